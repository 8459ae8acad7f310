"""What a page says of a certificate is what the maker stated, and no more."""

import pytest

from builders import MAKER, an_edition
from kriya.pages.parts import certificate_values

CLAIMS = {
    "{kind: pirt, number: 2066409010001-25}": ("Home-industry food licence P-IRT", "expired on 31 December 2025"),
    "{kind: pirt, number: 2066409010001-27}": ("Home-industry food licence P-IRT", ""),
    "{kind: merek, number: JID2024012345}": ("Trade mark applied for (as stated", ""),
    "{kind: merek, number: IDM000123456}": ("Registered trade mark IDM000123456", ""),
    "{kind: kompetensi-bnsp}": ("Competence certificate (BNSP) (as stated", ""),
}


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_certificate_is_shown_as_far_as_it_was_stated(tmp_path, claim):
    edition = an_edition(tmp_path, "en", ppu__sepan__artisan=MAKER + f"certificates: [{claim}]\n")
    record = edition.catalogue.makers["ppu/sepan"].record
    (shown,) = certificate_values(edition, record.certificates)
    begins, expired = CLAIMS[claim]
    assert shown["text"].startswith(begins)
    assert shown["expired"] == expired


def test_halal_without_its_number_is_not_shown(tmp_path):
    edition = an_edition(tmp_path, "en", ppu__sepan__artisan=MAKER + "certificates: [{kind: halal}]\n")
    assert certificate_values(edition, edition.catalogue.makers["ppu/sepan"].record.certificates) == []

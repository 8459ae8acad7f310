"""Whether contacts lead to somebody: telephone numbers by the phonenumbers library, links by their hosts."""

from collections.abc import Iterator

import phonenumbers

from kriya.check.case import Case
from kriya.model import PHONE_CHANNELS, Channel, FieldPath
from kriya.problems import Problem

REGION = "ID"
"""Where a number without a country code is dialled."""


def check_contacts(case: Case) -> Iterator[Problem]:
    """Yield what is wrong with each way to reach a maker."""
    for key, written in case.record.contact.items():
        channel = case.vocabulary.channels[key]
        path = ("contact", key)
        if key in PHONE_CHANNELS:
            yield from _check_number(case, path, written)
        else:
            yield from _check_channel(case, path, channel, written)


def check_links(case: Case) -> Iterator[Problem]:
    """Yield a warning for each marketplace link that visitors cannot or should not use."""
    for key, address in case.record.links.items():
        yield from _check_channel(case, ("links", key), case.vocabulary.channels[key], address)


def _check_channel(case: Case, path: FieldPath, channel: Channel, written: str) -> Iterator[Problem]:
    if not channel.show:
        yield case.warning(
            "closed-channel",
            path,
            f"{channel.label.id} sudah tutup; tautannya tidak ditampilkan",
            f"{channel.label.en} has closed; its link is not shown",
        )
    elif channel.denies(written):
        yield case.warning(
            "short-link",
            path,
            "pakai tautan lengkap, bukan pemendek tautan",
            "use the whole link instead of a shortened one",
        )
    elif channel.discourages(written):
        yield case.warning(
            "link-list",
            path,
            "halaman ini hanya daftar tautan; tulis tiap kanal langsung di kolomnya",
            "this page only lists links; write each channel in its own field",
        )


def _check_number(case: Case, path: FieldPath, written: str) -> Iterator[Problem]:
    try:
        number = phonenumbers.parse(written, REGION)
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_valid_number(number):
        yield case.error(
            "phone-number",
            path,
            f"'{written}' bukan nomor telepon; tulis seperti +6281234567890",
            f"'{written}' is no telephone number; write it like +6281234567890",
        )
        return
    right = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if written != right:
        yield case.warning("phone-notation", path, f"tulis {right}", f"write {right}")
    if number.country_code != phonenumbers.country_code_for_region(REGION):
        yield case.warning(
            "foreign-number",
            path,
            "nomor ini di luar Indonesia; apakah benar?",
            "this number is outside Indonesia; is it right?",
        )
        return  # which numbers are landlines differs from country to country
    mobile = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
    if path[-1] == "whatsapp" and phonenumbers.number_type(number) not in mobile:
        yield case.warning(
            "landline", path, "ini nomor telepon rumah atau kantor; apakah ada WhatsApp-nya?",
            "this is a landline; does it have WhatsApp?",
        )  # fmt: skip

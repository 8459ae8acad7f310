"""The shipped records: sound, true or marked, and as many as the catalogue promises."""

import pytest

from builders import PROJECT, settings_of
from kriya.model import Catalogue
from kriya.pipeline.checking import check_catalogue


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    checked = check_catalogue(settings_of(PROJECT))
    assert checked.problems == []
    return checked.catalogue


def test_there_are_enough_makers_and_products(catalogue):
    """At least 14 real makers of both areas and eight districts, 45 products in 14 categories."""
    real = [maker for maker in catalogue.makers.values() if not maker.sample]
    assert len(real) >= 14
    assert {maker.area.key for maker in real} == {"ppu", "diy"}
    assert len({maker.district.code for maker in real}) >= 8
    assert len(catalogue.products) >= 45
    assert len({product.record.category for product in catalogue.products.values()}) >= 14


def test_what_is_real_has_a_source_and_no_private_data(catalogue):
    for maker in catalogue.makers.values():
        if not maker.sample:
            assert maker.record.sources, maker.key
            assert maker.record.consent or not maker.record.contact, maker.key
    for event in catalogue.agenda.values():
        assert event.sample or event.record.sources, event.key


def test_what_is_invented_says_so_in_its_name_and_has_no_contact(catalogue):
    for maker in catalogue.makers.values():
        if maker.sample:
            assert maker.record.name.id.startswith("Contoh"), maker.key
            assert maker.record.name.en.startswith("Example"), maker.key
            assert not maker.record.contact, maker.key


def test_no_price_is_shown_for_a_real_maker_without_a_word_of_theirs(catalogue):
    for product in catalogue.products.values():
        assert product.sample or product.record.price is None, product.key


def test_every_text_is_there_in_both_languages(catalogue):
    for product in catalogue.products.values():
        record = product.record
        for text in (record.name, record.summary, record.description, record.care):
            assert text is None or (text.id and text.en), product.key


def test_the_agenda_has_the_meeting_and_what_it_planned(catalogue):
    kinds = [event.record.kind for event in catalogue.agenda.values() if event.record.planned]
    assert catalogue.agenda["2025-pertemuan-penajam"].record.when.from_.isoformat() == "2025-07-10"
    assert sorted(kinds) == ["exhibition", "training", "training", "visit", "visit"]
    standing = {event.record.kind for event in catalogue.agenda.values() if event.record.standing}
    assert standing == {"licensing", "promotion", "mentoring"}


def test_the_hosts_materials_are_in_use(catalogue):
    """Rattan, bamboo, pandan, nipah and coconut of Penajam Paser Utara."""
    used = {key for product in catalogue.products_of("area", "ppu") for key in product.record.materials}
    for material in ("rotan", "bambu", "pandan", "nipah", "kelapa"):
        assert any(material in key for key in used), material

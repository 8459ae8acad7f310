"""Checked records to the Catalogue: addresses, makers of products, and what is listed under what.

What can only be seen with all records at hand is judged here: codes used twice, makers whose folder names clash.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from slugify import slugify

from kriya.link.references import dead_references
from kriya.link.relations import event_topics, grouped, maker_topics, product_topics
from kriya.model import (
    Catalogue,
    CatalogueProduct,
    Checked,
    District,
    Event,
    Maker,
    SourceKind,
    Sources,
    Vocabulary,
)
from kriya.model.addresses import LATER_PAGES, event_address, maker_address, product_address
from kriya.problems import Problem, Text


def link_records(
    records: Sequence[Checked], vocabulary: Vocabulary, sources: Sources
) -> tuple[Catalogue, list[Problem]]:
    """Return the catalogue of *records*, and a problem for each that clashes or leads nowhere.

    *sources* holds the records that are too faulty to be linked as well: what refers to them is not wrong.
    """
    makers = _makers(records, vocabulary)
    products = _products(records, makers)
    agenda = _agenda(records)
    problems = [
        *_bad_names(records, vocabulary),
        *_shared_codes(records),
        *_shared_folders(records),
        *_without_maker(records, sources),
        *_in_another_area(makers, records),
        *dead_references(records, sources),
    ]
    return assemble(vocabulary, makers, products, agenda), problems


def assemble(
    vocabulary: Vocabulary,
    makers: Mapping[str, Maker],
    products: Mapping[str, CatalogueProduct],
    agenda: Mapping[str, Event],
) -> Catalogue:
    """Return the catalogue of what is given, each listed under its topics."""
    return Catalogue(
        vocabulary=vocabulary,
        makers=makers,
        products=products,
        agenda=agenda,
        products_by_topic=grouped((topic, entry) for entry in products.values() for topic in product_topics(entry)),
        makers_by_topic=grouped((topic, entry) for entry in makers.values() for topic in maker_topics(entry)),
        agenda_by_topic=grouped((topic, entry) for entry in agenda.values() for topic in event_topics(entry)),
    )


def without_samples(catalogue: Catalogue) -> Catalogue:
    """Return *catalogue* without its invented examples."""
    return assemble(
        catalogue.vocabulary,
        {key: maker for key, maker in catalogue.makers.items() if not maker.sample},
        {key: product for key, product in catalogue.products.items() if not product.sample},
        {key: event for key, event in catalogue.agenda.items() if not event.sample},
    )


def _of(records: Iterable[Checked], kind: SourceKind) -> Iterator[Checked]:
    return (checked for checked in records if checked.source.kind is kind)


def _makers(records: Sequence[Checked], vocabulary: Vocabulary) -> dict[str, Maker]:
    makers = []
    for checked in _of(records, SourceKind.ARTISAN):
        district = vocabulary.districts.get(checked.record.district) or _some_district(checked, vocabulary)
        makers.append(
            Maker(
                key=checked.source.key,
                file=checked.source.file,
                record=checked.record,
                address=maker_address(checked.source.key),
                district=district,
                regency=vocabulary.regencies[district.regency],
                area=vocabulary.areas[district.area],
            )
        )
    return {maker.key: maker for maker in sorted(makers, key=_catalogue_order)}


def _some_district(checked: Checked, vocabulary: Vocabulary) -> District:
    """Return a district of the area in whose folder a maker lies that names none which there is."""
    area = checked.source.key.partition("/")[0]
    return next(district for district in vocabulary.districts.values() if district.area == area)


def _products(records: Sequence[Checked], makers: Mapping[str, Maker]) -> dict[str, CatalogueProduct]:
    products = (
        CatalogueProduct(
            key=checked.source.key,
            file=checked.source.file,
            record=checked.record,
            address=product_address(checked.source.key),
            maker=makers[_maker_key(checked)],
        )
        for checked in _of(records, SourceKind.PRODUCT)
        if _maker_key(checked) in makers
    )
    return {product.key: product for product in sorted(products, key=_catalogue_order)}


def _agenda(records: Sequence[Checked]) -> dict[str, Event]:
    return {
        checked.source.key: Event(
            checked.source.key, checked.source.file, checked.record, event_address(checked.source.key)
        )
        for checked in _of(records, SourceKind.AGENDA)
    }


def _catalogue_order(entry: Maker | CatalogueProduct) -> tuple[bool, bool, str]:
    """PPU is the host and comes first; within an area, what is real comes before what is invented."""
    return not entry.key.startswith("ppu/"), entry.sample, entry.key


def _maker_key(checked: Checked) -> str:
    return checked.source.key.rpartition("/")[0]


def _bad_names(records: Sequence[Checked], vocabulary: Vocabulary) -> Iterator[Problem]:
    for checked in records:
        if checked.source.kind is SourceKind.AGENDA and checked.source.key in vocabulary.areas:
            message = Text(
                f"nama '{checked.source.key}' dipakai sebuah daerah; pilih nama lain",
                f"the name '{checked.source.key}' is taken by an area; choose another",
            )
            yield Problem(*checked.source.place(()), message, rule="record-name")
        for name in checked.source.key.split("/"):
            right = _slug(name)
            if name == LATER_PAGES.strip("/"):
                message = Text(
                    f"nama '{name}' dipakai halaman daftar; pilih nama lain",
                    f"the name '{name}' is taken by lists; choose another",
                )
                yield Problem(*checked.source.place(()), message, rule="record-name")
            elif right != name:
                message = Text(
                    f"nama '{name}' tidak dapat menjadi alamat; ganti menjadi '{right}'",
                    f"the name '{name}' cannot be an address; rename it to '{right}'",
                )
                yield Problem(*checked.source.place(()), message, rule="record-name")


@cache
def _slug(name: str) -> str:
    """Return *name* as an address; kept, because a maker's folder is the name of all that lies in it."""
    return slugify(name)


def _shared_codes(records: Sequence[Checked]) -> Iterator[Problem]:
    owners: dict[str, Checked] = {}
    for checked in (checked for checked in records if "code" not in checked.faulty):
        owner = owners.setdefault(checked.record.code, checked)
        if owner is not checked:
            message = Text(
                f"kode {checked.record.code} sudah dipakai {owner.source.file}",
                f"the code {checked.record.code} is already used by {owner.source.file}",
            )
            yield Problem(*checked.source.place(("code",)), message, rule="duplicate-code")


def _shared_folders(records: Sequence[Checked]) -> Iterator[Problem]:
    owners: dict[str, Checked] = {}
    for checked in _of(records, SourceKind.ARTISAN):
        folder = checked.source.key.split("/")[1]
        owner = owners.setdefault(folder, checked)
        if owner is not checked:
            message = Text(
                f"nama folder '{folder}' sudah dipakai {owner.source.file}; beri nama lain",
                f"the folder name '{folder}' is already used by {owner.source.file}; choose another",
            )
            yield Problem(*checked.source.place(()), message, rule="record-name")


def _without_maker(records: Sequence[Checked], sources: Sources) -> Iterator[Problem]:
    makers = sources.keys(SourceKind.ARTISAN)
    for checked in _of(records, SourceKind.PRODUCT):
        if _maker_key(checked) not in makers:
            message = Text(
                "folder ini tidak memiliki artisan.yml; produk memerlukan perajinnya (kriya new artisan)",
                "this folder has no artisan.yml; a product needs its maker (kriya new artisan)",
            )
            yield Problem(*checked.source.place(()), message, rule="no-maker")


def _in_another_area(makers: Mapping[str, Maker], records: Sequence[Checked]) -> Iterator[Problem]:
    """Yield a problem for each maker whose folder says one area and whose district another."""
    for checked in _of(records, SourceKind.ARTISAN):
        maker = makers[checked.source.key]
        folder = checked.source.key.split("/")[0]
        if "district" not in checked.faulty and maker.area.key != folder:
            message = Text(
                f"{maker.district.name} ada di {maker.area.key.upper()}, tetapi foldernya {folder}/; "
                "pindahkan folder atau perbaiki kodenya",
                f"{maker.district.name} lies in {maker.area.key.upper()}, but its folder in {folder}/; "
                "move the folder or mend the code",
            )
            yield Problem(*checked.source.place(("district",)), message, rule="district-area")

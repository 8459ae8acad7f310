"""A product, as contributors write it."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator

from kriya.model.faults import fault
from kriya.model.fields import REQUIRED, described
from kriya.model.measures import rupiah
from kriya.model.parts import CertificateClaim, Order, Photo, Price, Record
from kriya.model.text import Bilingual, Name
from kriya.model.values import Count, Day, Key, Link


class ProductStatus(StrEnum):
    """Whether a product is still made and sold."""

    AVAILABLE = "available"
    SOLD_OUT = "sold-out"
    ARCHIVED = "archived"


def _price(value: Any) -> Any:
    """Read the words for a price on request as no price."""
    if isinstance(value, str) and value.lower().replace(" ", "-") == "on-request":
        return None
    if isinstance(value, str):
        amount = rupiah(value) or 150000
        raise fault(
            f"tulis price: {{fixed: {amount}}}, atau price: on-request",
            f"write price: {{fixed: {amount}}}, or price: on-request",
        )
    return value


class Product(Record):
    """One product of a maker."""

    name: Name = described(
        REQUIRED, label=("Nama", "Name"), examples=({"id": "Anjat rotan", "en": "Rattan back basket (anjat)"},)
    )
    category: Key = described(REQUIRED, label=("Kategori", "Category"), examples=("anyaman",))
    techniques: tuple[Key, ...] = described((), label=("Teknik", "Techniques"), examples=(["anyam-tunggal"],))
    materials: tuple[Key, ...] = described((), label=("Bahan", "Materials"), examples=(["rotan-sega"],))
    dyes: tuple[Key, ...] = described((), label=("Pewarna alam", "Natural dyes"), examples=(["dye-indigo"],))
    motifs: tuple[Key, ...] = described((), label=("Motif", "Motifs"), examples=(["rusa-sambar"],))
    other_motifs: tuple[Name, ...] = described(
        (),
        label=("Motif lain", "Other motifs"),
        hint=("Nama menurut perajin; tanpa makna.", "Names as the maker gives them; without a meaning."),
        examples=(["Bunga tanjung"],),
    )
    origin: Bilingual | None = described(
        None,
        label=("Asal bahan", "Origin of the materials"),
        hint=(
            "Dari mana bahannya; perlu untuk ulin dan kain doyo.",
            "Where the materials come from; needed for ironwood and doyo cloth.",
        ),
    )
    collaboration: tuple[Key, ...] = described(
        (),
        label=("Bersama", "Together with"),
        hint=("Perajin lain yang ikut, menurut foldernya.", "Other makers who took part, by folder."),
        examples=(["diy/giriloyo"],),
    )
    summary: Bilingual = described(
        REQUIRED,
        label=("Ringkasan", "Summary"),
        hint=("Satu atau dua kalimat, untuk daftar dan pencarian.", "One or two sentences, for lists and search."),
    )
    description: Bilingual | None = described(
        None,
        label=("Uraian", "Description"),
        hint=("Beberapa paragraf; sedikit Markdown boleh.", "Some paragraphs; a little Markdown is allowed."),
    )
    price: Annotated[Price | None, BeforeValidator(_price)] = described(
        None,
        label=("Harga", "Price"),
        hint=("Rupiah bulat, atau on-request.", "Whole rupiah, or on-request."),
        examples=({"fixed": 150000, "per": "lembar", "as_of": "2026-05"}, "on-request"),
    )
    order: Order | None = described(None, label=("Pemesanan", "Ordering"))
    size: Name | None = described(None, label=("Ukuran", "Size"), examples=("240 × 110 cm",))
    weight: Count | None = described(
        None, label=("Berat (gram)", "Weight (grams)"), hint=("Berat bersih.", "Net weight."), examples=(250,)
    )
    care: Bilingual | None = described(None, label=("Perawatan", "Care"))
    links: dict[Key, Link] = described(
        {},
        label=("Tautan toko", "Shop links"),
        hint=("Produk ini di lokapasar.", "This product in marketplaces."),
        examples=({"shopee": "https://shopee.co.id/contoh"},),
    )
    certificates: tuple[CertificateClaim, ...] = described((), label=("Sertifikat", "Certificates"))
    photos: tuple[Photo, ...] = described((), label=("Foto", "Photos"))
    events: tuple[Key, ...] = described(
        (),
        label=("Agenda", "Agenda entries"),
        hint=("Di mana produk ini ditampilkan.", "Where this product is shown."),
        examples=(["2025-pameran-bersama"],),
    )
    added: Day = described(REQUIRED, label=("Ditambahkan pada", "Added on"), examples=("2026-08-01",))
    status: ProductStatus = described(ProductStatus.AVAILABLE, label=("Status", "Status"))

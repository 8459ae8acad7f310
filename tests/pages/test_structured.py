"""What machines read of a page holds what the record states and nothing else."""

import pytest

from builders import EVENT, MAKER, PRODUCT, an_edition
from kriya.pages import render_pages

HOME = "https://kriya.example/"
PERSON = MAKER.replace("kind: village", "kind: artisan") + "consent: {date: 2026-01-01, by: uji}\n"


def nodes_of(folder, address="produk/sepan/anjat/", language="id", **files):
    """Return the nodes of the page at *address* by their type."""
    pages = {page.address: page for page in render_pages(an_edition(folder, language, **files))}
    return {node["@type"]: node for node in pages[address].values["structured"]}


def product_of(folder, more="", **files):
    return nodes_of(folder, ppu__sepan__anjat=PRODUCT + more, **files)["Product"]


def test_a_product_is_named_placed_and_made_by_someone(tmp_path):
    product = product_of(tmp_path, "materials: [rotan-sega]\nweight: 250\n")
    maker = {"@type": "Organization", "@id": f"{HOME}perajin/sepan/", "url": f"{HOME}perajin/sepan/"}
    assert product == {
        "@type": "Product",
        "@id": f"{HOME}produk/sepan/anjat/",
        "url": f"{HOME}produk/sepan/anjat/",
        "name": "Anjat rotan",
        "description": "Keranjang gendong dari rotan untuk ke ladang.",
        "sku": "XY7ZW",
        "category": "Anyaman (rotan, bambu, pandan, purun)",
        "material": ["Rotan sega"],
        "weight": {"@type": "QuantitativeValue", "value": 250, "unitCode": "GRM"},
        "manufacturer": {**maker, "name": "Sentra Rotan"},
    }


PRICES = {
    "fixed: 150000": {"@type": "Offer", "price": 150000},
    "from: 150000": {"@type": "AggregateOffer", "lowPrice": 150000},
    "range: [150000, 300000]": {"@type": "AggregateOffer", "lowPrice": 150000, "highPrice": 300000},
}


@pytest.mark.parametrize("price", PRICES)
def test_a_price_is_offered_as_it_is_stated(tmp_path, price):
    offer = product_of(tmp_path, f"price: {{{price}}}\n")["offers"]
    stated = {"@type", "price", "lowPrice", "highPrice", "availability", "priceSpecification"}
    assert {name: value for name, value in offer.items() if name in stated} == PRICES[price]
    assert offer["priceCurrency"] == "IDR"


def test_a_price_names_its_unit(tmp_path):
    offer = product_of(tmp_path, "price: {range: [150000, 300000], per: lembar}\n")["offers"]
    assert offer["priceSpecification"] == {
        "@type": "UnitPriceSpecification",
        "minPrice": 150000,
        "maxPrice": 300000,
        "priceCurrency": "IDR",
        "unitText": "lembar",
    }


ORDERS = {
    "order: {availability: ready}": "InStock",
    "order: {availability: made-to-order, lead_days: [7, 14]}": "MadeToOrder",
    "order: {availability: one-off}": "LimitedAvailability",
    "order: {availability: ready}\nstatus: sold-out": "SoldOut",
}


@pytest.mark.parametrize("order", ORDERS)
def test_availability_is_what_the_record_says(tmp_path, order):
    offer = product_of(tmp_path, f"price: {{fixed: 150000}}\n{order}\n")["offers"]
    assert offer["availability"] == f"https://schema.org/{ORDERS[order]}"


@pytest.mark.parametrize(
    "files",
    [
        {"ppu__sepan__anjat": PRODUCT},
        {"ppu__sepan__anjat": PRODUCT + "price: {fixed: 150000}\nstatus: archived\n"},
        {"ppu__sepan__anjat": PRODUCT + "price: {fixed: 150000, as_of: 2024-05}\n"},
        {
            "ppu__sepan__anjat": PRODUCT + "price: {fixed: 150000}\n",
            "ppu__sepan__artisan": MAKER + "status: paused\n",
        },
    ],
    ids=["no price", "archived", "old price", "maker paused"],
)
def test_what_cannot_be_bought_for_a_known_price_has_no_offer(tmp_path, files):
    assert "offers" not in nodes_of(tmp_path, **files)["Product"]


def test_nothing_is_said_of_a_sample(tmp_path):
    files = {"ppu__sepan__anjat": PRODUCT + "price: {fixed: 1}\n", "ppu__sepan__artisan": MAKER + "sample: true\n"}
    assert nodes_of(tmp_path / "a", **files) == {}
    assert nodes_of(tmp_path / "b", "perajin/sepan/", **files) == {}
    assert "ItemList" not in nodes_of(tmp_path / "c", "produk/", **files)


KINDS = {"artisan": "Person", "workshop": "LocalBusiness", "cooperative": "Organization", "village": "Organization"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_maker_is_what_its_kind_says(tmp_path, kind):
    maker = PERSON.replace("kind: artisan", f"kind: {kind}")
    assert KINDS[kind] in nodes_of(tmp_path, "perajin/sepan/", ppu__sepan__artisan=maker)


def test_a_maker_has_no_closer_address_than_it_states_and_no_number(tmp_path):
    contact = "contact: {whatsapp: '+6281234567890', email: a@example.com, instagram: kriya.sepan}\n"
    maker = nodes_of(tmp_path, "perajin/sepan/", ppu__sepan__artisan=PERSON + contact)["Person"]
    assert maker["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "Penajam",
        "addressRegion": "Kabupaten Penajam Paser Utara",
        "addressCountry": "ID",
    }
    assert maker["sameAs"] == ["https://www.instagram.com/kriya.sepan/"]
    assert "geo" not in maker
    assert not {"telephone", "email"} & maker.keys()


def test_an_agenda_entry_is_an_event_once_it_has_a_date(tmp_path):
    dated = EVENT.replace("planned: true", "when: {from: 2026-12-01, to: 2026-12-03}") + "hosts: [Dinas UKM]\n"
    event = nodes_of(tmp_path / "a", "agenda/pelatihan/", "en", agenda__pelatihan=dated)["EducationEvent"]
    assert (event["startDate"], event["endDate"]) == ("2026-12-01", "2026-12-03")
    assert event["url"] == f"{HOME}en/agenda/pelatihan/"
    assert event["organizer"] == [{"@type": "Organization", "name": "Dinas UKM"}]
    assert "location" not in event
    assert nodes_of(tmp_path / "b", "agenda/pelatihan/", agenda__pelatihan=EVENT).keys() == {"BreadcrumbList"}


def test_the_way_to_a_page_is_the_one_that_it_shows(tmp_path):
    steps = nodes_of(tmp_path, language="en")["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, "Home", f"{HOME}en/"),
        (2, "Products", f"{HOME}en/produk/"),
        (3, "Plaited and basketry work", f"{HOME}en/kategori/anyaman/"),
        (4, "Rattan back basket", f"{HOME}en/produk/sepan/anjat/"),
    ]


def test_a_list_leads_to_its_entries(tmp_path):
    entry = nodes_of(tmp_path, "kategori/anyaman/")["ItemList"]["itemListElement"][0]
    assert entry == {"@type": "ListItem", "position": 1, "name": "Anjat rotan", "url": f"{HOME}produk/sepan/anjat/"}

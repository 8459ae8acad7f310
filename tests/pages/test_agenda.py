"""The agenda by time, the stands of an exhibition, and what the page of the cooperation says has happened."""

from builders import EVENT, MAKER, an_edition
from kriya.pages import render_pages

DATED = EVENT.replace("planned: true", "when: {from: 2027-03-01, to: 2027-03-03}")
SOURCE = "sources: [{title: Berita, date: 2025-03-02}]\n"


def pages_of(folder, language="id", **files):
    return {page.address: page for page in render_pages(an_edition(folder, language, **files))}


def kinds_of(page):
    return {kind["key"]: kind for kind in page.values["kinds"]}


def test_the_agenda_knows_what_is_on_comes_and_was(tmp_path):
    files = {
        "agenda__nanti": DATED,
        "agenda__lalu": DATED.replace("EV3NT", "EV3NB").replace("2027-03", "2025-03"),
        "agenda__kini": DATED.replace("EV3NT", "EV3NC").replace(
            "2027-03-01, to: 2027-03-03", "2026-11-20, to: 2026-11-24"
        ),
        "agenda__rencana": EVENT.replace("EV3NT", "EV3ND"),
    }
    pages = pages_of(tmp_path, **files)
    groups = {group["key"]: [card["url"] for card in group["cards"]] for group in pages["agenda/"].values["groups"]}
    assert groups == {
        "on": ["agenda/kini/"],
        "coming": ["agenda/nanti/"],
        "planned": ["agenda/rencana/"],
        "standing": [],
        "past": ["agenda/lalu/"],
    }
    calendars = {key: pages[f"agenda/{key}/"].values["calendar"] for key in ("nanti", "kini", "lalu", "rencana")}
    assert calendars == {"nanti": "agenda/nanti.ics", "kini": "agenda/kini.ics", "lalu": "", "rencana": ""}


def test_an_exhibition_says_who_is_found_at_which_stand(tmp_path):
    files = {
        "diy__mitra__artisan": MAKER.replace("AB3DE", "AB3DF")
        .replace("64.09.01", "34.02.10")
        .replace("Rotan", "Bambu"),
        "agenda__pameran": EVENT + "makers: [ppu/sepan, diy/mitra]\nproducts: [ppu/sepan/anjat]\n"
        "stands: [{maker: ppu/sepan, stand: A12}, {maker: diy/mitra, stand: A2}, {maker: ppu/sepan, stand: B1}]\n",
    }
    values = pages_of(tmp_path, "en", **files)["agenda/pameran/"].values
    plan = [(row["stand"], row["url"], [product["code"] for product in row["products"]]) for row in values["stands"]]
    assert plan == [("A2", "perajin/mitra/", []), ("A12, B1", "perajin/sepan/", ["XY7ZW"])]
    assert values["stands"][1]["products"][0]["other"] == {"text": "Anjat rotan", "lang": "id"}
    assert [card["stand"] for card in values["makers"]] == ["Stand A12, B1", "Stand A2"]
    assert [card["stand"] for card in values["products"]] == ["Stand A12, B1"]


def test_what_has_no_source_from_its_day_or_later_is_not_said_to_have_been_held(tmp_path):
    past = DATED.replace("2027-03", "2025-03")
    files = {
        "agenda__bersumber": past + SOURCE,
        "agenda__diumumkan": past.replace("EV3NT", "EV3NB") + SOURCE.replace("2025-03-02", "2025-02-27"),
        "agenda__rencana": EVENT.replace("EV3NT", "EV3NC"),
    }
    page = pages_of(tmp_path, "en", **files)["kerja-sama/"]
    entries = {entry["url"]: entry for entry in kinds_of(page)["training"]["entries"]}
    assert entries["agenda/bersumber/"]["state"] == "Held"
    assert entries["agenda/bersumber/"]["open"]
    assert entries["agenda/diumumkan/"]["state"].startswith("Its day has passed; no source yet")
    assert entries["agenda/rencana/"]["state"] == "Planned, date not set"
    assert [total["count"] for total in page.values["sums"]] == [1, 1, 1]


def test_the_cooperation_shows_what_both_areas_do_and_what_one_does_only_by_name(tmp_path):
    page = pages_of(tmp_path, agenda__satu=EVENT.replace("[ppu, diy]", "[ppu]"))["kerja-sama/"]
    training = kinds_of(page)["training"]
    assert training["entries"] == []
    assert [entry["url"] for entry in training["alone"]] == ["agenda/satu/"]
    assert page.values["sums"] == []


def test_samples_are_not_counted_among_what_was_done(tmp_path):
    page = pages_of(tmp_path, agenda__contoh=EVENT + "sample: true\n")["kerja-sama/"]
    assert page.values["sums"] == []
    assert kinds_of(page)["training"]["entries"][0]["badge"]


def test_what_was_called_off_is_said_to_be_so_and_is_never_on(tmp_path):
    off = DATED + "status: cancelled\n"
    files = {
        "agenda__nanti": off,
        "agenda__kini": off.replace("EV3NT", "EV3NC").replace(
            "2027-03-01, to: 2027-03-03", "2026-11-20, to: 2026-12-24"
        ),
        "agenda__rencana": EVENT.replace("EV3NT", "EV3ND") + "status: cancelled\n",
    }
    pages = pages_of(tmp_path, "en", **files)
    groups = {group["key"]: [card["url"] for card in group["cards"]] for group in pages["agenda/"].values["groups"]}
    assert groups["coming"] == ["agenda/nanti/"]
    assert sorted(groups["past"]) == ["agenda/kini/", "agenda/rencana/"]
    for key in ("nanti", "kini", "rencana"):
        values = pages[f"agenda/{key}/"].values
        assert values["off"] == "Cancelled: this will not take place."
        assert values["calendar"] == ""
    event = pages["agenda/nanti/"].values["structured"][0]
    assert event["eventStatus"] == "https://schema.org/EventCancelled"
    together = pages["kerja-sama/"].values
    assert {entry["state"] for entry in kinds_of(pages["kerja-sama/"])["training"]["entries"]} == {"Cancelled"}
    assert together["sums"] == [{"count": 3, "text": "Cancelled"}]


def test_a_status_says_what_the_dates_do_not(tmp_path):
    begun = DATED.replace("{from: 2027-03-01, to: 2027-03-03}", "{from: 2025-08-01}")
    files = {
        "agenda__terus": begun + "status: ongoing\n",
        "agenda__selesai": begun.replace("EV3NT", "EV3NC") + "status: done\n",
        "agenda__desain": EVENT.replace("EV3NT", "EV3ND").replace("training", "design-development"),
        "agenda__izin": EVENT.replace("EV3NT", "EV3NE").replace("training", "licensing-help"),
    }
    pages = pages_of(tmp_path, "en", **files)
    (past, going) = kinds_of(pages["kerja-sama/"])["training"]["entries"]
    assert (going["url"], going["state"]) == ("agenda/terus/", "Ongoing")
    assert past["state"] == "Its day has passed; no source yet that it was held"
    assert going["when"] == "Since 1 August 2025"
    assert pages["agenda/terus/"].values["facts"][1]["entries"] == [{"name": "Ongoing"}]
    for kind, url in {"design-development": "agenda/desain/", "licensing": "agenda/izin/"}.items():
        assert [entry["url"] for entry in kinds_of(pages["kerja-sama/"])[kind]["entries"]] == [url]

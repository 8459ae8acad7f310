"""Asked in person: only what is open, in the person's language, completed from the catalogue."""

import re

import pytest

from builders import a_project
from kriya.check import check_sources
from kriya.intake import AnswerError, create_record
from kriya.intake.choices import KINDS
from kriya.model import SourceKind, Sources
from kriya.model.codes import new_code
from kriya.pages.wording import WORDING
from kriya.pipeline.checking import check_catalogue
from kriya.read import read_sources, read_values


class Scripted:
    """Answers from a script; an answer that does not fit is told so, as on a terminal, and followed by the next."""

    def __init__(self, **answers):
        self._answers = {flag.replace("_", "-"): iter(texts) for flag, texts in answers.items()}
        self.prompts = []
        self.faults = []

    def __call__(self, prompt):
        self.prompts.append(prompt)
        for answer in self._answers[prompt.flag]:
            fault = prompt.fault(answer)
            if not fault:
                return answer
            self.faults.append(fault)
        pytest.fail(f"no more answers to {prompt.flag}")

    @property
    def flags(self):
        return [prompt.flag for prompt in self.prompts]

    def prompt(self, flag):
        return next(prompt for prompt in self.prompts if prompt.flag == flag)


@pytest.fixture
def settings(tmp_path):
    return a_project(tmp_path)


def values_of(settings, file):
    return read_values((settings.root / file).read_bytes()).values


def test_a_product_is_asked_for_in_indonesian(settings):
    person = Scripted(
        maker=["Sentra Rotan (ppu/sepan)"],
        name_id=["", "Tas rotan"],
        name_en=["Rattan bag"],
        category=["kain", "Anyaman (rotan, pandan, bambu, lainnya) (anyaman)", "anyaman"],
        summary_id=["Tas dari rotan sega yang dianyam rapat."],
        summary_en=[""],
    )
    written = create_record("product", {}, settings, "id", person)
    assert person.flags == ["maker", "name-id", "name-en", "category", "summary-id", "summary-en"]
    assert person.prompt("name-id").text == "Nama produk (bahasa Indonesia)"
    assert person.prompt("name-en").text == "Nama produk (bahasa Inggris) (Enter bila tidak ada)"
    assert person.faults[0] == "teks ini kosong"
    assert "'kain' tidak dikenal" in person.faults[1]
    values = values_of(settings, written.file)
    assert values["category"] == "anyaman"
    assert values["summary"] == {"id": "Tas dari rotan sega yang dianyam rapat."}
    assert '#  en: "…"' in (settings.root / written.file).read_text(encoding="utf-8")
    assert [problem.rule for problem in written.warnings] == ["missing-translation"]


def test_what_flags_say_is_not_asked(settings):
    given = {"maker": ("ppu/sepan",), "category": ("anyaman",), "name-en": ("Bag",), "summary-en": ("A bag.",)}
    person = Scripted(name_id=[""], summary_id=[""])
    create_record("product", given, settings, "en", person)
    assert person.flags == ["name-id", "summary-id"]


def test_a_maker_is_asked_for_in_english_with_districts_of_the_area(settings):
    person = Scripted(
        area=["ppu"],
        name=["Bengkel Rotan"],
        kind=["Workshop (workshop)"],
        district=["Jetis", "Penajam (Kec.), Penajam Paser Utara"],
        story_en=["A small workshop."],
        story_id=[""],
        craft=["anyaman", "anyaman", "batik", ""],
    )
    written = create_record("artisan", {}, settings, "en", person)
    assert person.flags[:6] == ["area", "name", "kind", "district", "story-en", "story-id"]
    assert len(person.prompt("district").choices) == 4
    values = values_of(settings, written.file)
    assert written.file.as_posix() == "products/ppu/bengkel-rotan/artisan.yml"
    assert values["district"] == "64.09.01"
    assert values["crafts"] == ["anyaman", "batik"]
    assert len(person.faults) == 2


def test_the_only_choice_that_one_began_to_type_is_taken(settings):
    person = Scripted(
        area=["ppu"],
        name=["Bengkel Rotan"],
        kind=["workshop"],
        district=["a", "sepaku"],
        story_en=["A small workshop."],
        story_id=[""],
        craft=["batik tulis", "anyaman", ""],
    )
    values = values_of(settings, create_record("artisan", {}, settings, "en", person).file)
    assert values["district"] == "64.09.04"
    assert values["crafts"] == ["anyaman"]
    assert [fault.partition(";")[0] for fault in person.faults] == ["'a' is not known", "'batik tulis' is not known"]


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({"time": ["Planned, no date yet"]}, []),
        ({"time": ["standing"]}, []),
        ({"time": ["dated"], "from": ["besok", "2026-12-01"], "to": [""]}, ["from", "to"]),
    ],
)
def test_days_are_asked_for_only_where_there_are_any(settings, answers, asked):
    words = {"name_en": ["Course"], "name_id": [""], "summary_en": ["Plaiting."], "summary_id": [""]}
    person = Scripted(kind=["training"], area=["diy", ""], **words, **answers)
    written = create_record("agenda", {}, settings, "en", person)
    assert [flag for flag in person.flags if flag in ("from", "to")] == asked
    assert values_of(settings, written.file)["areas"] == ["diy"]


def test_a_taken_file_name_is_asked_for(settings):
    given = {"maker": ("ppu/sepan",), "category": ("anyaman",), "name-id": ("Anjat",), "summary-id": ("Anjat lain.",)}
    person = Scripted(name_en=[""], summary_en=[""], file=["Anjat!", "anjat-lain"])
    written = create_record("product", given, settings, "id", person)
    assert written.file.name == "anjat-lain.yml"


def test_kinds_are_called_as_on_the_pages():
    for key, text in KINDS.items():
        assert text.id == WORDING["id"][f"kind_{key}"]
        assert text.en == WORDING["en"][f"kind_{key}"]


def test_published_codes_are_not_given_again(settings, monkeypatch):
    (settings.products / "codes.csv").write_text("code,address\nGONE5,/produk/sepan/lama/\n")
    taken = []
    monkeypatch.setattr("kriya.intake.drafts.new_code", lambda codes: taken.append(codes) or new_code(codes))
    given = {"maker": ("ppu/sepan",), "category": ("anyaman",), "name-id": ("Tas",), "summary-id": ("Tas rotan.",)}
    create_record("product", given, settings, "id", None)
    assert {"AB3DE", "XY7ZW", "GONE5"} <= taken[0]


SAMPLES = {
    "product": {"maker": ("ppu/sepan",), "category": ("anyaman",), "name-id": ("Tas",), "summary-id": ("Tas rotan.",)},
    "artisan": {
        "area": ("ppu",), "name": ("Rotan Jaya",), "kind": ("workshop",), "district": ("64.09.01",),
        "story-id": ("Bengkel.",), "craft": ("anyaman",),
    },
    "agenda": {
        "kind": ("training",), "name-id": ("Pelatihan",), "time": ("planned",), "area": ("ppu",),
        "summary-id": ("Belajar.",),
    },
}  # fmt: skip
NEEDS_MORE = {
    "photo",
    "photos",
    "when",
    "standing",
    "collaboration",
    "events",
    "products",
    "location",
    "outcome",
    "stands",
}
"""Fields whose example needs a file, another record or another field."""


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("kind", SAMPLES)
def test_every_open_field_is_right_once_its_sign_is_gone(settings, kind, language):
    written = create_record(kind, SAMPLES[kind], settings, language, None)
    file = settings.root / written.file
    text = file.read_text(encoding="utf-8")
    blocks = [block for block in text.split("\n\n") if re.search(r"^#[a-z]", block, re.MULTILINE)]
    assert len(blocks) > 6
    for block in blocks:
        opened = re.sub(r"^#(?=[a-z]| {2})", "", block, flags=re.MULTILINE)
        name = re.search(r"^[a-z_]+", opened, re.MULTILINE)[0]
        if name in NEEDS_MORE:
            continue
        file.write_text(text.replace(block, opened), encoding="utf-8")
        faults = [p for p in check_catalogue(settings).problems if p.severity == "error"]
        assert faults == [], name


def test_every_field_of_the_model_is_explained(settings):
    for kind, given in SAMPLES.items():
        text = (settings.root / create_record(kind, given, settings, "id", None).file).read_text(encoding="utf-8")
        blocks = text.split("\n\n")[1:]
        assert all(block.startswith("# ") and re.search(r"^#?[a-z]", block, re.MULTILINE) for block in blocks)


def test_the_record_is_read_as_any_other(settings):
    written = create_record("product", SAMPLES["product"], settings, "id", None)
    sources, problems = read_sources(settings.products)
    assert problems == []
    _, records, _ = check_sources(Sources(sources.vocabulary, sources.records, sources.files))
    assert any(c.source.file == written.file and c.source.kind is SourceKind.PRODUCT for c in records)


PERSON = {
    "area": ("ppu",), "name": ("Ibu Uji",), "kind": ("artisan",), "district": ("64.09.01",), "craft": ("anyaman",),
    "story-en": ("She plaits rattan from the forest around the village into baskets and mats, as her mother did.",),
}  # fmt: skip


def test_a_person_is_asked_for_consent(settings):
    person = Scripted(story_id=[""], consent_date=["kemarin", "2026-07-10"], consent_by=["Dinas uji"])
    written = create_record("artisan", PERSON, settings, "en", person)
    assert values_of(settings, written.file)["consent"] == {"date": "2026-07-10", "by": "Dinas uji"}


def test_answers_are_given_back_where_the_record_is_refused(settings):
    given = {**PERSON, "kind": ("village",), "story-en": (PERSON["story-en"][0] + " Call 0812-3456-7890.",)}
    with pytest.raises(AnswerError) as refused:
        create_record("artisan", given, settings, "en", Scripted(story_id=[""]))
    assert "kriya new artisan --area ppu --name 'Ibu Uji'" in refused.value.message.en

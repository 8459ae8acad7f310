"""What `kriya new` asks: every question once, as it is put to a person and as a flag.

A question says which answers fit (a type of the model, or choices from the catalogue) and when it is put. What the
answers become is in drafts.py.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from kriya.check import protected_material
from kriya.intake.choices import areas, categories, districts, kinds, makers, materials, techniques, times, units
from kriya.intake.known import Known
from kriya.intake.names import RecordName, agenda_file, folder_of, product_file
from kriya.model import AgendaKind, MakerKind, SourceKind, Vocabulary
from kriya.model.values import Day, Line, Whole
from kriya.problems import Text

Answers = Mapping[str, tuple[str, ...]]
"""What was answered, by flag."""

Choices = Callable[[Known, Answers, str], Mapping[str, str]]
"""Return what may be answered: what is shown in a language, and the key that it stands for."""


class Wanted(Enum):
    """Whether a question is put."""

    NEEDED = auto()
    OFFERED = auto()
    """Put to a person, who may pass over it."""
    LEFT = auto()
    """Only a flag."""


@dataclass(frozen=True)
class Question:
    """One thing to know about a new record."""

    flag: str
    text: Text
    wanted: Callable[[Answers, Known], Wanted]
    type: Any = Line
    choices: Choices | None = None
    many: bool = False
    refused: Callable[[str, Vocabulary], Text | None] | None = None
    """Returns why an answer that is none of the choices must never be one."""
    only_with: str = ""
    """The flag without whose answer this one means nothing."""
    flags: str = ""
    """What to give on the command line, where it is not simply --flag."""

    @property
    def shown_flag(self) -> str:
        """What a script gives to answer it."""
        return self.flags or f"--{self.flag}"


def _needed(answers: Answers, known: Known) -> Wanted:
    return Wanted.NEEDED


def _left(answers: Answers, known: Known) -> Wanted:
    return Wanted.LEFT


def _offered(answers: Answers, known: Known) -> Wanted:
    return Wanted.OFFERED


def _unless(flag: str) -> Callable[[Answers, Known], Wanted]:
    """Return a rule: needed while *flag* has no answer, offered afterwards."""
    return lambda answers, known: Wanted.OFFERED if answers.get(flag) else Wanted.NEEDED


def _where(flag: str, answer: str, wanted: Wanted) -> Callable[[Answers, Known], Wanted]:
    """Return a rule: *wanted* where *flag* was answered with *answer*."""
    return lambda answers, known: wanted if answers.get(flag) == (answer,) else Wanted.LEFT


def _in_both(field: str, text: Text, language: str) -> list[Question]:
    """Return the questions for a text: the one in *language* first; the other may be passed over."""
    other = "en" if language == "id" else "id"
    return [
        Question(f"{field}-{language}", _in_language(text, language), _unless(f"{field}-{other}")),
        Question(f"{field}-{other}", _in_language(text, other), _offered),
    ]


def _in_language(text: Text, language: str) -> Text:
    names = {"id": Text("bahasa Indonesia", "in Indonesian"), "en": Text("bahasa Inggris", "in English")}
    return Text(*(f"{words} ({name})" for words, name in zip(text, names[language], strict=True)))


def product_questions(language: str) -> list[Question]:
    """Return what to ask about a new product."""
    return [
        Question("maker", Text("Perajin", "Maker"), _needed, choices=makers),
        *_in_both("name", Text("Nama produk", "Name of the product"), language),
        Question("category", Text("Kategori", "Category"), _needed, choices=categories),
        *_in_both("summary", Text("Ringkasan, satu atau dua kalimat", "Summary, one or two sentences"), language),
        Question("technique", Text("Teknik", "Technique"), _left, choices=techniques, many=True),
        Question(
            "material", Text("Bahan", "Material"), _left, choices=materials, many=True, refused=protected_material
        ),
        Question("price", Text("Harga dalam rupiah bulat", "Price in whole rupiah"), _left, Whole),
        Question("per", Text("Harga untuk satu apa", "What the price is for"), _left, choices=units, only_with="price"),
        Question("file", _OTHER_FILE, _product_file_wanted, RecordName),
    ]


def artisan_questions(language: str) -> list[Question]:
    """Return what to ask about a new maker."""
    return [
        Question("area", Text("Daerah", "Area"), _needed, choices=areas),
        Question("name", Text("Nama perajin atau usahanya", "Name of the maker or the business"), _needed),
        Question("kind", Text("Jenis", "Kind"), _needed, choices=kinds(MakerKind)),
        Question("district", Text("Kecamatan", "District"), _needed, choices=districts),
        *_in_both("story", Text("Cerita: siapa, di mana, bagaimana bekerja", "Story: who, where, how"), language),
        Question("craft", Text("Kerajinan", "Craft"), _needed, choices=categories, many=True),
        Question("consent-date", _CONSENT_DATE, _OF_A_PERSON, Day),
        Question("consent-by", _CONSENT_BY, _OF_A_PERSON),
        Question("folder", _OTHER_FOLDER, _folder_wanted, RecordName),
    ]


def agenda_questions(language: str) -> list[Question]:
    """Return what to ask about a new agenda entry."""
    return [
        Question("kind", Text("Jenis", "Kind"), _needed, choices=kinds(AgendaKind)),
        *_in_both("name", Text("Nama acara", "Name of the event"), language),
        Question("time", Text("Kapan", "When"), _needed, choices=times, flags="--from / --planned / --standing"),
        Question("from", Text("Mulai, misalnya 2026-07-10", "From, such as 2026-07-10"), _DATED, Day),
        Question("to", Text("Sampai, bila lebih dari sehari", "To, where it lasts longer"), _DATED_LONG, Day),
        Question("area", Text("Daerah", "Area"), _needed, choices=areas, many=True),
        *_in_both("summary", Text("Ringkasan, satu atau dua kalimat", "Summary, one or two sentences"), language),
        Question("file", _OTHER_FILE, _agenda_file_wanted, RecordName),
    ]


def _product_file_wanted(answers: Answers, known: Known) -> Wanted:
    file = product_file(answers)
    return _name_wanted(answers, fits=file is not None and not known.has_file(file))


def _agenda_file_wanted(answers: Answers, known: Known) -> Wanted:
    file = agenda_file(answers, known.settings.today)
    return _name_wanted(answers, fits=file is not None and not known.has_file(file))


def _folder_wanted(answers: Answers, known: Known) -> Wanted:
    folder = folder_of(answers)
    return _name_wanted(answers, fits=folder is not None and not known.has_folder(folder))


def _name_wanted(answers: Answers, *, fits: bool) -> Wanted:
    """A record that has a name, but none that can be a file's, needs another one for that."""
    named = any(answers.get(flag) for flag in ("name", "name-id", "name-en"))
    return Wanted.NEEDED if named and not fits else Wanted.LEFT


_OF_A_PERSON = _where("kind", MakerKind.ARTISAN.value, Wanted.NEEDED)
_CONSENT_DATE = Text(
    "Kapan orangnya setuju namanya ditampilkan, misalnya 2026-07-10",
    "When the person agreed to be named here, such as 2026-07-10",
)
_CONSENT_BY = Text("Kantor atau peran yang menerima persetujuan itu", "Office or role that was given that consent")
_DATED = _where("time", "dated", Wanted.NEEDED)
_DATED_LONG = _where("time", "dated", Wanted.OFFERED)
_OTHER_FILE = Text(
    "Nama berkas (yang dibuat dari nama tidak dapat dipakai atau sudah ada)",
    "File name (the one made from the name cannot be used or is taken)",
)
_OTHER_FOLDER = Text(
    "Nama folder (yang dibuat dari nama tidak dapat dipakai atau sudah ada)",
    "Folder name (the one made from the name cannot be used or is taken)",
)

QUESTIONS: Mapping[SourceKind, Callable[[str], list[Question]]] = {
    SourceKind.PRODUCT: product_questions,
    SourceKind.ARTISAN: artisan_questions,
    SourceKind.AGENDA: agenda_questions,
}
"""What to ask about each kind of record, for a language."""

"""Whether texts are there in both languages, still true to each other, in the right language, and of a fit length."""

import re
from collections.abc import Iterator

from kriya.check.case import Case
from kriya.model import FieldPath, Localized, SourceKind, Translation
from kriya.problems import Problem, bare_words, brief, counted

LENGTHS = {"name": (3, 90), "summary": (30, 320), "description": (80, 8_000), "story": (80, 8_000), "care": (10, 1_200)}
"""Fewest and most characters with which a text serves its place on a page."""

SAMPLE = 300
"""Characters of a text that show its language; what follows them is not looked at."""

SHORTEST = 30
"""Fewer characters, about five words, do not show which language they are in."""

_FUNCTION_WORDS = {
    language: frozenset(words.split())
    for language, words in {
        "id": """
            yang dan di dari untuk dengan pada ini itu atau tidak adalah ke dalam oleh sebagai juga akan bila karena
            dapat bisa lebih sudah belum hanya saat agar seperti jika tanpa hingga antara setiap
            """,
        "en": """
            the and of in to for with on is are was it this that or not from by as at be its an which can when if than
            has have but one more they who before after into
            """,
    }.items()
}
"""Words that almost every sentence of a language holds and the other language never does."""

TWO_TEXTS = frozenset({"summary", "description", "story", "care", "origin", "outcome"})
"""Fields that say something, which is never the same in both languages; all others may be proper names."""

MARKDOWN = {SourceKind.ARTISAN: "story", SourceKind.PRODUCT: "description", SourceKind.AGENDA: "description"}
"""The field of each kind of record in which links may stand."""

_OTHER_LINK = re.compile(r"\]\((?!https://)([^\s)]{1,200})")

_OTHER = {"id": "en", "en": "id"}
_NAMES = {"id": ("bahasa Indonesia", "Indonesian"), "en": ("bahasa Inggris", "English")}


def check_translations(case: Case) -> Iterator[Problem]:
    """Yield a warning for each text that lacks a language, or whose translation was made from an older text."""
    for path, text in case.texts:
        if text.id and text.en and not (text.id_from or text.en_from):
            continue
        for language, (id_, en) in _NAMES.items():
            state = text.state(language)
            if state is Translation.MISSING:
                yield case.warning("missing-translation", path, f"belum ada teks {id_}", f"there is no {en} text yet")
            elif state is Translation.STALE:
                yield case.warning(
                    "stale-translation",
                    (*path, language),
                    f"teks {id_} dibuat dari teks lama; perbarui, lalu hapus baris {language}_from",
                    f"the {en} text was made from an older text; bring it up to date, then remove the line "
                    f"{language}_from",
                )


def check_languages(case: Case) -> Iterator[Problem]:
    """Yield a warning for each text that is plainly in the other language of the pair."""
    for path, text in case.texts:
        if text.id == text.en:
            yield from _check_twice(case, path, text.id or "")
            continue
        for language, (id_, en) in _NAMES.items():
            written = getattr(text, language)
            if written and _seems_to_be(written, _OTHER[language]):
                yield case.warning(
                    "wrong-language",
                    (*path, language),
                    f"teks ini tampaknya bukan {id_}",
                    f"this text does not seem to be {en}",
                )

    yield from _check_swapped_name(case)


def _check_twice(case: Case, path: FieldPath, written: str) -> Iterator[Problem]:
    """Yield a warning for a text that is the same in both languages and longer than a name."""
    if path[-1] in TWO_TEXTS and len(written) >= SHORTEST:
        lacking = "id" if _seems_to_be(written, "en") else "en"
        id_, en = _NAMES[lacking]
        yield case.warning(
            "wrong-language",
            (*path, lacking),
            f"teksnya sama dalam kedua bahasa; terjemahkan ke {id_}, atau hapus sampai ada",
            f"the text is the same in both languages; translate it into {en}, or leave it out until it is",
        )


def _check_swapped_name(case: Case) -> Iterator[Problem]:
    """Yield a warning for a name whose words are each in the other language of the pair, as the vocabulary has them."""
    name = case.record.name
    if not name.id or not name.en or name.id == name.en:
        return
    telling = case.vocabulary.telling_words
    id_, en = bare_words(name.id), bare_words(name.en)
    right = id_ & telling["id"] or en & telling["en"]
    if not right and id_ & telling["en"] and en & telling["id"]:
        yield case.warning(
            "wrong-language",
            ("name",),
            "kedua bahasa pada nama ini tampaknya tertukar",
            "the two languages of this name seem to be swapped",
        )


def check_text_links(case: Case) -> Iterator[Problem]:
    """Yield a warning for each link in a text that is not https, and so is shown as text."""
    field = MARKDOWN[case.source.kind]
    text = getattr(case.record, field)
    for language in _NAMES if text else ():
        written = getattr(text, language)
        for found in _OTHER_LINK.finditer(written) if written and "](" in written else ():
            yield case.warning(
                "text-link",
                (field, language),
                f"'{brief(found[1])}' tidak menjadi tautan; tulis tautan lengkap yang diawali https://",
                f"'{brief(found[1])}' does not become a link; write a whole link that begins with https://",
            )


def _is_proper_name(text: Localized) -> bool:
    return text.id == text.en


def _seems_to_be(text: str, language: str) -> bool:
    """Return whether *text* holds function words of *language* and (nearly) none of the other."""
    if len(text) < SHORTEST:
        return False
    words = text[:SAMPLE].lower().split()
    ours = len(_FUNCTION_WORDS[language].intersection(words))
    return ours >= 2 and ours > 4 * len(_FUNCTION_WORDS[_OTHER[language]].intersection(words))


def check_lengths(case: Case) -> Iterator[Problem]:
    """Yield a warning for each text too short or too long for its place, and each name in capitals."""
    for field, (fewest, most) in LENGTHS.items():
        text = getattr(case.record, field, None)
        if text is None:
            continue
        for language in ("id",) if _is_proper_name(text) else _NAMES:  # one line is told about once
            if written := getattr(text, language):
                yield from _check_length(case, (field, language), written, fewest, most)
                if field == "name":
                    yield from _check_capitals(case, (field, language), written)


def _check_length(case: Case, path: FieldPath, written: str, fewest: int, most: int) -> Iterator[Problem]:
    if len(written) > most:
        yield case.warning(
            "long-text",
            path,
            f"teks ini {len(written)} huruf; paling banyak {most}",
            f"this text has {len(written)} characters; {most} at the most",
        )
    elif len(written) < fewest:
        yield case.warning(
            "short-text",
            path,
            f"teks ini hanya {len(written)} huruf; paling sedikit {fewest}",
            f"this text has only {counted(len(written), 'character')}; {fewest} at the least",
        )


def _check_capitals(case: Case, path: FieldPath, written: str) -> Iterator[Problem]:
    if written.isupper() and sum(map(str.isalpha, written)) > 4:
        yield case.warning(
            "capitals",
            path,
            f"tulis dengan huruf biasa: {written.title()}",
            f"write it in ordinary letters: {written.title()}",
        )

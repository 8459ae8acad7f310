"""Entries to documents for the index: the words of each with their weights, and the words that the browser needs.

A word counts once in a document, where it weighs most. Direct words weigh more than synonyms, those more than words of
the other language, whatever the field. Pagefind gets the words as HTML that nobody else sees.
"""

import html
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kriya.model import SearchWords
from kriya.search.entry import FIELDS, HEAVIEST, SearchEntry
from kriya.search.speech import Speech
from kriya.search.stems import TABLE
from kriya.search.text import STOP_WORDS, words_of

FAMILY = 0.9
"""What a word of the same root weighs beside the word itself."""

AGAIN = 0.15
"""What a place counts where the word weighs more in another."""

LONG: Mapping[str, int] = {"name": 4, "label": 8}
MOST_LONG = 5
"""What a word loses for each other word of its name or label, and for how many of them at most."""

SYNONYMS: Mapping[str, int] = {"name": 23, "label": 20, "place": 16, "summary": 11}
OTHER_LANGUAGE: Mapping[str, int] = {"name": 9, "label": 7, "summary": 5}
LEAST = 3
MENTION = 26
"""What a word weighs at least that stands in a description; synonyms weigh less."""

MINOR = 0.6
"""Up to this rank, what only stands in a description comes after all else."""

KNOWN_WORDS = 4_000
"""Words that the browser knows at most, for spelling and roots; a large catalogue has names without end."""


@dataclass(frozen=True)
class Document:
    """What the index gets of an entry."""

    entry: SearchEntry
    weights: Mapping[str, int]


def index_documents(
    entries: Sequence[SearchEntry],
    words: SearchWords,
    terms: Iterable[str],
    places: Iterable[str],
    generic: Iterable[str] = (),
) -> tuple[list[Document], Mapping[str, object]]:
    """Return the document of each of *entries*, and the words with which the browser asks for them.

    *generic* words hold for nearly all of them: a query that says more need not find them.
    """
    counts = Counter(word for entry in entries for word in _words(entry))
    speech = Speech(words, terms, _worth_knowing(counts), places)
    documents = [Document(entry, _weights(entry, speech)) for entry in entries]
    soft = sorted({speech.root(word) for word in generic})
    return documents, {**_browser_words(documents, speech), "generic": " ".join(soft)}


def _words(entry: SearchEntry) -> set[str]:
    texts = [text for fields in (entry.fields, entry.other) for name, parts in fields.items() for text in parts]
    return {word for text in texts for word in words_of(text)} - STOP_WORDS


def _worth_knowing(counts: Counter[str]) -> list[str]:
    return [word for word, _ in counts.most_common(KNOWN_WORDS) if word.isalpha() and len(word) > 2]


def _weights(entry: SearchEntry, speech: Speech) -> Mapping[str, int]:
    """Return what each word of *entry* weighs: by its heaviest place, and a little for every other."""
    places: dict[str, dict[str, float]] = {}

    def weigh(keys: Iterable[str], place: str, weight: float) -> None:
        family = weight * FAMILY
        for key in keys:
            at = places.setdefault(key, {})
            if weight > at.get(place, 0):
                at[place] = weight
            root = speech.root(key)
            if root != key:
                at = places.setdefault(root, {})
                if family > at.get(place, 0):
                    at[place] = family

    for field, texts in entry.fields.items():
        for text in texts:
            weight = FIELDS[field]
            if field in LONG:
                weight -= LONG[field] * min(len(words_of(text)) - 1, MOST_LONG)
            weigh(speech.keys(text), field, weight)
            if field in SYNONYMS:
                weigh(speech.asked(text), "synonym", SYNONYMS[field])
    for field, texts in entry.other.items():
        for text in texts:
            weigh(speech.keys(text), "other", OTHER_LANGUAGE[field])
            if field in ("name", "label"):
                weigh(speech.asked(text), "other", OTHER_LANGUAGE[field])
    totals = {key: _total(at, entry.rank) for key, at in places.items() if _findable(key)}
    return {**totals, **{key: min(totals[key], LEAST) for key in entry.muted if key in totals}}


def _total(places: Mapping[str, float], rank: float) -> int:
    heaviest = max(places.values())
    others = sum(places.values()) - heaviest if len(places) > 1 else 0
    total = min(max(round((heaviest + others * AGAIN) * rank), LEAST), HEAVIEST)
    if heaviest != places.get("text"):
        return total
    return max(total, MENTION) if rank > MINOR else LEAST


def _findable(key: str) -> bool:
    """Return whether a word may be found: numbers of certificates and telephones may not."""
    return len(key) > 1 and not (key.isdigit() and len(key) > 4)


def document_html(document: Document, language: str) -> str:
    """Return what Pagefind reads of *document*; *language* is one that it knows no endings of, as ours are off."""
    entry = document.entry
    return "".join(
        (
            f'<html lang="{language}"><body>',
            *_weighted(document.weights),
            *(
                f'<i data-pagefind-meta="{name}[title]" title="{html.escape(value)}"></i>'
                for name, value in _shown(entry)
            ),
            *(
                f'<i data-pagefind-filter="{name}[title]" title="{html.escape(value)}"></i>'
                for name, value in sorted(entry.facets.items())
            ),
            "</body></html>",
        )
    )


def _shown(entry: SearchEntry) -> Iterator[tuple[str, str]]:
    return ((name, value) for name, value in sorted({**entry.shown, "kind": entry.kind}.items()) if value)


def _weighted(weights: Mapping[str, int]) -> Iterator[str]:
    by_weight: dict[int, list[str]] = {}
    for key, weight in weights.items():
        by_weight.setdefault(weight, []).append(key)
    for weight, keys in sorted(by_weight.items(), reverse=True):
        yield f'<p data-pagefind-weight="{weight / 24:.4f}">{" ".join(sorted(keys))}</p>'


def _browser_words(documents: Sequence[Document], speech: Speech) -> Mapping[str, object]:
    strong: set[str] = set()
    held: Counter[str] = Counter()
    for document in documents:
        held.update(document.weights.keys())
        strong |= {key for key, weight in document.weights.items() if weight > FIELDS["text"]}
    frequent = [word for word, _ in held.most_common(KNOWN_WORDS) if not any(sign.isdigit() for sign in word)]
    known = sorted({*frequent, *(root for root in speech.known if root in held)})
    terms = sorted(term for term in speech.terms if term in held)
    return {
        "rules": TABLE,
        "irregular": speech.irregular,
        "strong": " ".join(word for word in known if word in strong and word not in speech.terms),
        "weak": " ".join(word for word in known if word not in strong),
        "roots": " ".join(sorted(speech.known - set(known))[:KNOWN_WORDS]),
        "terms": " ".join(terms),
        "firm": " ".join(sorted(speech.firm)),
        "strict": " ".join(sorted(speech.strict)),
        "apart": " ".join(f"{one}/{other}" for one, other in speech.apart),
        "stop": " ".join(sorted(STOP_WORDS)),
    }

"""Entries to documents for the index: the words of each with their weights, and the words that the browser needs.

A word counts once in a document, where it weighs most. Direct words weigh more than synonyms, those more than words of
the other language, whatever the field. Pagefind gets the words as HTML that nobody else sees.
"""

import html
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kriya.model import SearchWords
from kriya.search.entry import FIELDS, SearchEntry
from kriya.search.speech import Speech
from kriya.search.stems import TABLE
from kriya.search.text import STOP_WORDS, words_of

FAMILY = 0.9
"""What a word of the same root weighs beside the word itself."""

LONG_NAME = 4
"""What a name's word loses for every other word of the name beyond the second."""

SYNONYMS: Mapping[str, int] = {"name": 24, "label": 20, "place": 16, "summary": 10}
OTHER_LANGUAGE: Mapping[str, int] = {"name": 8, "label": 6, "summary": 4}
LEAST = 3
KNOWN_WORDS = 6_000
"""Words that the browser knows at most, for spelling and roots; a large catalogue has names without end."""


@dataclass(frozen=True)
class Document:
    """What the index gets of an entry."""

    entry: SearchEntry
    weights: Mapping[str, int]


def index_documents(
    entries: Sequence[SearchEntry], words: SearchWords, terms: Iterable[str], places: Iterable[str]
) -> tuple[list[Document], Mapping[str, object]]:
    """Return the document of each of *entries*, and the words with which the browser asks for them."""
    counts = Counter(word for entry in entries for word in _words(entry))
    speech = Speech(words, terms, _worth_knowing(counts), places)
    documents = [Document(entry, _weights(entry, speech)) for entry in entries]
    return documents, _browser_words(documents, speech)


def _words(entry: SearchEntry) -> set[str]:
    texts = [text for fields in (entry.fields, entry.other) for name, parts in fields.items() for text in parts]
    return {word for text in texts for word in words_of(text)} - STOP_WORDS


def _worth_knowing(counts: Counter[str]) -> list[str]:
    return [word for word, _ in counts.most_common(KNOWN_WORDS) if word.isalpha() and len(word) > 2]


def _weights(entry: SearchEntry, speech: Speech) -> Mapping[str, int]:
    weights: dict[str, int] = {}

    def weigh(key: str, weight: float) -> None:
        least = max(round(weight * entry.rank), LEAST)
        if least > weights.get(key, 0):
            weights[key] = least

    for field, texts in entry.fields.items():
        for text in texts:
            pieces = list(speech.pieces(text))
            weight = FIELDS[field] - (max(0, len(words_of(text)) - 2) * LONG_NAME if field == "name" else 0)
            for piece in pieces:
                weigh(piece.key, weight)
                weigh(speech.root(piece.key), weight * FAMILY)
            for term in speech.meant_by(piece.key for piece in pieces) if field in SYNONYMS else ():
                weigh(term, SYNONYMS[field])
                weigh(speech.root(term), SYNONYMS[field] * FAMILY)
    for field, texts in entry.other.items():
        for piece in (piece for text in texts for piece in speech.pieces(text)):
            weigh(piece.key, OTHER_LANGUAGE[field])
            weigh(speech.root(piece.key), OTHER_LANGUAGE[field] * FAMILY)
    return {key: weight for key, weight in weights.items() if len(key) > 1 and not (key.isdigit() and len(key) > 4)}


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
        "strict": " ".join(sorted(speech.strict)),
        "apart": " ".join(f"{one}/{other}" for one, other in speech.apart),
        "stop": " ".join(sorted(STOP_WORDS)),
    }

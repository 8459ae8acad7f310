"""How visitors speak: roots, terms of several words, synonyms, and what must not be mixed up.

Made of the vocabulary's search words and of all words that the catalogue holds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from kriya.model import SearchWords
from kriya.search.stems import Stemmer
from kriya.search.text import STOP_WORDS, joined, words_of

LONGEST_TERM = 4
"""Words of a term at most."""


class Speech:
    """Reads texts the way visitors mean them."""

    def __init__(self, words: SearchWords, terms: Iterable[str], known: Iterable[str], places: Iterable[str]) -> None:
        """Take the vocabulary's search words, its *terms*, all words that are *known*, and names of *places*."""
        self.words = words
        named = [term for term in {*terms, *_terms(words)} if len(words_of(term)) > 1]
        self.terms = set(map(joined, named))
        self._begin = {words_of(term)[0] for term in named}
        self.strict = set(_strict(words))
        """Terms that say something else than their words."""
        self.firm = set(_firm(words, self.strict)) - self.strict
        """Terms that mean the same as those; where nothing is called so, their words may be meant."""
        self.apart = sorted({(joined(pair.a), joined(pair.b)) for pair in words.never_merge})
        self.known = {*known, *_known(words)} - STOP_WORDS
        self.irregular = self._irregular_words(places)
        self.stemmer = Stemmer(self.known, self.irregular)
        self._silent = dict(_silent(words))
        self._read: dict[str, tuple[str, ...]] = {}
        self._asked: dict[str, tuple[str, ...]] = {}
        self._leads = _leads(words)
        self._by_root: dict[str, set[str]] = {}
        for term, others in self._leads.items():
            self._by_root.setdefault(self.stemmer.root(term), set()).update(others)

    def _irregular_words(self, places: Iterable[str]) -> dict[str, str]:
        """Return the roots that the rules do not find, or find where there is none."""
        ruled = Stemmer(self.known, {})
        wanted = {word: word for place in places for word in words_of(place)}
        wanted |= {joined(word): joined(root) for word, root in self.words.roots.items()}
        for pair in self.words.never_merge:
            one, other = joined(pair.a), joined(pair.b)
            for word, its in ((one, other), (other, one)):
                if ruled.root(word) == its:
                    wanted.setdefault(word, word)
        return {word: root for word, root in sorted(wanted.items()) if ruled.root(word) != root}

    def keys(self, text: str) -> tuple[str, ...]:
        """Return the words of *text* and the terms that they make; what is only a part of another term is left out."""
        if text not in self._read:
            self._read[text] = tuple(self._keys(words_of(text)))
        return self._read[text]

    def _keys(self, words: Sequence[str]) -> Iterator[str]:
        silent: set[int] = set()
        for start, first in enumerate(words):
            if first not in self._begin:
                continue
            for length in range(min(LONGEST_TERM, len(words) - start), 1, -1):
                key = "".join(words[start : start + length])
                if key in self.terms:
                    yield key
                    mute = self._silent.get(key, ())
                    silent |= {place for place in range(start, start + length) if words[place] in mute}
        for place, word in enumerate(words):
            if word not in STOP_WORDS and place not in silent:
                yield word

    def asked(self, text: str) -> tuple[str, ...]:
        """Return the terms by which visitors ask for what *text* says in other words."""
        if text not in self._asked:
            self._asked[text] = tuple(sorted(self._meant_by(self.keys(text))))
        return self._asked[text]

    def root(self, word: str) -> str:
        """Return the root of *word*."""
        return self.stemmer.root(word)

    def _meant_by(self, keys: Iterable[str]) -> set[str]:
        found: set[str] = set()
        own = set(keys)
        for key in own:
            found |= self._leads.get(key, set()) | self._by_root.get(self.root(key), set())
        return found - own


def _terms(words: SearchWords) -> Iterator[str]:
    for group in words.synonyms:
        yield from (*group.terms, *group.from_, *group.to, *group.not_in_phrases)
    for pair in words.never_merge:
        yield from (pair.a, pair.b)
    for family in words.affix_families:
        yield from (*family.forms, *family.separate_forms)


def _known(words: SearchWords) -> Iterator[str]:
    for family in words.affix_families:
        yield joined(family.root)
        yield from map(joined, family.separate_forms)
    for entry in words.stemming_exceptions:
        yield joined(entry.stem)


def _strict(words: SearchWords) -> Iterator[str]:
    apart = [term for pair in words.never_merge for term in (pair.a, pair.b)]
    phrases = [phrase for group in words.synonyms for phrase in group.not_in_phrases]
    separate = [form for family in words.affix_families for form in family.separate_forms]
    yield from (joined(term) for term in (*apart, *phrases, *separate) if len(words_of(term)) > 1)


def _firm(words: SearchWords, strict: Set[str]) -> Iterator[str]:
    for group in words.synonyms:
        if any(joined(term) in strict for term in group.terms):
            yield from (joined(term) for term in group.terms if len(words_of(term)) > 1)


def _silent(words: SearchWords) -> Iterator[tuple[str, set[str]]]:
    """Yield each term with those of its words that do not count in it: the wax of the candle in 'kayu manis'."""
    silent: dict[str, set[str]] = {}
    for group in words.synonyms:
        alone = {joined(term) for term in group.terms if len(words_of(term)) == 1}
        for phrase in group.not_in_phrases:
            silent.setdefault(joined(phrase), set()).update(alone & set(words_of(phrase)))
    for pair in words.never_merge:
        for phrase, word in ((pair.a, pair.b), (pair.b, pair.a)):
            if len(words_of(word)) == 1 and joined(word) in words_of(phrase) and len(words_of(phrase)) > 1:
                silent.setdefault(joined(phrase), set()).add(joined(word))
    for family in words.affix_families:
        for form in family.separate_forms:
            if family.root in words_of(form):
                silent.setdefault(joined(form), set()).add(family.root)
    yield from silent.items()


def _leads(words: SearchWords) -> Mapping[str, set[str]]:
    """Return, for each term, the terms that lead to it."""
    apart = {frozenset((joined(pair.a), joined(pair.b))) for pair in words.never_merge}
    leads: dict[str, set[str]] = {}
    for group in words.synonyms:
        asked, found = (group.terms, group.terms) if group.direction == "both" else (group.from_, group.to)
        for target in map(joined, found):
            others = {term for term in map(joined, asked) if frozenset((term, target)) not in apart}
            leads.setdefault(target, set()).update(others - {target})
    return leads

"""Indonesian and English words to their roots, by rules that hold for any word.

An affix is only taken off where a known word is left, so that rotan, perak and tikar stay what they are. The browser
does the same with the same table: `assets/kriya/search/stems.js`, and both are held to `tests/cases/stems.json`.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache

Rule = tuple[str, str, int]
"""What is taken off (a regular expression that Python and JavaScript read alike), what stands there instead, and how
many letters must be left at least."""

_NASALS: Sequence[tuple[str, str, str]] = (
    ("nge", "(?=[a-z])", ""),
    ("ng", "(?=[aeioughk])", ""),
    ("ng", "(?=[aeiou])", "k"),
    ("ny", "(?=[aeiou])", "s"),
    ("m", "(?=[bfvp])", ""),
    ("m", "(?=[aeiou])", "p"),
    ("m", "(?=[aeiou])", "m"),
    ("n", "(?=[cdjtzs])", ""),
    ("n", "(?=[aeiou])", "t"),
    ("n", "(?=[aeiou])", "n"),
    ("", "(?=[lmnrwy])", ""),
)
"""How meN- and peN- meet a root: what the nasal is, before what it stands, and which letter it has swallowed."""

_SPOKEN: Sequence[Rule] = (
    ("^nge(?=[a-z])", "", 4),
    ("^ng(?=[aeioulrg])", "", 4),
    ("^ng(?=[aeiou])", "k", 4),
    ("^ny(?=[aeiou])", "s", 4),
    ("^ny(?=[aeiou])", "c", 4),
    ("^n(?=[jdct])", "", 4),
    ("^n(?=[aeiou])", "t", 4),
    ("^m(?=[b])", "", 4),
    ("^m(?=[aiou])", "p", 4),
)
"""Prefixes as they are said."""

PREFIXES: Sequence[Rule] = (
    *(
        (f"^{stem}{nasal}{before}", root, 3)
        for stem in ("me", "pe", "diper", "memper")
        for nasal, before, root in _NASALS
    ),
    ("^(?:di|ber|ter|per|diper|memper)(?=[a-z])", "", 4),
    ("^(?:be|te)(?=[a-z]+er)", "", 4),
    *_SPOKEN,
)
CLITICS: Sequence[Rule] = (("(?:nya|lah|kah|pun)$", "", 3), ("(?:ku|mu)$", "", 4))
SUFFIXES: Sequence[Rule] = (("an$", "", 4), ("kan$", "", 4), ("in$", "", 4))
WITH_PREFIX: Sequence[Rule] = (("an$", "", 3), ("kan$", "", 3), ("i$", "", 3), ("in$", "", 3))
"""Endings that a word with a prefix may have as well."""

AROUND: Sequence[tuple[Rule, Rule]] = ((("^ke(?=[a-z])", "", 3), ("an$", "", 3)),)
"""What only stands around a root together."""

ENGLISH: Sequence[Rule] = (
    ("ies$", "y", 3),
    ("s$", "", 3),
    ("es$", "", 3),
    ("ing$", "", 4),
    ("ing$", "e", 4),
    ("ed$", "", 4),
    ("ed$", "e", 4),
    ("([bdgmnprt])\\1(?:ing|ed)$", "$1", 4),
)

TABLE: Mapping[str, object] = {
    "prefixes": PREFIXES,
    "clitics": CLITICS,
    "suffixes": SUFFIXES,
    "withPrefix": WITH_PREFIX,
    "around": AROUND,
    "english": ENGLISH,
}
"""All rules, as the browser gets them."""


class Stemmer:
    """Takes words to their roots, among *known* words; *irregular* ones are settled beforehand."""

    def __init__(self, known: Container[str], irregular: Mapping[str, str]) -> None:
        """Remember what may be left of a word."""
        self._known = known
        self._irregular = irregular
        self._roots: dict[str, str] = {}

    def root(self, word: str) -> str:
        """Return the root of *word*: itself where no affix can be taken off."""
        if word not in self._roots:
            self._roots[word] = self._root(word)
        return self._roots[word]

    def _root(self, word: str) -> str:
        if word in self._irregular:
            return self._irregular[word]
        if len(word) < 4 or not word.isalpha():
            return word
        for shorter in (word, *_off(word, CLITICS)):
            if shorter in self._irregular:
                return self._irregular[shorter]
            roots = [root for root in _indonesian(shorter) if root in self._known]
            if roots:
                best = min(roots, key=len)
                return self._irregular.get(best, best)
            if shorter != word and shorter in self._known:
                return shorter
        return next((root for root in _off(word, ENGLISH) if root in self._known), word)


def _indonesian(word: str) -> Iterator[str]:
    """Yield what is left of *word* without its affixes, in every way that the rules allow."""
    for prefix, suffix in AROUND:
        for bare in _off(word, (prefix,)):
            yield from _off(bare, (suffix,))
    for bare in _off(word, PREFIXES):
        yield bare
        yield from _off(bare, WITH_PREFIX)
    yield from _off(word, SUFFIXES)


def _off(word: str, rules: Sequence[Rule]) -> Iterator[str]:
    for pattern, instead, least in rules:
        compiled = _compiled(pattern)
        if compiled.search(word):
            left = compiled.sub(instead.replace("$1", r"\1"), word, count=1)
            if len(left) >= least:
                yield left


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)

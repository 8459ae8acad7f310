"""Signs that come along when text is copied: some are not seen, some only look like those that are meant."""

import re

CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
"""Control characters, as they stand within a set of a regular expression."""

ZERO_WIDTH = "\u200b\u2060\ufeff"
"""Spaces and joiners without width; those that scripts and emoji need (U+200C, U+200D) are not among them."""

TURNING = "\u202b\u202e\u2067"
"""Signs that turn the text after them around; without them it may read as something else."""

STRAIGHT = "\u202a\u202c\u202d\u2066\u2068\u2069"
"""Signs that hold text in its usual direction, which it has anyway; telephones put them around numbers."""

_UNSEEN = re.compile(rf"[{CONTROL}{ZERO_WIDTH}{TURNING}{STRAIGHT}]")
_UNSEEN_IN_WORDS = re.compile(rf"[{CONTROL}{ZERO_WIDTH}{TURNING}{STRAIGHT}\u00ad\u200c-\u200f\u2061-\u2064]")
_CURLY = "“”„‟‘’‚‛«»″`´"


def unseen_in_text(text: str) -> str:
    """Return the first sign in *text* that nobody sees and no language needs; '' where there is none."""
    found = None if text.isprintable() else _UNSEEN.search(text)  # most texts need no pattern
    return found[0] if found else ""


def unseen_in_word(word: str) -> str:
    """Return the first sign that nobody sees in a key, a number or a date; '' where there is none."""
    found = None if word.isascii() and word.isprintable() else _UNSEEN_IN_WORDS.search(word)
    return found[0] if found else ""


def without_curly_quotes(written: str) -> str:
    """Return *written* without the quotes of a word processor around it, which are text and no quotes in YAML."""
    quoted = len(written) > 2 and written[0] in _CURLY and written[-1] in _CURLY
    return written.strip(_CURLY).strip() or written if quoted else written


def name_of(sign: str) -> str:
    """Return U+202E for a sign."""
    return f"U+{ord(sign):04X}"

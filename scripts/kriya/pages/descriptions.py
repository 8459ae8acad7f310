"""A contributor's text to safe Markdown: a small part of it stays markup, all the rest is shown as text.

The text is parsed as CommonMark with everything switched off but paragraphs, emphasis, lists and links to https
addresses, and written anew with every sign escaped that Markdown, HTML or a template could read as more than text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("zero").enable(["emphasis", "link", "list", "newline", "escape", "entity"])
_PARSER.validateLink = lambda address: bool(re.fullmatch(r"https://[^\s<>\"'`\\{}|^]+", address))

_SIGNS = re.compile(r"[\\`*_{}\[\]<>&#!|~^=+$:]")
"""Signs that some Markdown extension may read as markup; as character references they are only text."""

_NUMBERED = re.compile(r"(\s*(?:[-+*]\s+)*)(\d{1,9})([.)])(?=\s|$)")
SHORTEST_SENTENCE = 30
"""Characters before which a full stop belongs to a title or an abbreviation."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s(?=\W*[^\W\d_])")
_LIST_SIGN = re.compile(r"^(\s*\d*)([-.)])", re.MULTILINE)
"""What would begin a list or a heading's underline if it stood first in a line."""


def safe_markdown(text: str) -> str:
    """Return *text* as Markdown in which nothing but the allowed markup is markup."""
    return "\n\n".join(_blocks(_PARSER.parse(_numbers_as_text(text))))


def _numbers_as_text(text: str) -> str:
    """Keep a number that begins a line from being taken for a list's, unless it is 1 or follows such an item.

    A list's numbers are counted anew on the page, so a year that begins a sentence would be lost.
    """
    lines = text.split("\n")
    last = 0
    for position, line in enumerate(lines):
        found = _NUMBERED.match(line)
        if found and int(found[2]) in (1, last + 1):
            last = int(found[2])
        elif found:
            lines[position] = f"{found[1]}{found[2]}\\{found[3]}{line[found.end() :]}"
    return "\n".join(lines)


def plain_text(text: str) -> str:
    """Return *text* without its markup, on one line."""
    inlines = (token for token in _PARSER.parse(_numbers_as_text(text)) if token.type == "inline")
    return " ".join(" ".join(_bare(token.children or ()) for token in inlines).split())


def plain_paragraphs(text: str) -> list[str]:
    """Return the paragraphs and items of *text* without their markup."""
    inlines = (token for token in _PARSER.parse(_numbers_as_text(text)) if token.type == "inline")
    return [" ".join(_bare(token.children or ()).split()) for token in inlines]


def first_sentence(text: str, limit: int = 180) -> str:
    """Return the first sentence of *text* without markup, shortened visibly past *limit* characters."""
    plain = plain_text(text)
    end = _SENTENCE_END.search(plain, SHORTEST_SENTENCE)
    return shortened(plain[: end.start()] if end else plain, limit)


def shortened(text: str, limit: int) -> str:
    """Return *text*, cut at a word and marked with … where it is longer than *limit* characters."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"


def _bare(tokens: Sequence[Token]) -> str:
    return "".join(" " if token.type.endswith("break") else token.content for token in tokens)


@dataclass
class _List:
    """An open list: how its items begin and how far they stand in."""

    sign: str
    indent: str
    fresh: bool = False
    """Whether the next text is the first of its item."""


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield paragraphs and list items; a list's depth is four spaces a level, as Python-Markdown asks."""
    lists: list[_List] = []
    for before, token in zip((None, *tokens), tokens, strict=False):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            if not lists and before and before.type.endswith("_list_close"):
                yield "<!-- -->"  # else Python-Markdown reads two lists as one
            lists.append(_opened(token, lists))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            lists[-1].fresh = True
        elif token.type == "inline":
            yield _block(_inline(token.children or ()), lists[-1] if lists else None)
            for entry in lists:
                entry.fresh = False


def _opened(token: Token, lists: Sequence[_List]) -> _List:
    """Return the list that *token* opens; one that opens an item takes that item's own place."""
    sign = "1." if token.type.startswith("ordered") else "-"
    if not lists:
        return _List(sign, "")
    return _List(sign, lists[-1].indent + ("" if lists[-1].fresh else "    "))


def _block(text: str, within: _List | None) -> str:
    if within is None:
        return text
    lead = f"{within.indent}{within.sign:<4}" if within.fresh else f"{within.indent}    "
    return lead + text.replace("\n", f"\n{within.indent}    ")


def _inline(tokens: Sequence[Token]) -> str:
    text = ""
    address = ""
    for token in tokens:
        if token.type == "link_open":
            address = str(token.attrGet("href"))
        text += f"]({address})" if token.type == "link_close" else _MARKUP.get(token.type) or _escaped(token.content)
    return _LIST_SIGN.sub(lambda sign: f"{sign[1]}&#{ord(sign[2])};", text)


_MARKUP = {
    "em_open": "*",
    "em_close": "*",
    "strong_open": "**",
    "strong_close": "**",
    "link_open": "[",
    "softbreak": "\n",
    "hardbreak": "  \n",
}
"""How a token that may stay markup is written."""


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", text)

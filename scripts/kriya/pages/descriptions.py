"""A contributor's text to safe Markdown: a small part of it stays markup, all the rest is shown as text.

The text is parsed as CommonMark with everything switched off but paragraphs, emphasis, lists and links to https
addresses, and written anew with every sign escaped that Markdown, HTML or a template could read as more than text.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("zero").enable(["emphasis", "link", "list", "newline", "escape", "entity"])
_PARSER.validateLink = lambda address: bool(re.fullmatch(r"https://[^\s<>\"'`\\{}|^]+", address))

_SIGNS = re.compile(r"[\\`*_{}\[\]<>&#!|~^=+$:]")
"""Signs that some Markdown extension may read as markup; as character references they are only text."""

_LIST_SIGN = re.compile(r"^(\s*\d*)([-.)])", re.MULTILINE)
"""What would begin a list or a heading's underline if it stood first in a line."""


def safe_markdown(text: str) -> str:
    """Return *text* as Markdown in which nothing but the allowed markup is markup."""
    return "\n\n".join(_blocks(_PARSER.parse(text)))


def plain_text(text: str) -> str:
    """Return *text* without its markup, on one line."""
    inlines = (token for token in _PARSER.parse(text) if token.type == "inline")
    return " ".join(" ".join(_bare(token.children or ()) for token in inlines).split())


def first_sentence(text: str, limit: int = 180) -> str:
    """Return the first sentence of *text* without markup, shortened visibly past *limit* characters."""
    sentence = re.split(r"(?<=[.!?…])\s", plain_text(text), maxsplit=1)[0]
    return shortened(sentence, limit)


def shortened(text: str, limit: int) -> str:
    """Return *text*, cut at a word and marked with … where it is longer than *limit* characters."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"


def _bare(tokens: Sequence[Token]) -> str:
    return "".join(" " if token.type.endswith("break") else token.content for token in tokens)


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield paragraphs and list items; a list's depth is four spaces a level, as Python-Markdown asks."""
    lists: list[Token] = []
    first_in_item = False
    for before, token in zip((None, *tokens), tokens, strict=False):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            if not lists and before and before.type.endswith("_list_close"):
                yield "<!-- -->"  # else Python-Markdown reads two lists as one
            lists.append(token)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            first_in_item = True
        elif token.type == "inline":
            yield _block(_inline(token.children or ()), lists, first_in_item)
            first_in_item = False


def _block(text: str, lists: Sequence[Token], first: bool) -> str:
    if not lists:
        return text
    sign = "1." if lists[-1].type.startswith("ordered") else "-"
    indent = "    " * (len(lists) - 1)
    lead = f"{indent}{sign:<4}" if first else f"{indent}    "
    return lead + text.replace("\n", f"\n{indent}    ")


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

"""What the simple search of a stick knows of each page: its title, a line, its picture and the words on it."""

import json
import re
import unicodedata
from collections.abc import Iterable
from html import unescape

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_LINE = re.compile(r'<meta name="description" content="([^"]*)">')
_MAIN = re.compile(r"<main\b[^>]*data-pagefind-body[^>]*>(.*?)</main>", re.DOTALL)
_OTHERS = re.compile(r'<(?:section|div) class="k-(?:section|related|hall)\b')
"""Where a page goes on with other pages' names."""
_PICTURE = re.compile(r'<img src="([^"]*)"')
_HIDDEN = re.compile(r"<(script|style|noscript)\b.*?</\1>", re.DOTALL)
_ANY_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W_]+")


def page_words(html: str, address: str, root: str) -> list[str] | None:
    """Return a page's address, title, line, picture and words; None for one that nobody searches for."""
    main = _MAIN.search(html)
    if not main:
        return None
    own = _OTHERS.split(_HIDDEN.sub("", main[1]), maxsplit=1)[0]
    title = unescape(_TITLE.search(html)[1]).rpartition(" – ")[0] or unescape(_TITLE.search(html)[1])
    line = unescape(found[1]) if (found := _LINE.search(html)) else ""
    picture = found[1].removeprefix(root) if (found := _PICTURE.search(own)) else ""
    words = dict.fromkeys(_WORD.findall(folded(unescape(_ANY_TAG.sub(" ", own)))))
    return [address, title, line, picture, " ".join(words)]


def folded(text: str) -> str:
    """Return *text* in small letters without accents; search.js does the same."""
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def words_script(pages: Iterable[list[str]]) -> str:
    """Return the words of all pages as a plain script."""
    listed = json.dumps(sorted(pages), ensure_ascii=False, separators=(",", ":"))
    return f"window.kriyaPages = {listed};\n".replace("\u2028", " ").replace("\u2029", " ")

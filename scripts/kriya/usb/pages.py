"""A page of the site as a page on a stick: links end in index.html, scripts are plain, what needs a server is left out.

Pages are read by pattern, as in `kriya.site.finished`: there is no `<` in them but where a tag begins.
"""

import re
from collections.abc import Callable, Sequence

LEFT_SCRIPTS = (
    "assets/kriya/browse/",
    "assets/kriya/hearts.js",
    "assets/kriya/not-found.js",
    "assets/kriya/offline/",
    "assets/kriya/search.js",
    "assets/kriya/wish-list.js",
)
"""What asks a server for data."""

_TAG = re.compile(r"<(?:a|area|form|iframe|image|img|link|source|use)\s[^>]*>")
_ADDRESS = re.compile(r'(\s(?:href|action|data-results)=")([^"]*)(")')
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//|#)", re.IGNORECASE)
_PATH = re.compile(r"([^?#]*)(.*)", re.DOTALL)
_MODULE = re.compile(r'<script type="module" src="([^"]*)"></script>')
_ONLINE = re.compile(r'\s*<script>\s*if \("serviceWorker" in navigator\).*?</script>', re.DOTALL)
_PRELOAD = re.compile(r'\s*<link rel="(?:module)?preload"[^>]*>')
_WISHES = re.compile(r'<a class="k-tool k-tool--wishes".*?</a>', re.DOTALL)
_LEFT_LINK = re.compile(r'<a\s[^>]*href="(?:\.\./)*daftar/"[^>]*>(.*?)</a>', re.DOTALL)
_SAVING = re.compile(r'<div class="k-buttons" hidden data-hall=.*?</div>', re.DOTALL)
_WAITING = re.compile(r"<script>if \(location\.search\)[^<]*</script>")


def usb_page(html: str, root: str, scripts: Callable[[str], Sequence[str]], extra: str) -> str:
    """Return the page *html* for a stick.

    *root* is its way up to the site's root; *scripts* gives all plain scripts that take the place of a module, in their
    order; *extra* stands at the end of its head.
    """
    for pattern in (_ONLINE, _PRELOAD, _WISHES, _SAVING, _WAITING):
        html = pattern.sub("", html)
    html = _LEFT_LINK.sub(r"\1", html)
    html = _TAG.sub(lambda tag: _ADDRESS.sub(lambda part: part[1] + _file_link(part[2]) + part[3], tag[0]), html)
    html = _MODULE.sub(lambda match: _plain(match[1], root, scripts), html)
    return html.replace("</head>", f"{extra}\n</head>", 1)


def _plain(address: str, root: str, scripts: Callable[[str], Sequence[str]]) -> str:
    path = address.removeprefix(root)
    if path.startswith(LEFT_SCRIPTS):
        return ""
    return "".join(f'<script defer src="{root}{script}"></script>' for script in scripts(path))


def _file_link(link: str) -> str:
    """Return *link* so that it leads to a file."""
    if not link or _ELSEWHERE.match(link):
        return link
    path, rest = _PATH.fullmatch(link).groups()
    if path in (".", "..") or path.endswith(("/.", "/..")):
        path += "/"
    return f"{path}index.html{rest}" if path.endswith("/") else f"{path}{rest}"

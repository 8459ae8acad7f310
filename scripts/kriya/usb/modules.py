"""The site's scripts as plain ones: a browser runs no module that lies in a file.

Ours import by name, from files below, and export where they declare; that is all that is understood here. Each script
becomes a function of its own, which puts what it exports where those that come later find it.
"""

import re
from collections.abc import Callable, Iterator
from posixpath import dirname, join, normpath

_IMPORT = re.compile(r"""^import\s+\{([^}]*)\}\s+from\s+["'](\.[^"']+)["'];?[^\n]*$""", re.MULTILINE)
_EXPORT = re.compile(r"^export\s+((?:async\s+)?function|class|const)\s+(\w+)", re.MULTILINE)
_LATER = re.compile(r"\bimport\([^)]*\)")
_LEFT = re.compile(r"^(?:import|export)\b", re.MULTILINE)


def needed_scripts(entry: str, read: Callable[[str], str]) -> list[str]:
    """Return the script *entry* and all that it imports, what is imported first; *read* gives the text of one."""
    found: dict[str, None] = {}

    def visit(path: str) -> None:
        if path not in found:
            for target in _imported(path, read(path)):
                visit(target)
            found[path] = None

    visit(entry)
    return list(found)


def plain_script(path: str, text: str) -> str:
    """Return the module *text* at *path* as a plain script.

    What it would load later, on some click, fails as it does without network; every such place has an answer to that.

    Raises:
        ValueError: it imports or exports in a way that is not understood.
    """
    exported = ", ".join(name for _, name in _EXPORT.findall(text))
    body = _IMPORT.sub(lambda match: f"const {{{_renamed(match[1])}}} = parts[{_place(path, match[2])!r}];", text)
    body = _EXPORT.sub(r"\1 \2", body)
    body = _LATER.sub('Promise.reject(new Error("not on a stick"))', body)
    if _LEFT.search(body):
        raise ValueError(f"{path}: an import or export of another form")
    body = body.replace("import.meta.url", "document.baseURI")
    return (
        f'(() => {{\n"use strict";\nconst parts = (window.kriyaParts ??= {{}});\n{body}\n'
        f"parts[{path!r}] = {{ {exported} }};\n}})();\n"
    )


def _imported(path: str, text: str) -> Iterator[str]:
    for _, target in _IMPORT.findall(text):
        yield _place(path, target)


def _place(path: str, target: str) -> str:
    return normpath(join(dirname(path), target))


def _renamed(names: str) -> str:
    return names.replace(" as ", ": ")

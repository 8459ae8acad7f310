"""Material's styles without what the catalogue has no use for.

Of Material's style sheets, most is for parts of a documentation site that no page of ours has: its header, its search,
its icons. On a slow link they would hold up the first sight of every page, so only those rules are shipped whose
classes and attributes our templates and our Markdown can bring forth, and only the variables that those rules read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import tinycss2
from tinycss2.ast import Declaration, Node, QualifiedRule

CLASSES = frozenset({"md-typeset", "highlight", "linenodiv", "task-list-item", "task-list-control"})
"""Material's classes on our pages. Those of one or two letters, the parts of highlighted code, count too."""

ATTRIBUTES = {
    "data-md-color-scheme": ("default", "slate"),
    "data-md-color-primary": ("custom",),
    "data-md-color-accent": ("custom",),
    "dir": ("ltr",),
    "hidden": ("",),
}
"""Attributes on our pages, each with its values."""

NOTICE = "/* The part of Material for MkDocs that this site uses. Copyright (c) Martin Donath, MIT licence. */\n"

_VARIABLE = re.compile(r"--[\w-]+")


def used_styles(sheets: Iterable[str], ours: str = "") -> str:
    """Return what of Material's *sheets* can match anything here; *ours* is CSS that may read its variables."""
    rules = [rule for sheet in sheets for rule in _kept(_rules(sheet))]
    needed = _needed_variables(rules, ours)
    return NOTICE + "".join(_written(rule, needed) for rule in rules)


def _rules(css: str | list[Node]) -> list[Node]:
    parse = tinycss2.parse_stylesheet if isinstance(css, str) else tinycss2.parse_rule_list
    return parse(css, skip_comments=True, skip_whitespace=True)


@dataclass(frozen=True)
class _Rule:
    """Selectors and what they set, or a condition with rules of its own."""

    head: str
    declarations: Sequence[Declaration] = ()
    rules: Sequence["_Rule"] = ()


def _kept(rules: Iterable[Node]) -> Iterator[_Rule]:
    for rule in rules:
        if rule.type == "qualified-rule" and (head := ",".join(_matching(rule))):
            declared = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            yield _Rule(head, [entry for entry in declared if entry.type == "declaration"])
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports") and rule.content:
            inner = list(_kept(_rules(rule.content)))
            if inner:
                yield _Rule(f"@{rule.lower_at_keyword}{tinycss2.serialize(rule.prelude)}", rules=inner)


def _matching(rule: QualifiedRule) -> Iterator[str]:
    """Yield the selectors of *rule* that can match something."""
    selector: list[Node] = []
    for part in [*rule.prelude, None]:
        if part is None or part == ",":
            if _can_match(selector):
                yield tinycss2.serialize(selector).strip()
            selector = []
        else:
            selector.append(part)


def _can_match(selector: Sequence[Node]) -> bool:
    for before, token in zip((None, *selector), selector, strict=False):
        if token.type == "hash":  # an id of Material's own
            return False
        if token.type == "ident" and before == "." and not _is_ours(token.value):
            return False
        if token.type == "[] block" and not _has_attribute(token.content):
            return False
        if token.type == "function" and token.lower_name != "not" and not _can_match(token.arguments):
            return False
    return True


def _is_ours(name: str) -> bool:
    return name in CLASSES or len(name) <= 2


def _has_attribute(content: Sequence[Node]) -> bool:
    names = [token.value for token in content if token.type in ("ident", "string")]
    return names[0] in ATTRIBUTES and "".join(names[1:]) in ATTRIBUTES[names[0]]


def _declarations(rules: Iterable[_Rule]) -> Iterator[Declaration]:
    for rule in rules:
        yield from rule.declarations
        yield from _declarations(rule.rules)


def _needed_variables(rules: Sequence[_Rule], ours: str) -> set[str]:
    """Return the variables that are read, by what is kept or by another variable that is."""
    declarations = list(_declarations(rules))
    reads = {entry: set(_VARIABLE.findall(tinycss2.serialize(entry.value))) for entry in declarations}
    needed = set(_VARIABLE.findall(ours)).union(*(reads[entry] for entry in declarations if not _is_variable(entry)))
    while more := {name for entry in declarations if entry.name in needed for name in reads[entry]} - needed:
        needed |= more
    return needed


def _is_variable(entry: Declaration) -> bool:
    return entry.name.startswith("--")


def _written(rule: _Rule, needed: set[str]) -> str:
    inside = "".join(_written(inner, needed) for inner in rule.rules) + ";".join(
        f"{entry.name}:{tinycss2.serialize(entry.value).strip()}{'!important' if entry.important else ''}"
        for entry in rule.declarations
        if not _is_variable(entry) or entry.name in needed
    )
    return f"{rule.head}{{{inside}}}\n" if inside else ""

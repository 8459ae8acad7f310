"""How a record is laid out: its fields one below the other, each with the comment above it."""

import re
from dataclasses import dataclass

from kriya.mend.draft import Draft
from kriya.mend.places import Style

_EDITOR_LINE = re.compile(r"\s*#\s*yaml-language-server:")
"""The line that tells an editor the schema; it speaks of the whole file."""

_DOCUMENT_END = re.compile(r"^(?:\.\.\.|---)", re.MULTILINE)


@dataclass(frozen=True)
class WrittenField:
    """A field of a record: its name, where its comment or else its key begins, and the field's indentation."""

    name: str
    start: int
    indent: int


def written_fields(draft: Draft) -> list[WrittenField]:
    """Return the fields of a record in the order in which they stand; none where they do not stand line by line."""
    if not draft.places or draft.places[()].style is not Style.BLOCK or not isinstance(draft.values, dict):
        return []
    fields: list[WrittenField] = []
    floor = 0
    for name in draft.values:
        place = draft.places[(name,)]
        line = draft.text.rfind("\n", 0, place.key[0]) + 1
        indent = place.key[0] - line
        if draft.text[line : place.key[0]].strip(" ") or (fields and fields[0].indent != indent) or line < floor:
            return []
        fields.append(WrittenField(name, _comment_start(draft.text, line, floor, indent), indent))
        floor = line_end(draft.text, place.end)
    return [] if _DOCUMENT_END.search(draft.text, fields[0].start) else fields


def line_end(text: str, index: int) -> int:
    """Return where the line after the one with *index* begins; *index* itself where a line begins there."""
    if index and text[index - 1] == "\n":
        return index
    end = text.find("\n", index)
    return len(text) if end < 0 else end + 1


def _comment_start(text: str, line: int, floor: int, indent: int) -> int:
    """Return where the comment lines directly above *line* begin; *line* itself where there are none.

    A comment further in than the field belongs to what is above it.
    """
    while line > floor:
        above = text.rfind("\n", 0, line - 1) + 1
        written = text[above : line - 1]
        if above < floor or not re.match(rf" {{0,{indent}}}#", written) or _EDITOR_LINE.match(written):
            break
        line = above
    return line

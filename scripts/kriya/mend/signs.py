"""The signs that editors leave behind: byte order marks, line ends, trailing space, spaces that only look like one."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kriya.mend.draft import Done, Draft, Edit, sound_values, with_values, without_space_at_line_ends
from kriya.mend.places import BLOCK_TEXT, QUOTED, Place, Style
from kriya.problems import Text

_BOM = "\ufeff"
_NBSP = "\u00a0"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_UTF_32 = b"\xff\xfe\x00\x00"
_STRUCTURE = re.compile(rf"[ {_NBSP}]*(?:-[ {_NBSP}]+)*(?:[A-Za-z_][\w-]*:[ {_NBSP}]+)?")
"""What may stand before a value: indentation, dashes, a field's name."""
_TRAILING = re.compile(r"(?<![ \t])[ \t]+$", re.MULTILINE)
_LINE_END = re.compile(r"\n")
_NO_BOM = Text("tanda BOM dihapus", "the byte order mark was removed")


def decoded(data: bytes) -> Draft | None:
    """Return the draft of a file in UTF-8, or in UTF-16 by its byte order mark; None for what is no such text."""
    wide = data.startswith(_UTF_16) and not data.startswith(_UTF_32)
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        return None
    done = ()
    if wide:
        done = (Done(1, Text("UTF-16 diubah menjadi UTF-8", "UTF-16 became UTF-8")),)
    elif data.startswith(_BOM.encode()):
        done = (Done(1, _NO_BOM),)
    return Draft(text, sound_values(text), done) if "\0" not in text else None


def mend_line_ends(draft: Draft) -> Draft:
    """Return the draft with LF after every line, the last one too, and without byte order marks before the first."""
    text = re.sub(r"\r\n?", "\n", draft.text.lstrip(_BOM))
    done = []
    if draft.text.startswith(_BOM):
        done.append(Done(1, _NO_BOM))
    if "\r" in draft.text:
        done.append(Done(1, Text("akhir baris diubah menjadi LF", "line ends became LF")))
    if text and not text.endswith("\n"):
        text += "\n"
        message = Text("baris terakhir diberi akhir baris", "the last line was given its line end")
        done.append(Done(text.count("\n"), message))
    return draft.rewritten(text, *done, but_for=lambda value: value.rstrip("\n")) if text != draft.text else draft


def mend_structure(draft: Draft) -> Draft:
    """Return an unreadable draft with plain spaces for the non-breaking ones that made it so.

    A non-breaking space within a text is part of it and stays.
    """
    if draft.values is not None or _NBSP not in draft.text:
        return draft
    whole = _with_spaces(draft.text)
    fresh = Draft(whole, sound_values(whole))
    if fresh.values is None or not fresh.places:
        return draft
    text = _with_texts_of(draft.text, fresh)
    values = sound_values(text)
    if values is None or text == draft.text:
        return draft
    first = next(index for index, sign in enumerate(text) if sign != draft.text[index])
    message = Text("spasi tak-putus menjadi spasi biasa", "non-breaking spaces became plain ones")
    return replace(draft, text=text, values=values, done=(*draft.done, Done(draft.line(first), message)))


def _with_spaces(text: str) -> str:
    lines = []
    for line in text.split("\n"):
        end = _STRUCTURE.match(line).end()
        lines.append(line[:end].replace(_NBSP, " ") + line[end:])
    return "\n".join(lines)


def _with_texts_of(text: str, fresh: Draft) -> str:
    """Return the text of *fresh* with every value written as in *text*, which is as long."""
    signs = list(fresh.text)
    for place in fresh.places.values():
        if place.style in BLOCK_TEXT:
            for start, end in _block_lines(fresh.text, place):
                margin = start + _block_indent(fresh.text, place)
                signs[margin:end] = text[margin:end]
        elif place.style in (Style.PLAIN, *QUOTED):
            signs[place.start : place.end] = text[place.start : place.end]
    return "".join(signs)


def mend_line_trails(draft: Draft) -> Draft:
    """Return the draft without space at line ends, but for lines of a literal or quoted text, where it is content."""
    if draft.values is None or not _TRAILING.search(draft.text) or not draft.places:
        return draft
    kept = {end for place in draft.places.values() for end in _kept_line_ends(draft.text, place)}
    edits = [
        Edit(found.start(), found.end(), "") for found in _TRAILING.finditer(draft.text) if found.end() not in kept
    ]
    if not edits:
        return draft
    text = draft.edited(edits, draft.values, ()).text
    message = Text(f"spasi di ujung {len(edits)} baris dihapus", f"space at the end of {len(edits)} lines was removed")
    done = Done(draft.line(edits[0].start), message if len(edits) > 1 else _ONE_TRAIL)
    return draft.rewritten(text, done, but_for=without_space_at_line_ends)


_ONE_TRAIL = Text("spasi di ujung baris dihapus", "space at the end of the line was removed")


def _kept_line_ends(text: str, place: Place) -> Iterator[int]:
    """Yield each line end of the value at *place* before which space may be content."""
    if place.style in QUOTED:
        yield from (found.start() for found in _LINE_END.finditer(text, place.start, place.end))
    if place.style not in BLOCK_TEXT:
        return
    indent = _block_indent(text, place)
    for start, end in _block_lines(text, place):
        line = text[start:end]
        blank = not line.strip(" \t")
        if len(line) > indent or "\t" in line if blank else place.style is Style.LITERAL:
            yield end


def _block_lines(text: str, place: Place) -> Iterator[tuple[int, int]]:
    """Yield beginning and end of each line of a text in block style, without the line that announces it."""
    start = text.find("\n", place.start, place.end) + 1
    while 0 < start < place.end:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _block_indent(text: str, place: Place) -> int:
    """Return by how much a text in block style is indented; 0 where its first line says so itself."""
    header = text[place.start : text.find("\n", place.start)].partition("#")[0]
    if re.search(r"\d", header):
        return 0
    lines = (text[start:end] for start, end in _block_lines(text, place))
    return min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")), default=0)


def mend_edges(draft: Draft) -> Draft:
    """Return the draft without non-breaking spaces at the beginning or end of an unquoted value."""
    if draft.values is None or _NBSP not in draft.text:
        return draft
    edits: list[Edit] = []
    values = {}
    for path, place in draft.places.items():
        written = draft.text[place.start : place.end]
        bare = written.strip(f"{_NBSP} ")
        if place.style is Style.PLAIN and path and bare != written and "\n" not in written:
            alone = sound_values(f"- {bare}\n")
            if not alone or not isinstance(alone[0], str) or not alone[0]:
                continue  # it would become something else, such as a comment
            space = "" if draft.text[place.start - 1].isspace() else " "
            edits.append(Edit(place.start, place.end, space + bare))
            values[path] = alone[0]
    message = Text("spasi tak-putus di tepi teks dihapus", "the non-breaking space around the text was removed")
    done = [Done(draft.line(edit.start), message) for edit in edits]
    return draft.edited(edits, with_values(draft.values, values), done) if edits else draft

"""Whatever is mended: it is mended once and for all, and nothing else is touched."""

import re
from collections import Counter
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import PROJECT
from kriya.check import check_sources
from kriya.mend import mend_record
from kriya.model import SourceKind
from kriya.model.text import text_hash
from kriya.read import read_sources, read_values

CHANGED = re.compile(r"'(.*)' became '(.*)'|(.*) was put in quotes", re.DOTALL)
EN_FROM = re.compile(r',? *en_from: "?[0-9a-f]{8}"?')
CASES = settings(
    max_examples=250, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)

TEXT = st.sampled_from(
    ["Anjat rotan", "a # b", "x", "# bukan komentar", "- tanda", "anyamn", "Ready", "null", "", "kata\u00a0kata", "no",
     "🧺 ulin", "0812-0000-0000", "150.000", "a: b", "it's", 'say "so"', "{a}", "[b", "dua  spasi", "\u00a0tepi", "&x"]
)  # fmt: skip
SPACE = st.sampled_from(["", "", "", " ", "  ", "\t"])
COMMENT = st.sampled_from(["", "", "\n", "# catatan\n", "  # ke dalam\n", "\n# lepas\n\n", "   \n"])
NAMES = st.sampled_from(
    ["code", "name", "category", "categry", "kind", "summary", "description", "materials", "price", "order", "size",
     "contact", "photos", "sources", "statsu", "status", "added", "asing", "sample", "Name", '"care"', "fotos", "links"]
)  # fmt: skip


@st.composite
def scalars(draw, indent):
    """A text in any style, as it stands after a colon."""
    text, margin = draw(TEXT), " " * (indent + draw(st.integers(1, 3)))
    style = draw(st.sampled_from(["plain", "plain", "single", "double", "block", "lines"]))
    if style == "single":
        return " '" + text.replace("'", "''") + "'" + draw(SPACE) + draw(st.sampled_from(["", " # c"])) + "\n"
    if style == "double":
        return ' "' + text.replace('"', '\\"') + '"' + draw(SPACE) + "\n"
    if style == "block":
        head = draw(st.sampled_from(["|", ">-", "|-", ">", "|+", ">+", "|2"]))
        lines = draw(st.lists(st.tuples(TEXT, SPACE), min_size=1, max_size=4))
        body = "".join((margin + line if line else "") + space + "\n" for line, space in lines)
        return f" {head}{draw(SPACE)}\n{body}"
    if style == "lines":
        return f"{draw(st.sampled_from(['', ' ']))}\n{margin}{text}{draw(SPACE)}\n{margin}lagi\n"
    return f" {text}{draw(SPACE)}\n"


@st.composite
def mappings(draw, indent):
    names = draw(st.permutations(["id", "en", "en_from", "form", "fixed", "per", "whatsapp", "alt", "kind"]))
    margin = " " * (indent + draw(st.integers(1, 4)))
    if draw(st.booleans()):
        pairs = [f"{name}: {draw(st.sampled_from(['a b', '150.000', 'Villag', ' c ', '']))}" for name in names[:3]]
        return " {" + ", ".join(pairs) + draw(st.sampled_from(["}", ",}", "\n" + margin + "}"])) + draw(SPACE) + "\n"
    dash = draw(st.sampled_from(["", "", "- "]))
    fields = []
    for number, name in enumerate(names[: draw(st.integers(1, 4))]):
        lead = dash if number == 0 else " " * len(dash)
        fields.append(f"{margin}{lead}{name}:{draw(scalars(len(margin) + len(dash)))}{draw(COMMENT)}")
    return "\n" + "".join(fields)


@st.composite
def records(draw):
    """A record that is nearly right, in any layout."""
    text = draw(st.sampled_from(["", "", "---\n", "# yaml-language-server: $schema=x\n", "# judul\n\n"]))
    for name in draw(st.lists(NAMES, min_size=1, max_size=7, unique=True)):
        value = draw(st.one_of(scalars(0), mappings(0), st.just(" [rotan, anyamn,  rotan_sega ]\n"), st.just("\n")))
        text += draw(COMMENT) + name + ":" + value
    text += draw(COMMENT)
    if draw(st.booleans()):
        text = text.rstrip("\n")
    line_end = draw(st.sampled_from(["\n", "\n", "\r\n", "\r"]))
    spaces = draw(st.sampled_from([" ", " ", " ", "\u00a0"]))
    data = text.replace("\n", line_end).replace("  ", 2 * spaces)
    return data.encode(draw(st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "utf-16"])))


@cache
def vocabulary():
    return check_sources(read_sources(PROJECT / "products")[0])[0]


def decoded(data):
    return data.decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")


def leaves(values):
    """Return every single value, however deep, without what line ends and the ends of lines add to it."""
    if isinstance(values, dict | list):
        inner = values.values() if isinstance(values, dict) else values
        return sum(map(leaves, inner), Counter())
    return Counter([values if values is None else " ".join(values.split())])


def lines(text):
    """Return the lines of *text* without what is mended everywhere, and without fingerprints."""
    return [" ".join(EN_FROM.sub("", line).split()) for line in re.split(r"\r\n?|\n", text.lstrip("\ufeff"))]


@CASES
@given(data=records(), kind=st.sampled_from(list(SourceKind)))
def test_a_nearly_right_record(data, kind):
    result = mend_record(data, kind, vocabulary(), {"XY7ZW"})
    again = mend_record(result.data, kind, vocabulary(), {"XY7ZW"})
    assert (again.data, again.done) == (result.data, ())
    assert (result.data == data) is (not result.done)
    before, after = read_values(decoded(data).encode()), read_values(result.data)
    if not before.faults:
        assert not after.faults
        assert_same_values(before.values, after.values, result)
    assert_same_lines(decoded(data), result)


def changes(result):
    """Return the words that were taken out and those that were put in."""
    found = [match for done in result.done if (match := CHANGED.fullmatch(done.message.en))]
    return [m[1] or m[3] for m in found], [m[2] or m[3] for m in found]


def assert_same_values(before, after, result):
    gone, fresh = changes(result)
    expected_gone = {" ".join(word.split()) for word in gone} | {None, ""}
    added = leaves(after) - leaves(before)
    prints = {text_hash(value) for value in leaves(after) if value}
    assert set(leaves(before) - leaves(after)) <= expected_gone
    assert set(added) <= {*fresh, result.code, *prints}


def assert_same_lines(text, result):
    """Lines that nothing is said of are all there, and there are no more lines than before."""
    touched = {done.line for done in result.done if CHANGED.fullmatch(done.message.en) or "code" in done.message.en}
    untouched = Counter(line for number, line in enumerate(lines(text), 1) if number not in touched and line)
    after = Counter(line for line in lines(result.data.decode()) if line)
    assert not untouched - after
    assert (after - untouched).total() <= len(touched) + bool(result.code)


@CASES
@given(data=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)), kind=st.sampled_from(SourceKind))
def test_any_bytes_at_all(data, kind):
    result = mend_record(data, kind, vocabulary(), set())
    assert mend_record(result.data, kind, vocabulary(), set()).done == ()
    assert (result.data == data) is (not result.done)

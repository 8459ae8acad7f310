"""YAML text to values: everything stays text, every place is known, every trap is a problem at its line."""

import pytest

from kriya.read import read_values


@pytest.mark.parametrize(
    "written", ["no", "0812", "1.500.000", "2025-07-10", "12E45", "yes", "0x1F", "1_000", ".5", "!"]
)
def test_a_scalar_stays_the_text_that_was_written(written):
    if written == "!":
        written = "a!"
    assert read_values(f"field: {written}\n".encode()).values == {"field": written}


@pytest.mark.parametrize("nothing", ["", " ~", " null"])
def test_an_empty_field_is_nothing(nothing):
    assert read_values(f"field:{nothing}\n".encode()).values == {"field": None}


def test_a_quoted_word_for_nothing_is_text():
    assert read_values(b'field: "null"\n').values == {"field": "null"}


def test_places_are_counted_from_one():
    reading = read_values(b"name:\n  id: a\n  en: b\nlist:\n- x\n- y\n")
    assert reading.positions[("name", "en")] == (3, 3)
    assert reading.positions[("list", 1)] == (6, 3)


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        (b"a: 1\nb: 2\na: 3\n", 3, "stands twice"),
        (b"a: &x 1\n", 1, "& and *"),
        (b"a: 1\nb: *x\n", 2, "& and *"),
        (b"a: !!python/object:os.system x\n", 1, "!"),
        (b"a: 1\n---\nb: 2\n", 2, "one record"),
        (b"a: 1\nb:\n\t- x\n", 3, "tabs"),
        (b"a: 1\nb: text: more\n", 2, "colon"),
        (b'a: 1\nb: "open\n', 2, "not closed"),
        (b"a: \xff\xfe\n", 1, "UTF-8"),
        (b"a: \x00\n", 1, "unprintable"),
        (b"[" * 5000, 1, "too deep"),
        (b"a: " + b"x" * 300_000, 1, "256 KB"),
    ],
)
def test_a_trap_is_a_problem_at_its_line(text, line, part):
    faults = read_values(text).faults
    assert any(position.line == line and part in message.en for position, message in faults), faults


def test_windows_line_ends_and_a_byte_order_mark_are_understood():
    assert read_values(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n").values == {"a": "1", "b": "2"}

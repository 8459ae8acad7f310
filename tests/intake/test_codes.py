"""New codes can be dictated, printed and pasted anywhere, and never meet one that is taken."""

import re

import pytest

from kriya.model import codes
from kriya.model.codes import ALPHABET, LENGTH, new_code


def test_a_new_code_is_five_signs_with_two_letters_and_no_number_or_date():
    for _ in range(5000):
        code = new_code(())
        assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{5}", code)
        assert sum(sign.isalpha() for sign in code) >= 2
        assert not code[0].isdigit()
        assert not re.fullmatch(r"[A-Z]{3}\d\d", code)
        with pytest.raises(ValueError, match="could not convert"):
            float(code)


@pytest.mark.parametrize("refused", ["12E45", "0XAB1", "1E2AB", "MAR12", "A1234", "00000"])
def test_a_code_that_can_be_misread_is_drawn_again(monkeypatch, refused):
    drawn = iter(refused + "AB3DE")
    monkeypatch.setattr(codes.secrets, "choice", lambda _: next(drawn))
    assert new_code(()) == "AB3DE"


def test_a_taken_code_is_drawn_again(monkeypatch):
    drawn = iter("AB3DE" + "XY7ZW")
    monkeypatch.setattr(codes.secrets, "choice", lambda _: next(drawn))
    assert new_code({"AB3DE"}) == "XY7ZW"


def test_the_alphabet_is_crockfords():
    assert len(ALPHABET) == 32
    assert not set("ILOU") & set(ALPHABET)
    assert LENGTH == 5

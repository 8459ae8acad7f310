"""At a terminal: completed while one types, judged when one is done, left with Ctrl+C or Ctrl+D."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from kriya.intake import Prompt, ask_on_terminal


def typed(prompt, keys):
    """Return what is answered; asked in a thread of its own, as a browser test may have left a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(_typed, prompt, keys).result()


def _typed(prompt, keys):
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text(keys)
        return ask_on_terminal(prompt)


def a_prompt(choices=(), fault=lambda answer: ""):
    return Prompt("maker", "Perajin", choices, fault)


def test_an_answer_is_returned_as_typed():
    assert typed(a_prompt(), "Tas: “rotan” 🧺\r") == "Tas: “rotan” 🧺"


def test_a_choice_can_be_typed_as_its_key():
    assert typed(a_prompt(("Sentra Rotan (ppu/sepan)",)), "ppu/sepan\r") == "ppu/sepan"


def test_an_answer_that_does_not_fit_is_not_taken():
    prompt = a_prompt(fault=lambda answer: "" if answer == "ab" else "belum")
    assert typed(prompt, "a\rb\r") == "ab"


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_one_can_leave(key):
    with pytest.raises(KeyboardInterrupt):
        typed(a_prompt(), key)

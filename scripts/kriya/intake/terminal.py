"""Questions on a terminal: completed from the choices while one types, judged before they are left."""

from typing import Any

from kriya.intake.answering import Prompt


def ask_on_terminal(prompt: Prompt) -> str:
    """Return what the person at the terminal answers.

    Raises:
        KeyboardInterrupt: the person gave up.
    """
    try:
        return _question(prompt).unsafe_ask()
    except EOFError:
        raise KeyboardInterrupt from None


def _question(prompt: Prompt) -> Any:
    import questionary  # noqa: PLC0415 - takes a third of a second, which only a terminal is worth

    def judge(answer: str) -> bool | str:
        return prompt.fault(answer) or True

    judged = {"validate": judge, "validate_while_typing": False}
    if prompt.choices:
        return questionary.autocomplete(
            prompt.text, list(prompt.choices), match_middle=True, ignore_case=True, **judged
        )
    return questionary.text(prompt.text, **judged)

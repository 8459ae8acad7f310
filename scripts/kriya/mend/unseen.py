"""Signs that nobody sees and that came along when text was copied: taken out where that changes nothing one reads."""

import re
from dataclasses import replace
from typing import Any

from kriya.mend.draft import Done, Draft, sound_values
from kriya.model import STRAIGHT, TURNING, ZERO_WIDTH
from kriya.problems import Text

_ALWAYS = re.compile(f"[{ZERO_WIDTH}]")
_WITH_STRAIGHT = re.compile(f"[{ZERO_WIDTH}{STRAIGHT}]")
_TURNED = re.compile(f"[{TURNING}]")


def mend_unseen(draft: Draft) -> Draft:
    """Return the draft without spaces of no width and without signs that hold text in its usual direction.

    Where text is turned around, its signs stay: what is meant there only a person can see.
    """
    signs = _ALWAYS if _TURNED.search(draft.text) else _WITH_STRAIGHT
    first = signs.search(draft.text)
    if draft.values is None or first is None:
        return draft
    text = signs.sub("", draft.text)
    values = sound_values(text)
    if values != _without(draft.values, signs):
        return draft
    message = Text("tanda tak terlihat dihapus", "invisible signs were removed")
    return replace(draft, text=text, values=values, done=(*draft.done, Done(draft.line(first.start()), message)))


def _without(value: Any, signs: re.Pattern[str]) -> Any:
    if isinstance(value, dict):
        return {signs.sub("", key): _without(inner, signs) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without(inner, signs) for inner in value]
    return signs.sub("", value) if isinstance(value, str) else value

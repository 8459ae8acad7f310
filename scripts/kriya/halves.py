"""Work over many items on two cores: the second half in a forked process, which has all that this one has.

Forking costs nothing to hand over, so that only results travel. It is done where it is safe and pays: with enough
items, on systems that fork, and in a process of one thread.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from kriya.workers import ProcessEndedError, can_fork, cores, forked

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

MANY = 2_000
"""Items from which a second process pays."""


def in_halves(
    work: Callable[[Sequence[_Item]], list[_Result]], items: Sequence[_Item], *, many: int = MANY
) -> list[_Result]:
    """Return what *work* gives for *items*, in their order; *work* must treat each item apart from the others.

    A second process helps with *many* or more of them.
    """
    if len(items) < many or cores() == 1 or not can_fork():
        return work(items)
    middle = len(items) // 2
    second = forked(partial(work, items[middle:]))
    first = work(items[:middle])
    try:
        return first + second()
    except ProcessEndedError:  # whatever it met will be met here
        return first + work(items[middle:])

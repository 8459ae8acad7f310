"""Work over many items on two cores: the second half in a forked process, which has all that this one has.

Forking costs nothing to hand over, so that only results travel. It is done where it is safe and pays: with enough
items, on systems that fork, and in a process of one thread.
"""

import multiprocessing
import pickle
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import TypeVar

from kriya.workers import can_fork, cores

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
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    helper = context.Process(target=_send, args=(sender, work, items[middle:]), daemon=True)
    helper.start()
    sender.close()
    first = work(items[:middle])
    try:
        second = pickle.loads(receiver.recv_bytes())  # noqa: S301 - written by our own child a moment ago
    except EOFError:  # the child ended early; whatever it met will be met here
        second = work(items[middle:])
    helper.join()
    return first + second


def _send(sender: Connection, work: Callable[[Sequence[_Item]], list[_Result]], items: Sequence[_Item]) -> None:
    sender.send_bytes(pickle.dumps(work(items), pickle.HIGHEST_PROTOCOL))
    sender.close()

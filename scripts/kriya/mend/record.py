"""The story of mending one record: step after step, each of which must leave a text that reads as meant."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from kriya.mend.additions import add_code, add_missing
from kriya.mend.draft import Done, Draft
from kriya.mend.order import mend_order
from kriya.mend.signs import decoded, mend_edges, mend_line_ends, mend_line_trails, mend_structure
from kriya.mend.unseen import mend_unseen
from kriya.mend.words import mend_names, mend_values
from kriya.model import RECORD_MODELS, SourceKind, Vocabulary
from kriya.model.codes import new_code as random_code

_Step = Callable[[Draft], Draft]


@dataclass(frozen=True)
class Mended:
    """A file's bytes after mending, what was done, and the permanent code that it was given."""

    data: bytes
    done: tuple[Done, ...] = ()
    code: str | None = None


def mend_record(
    data: bytes,
    kind: SourceKind,
    vocabulary: Vocabulary | None,
    taken_codes: Collection[str],
    *,
    new_code: Callable[[Collection[str]], str] = random_code,
) -> Mended:
    """Return the file *data* with all mended that is safe to mend, and everything else byte for byte.

    All or nothing: where the mended text would say anything that was not meant, the file stays as it is. Without a
    vocabulary its words are not spelt right. A code that was given (`Mended.code`) is taken from then on. In a file
    of the vocabulary only signs such as line ends are mended.

    Each translation without a fingerprint gets that of its original (`en_from`); one that is there is never
    changed. To say that a stale translation was brought up to date, remove its `en_from` line and mend again.
    """
    return _mended(data, _steps(RECORD_MODELS.get(kind), vocabulary, new_code(taken_codes)))


def give_code(
    data: bytes, taken_codes: Collection[str], *, new_code: Callable[[Collection[str]], str] = random_code
) -> Mended:
    """Return the record's file *data* with a permanent code, if it has none, and everything else byte for byte."""
    code = new_code(taken_codes)
    return _mended(data, [_of_fields(lambda draft: add_code(draft, code))])


def _mended(data: bytes, steps: Iterable[_Step]) -> Mended:
    draft = decoded(data)
    if draft is None:
        return Mended(data)
    for mend in steps:
        mended = mend(draft)
        if mended is draft:
            continue
        draft = mended.read_again()
        if draft is None:
            return Mended(data)
    return Mended(draft.text.encode(), tuple(sorted(draft.done)), draft.code)


def _steps(model: type[BaseModel] | None, vocabulary: Vocabulary | None, code: str) -> Iterator[_Step]:
    """Yield the steps in an order in which none makes work for an earlier one."""
    yield mend_line_ends
    yield mend_structure
    yield mend_unseen
    yield mend_line_trails
    yield mend_edges
    if model:
        yield _of_fields(lambda draft: mend_names(draft, model, vocabulary))
        yield _of_fields(lambda draft: mend_values(draft, model, vocabulary))
        yield _of_fields(lambda draft: add_missing(draft, model, code))
        yield _of_fields(lambda draft: mend_order(draft, model))


def _of_fields(mend: _Step) -> _Step:
    """Return a step that leaves alone what is no readable mapping of fields."""
    return lambda draft: mend(draft) if isinstance(draft.values, dict) else draft

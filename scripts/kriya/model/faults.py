"""How a model says what is wrong with a value, in both languages at once."""

from pydantic_core import PydanticCustomError

from kriya.model.signs import STRAIGHT, ZERO_WIDTH, name_of

FAULT = "fault"
"""The error type under which the check stage finds both sentences."""


def fault(id_: str, en: str, at: str = "") -> PydanticCustomError:
    """Return an error that says in Indonesian and English what is wrong and what to write.

    *at* names the field to look at where a whole record is judged.
    """
    return PydanticCustomError(FAULT, "{en}", {"id": id_, "en": en, "at": at})


def unseen(sign: str) -> PydanticCustomError:
    """Return an error that names a sign which nobody sees."""
    return fault(*of_unseen(sign))


def of_unseen(sign: str) -> tuple[str, str]:
    """Return what is said of a sign which nobody sees, and how to be rid of it."""
    id_ = f"ada tanda tak terlihat di sini ({name_of(sign)}); ketik ulang"
    en = f"there is an invisible sign here ({name_of(sign)}); type it again"
    if sign in ZERO_WIDTH + STRAIGHT:
        return f"{id_}, atau jalankan kriya check --fix", f"{en}, or run kriya check --fix"
    return id_, en

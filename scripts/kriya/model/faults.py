"""How a model says what is wrong with a value, in both languages at once."""

from pydantic_core import PydanticCustomError

FAULT = "fault"
"""The error type under which the check stage finds both sentences."""


def fault(id_: str, en: str, at: str = "") -> PydanticCustomError:
    """Return an error that says in Indonesian and English what is wrong and what to write.

    *at* names the field to look at where a whole record is judged.
    """
    return PydanticCustomError(FAULT, "{en}", {"id": id_, "en": en, "at": at})

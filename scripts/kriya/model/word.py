"""What all entries of the vocabulary share."""

from pydantic import BaseModel, ConfigDict


class Word(BaseModel):
    """What all vocabulary entries share: they never change, and fields for other readers are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")

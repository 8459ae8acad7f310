"""What comes in from people: answers to a new record's file."""

from kriya.intake.answering import AnswerError, Ask, Prompt
from kriya.intake.creation import NewRecord, create_record
from kriya.intake.terminal import ask_on_terminal

__all__ = ["AnswerError", "Ask", "NewRecord", "Prompt", "ask_on_terminal", "create_record"]

"""From flags and a person's words to answers that fit.

Flags are judged first and all at once; a person is then asked only for what is still open. Whoever asks is handed
in, so that a terminal, a test and a script without anybody there take the same way.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from kriya.check.sentences import sentence
from kriya.intake.known import Known
from kriya.intake.questions import Answers, Question, Wanted
from kriya.problems import CatalogueError, Text, brief, did_you_mean

MAX_LISTED = 8
"""Choices that a message still names one by one."""

_NO_TEXT = Text("teks ini kosong", "this text is empty")


@dataclass(frozen=True)
class Prompt:
    """A question as it is put to a person, in that person's language."""

    flag: str
    text: str
    choices: tuple[str, ...]
    fault: Callable[[str], str]
    """Returns what is wrong with an answer; '' where it fits."""


Ask = Callable[[Prompt], str]
"""Puts a question and returns an answer in which its `fault` finds nothing."""


class AnswerError(CatalogueError):
    """Answers are missing or do not fit: the command was used wrongly."""


@dataclass(frozen=True)
class Situation:
    """What an answer is judged by: the catalogue, the language and the answers so far."""

    known: Known
    language: str
    answers: dict[str, tuple[str, ...]]


def collect_answers(
    questions: Sequence[Question], given: Answers, known: Known, language: str, ask: Ask | None
) -> Answers:
    """Return an answer to every question that needs one, from the flags in *given* or by way of *ask*.

    Raises:
        AnswerError: a flag does not fit, or an answer is missing and there is nobody to ask.
    """
    now = Situation(known, language, {})
    faults = [fault for question in questions for fault in _take_flags(question, given, now)]
    if not faults or ask is None:
        faults += [fault for question in questions for fault in _fill(question, now, ask, given)]
    if faults:
        raise AnswerError(Text("\n".join(text.id for text in faults), "\n".join(text.en for text in faults)))
    return now.answers


def _take_flags(question: Question, given: Answers, now: Situation) -> Iterator[Text]:
    """Add what the flags say to the answers; yield what does not fit."""
    written = given.get(question.flag, ())
    if len(written) > 1 and not question.many:
        yield _at(question, Text("hanya satu jawaban", "only one answer"))
        return
    choices = _choices(question, now) if written else {}
    faults = [_at(question, fault) for answer in written if (fault := _fault(question, answer, choices, now.known))]
    if written and question.only_with and not given.get(question.only_with):
        message = Text(f"hanya bersama --{question.only_with}", f"only together with --{question.only_with}")
        faults.append(_at(question, message))
    yield from faults
    if written and not faults:
        now.answers[question.flag] = tuple(_key(answer, choices) for answer in written)


def _fill(question: Question, now: Situation, ask: Ask | None, given: Answers) -> Iterator[Text]:
    """Ask for what is still open; yield what cannot be asked for."""
    wanted = question.wanted(now.answers, now.known)
    if question.flag in now.answers or question.flag in given or wanted is Wanted.LEFT:
        return
    if ask is None:
        if wanted is Wanted.NEEDED:
            yield _at(question, Text(f"belum dijawab: {question.text.id}", f"no answer yet: {question.text.en}"))
    elif answers := _asked(question, now, ask, needed=wanted is Wanted.NEEDED):
        now.answers[question.flag] = answers


def _asked(question: Question, now: Situation, ask: Ask, *, needed: bool) -> tuple[str, ...]:
    """Return what was answered to *question*; more than once where it can have many answers, until one is empty."""
    choices = _choices(question, now)
    found: tuple[str, ...] = ()
    while answer := ask(_prompt(question, choices, now, needed=needed and not found)).strip():
        found += (_key(_completed(answer, choices), choices),)
        choices = {shown: key for shown, key in choices.items() if key not in found}
        if not question.many or not choices:
            break
    return found


def _prompt(question: Question, choices: Mapping[str, str], now: Situation, *, needed: bool) -> Prompt:
    language = now.language

    def fault(answer: str) -> str:
        if not answer.strip():
            return getattr(_NO_TEXT, language) if needed else ""
        found = _fault(question, _completed(answer.strip(), choices), choices, now.known)
        return getattr(found, language) if found else ""

    passing_over = "" if needed else {"id": " (Enter bila tidak ada)", "en": " (Enter for none)"}[language]
    return Prompt(question.flag, getattr(question.text, language) + passing_over, tuple(choices), fault)


def _choices(question: Question, now: Situation) -> Mapping[str, str]:
    return question.choices(now.known, now.answers, now.language) if question.choices else {}


def _key(answer: str, choices: Mapping[str, str]) -> str:
    """Return the key that *answer* names or shows; the answer itself where there is no choice."""
    wanted = answer.strip().casefold()
    return next((key for shown, key in choices.items() if wanted in (key, shown.casefold())), answer)


def _completed(answer: str, choices: Mapping[str, str]) -> str:
    """Return the one choice that a person began to type, as the list beside it shows; else the answer itself."""
    if _key(answer, choices) in choices.values():
        return answer
    matching = [shown for shown in choices if answer.casefold() in shown.casefold()]
    return matching[0] if len(matching) == 1 else answer


def _fault(question: Question, answer: str, choices: Mapping[str, str], known: Known) -> Text | None:
    if question.choices:
        if _key(answer, choices) in choices.values():
            return None
        refused = question.refused(answer, known.vocabulary) if question.refused else None
        return refused or _no_choice(answer, choices)
    try:
        TypeAdapter(question.type).validate_python(answer)
    except ValidationError as error:
        return sentence(error.errors(include_url=False)[0], ())
    return None


def _no_choice(answer: str, choices: Mapping[str, str]) -> Text:
    text = Text(f"'{brief(answer)}' tidak dikenal", f"'{brief(answer)}' is not known")
    if len(choices) <= MAX_LISTED:
        listed = ", ".join(choices.values())
        text = Text(f"{text.id}; pilih dari: {listed}", f"{text.en}; choose from: {listed}")
    words = {key if any(map(str.isalpha, key)) else shown: shown for shown, key in choices.items()}
    return did_you_mean(text, answer, words, words)


def _at(question: Question, fault: Text) -> Text:
    return Text(f"{question.shown_flag}: {fault.id}", f"{question.shown_flag}: {fault.en}")

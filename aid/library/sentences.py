"""The sentences of a content file that people read, wherever they stand in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from aid.domain.options import Option, Outcome, Question, Text

NO_FIGURES: Mapping[str, object] = MappingProxyType({})
PLACEHOLDER = re.compile(r"\{(\w+)\}")

FIELDS = {
    "question": frozenset(
        {
            "title",
            "situation",
            "for_whom",
            "name",
            "label",
            "words",
            "comparator",
            "population",
            "certainty_reason",
            "limits",
            "upside",
            "living_with",
            "not_known",
            "stopping",
            "evidence_found",
            "update_policy",
            "funding",
            "clinician_review",
            "patient_review",
        }
    ),
    "tasks": frozenset({"name"}),
    "medicines": frozenset({"label"}),
    "hidden_work": frozenset({"label", "why"}),
    "persona": frozenset({"summary", "story", "step", "felt", "finding"}),
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: where it stands, its words on one line, the figures beside it."""

    field: str
    words: str
    figures: tuple[tuple[str, str], ...]


def one_line(words: str) -> str:
    """Return words without the line breaks and margins of the file."""
    return " ".join(words.split())


def text(words: str, figures: Mapping[str, object] = NO_FIGURES) -> Text:
    """Return a sentence with those of the figures that it names."""
    named = dict.fromkeys(PLACEHOLDER.findall(words))
    used = tuple((name, str(figures[name])) for name in named if name in figures)
    return Text(one_line(words), used)


def sentences_of(document: Mapping[str, object]) -> Iterator[Sentence]:
    """Return each sentence of a file, as far as its top says what kind of file it is."""
    kind = str(document.get("schema", "persona/")).split("/")[0]
    return _walk(document, "", FIELDS.get(kind, frozenset()))


def _walk(
    table: Mapping[str, object], at: str, fields: frozenset[str]
) -> Iterator[Sentence]:
    for key, value in table.items():
        here = f"{at}.{key}".lstrip(".")
        if isinstance(value, str) and key in fields:
            yield Sentence(here, one_line(value), figures_of(table))
        elif isinstance(value, dict) and key != "figures":
            yield from _walk(value, here, fields)
        elif isinstance(value, list):
            for number, part in enumerate(value):
                if isinstance(part, dict):
                    yield from _walk(part, f"{here}[{number}]", fields)


def figures_of(table: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Return the figures that stand in a table beside its sentences."""
    figures = table.get("figures")
    if not isinstance(figures, dict):
        return ()
    return tuple((str(name), str(value)) for name, value in figures.items())


def texts_of(question: Question) -> tuple[Text, ...]:
    """Return every sentence of a question, in the order of the file."""
    origin = question.provenance
    return (
        question.title,
        question.situation,
        question.for_whom,
        *(text for option in question.options for text in _of_option(option)),
        origin.evidence_found,
        origin.update_policy,
    )


def _of_option(option: Option) -> tuple[Text, ...]:
    return (
        option.name,
        *(ask.label for ask in option.asks),
        *(text for outcome in option.outcomes for text in _of_outcome(outcome)),
        option.upside,
        option.living_with,
        option.not_known,
        *((option.stopping,) if option.stopping else ()),
    )


def _of_outcome(outcome: Outcome) -> tuple[Text, ...]:
    return (
        outcome.name,
        *((outcome.words,) if outcome.words else ()),
        outcome.comparator,
        outcome.population,
        outcome.certainty_reason,
        outcome.limits,
    )

"""Before my visit: one page to fill in while waiting, in the order in which it is typed."""

from dataclasses import dataclass
from itertools import groupby

from aid.domain.paper import MANY_TASKS_NAMED
from aid.domain.visit import Clinic, Step
from aid.domain.workload import Hassle
from aid.i18n.language import language
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.printing.jobs import PrintJob
from aid.printing.pairs import Tongues, tongues
from aid.printing.phrases import Phrase

WE_SPEAK = N_("We speak")
HEADS = (
    N_("What"),
    N_("How often"),
    N_("Minutes each time"),
    N_("How much bother? Ring one."),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, under which step it is typed, and how many lines it has to itself.

    Without lines of its own it is answered behind its words.
    """

    step: Step
    words: str
    lines: int = 0
    note: str = ""
    after: str = ""


ASKED = (
    Asked(
        Step.START,
        N_("The name or word I like to be called"),
        note=N_("It need not be my legal name."),
    ),
    Asked(Step.START, WE_SPEAK),
    Asked(Step.START, N_("Who is with me")),
    Asked(Step.MATTERS, N_("What I would like to be able to do"), lines=2),
    Asked(Step.MATTERS, N_("What worries me most about my care"), lines=1),
    Asked(Step.LIFE, N_("What helps me, what I am good at"), lines=1),
    Asked(Step.LIFE, N_("Hours a week I can give to my care"), after=N_("hours")),
    Asked(Step.CARE, N_("What takes the most out of me")),
    Asked(Step.OPTIONS, N_("What I want to ask today"), lines=2),
)
FOOT = (
    N_("Fill in what you like. Leave the rest."),
    N_("Nobody keeps this paper unless you want it."),
)


@dataclass(frozen=True, slots=True)
class Heaviest:
    """A table for the heaviest things: its headings, its rows, the words to ring."""

    heads: tuple[Phrase, ...]
    rows: tuple[Phrase, ...]
    bothers: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """One numbered question; `rings` are words to ring, `after` stands behind the line."""

    number: Phrase
    words: Phrase
    lines: int
    note: Phrase | None
    after: Phrase | None
    rings: tuple[Phrase, ...]
    heaviest: Heaviest | None


@dataclass(frozen=True, slots=True)
class Box:
    """What is typed on one step, under its name."""

    step: Phrase
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeSheet:
    """Everything that stands on the sheet."""

    title: Phrase
    boxes: tuple[Box, ...]
    foot: tuple[Phrase, ...]


def before_sheet(job: PrintJob, words: Words) -> BeforeSheet:
    """Return the sheet to fill in; it holds nothing of any visit."""
    says = tongues(words, None, words.language.tag)
    numbered = groupby(enumerate(ASKED, 1), lambda one: one[1].step)
    return BeforeSheet(
        title=says.say("Before my visit").first,
        boxes=tuple(
            Box(
                says.label(step).first,
                tuple(_ask(says, number, asked, job.clinic) for number, asked in found),
            )
            for step, found in numbered
        ),
        foot=tuple(says.say(line).first for line in FOOT),
    )


def _ask(says: Tongues, number: int, asked: Asked, clinic: Clinic) -> Ask:
    return Ask(
        number=_number(says, number),
        words=says.say(asked.words).first,
        lines=asked.lines,
        note=says.say(asked.note).first if asked.note else None,
        after=says.say(asked.after).first if asked.after else None,
        rings=_languages(says, clinic) if asked.words == WE_SPEAK else (),
        heaviest=_heaviest(says) if asked.step is Step.CARE else None,
    )


def _heaviest(says: Tongues) -> Heaviest:
    return Heaviest(
        heads=tuple(says.say(head).first for head in HEADS),
        rows=tuple(_number(says, n + 1) for n in range(MANY_TASKS_NAMED)),
        bothers=tuple(says.label(hassle).first for hassle in Hassle),
    )


def _languages(says: Tongues, clinic: Clinic) -> tuple[Phrase, ...]:
    """Return the language of the sheet and those of the clinic, each in its own name."""
    tags = dict.fromkeys((says.first.tag, *clinic.languages))
    spoken = (language(tag) for tag in tags)
    return tuple(Phrase((Phrase((one.name,), one.tag, one.direction),)) for one in spoken)


def _number(says: Tongues, number: int) -> Phrase:
    return says.first.plain(says.first.words.number(number))

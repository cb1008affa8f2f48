"""Going home, on paper: the day, whom to call first, what it takes, what the stay did."""

from collections.abc import Iterator

from aid.domain.first_days import stay_changes
from aid.domain.people import Voice
from aid.domain.visit import Visit
from aid.i18n.marking import N_
from aid.printing.lines import Line
from aid.printing.pairs import Pair, Tongues
from aid.printing.phrases import Typed, cut
from aid.printing.wording import VOICE_MARKS

LONGEST = 400
FIRST_CALL = N_("First call: {words}")


def home_lines(says: Tongues, visit: Visit) -> Iterator[Line]:
    """Return what was said of going home, each line with its voice."""
    for voice, line in home_told(says, visit):
        yield Line(VOICE_MARKS[voice], says.label(voice), line)


def home_told(says: Tongues, visit: Visit) -> Iterator[tuple[Voice, Pair]]:
    """Return what was said of going home, and what the stay did, with who says it."""
    home = visit.home
    if home.on:
        day = says.say("First day at home: {day}", day=says.date(home.on))
        yield Voice.PATIENT, day
    if home.first_phone.strip():
        yield Voice.PATIENT, says.say(FIRST_CALL, words=_typed(home.first_phone))
    if home.would_work.strip():
        words = _typed(home.would_work)
        yield Voice.PATIENT, says.say("For this week to work: {words}", words=words)
    for line in stay_lines(says, visit):
        yield Voice.RECORD, line


def stay_lines(says: Tongues, visit: Visit) -> Iterator[Pair]:
    """Return what the stay added, changed and stopped, by name; and how much it kept."""
    did = stay_changes(visit.ledger)
    told = (
        (N_("Added: {names}."), did.added),
        (N_("Changed: {names}."), did.changed),
        (N_("Stopped: {names}."), did.stopped),
    )
    for line, names in told:
        if names:
            yield says.say(line, names=_named(says, names))
    if did.same:
        yield says.say("As before: {n}", n=len(did.same))


def _named(says: Tongues, names: tuple[str, ...]) -> Pair:
    return says.joined(tuple(says.value(says.name(name)) for name in names), ", ")


def _typed(words: str) -> Typed:
    return Typed(cut(words, LONGEST))

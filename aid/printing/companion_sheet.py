"""For my helper: what falls to them, when, and whom to call; nothing else of the person."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from aid.domain.helping import (
    actions_of_helper,
    changes_for_helper,
    is_all_asked,
    minutes_of_helper,
    tasks_of_helper,
    week_of_helper,
)
from aid.domain.plan import Action, Item, Review, printed
from aid.domain.workload import SLOTS, Doer, Nature, Task, is_guess
from aid.i18n.marking import N_
from aid.i18n.often import NOT_ASKED, often
from aid.i18n.words import Words
from aid.printing.help_box import Call, calls, first_call, whole_calls
from aid.printing.jobs import PrintJob
from aid.printing.pairs import Pair, Tongues, tongues
from aid.printing.phrases import Phrase, Typed, cut
from aid.printing.wording import DOER_MARKS, WHOLE, change_line, minutes

LONGEST_NAME = 30
BETWEEN = " · "
WHO = {Doer.COMPANION: N_("You"), Doer.BOTH: N_("Both of you")}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its sign and word, what it is, by when, or how often and how long."""

    mark: str
    word: Phrase
    what: Phrase
    end: Phrase | None = None
    often: Phrase | None = None
    long: Phrase | None = None
    trip: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperSheet:
    """Everything that stands on the sheet."""

    title: Phrase
    date: Phrase
    whose: Phrase
    actions: tuple[Line, ...]
    changes: tuple[Line, ...]
    tasks: tuple[Line, ...]
    week: Phrase | None
    first_call: Phrase | None
    calls: tuple[Call, Call]
    more_calls: tuple[Call, ...]
    again_on: Phrase | None
    again_how: Phrase | None
    foot: tuple[Phrase, ...]

    @property
    def is_free(self) -> bool:
        """Whether nothing falls to the helper."""
        return not (self.actions or self.changes or self.tasks)


def helper_sheet(job: PrintJob, words: Words) -> HelperSheet:
    """Return the helper's sheet of a visit, in the language of the person's paper."""
    visit, says = job.visit, tongues(words, None, job.visit.people.spoken)
    tasks = tasks_of_helper(visit, job.today)
    return HelperSheet(
        title=_title(says, visit.people.companion_name),
        date=says.date(job.today, "long").first,
        whose=_whose(says, visit.people.patient_name),
        actions=tuple(_action(says, one) for one in actions_of_helper(visit.plan)),
        changes=tuple(_change(says, one) for one in changes_for_helper(visit)),
        tasks=tuple(_task(says, one, job.today) for one in tasks),
        week=_week(says, job, tasks),
        first_call=first_call(says, visit, WHOLE),
        calls=calls(says, job),
        more_calls=whole_calls(says, visit.plan),
        again_on=_day(says, visit.plan.review),
        again_how=says.label(visit.plan.review.by).first if visit.plan.review.by else None,
        foot=tuple(_foot(says, job, tasks)),
    )


def _title(says: Tongues, name: str) -> Phrase:
    if not name.strip():
        return says.say("For my helper").first
    return says.say("For {name}", name=Typed(cut(name, LONGEST_NAME))).first


def _whose(says: Tongues, name: str) -> Phrase:
    if not name.strip():
        return says.say("This is your part of my plan.").first
    named = Typed(cut(name, LONGEST_NAME))
    return says.say("This is your part of {name}’s plan.", name=named).first


def _action(says: Tongues, action: Action) -> Line:
    return Line(
        mark=DOER_MARKS[action.who],
        word=says.say(WHO[action.who]).first,
        what=says.typed(action.what).first,
        end=says.typed(action.by_when).first,
    )


def _change(says: Tongues, item: Item) -> Line:
    stands = printed(item)
    return Line(
        mark=stands.value,
        word=says.label(stands).first,
        what=change_line(says, item).first,
    )


def _task(says: Tongues, task: Task, today: date) -> Line:
    return Line(
        mark=DOER_MARKS[task.doer],
        word=says.say(WHO[task.doer]).first,
        what=says.value(says.name(task.label)).first,
        often=says.joined(tuple(_when(says, task, today)), BETWEEN).first,
        long=_how_long(says, task),
        trip=task.trip,
    )


def _when(says: Tongues, task: Task, today: date) -> Iterator[Pair]:
    """Return how many, how often, when in the day, on which days, from when until when."""
    if task.medicine and task.medicine.each.strip():
        yield says.typed(task.medicine.each)
    yield _how_often(says, task)
    if task.slots:
        times = tuple(says.label(slot) for slot in SLOTS if slot in task.slots)
        yield says.joined(times, ", ")
    if task.days:
        yield says.each(lambda tongue: tongue.plain(_days(tongue.words, task.days)))
    if task.starts and task.starts > today:
        yield says.say("From {day}", day=says.date(task.starts))
    if task.ends:
        yield says.say("Until {day}", day=says.date(task.ends))


def _how_often(says: Tongues, task: Task) -> Pair:
    if task.frequency is None and not task.as_needed:
        return says.say("how often: not asked")
    return says.each(lambda tongue: tongue.ready(often(task, tongue.words)))


def _days(words: Words, days: tuple[int, ...]) -> str:
    """Return weekdays in words, in the order of this language's week."""
    first = words.language.first_weekday
    ordered = sorted(days, key=lambda day: (day - first) % 7)
    return words.listed(words.weekday(day, "long") for day in ordered)


def _how_long(says: Tongues, task: Task) -> Phrase | None:
    known = minutes_of_helper(task)
    if known is None:
        is_work = task.nature is Nature.WORK
        return says.say("how long: not asked").first if is_work else None
    if not known.usual:
        return None
    said = minutes(says, known.usual)
    if is_guess(task) and task.helper_minutes is None:
        return says.say("about {minutes}", minutes=said).first
    return said.first


def _week(says: Tongues, job: PrintJob, tasks: tuple[Task, ...]) -> Phrase | None:
    """Return what it adds up to; where nobody said, that nobody asked, and never zero."""
    usual, is_whole = week_of_helper(job.visit, job.today), is_all_asked(tasks)
    if usual is None or (not usual and is_whole):
        return None
    if not usual:
        said = says.say(NOT_ASKED)
        return says.say("Your time in a usual week: {words}", words=said).first
    time = minutes(says, usual)
    if is_whole:
        return says.say("Your time in a usual week: about {minutes}", minutes=time).first
    return says.say("Your time in a usual week: at least {minutes}", minutes=time).first


def _day(says: Tongues, review: Review) -> Phrase | None:
    return says.date(review.on).first if review.on else None


def _foot(says: Tongues, job: PrintJob, tasks: tuple[Task, ...]) -> Iterator[Phrase]:
    if any(task.trip for task in tasks):
        yield says.say("A double frame is a trip.").first
    if job.visit.people.spoken != says.first.tag:
        yield says.say("Some lines are as they were typed, not translated.").first
    if job.visit.practice:
        yield says.say("Practice. The person is made up.").first

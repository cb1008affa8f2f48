"""The week chart: seven days by time of day, a box to tick for each task."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from aid.domain.adding_up import Asked, Totals, add_up
from aid.domain.first_days import dated_occasions, first_days
from aid.domain.load import Load, loads_of, on_day, steady
from aid.domain.paper import after_plan, started, version_after
from aid.domain.people import Setting
from aid.domain.plan import Item, Printed, printed
from aid.domain.sittings import DAYS
from aid.domain.upcoming import not_over
from aid.domain.visit import Visit
from aid.domain.week import Day, Occasion, occasions, week_of
from aid.domain.workload import SLOTS, Doer, Slot, Task, counted
from aid.i18n.often import often
from aid.i18n.words import Words
from aid.printing.jobs import PrintJob
from aid.printing.pairs import Tongues, tongues
from aid.printing.phrases import Phrase, Typed, cut
from aid.printing.wording import DOER_MARKS, change_line

LONGEST_LABEL = 60
MOST_BOXES = 4
LARGEST_LONG_NAMES = 18


@dataclass(frozen=True, slots=True)
class Tick:
    """One line of a cell: its boxes, its mark, its words; a trip has a double frame."""

    boxes: int
    mark: str
    words: Phrase
    trip: bool
    is_guess: bool


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One time of day, with a cell for each day."""

    name: Phrase
    cells: tuple[tuple[Tick, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekSheet:
    """Everything that stands on the week chart."""

    title: Phrase
    starts: Phrase
    days: tuple[Phrase, ...]
    rows: tuple[TimeRow, ...]
    sums: tuple[Phrase, ...]
    also: tuple[Phrase, ...]
    in_all: tuple[Phrase, ...]
    has_guess: bool
    practice: bool


@dataclass(frozen=True, slots=True)
class _Spot:
    """A task on one day at one time, or at any time; so many times."""

    task: Task
    weekday: int
    slot: Slot | None
    times: int
    is_guess: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """The tasks of a week that begins on a certain day, and what each day adds up to."""

    start: date
    tasks: tuple[Task, ...]
    spots: tuple[_Spot, ...]
    days: dict[int, Day]
    totals: Totals
    is_first: bool

    @property
    def order(self) -> tuple[int, ...]:
        """The seven weekdays as they follow each other."""
        return tuple((self.start.weekday() + n) % 7 for n in DAYS)


def week_sheet(job: PrintJob, words: Words) -> WeekSheet:
    """Return the week that holds once the plan does; going home, the first seven days."""
    says = tongues(words, None, job.visit.people.spoken)
    worded = tuple(_worded(job.visit))
    told = {item.task_id for item in worded}
    ledger = tuple(task for task in after_plan(job.visit) if task.id not in told)
    week = _laid(job, ledger, words.language.first_weekday)
    placed = {spot.task.id for spot in week.spots}
    return WeekSheet(
        title=_title(says, job.visit.people.patient_name),
        starts=says.say("From {day}", day=says.date(week.start)).first,
        days=tuple(_headings(says, week, job.request.size)),
        rows=tuple(_rows(says, week.spots, week.order)),
        sums=tuple(_minutes(says, week.days[weekday]) for weekday in week.order),
        also=(
            *(change_line(says, item, LONGEST_LABEL).first for item in worded),
            *(_also(says, task) for task in week.tasks if task.id not in placed),
        ),
        in_all=() if worded else _in_all(says, week),
        has_guess=any(spot.is_guess for spot in week.spots),
        practice=job.visit.practice,
    )


def _laid(job: PrintJob, ledger: tuple[Task, ...], first_weekday: int) -> _Laid:
    """Lay the week out as the screen does, in a week that begins on a certain day."""
    going_home = job.visit.setting is Setting.GOING_HOME
    first = first_days(ledger, job.visit.home.on or job.today) if going_home else ()
    start = first[0].on if first else _start(job.today, first_weekday)
    lasting = not_over(ledger, start)
    mine = tuple(task for task in counted(lasting) if task.doer is not Doer.CLINIC)
    days = first or week_of(lasting).days
    return _Laid(
        start=start,
        tasks=mine,
        spots=tuple(_first_spots(ledger, start) if going_home else _spots(mine)),
        days={day.weekday: day for day in days},
        totals=add_up(lasting),
        is_first=going_home,
    )


def _headings(says: Tongues, week: _Laid, size: int) -> Iterator[Phrase]:
    """Return the head of each day, whole in one line: short ones over the largest type."""
    words, style = says.first.words, "long" if size <= LARGEST_LONG_NAMES else "short"
    for n, weekday in enumerate(week.order):
        date_of = words.date(week.start + timedelta(days=n), "short")
        dated = f"{words.weekday(weekday, 'short')} {date_of}"
        yield says.first.plain(dated if week.is_first else words.weekday(weekday, style))


def _worded(visit: Visit) -> Iterator[Item]:
    """Return what changes in a way that only words tell: no box can stand for it."""
    begun = {task.id for task in started(visit)}
    tasks = {task.id: task for task in visit.ledger}
    for item in visit.plan.items:
        stands, task = printed(item), tasks.get(item.task_id)
        if stands is Printed.EASE and not (task and version_after(task, visit)):
            yield item
        if stands is Printed.START and item.task_id not in begun | tasks.keys():
            yield item


def _title(says: Tongues, name: str) -> Phrase:
    if not name.strip():
        return says.say("My week").first
    return says.say("{name}’s week", name=Typed(cut(name, LONGEST_LABEL))).first


def _start(today: date, first: int) -> date:
    return today + timedelta(days=(first - today.weekday()) % 7)


def _spots(tasks: Iterable[Task]) -> Iterator[_Spot]:
    """Place the tasks as the week on the screen does; what has no whole number is left."""
    weekly = [load for load in steady(loads_of(tuple(tasks))) if load.rate >= 1]
    for number, load in enumerate(weekly):
        found = occasions(load, number)
        if found and not load.task.as_needed and _is_whole(found):
            yield from _placed(load, found)


def _first_spots(ledger: tuple[Task, ...], start: date) -> Iterator[_Spot]:
    """Place the tasks of the first seven days at home, day by day."""
    for _, found in dated_occasions(ledger, start):
        for name in dict.fromkeys(one.task.id for one in found):
            here = tuple(one for one in found if one.task.id == name)
            if _is_whole(here):
                yield from _placed(here[0].load, here)


def _is_whole(found: tuple[Occasion, ...]) -> bool:
    return all(on_day(o.load, o.weekday).denominator == 1 for o in found)


def _placed(load: Load, found: tuple[Occasion, ...]) -> Iterator[_Spot]:
    task, is_guess = load.task, _is_guess(load)
    if task.slots and all(o.share.denominator == 1 for o in found):
        for one in found:
            yield _Spot(task, one.weekday, one.slot, int(one.share), is_guess)
        return
    for day in dict.fromkeys(o.weekday for o in found):
        yield _Spot(task, day, None, int(on_day(found[0].load, day)), is_guess)


def _is_guess(load: Load) -> bool:
    """Whether nobody said the day of a task, or of the visit it is done along with."""
    said = load.task.days or (load.host.days if load.host else ())
    return not said and load.rate < 7


def _rows(
    says: Tongues, spots: tuple[_Spot, ...], order: tuple[int, ...]
) -> Iterator[TimeRow]:
    for slot in (*SLOTS, None):
        here = [spot for spot in spots if spot.slot is slot]
        if slot or here:
            name = says.label(slot) if slot else says.say("Any time")
            days = ([s for s in here if s.weekday == day] for day in order)
            yield TimeRow(name.first, tuple(tuple(_ticks(says, day)) for day in days))


def _ticks(says: Tongues, spots: list[_Spot]) -> Iterator[Tick]:
    pills = [s for s in spots if s.task.medicine and s.task.doer is Doer.PATIENT]
    together = pills if len(pills) > 1 and all(s.times == 1 for s in pills) else []
    if together:
        words = says.say_n("{n} medicine", "{n} medicines", len(together)).first
        guess = any(spot.is_guess for spot in together)
        yield Tick(1, "pills", words, trip=False, is_guess=guess)
    yield from (_tick(says, spot) for spot in spots if spot not in together)


def _tick(says: Tongues, spot: _Spot) -> Tick:
    name = says.value(says.name(cut(spot.task.label, LONGEST_LABEL)))
    many = spot.times > MOST_BOXES
    words = says.say("{task}, {n} times", task=name, n=spot.times) if many else name
    return Tick(
        boxes=1 if many else spot.times,
        mark=_mark(spot.task),
        words=words.first,
        trip=spot.task.trip,
        is_guess=spot.is_guess,
    )


def _mark(task: Task) -> str:
    if task.doer is not Doer.PATIENT:
        return DOER_MARKS[task.doer]
    if task.trip:
        return "trip"
    return "pills" if task.medicine else ""


def _minutes(says: Tongues, day: Day) -> Phrase:
    if not day.minutes:
        return Phrase(("–",))
    return _time(says, day.minutes)


def _time(says: Tongues, minutes: Fraction) -> Phrase:
    return says.first.ready(says.first.words.minutes(minutes))


def _also(says: Tongues, task: Task) -> Phrase:
    name = says.value(says.name(cut(task.label, LONGEST_LABEL)))
    how_often = says.each(lambda tongue: tongue.ready(often(task, tongue.words)))
    return says.say("{task}: {how_often}", task=name, how_often=how_often).first


def _in_all(says: Tongues, week: _Laid) -> tuple[Phrase, ...]:
    totals, lines = week.totals, []
    usual = totals.minutes.usual
    if week.is_first:
        usual = sum((day.minutes for day in week.days.values()), Fraction(0))
    time = _time(says, usual)
    if any(gap.what is Asked.MINUTES for gap in totals.unknown):
        lines.append(says.say("In all, at least {minutes} a week.", minutes=time))
    elif usual:
        lines.append(says.say("In all, about {minutes} a week.", minutes=time))
    if totals.carer.usual:
        carer = _time(says, totals.carer.usual)
        lines.append(says.say("My helper: about {minutes} a week.", minutes=carer))
    return tuple(line.first for line in lines)

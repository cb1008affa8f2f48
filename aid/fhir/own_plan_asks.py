"""What care asks, as it goes out: medicines as they are taken, other work, and the sums."""

from collections.abc import Iterator
from fractions import Fraction

from aid.domain.adding_up import Totals, add_up
from aid.domain.frequency import Frequency, Per, times_a_week
from aid.domain.people import Voice
from aid.domain.ranges import Range
from aid.domain.workload import Slot, Task, is_guess
from aid.fhir.own_plan_codes import CURRENCIES, UCUM, Resource, concept, own
from aid.fhir.own_plan_maker import PATIENT, Maker
from aid.fhir.own_plan_matters import SURVEYED
from aid.fhir.own_plan_tasks import extension_of
from aid.fhir.own_plan_words import Said

BETWEEN = " · "
UNITS = {Per.DAY: "d", Per.WEEK: "wk", Per.MONTH: "mo", Per.YEAR: "a"}
WHEN = {Slot.MORNING: "MORN", Slot.NOON: "NOON", Slot.EVENING: "EVE", Slot.BEDTIME: "HS"}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
OFTEN, WHO = "often", "who"
OWN_WORDS = (Voice.PATIENT, Voice.COMPANION)


def task_name(task_id: str) -> str:
    """Return the name under which other resources find a task."""
    return f"task/{task_id}"


def asked(maker: Maker, task: Task, *, planned: bool = False) -> Resource:
    """Return a task: a medicine as it is taken, or other work that care asks."""
    if task.medicine:
        return _medicine(maker, task, planned=planned)
    return _work(maker, task, planned=planned)


def timing_of(task: Task) -> Resource | None:
    """Return a task's rhythm in codes; what is as needed, once or unknown has none."""
    often = task.frequency
    if often is None or task.as_needed or often.per is Per.ONCE:
        return None
    return {"repeat": _repeat(often, task)}


def often_of(maker: Maker, task: Task) -> str:
    """Return how often and when in the words of the person."""
    slots = (maker.words.label(slot) for slot in task.slots)
    return BETWEEN.join((maker.words.often(task), *slots))


def _repeat(often: Frequency, task: Task) -> Resource:
    days = {"dayOfWeek": [WEEKDAYS[day] for day in task.days]} if task.days else {}
    when = {"when": [WHEN[slot] for slot in task.slots]} if task.slots else {}
    unit = UNITS[often.per]
    counted = {"frequency": often.times, "period": often.every, "periodUnit": unit}
    return {**counted, **days, **when}


def _medicine(maker: Maker, task: Task, *, planned: bool) -> Resource:
    taken = task.medicine
    name = taken.name if taken else task.label
    source = next(iter(maker.spoken_by(task.voice)), None)
    status = "intended" if planned else "unknown" if task.not_asked else "active"
    return maker.made(
        "MedicationStatement",
        task_name(task.id),
        BETWEEN.join(dict.fromkeys((task.label, name, often_of(maker, task)))),
        taken.purpose if taken else "",
        extension=[extension_of(task, planned=planned)],
        status=status,
        medicationCodeableConcept={"text": name},
        subject=maker.ref(PATIENT),
        effectiveDateTime=maker.day,
        dateAsserted=maker.day,
        informationSource=source,
        reasonCode=[{"text": taken.purpose}] if taken and taken.purpose else [],
        dosage=[_dosage(maker, task)],
    )


def _dosage(maker: Maker, task: Task) -> Resource:
    """Return how it is taken: in words always, in codes only where the person said it."""
    coded = timing_of(task) if task.voice in OWN_WORDS else None
    needed = {"asNeededBoolean": True} if task.as_needed else {}
    each = task.medicine.each.strip() if task.medicine else ""
    told = BETWEEN.join(part for part in (each, often_of(maker, task)) if part)
    return {"text": told, "timing": coded, **needed}


def _work(maker: Maker, task: Task, *, planned: bool) -> Resource:
    name, often = maker.words.name(task.label), often_of(maker, task)
    who = maker.words.label(task.doer)
    return maker.made(
        "Observation",
        task_name(task.id),
        BETWEEN.join((name, often, who)),
        _each_time(maker, task),
        extension=[extension_of(task, planned=planned)],
        status="final",
        category=[SURVEYED],
        code=concept(name, own(f"task-{task.kind}")),
        subject=maker.ref(PATIENT),
        effectiveDateTime=maker.day,
        performer=maker.spoken_by(task.voice),
        valueQuantity=_week_of(task),
        component=[
            _component(maker.words.say(Said.HOW_OFTEN), OFTEN, valueString=often),
            _component(maker.words.say(Said.WHO), WHO, valueString=who),
        ],
    )


def _each_time(maker: Maker, task: Task) -> str:
    if task.minutes is None:
        return ""
    long = maker.words.minutes(Fraction(task.minutes.usual))
    guess = (maker.words.say(Said.GUESS),) if is_guess(task) else ()
    return BETWEEN.join((maker.words.say(Said.EACH_TIME, minutes=long), *guess))


def _week_of(task: Task) -> Resource | None:
    if task.minutes is None or task.frequency is None or task.as_needed:
        return None
    return per_week(task.minutes.usual * times_a_week(task.frequency))


def _component(text: str, code: str, **value: object) -> Resource:
    return {"code": concept(text, own(code)), **value}


def per_week(amount: Fraction) -> Resource:
    """Return minutes a week as a quantity."""
    return {"value": plain(amount), "unit": "min/wk", "system": UCUM, "code": "min/wk"}


def plain(amount: Fraction) -> int | float:
    """Return an exact amount as JSON writes it, at most one decimal."""
    return int(amount) if amount.denominator == 1 else round(float(amount), 1)


def sums(maker: Maker, ledger: tuple[Task, ...]) -> Iterator[Resource]:
    """Return what the tasks add up to: minutes a week, trips and money a month."""
    if not ledger:
        return
    totals = add_up(ledger)
    yield _minutes(maker, "minutes", Said.WEEK, totals.minutes)
    if totals.carer.high:
        yield _minutes(maker, "helper-minutes", Said.HELPER_WEEK, totals.carer)
    yield from _a_month(maker, totals)


def _minutes(maker: Maker, code: str, said: Said, sum_of: Range) -> Resource:
    low, usual, high = (
        maker.words.minutes(end) for end in (sum_of.low, sum_of.usual, sum_of.high)
    )
    title = maker.words.say(said)
    told = maker.words.say(Said.RANGE, minutes=usual, low=low, high=high)
    ends = ((Said.LEAST, "least", sum_of.low), (Said.MOST, "most", sum_of.high))
    parts = [
        _component(maker.words.say(end), name, valueQuantity=per_week(amount))
        for end, name, amount in ends
    ]
    return _sum(maker, code, title, told, per_week(sum_of.usual), component=parts)


def _a_month(maker: Maker, totals: Totals) -> Iterator[Resource]:
    words, trips = maker.words, totals.trips_a_month
    monthly: Resource = {
        "value": plain(trips),
        "unit": "/mo",
        "system": UCUM,
        "code": "/mo",
    }
    yield _sum(maker, "trips", words.say(Said.TRIPS), words.number(trips), monthly)
    if totals.money:
        spent, of = totals.money.usual, words.currency
        amount: Resource = {
            "value": plain(spent),
            "unit": of,
            "system": CURRENCIES,
            "code": of,
        }
        yield _sum(maker, "money", words.say(Said.MONEY), words.money(spent), amount)


def _sum(
    maker: Maker, code: str, title: str, told: str, amount: Resource, **more: object
) -> Resource:
    return maker.made(
        "Observation",
        f"sum/{code}",
        f"{title}: {told}",
        status="final",
        category=[SURVEYED],
        code=concept(title, own(code)),
        subject=maker.ref(PATIENT),
        effectiveDateTime=maker.day,
        valueQuantity=amount,
        **more,
    )

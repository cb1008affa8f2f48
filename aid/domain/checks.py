"""What no week could hold is refused, with the field that says it."""

from datetime import date
from decimal import Decimal

from aid.domain.errors import DomainError, Reason
from aid.domain.frequency import is_possible
from aid.domain.spending import parts_of
from aid.domain.workload import LONGEST_TEXT, MINUTES_A_DAY, Minutes, Task

MOST_MONEY = 1_000_000


def check_words(words: str, field_name: str = "") -> str:
    """Return the words as typed; refuse more than 10,000 characters."""
    if len(words) > LONGEST_TEXT:
        raise DomainError(Reason.TOO_LONG, field_name)
    return words


def check_task(task: Task) -> None:
    """Refuse what no week could hold, with the field that says it."""
    for words, field in ((task.label, "label"), (task.feeling, "feeling")):
        check_words(words, field)
    check_words(task.place, "place")
    check_words(task.medicine.each if task.medicine else "", "each")
    _require(task.label.strip(), Reason.EMPTY_NAME, "label")
    if task.frequency:
        _require(is_possible(task.frequency), Reason.OFTEN_RANGE, "times")
    _check_time(task)
    _check_money(task)
    _check_dates(task)


def _check_time(task: Task) -> None:
    if task.travel is not None:
        _require(0 <= task.travel <= MINUTES_A_DAY, Reason.MINUTES_RANGE, "travel")
    _check_minutes(task.minutes, "minutes")
    _check_minutes(task.helper_minutes, "helper_minutes")
    if task.minutes and task.travel is not None and task.minutes_voice:
        _require(task.travel <= task.minutes.high, Reason.PART_OVER_WHOLE, "travel")


def _check_minutes(minutes: Minutes | None, field: str) -> None:
    if minutes is not None:
        low, usual, high = minutes.low, minutes.usual, minutes.high
        in_order = 0 <= low <= usual <= high <= MINUTES_A_DAY
        _require(usual, Reason.NO_MINUTES, field)
        _require(in_order, Reason.MINUTES_RANGE, field)


def _check_money(task: Task) -> None:
    told = [(amount, part.value) for part, amount in parts_of(task).items()]
    purses = [(task.money, "money"), (task.helper_money, "helper_money")]
    for amount, field in (*told, *purses):
        if amount is not None:
            good = amount.is_finite() and 0 <= amount <= MOST_MONEY
            _require(good, Reason.MONEY_RANGE, field)
    if task.money is not None:
        parts = [(amount, field) for amount, field in told if amount]
        whole = sum((amount for amount, _ in parts), Decimal(0))
        last = parts[-1][1] if parts else "money"
        _require(whole <= task.money, Reason.PART_OVER_WHOLE, last)


def _check_dates(task: Task) -> None:
    starts, ends = task.starts or date.min, task.ends or date.max
    _require(starts <= ends, Reason.DATES_TURNED, "ends")
    for step in task.steps:
        check_words(step.words, "steps")
        if step.frequency:
            _require(is_possible(step.frequency), Reason.OFTEN_RANGE, "steps")


def _require(holds: object, reason: Reason, field: str) -> None:
    if not holds:
        raise DomainError(reason, field)

"""What is over is left out; what is still to come stays."""

from datetime import date, timedelta

from aid.domain.upcoming import not_over
from aid.domain.workload import Dated, Task
from tests.builders import DAILY, TWICE_A_DAY, task

TODAY = date(2026, 3, 2)
DAY = timedelta(days=1)


def left(*ledger: Task) -> tuple[Task, ...]:
    return not_over(ledger, TODAY)


def test_what_has_ended_is_left_out() -> None:
    assert left(task(ends=TODAY - DAY)) == ()
    assert left(task(ends=TODAY))


def test_what_begins_later_stays() -> None:
    later = task(starts=TODAY + DAY)
    assert left(later) == (later,)


def test_the_step_that_holds_is_told() -> None:
    steps = (Dated(TODAY - DAY, TWICE_A_DAY), Dated(TODAY + DAY, None))
    assert [one.frequency for one in left(task(steps=steps))] == [TWICE_A_DAY]


def test_a_dose_that_came_to_its_last_step_and_stopped_is_over() -> None:
    assert left(task(steps=(Dated(TODAY - DAY, DAILY), Dated(TODAY, None)))) == ()


def test_a_pause_is_not_the_end() -> None:
    pause = task(steps=(Dated(TODAY - DAY, None), Dated(TODAY + DAY, DAILY)))
    assert left(pause) == (pause,)

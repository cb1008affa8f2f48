"""aid week --as-of: a dose that changes by date, and what begins and ends.

Without a day nobody looks at dates: every task counts as the file tells it.
"""

import pytest

from tests.commands.added import Adding, adds_up_to, ends

COMING_DOWN = """
# A dose that comes down by date, two minutes each time:
# from 1 March three a day, 7 x 3 x 2 = 42; from 8 March two a day, 7 x 2 x 2 = 28;
# from 15 March one a day, 7 x 2 = 14; from 22 March every other day, 3.5 x 2 = 7;
# from 29 March none. Before 1 March there was none either.
[[tasks]]
kind = "take_pills"
label = "Prednisolone"
minutes = 2
medicine = { name = "Prednisolone" }
steps = [
  { start = 2026-03-01, times = 3, per = "day" },
  { start = 2026-03-08, times = 2, per = "day" },
  { start = 2026-03-15, times = 1, per = "day" },
  { start = 2026-03-22, times = 1, per = "day", every = 2 },
  { start = 2026-03-29 },
]
"""


@pytest.mark.parametrize(
    ("day", "minutes", "doses", "times"),
    [
        ("2026-03-01", 42, 3, 3),
        ("2026-03-07", 42, 3, 3),
        ("2026-03-08", 28, 2, 2),
        ("2026-03-14", 28, 2, 2),
        ("2026-03-15", 14, 1, 1),
        ("2026-03-21", 14, 1, 1),
        ("2026-03-22", 7, 0.5, 1),
        ("2026-03-28", 7, 0.5, 1),
    ],
)
def test_a_dose_that_comes_down_weighs_what_its_step_weighs(
    day: str, minutes: int, doses: float, times: int, add: Adding
) -> None:
    """So many doses a day, in sittings of two minutes: 7 x doses x 2."""
    told = {
        "minutes_per_week": ends(minutes),
        "medicines": 1,
        "doses_per_day": doses,
        "pill_times_per_day": times,
    }
    adds_up_to(add(COMING_DOWN, "--as-of", day), told)


@pytest.mark.parametrize("day", ["2025-12-31", "2026-02-28", "2026-03-29", "2026-12-31"])
def test_before_the_first_step_and_after_the_last_there_is_nothing(
    day: str, add: Adding
) -> None:
    """Nothing: no minutes, no medicine, and nothing to ask."""
    adds_up_to(add(COMING_DOWN, "--as-of", day), {"unknown": []})


def test_without_a_day_the_steps_are_not_looked_at(add: Adding) -> None:
    """The file tells no how often beside its steps, so nobody knows."""
    answer = add(COMING_DOWN)
    adds_up_to(answer, {"medicines": 1})
    assert {"task": "Prednisolone", "what": "how_often"} in answer["unknown"]


GOING_UP = """
# one a day, 7 x 2 = 14; from 8 March two a day, 7 x 2 x 2 = 28
[[tasks]]
kind = "take_pills"
times = 1
per = "day"
slots = ["bedtime"]
minutes = 2
steps = [{ start = 2026-03-08, times = 2, per = "day" }]
"""


@pytest.mark.parametrize(
    ("words", "minutes", "times"),
    [
        ((), 14, 1),
        (("--as-of", "2026-03-07"), 14, 1),
        (("--as-of", "2026-03-08"), 28, 2),
    ],
)
def test_before_its_first_step_a_dose_is_what_the_file_tells(
    words: tuple[str, ...], minutes: int, times: int, add: Adding
) -> None:
    told = {"minutes_per_week": ends(minutes), "pill_times_per_day": times}
    adds_up_to(add(GOING_UP, *words), told)


def test_a_rarer_dose_stays_at_its_time_of_day(add: Adding) -> None:
    """Mornings 7 x 2 = 14; at bedtime every other day 3.5 x 2 = 7: 21, at two times."""
    text = """
    [[tasks]]
    kind = "take_pills"
    times = 1
    per = "day"
    slots = ["morning"]
    minutes = 2
    [[tasks]]
    kind = "take_pills"
    times = 1
    per = "day"
    slots = ["bedtime"]
    minutes = 2
    steps = [{ start = 2026-03-08, times = 1, per = "day", every = 2 }]
    """
    told = {"minutes_per_week": ends(21), "pill_times_per_day": 2}
    adds_up_to(add(text, "--as-of", "2026-03-08"), told)


COURSE = """
# from 2 to 8 March, both days counted: 7 x 10 = 70
[[tasks]]
kind = "wound_care"
times = 1
per = "day"
minutes = 10
starts = 2026-03-02
ends = 2026-03-08
"""


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ((), 70),
        (("--as-of", "2026-03-01"), 0),
        (("--as-of", "2026-03-02"), 70),
        (("--as-of", "2026-03-08"), 70),
        (("--as-of", "2026-03-09"), 0),
    ],
)
def test_a_course_counts_from_its_first_day_to_its_last(
    words: tuple[str, ...], minutes: int, add: Adding
) -> None:
    adds_up_to(add(COURSE, *words), {"minutes_per_week": ends(minutes)})


AT_A_VISIT = """
# until 8 March a month: visit 120, test 60 - 40 = 20: 140 x 7 / 30.44 = 32.19, one trip;
# then the test alone, 60 x 7 / 30.44 = 13.80, and it is a trip
[[tasks]]
id = "visit"
kind = "clinic_visit"
times = 1
per = "month"
minutes = 120
travel = 40
ends = 2026-03-08
[[tasks]]
kind = "blood_test"
at_visit = "visit"
times = 1
per = "month"
minutes = 60
"""


@pytest.mark.parametrize(("day", "minutes"), [("2026-03-08", 32), ("2026-03-09", 14)])
def test_a_test_at_a_visit_that_is_over_is_a_trip_again(
    day: str, minutes: int, add: Adding
) -> None:
    told = {
        "minutes_per_week": ends(minutes),
        "trips_per_month": 1,
        "contact_days_per_month": 1,
    }
    adds_up_to(add(AT_A_VISIT, "--as-of", day), told)


FIRST_WEEKS = """
# the first two weeks two injections a day by a nurse’s rule, 14 x 5 = 70 on top;
# then one a day goes on, 7 x 5 = 35
[[tasks]]
kind = "inject"
times = 2
per = "day"
minutes = 5
phase = "start"
ends = 2026-03-14
[[tasks]]
kind = "inject"
times = 1
per = "day"
minutes = 5
starts = 2026-03-15
"""


@pytest.mark.parametrize(
    ("day", "first", "then"), [("2026-03-14", 70, 0), ("2026-03-15", 0, 35)]
)
def test_a_start_gives_way_to_what_goes_on(
    day: str, first: int, then: int, add: Adding
) -> None:
    told = {
        "minutes_per_week": ends(then),
        "starting_minutes_per_week": ends(first),
    }
    adds_up_to(add(FIRST_WEEKS, "--as-of", day), told)

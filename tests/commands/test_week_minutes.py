"""aid week: minutes. Each file says its arithmetic; anyone can do it by hand.

A month is 30.44 days, a year 365.25: monthly is 7 / 30.44 = 0.22996 times a week, yearly
is 7 / 365.25 = 0.019165 times a week. Figures are rounded once, at the end.
"""

import pytest

from aid.domain.workload import Minutes
from aid.library.load import Library
from tests.commands.added import Adding, Case, adds_up_to, ends

HOW_OFTEN: dict[str, Case] = {
    "nothing is asked": (
        """
        # nothing: 0
        tasks = []
        """,
        {"unknown": []},
    ),
    "ten minutes a day": (
        """
        # 7 x 10 = 70
        tasks = [{ kind = "exercise", times = 1, per = "day", minutes = 10 }]
        """,
        {"minutes_per_week": ends(70), "by_kind": {"exercise": ends(70)}},
    ),
    "three a day": (
        """
        # 7 x 3 x 10 = 210
        tasks = [{ kind = "exercise", times = 3, per = "day", minutes = 10 }]
        """,
        {"minutes_per_week": ends(210)},
    ),
    "every other day": (
        """
        # 7 / 2 x 10 = 35
        tasks = [{ kind = "exercise", times = 1, per = "day", every = 2, minutes = 10 }]
        """,
        {"minutes_per_week": ends(35)},
    ),
    "every three days": (
        """
        # 7 / 3 x 10 = 23.33, so 23
        tasks = [{ kind = "exercise", times = 1, per = "day", every = 3, minutes = 10 }]
        """,
        {"minutes_per_week": ends(23)},
    ),
    "twice a day, every other day": (
        """
        # 2 x 7 / 2 x 10 = 70
        tasks = [{ kind = "exercise", times = 2, per = "day", every = 2, minutes = 10 }]
        """,
        {"minutes_per_week": ends(70)},
    ),
    "three a week": (
        """
        # 3 x 10 = 30
        tasks = [{ kind = "exercise", times = 3, per = "week", minutes = 10 }]
        """,
        {"minutes_per_week": ends(30)},
    ),
    "every two weeks": (
        """
        # 10 / 2 = 5
        tasks = [{ kind = "exercise", times = 1, per = "week", every = 2, minutes = 10 }]
        """,
        {"minutes_per_week": ends(5)},
    ),
    "every three weeks": (
        """
        # 20 / 3 = 6.67, so 7
        tasks = [{ kind = "exercise", times = 1, per = "week", every = 3, minutes = 20 }]
        """,
        {"minutes_per_week": ends(7)},
    ),
    "every month": (
        """
        # 60 x 7 / 30.44 = 420 / 30.44 = 13.80, so 14
        tasks = [{ kind = "exercise", times = 1, per = "month", minutes = 60 }]
        """,
        {"minutes_per_week": ends(14)},
    ),
    "every two months": (
        """
        # 100 x 7 / 60.88 = 700 / 60.88 = 11.50 (11.498), so 11
        tasks = [{ kind = "exercise", times = 1, per = "month", every = 2, minutes = 100 }]
        """,
        {"minutes_per_week": ends(11)},
    ),
    "a month is 30.44 days, not 30 and not 30.4375": (
        """
        # 48 x 1440 x 7 / 30.44 = 483840 / 30.44 = 15894.9, so 15895
        # (of 30 days it were 16128, of 30.4375 days 15896.2)
        tasks = [{ kind = "exercise", times = 48, per = "month", minutes = 1440 }]
        """,
        {"minutes_per_week": ends(15895)},
    ),
    "once a year": (
        """
        # 480 x 7 / 365.25 = 3360 / 365.25 = 9.20, so 9
        tasks = [{ kind = "exercise", times = 1, per = "year", minutes = 480 }]
        """,
        {"minutes_per_week": ends(9)},
    ),
    "a year is 365.25 days, not 365 and not 52 weeks": (
        """
        # 48 x 1440 x 7 / 365.25 = 483840 / 365.25 = 1324.7, so 1325
        # (of 365 days it were 1325.6, of 52 weeks 1329.2)
        tasks = [{ kind = "exercise", times = 48, per = "year", minutes = 1440 }]
        """,
        {"minutes_per_week": ends(1325)},
    ),
    "every two years": (
        """
        # 480 x 7 / 730.5 = 3360 / 730.5 = 4.60, so 5
        tasks = [{ kind = "exercise", times = 1, per = "year", every = 2, minutes = 480 }]
        """,
        {"minutes_per_week": ends(5)},
    ),
    "once is no part of a usual week": (
        """
        # once: 0 a week, and 45 in all
        tasks = [{ kind = "exercise", times = 1, per = "once", minutes = 45 }]
        """,
        {"at_first_minutes": ends(45)},
    ),
    "six times in all": (
        """
        # 6 x (20, 30, 60) = (120, 180, 360) in all, 0 a week
        [[tasks]]
        kind = "exercise"
        times = 6
        per = "once"
        minutes = { low = 20, usual = 30, high = 60 }
        """,
        {"at_first_minutes": ends(120, 180, 360)},
    ),
    "as needed is asked, never computed": (
        """
        # as needed: 0, though two a day were told; the daily one 7 x 10 = 70
        tasks = [
          { kind = "use_inhaler", times = 2, per = "day", as_needed = true, money = "0" },
          { kind = "exercise", times = 1, per = "day", minutes = 10, money = "0" },
        ]
        """,
        {
            "minutes_per_week": ends(70),
            "money_per_month": ends(0),
            "money_by": {"other": ends(0)},
            "unknown": [{"task": "Using an inhaler", "what": "how_often"}],
        },
    ),
    "as needed once is not computed either": (
        """
        # as needed: 0 a week, 0 in all
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "once"
        as_needed = true
        minutes = 45
        """,
        {},
    ),
    "nobody asked how often": (
        """
        # unknown: 0, and listed; nobody told what it costs, so that is listed too
        tasks = [{ kind = "exercise", label = "Walking", minutes = 10 }]
        """,
        {
            "unknown": [
                {"task": "Walking", "what": "how_often"},
                {"task": "Walking", "what": "money"},
            ]
        },
    ),
    "nobody asked how long": (
        """
        # unknown: 0, and listed; the other one 7 x 10 = 70
        [[tasks]]
        kind = "exercise"
        label = "Walking"
        times = 1
        per = "day"
        minutes = 10
        [[tasks]]
        kind = "exercise"
        label = "Swimming"
        times = 1
        per = "day"
        minutes = "unknown"
        """,
        {
            "minutes_per_week": ends(70),
            "unknown": [
                {"task": "Walking", "what": "money"},
                {"task": "Swimming", "what": "minutes"},
                {"task": "Swimming", "what": "money"},
            ],
        },
    ),
    "a kind without usual minutes stays unknown": (
        """
        # nobody has a figure for it: 0, and listed; the kind itself is not told as 0
        [[tasks]]
        kind = "other_task"
        label = "Lying awake"
        times = 1
        per = "day"
        money = "0"
        """,
        {
            "money_per_month": ends(0),
            "money_by": {"other": ends(0)},
            "by_kind": {},
            "unknown": [{"task": "Lying awake", "what": "minutes"}],
        },
    ),
}

RANGES: dict[str, Case] = {
    "ranges add as ranges": (
        """
        # 7 x (1, 2, 5) + 7 x (10, 20, 40) = (7 + 70, 14 + 140, 35 + 280) = (77, 154, 315)
        [[tasks]]
        kind = "use_inhaler"
        times = 1
        per = "day"
        minutes = { low = 1, usual = 2, high = 5 }
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "day"
        minutes = { low = 10, usual = 20, high = 40 }
        """,
        {
            "minutes_per_week": ends(77, 154, 315),
            "by_kind": {"use_inhaler": ends(7, 14, 35), "exercise": ends(70, 140, 280)},
        },
    ),
    "a figure that somebody said has no spread": (
        """
        # 7 x 20 + 7 x (10, 20, 40) = (210, 280, 420)
        [[tasks]]
        kind = "special_cooking"
        times = 1
        per = "day"
        minutes = 20
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "day"
        minutes = { low = 10, usual = 20, high = 40 }
        """,
        {"minutes_per_week": ends(210, 280, 420)},
    ),
    "the usual of a sum is the sum of what is usual, and not the middle": (
        """
        # Medians of parts do not add up to the median of the whole. A file holds no
        # medians, only what is usual, so all a test can show is that nothing else is
        # made of it: (10, 10, 100) + (10, 10, 100) = (20, 20, 200). The usual is not
        # drawn to the middle of the ends, 110, and the ends stay as far apart as they are.
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "week"
        minutes = { low = 10, usual = 10, high = 100 }
        [[tasks]]
        kind = "special_cooking"
        times = 1
        per = "week"
        minutes = { low = 10, usual = 10, high = 100 }
        """,
        {"minutes_per_week": ends(20, 20, 200)},
    ),
    "what is added is not rounded before": (
        """
        # three of 10 / 3 = 3.33 each: 10 together, though 3 each
        tasks = [
          { kind = "exercise", times = 1, per = "week", every = 3, minutes = 10 },
          { kind = "relax", times = 1, per = "week", every = 3, minutes = 10 },
          { kind = "food_diary", times = 1, per = "week", every = 3, minutes = 10 },
        ]
        """,
        {
            "minutes_per_week": ends(10),
            "by_kind": {"exercise": ends(3), "relax": ends(3), "food_diary": ends(3)},
        },
    ),
    "two of a kind are both done": (
        """
        # 7 x 10 + 7 x 15 = 175
        tasks = [
          { kind = "exercise", times = 1, per = "day", minutes = 10 },
          { kind = "exercise", times = 1, per = "day", minutes = 15 },
        ]
        """,
        {"minutes_per_week": ends(175), "by_kind": {"exercise": ends(175)}},
    ),
}

BESIDE: dict[str, Case] = {
    "what binds the day is no work": (
        """
        # beside: 7 x (30, 30, 60) = (210, 210, 420); work: 7 x 2 = 14
        [[tasks]]
        kind = "empty_stomach"
        times = 1
        per = "day"
        minutes = { low = 30, usual = 30, high = 60 }
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        minutes = 2
        """,
        {
            "minutes_per_week": ends(14),
            "by_kind": {"take_pills": ends(14)},
            "beside_minutes_per_week": {"constraint": ends(210, 210, 420)},
            "pill_times_per_day": 1,
        },
    ),
    "rest after a treatment is no work": (
        """
        # work: 3 x 300 = 900; beside: 3 x (60, 240, 720) = (180, 720, 2160)
        # trips: 3 x 30.44 / 7 = 13.05 a month, each on a day of its own
        [[tasks]]
        kind = "dialysis_session"
        times = 3
        per = "week"
        minutes = 300
        [[tasks]]
        kind = "rest_after_dialysis"
        times = 3
        per = "week"
        minutes = { low = 60, usual = 240, high = 720 }
        """,
        {
            "minutes_per_week": ends(900),
            "beside_minutes_per_week": {"recovery": ends(180, 720, 2160)},
            "trips_per_month": 13.05,
            "contact_days_per_month": 13.05,
        },
    ),
    "what binds and what rests are told apart": (
        """
        # binds: 7 x 30 + 1 x 20 = 230; rests: 2 x 100 = 200; work: nothing
        # what a wait costs is not asked, for it is no part of the money
        tasks = [
          { kind = "empty_stomach", times = 1, per = "day", minutes = 30 },
          { kind = "stay_upright", times = 1, per = "week", minutes = 20 },
          { kind = "rest_after_dialysis", times = 2, per = "week", minutes = 100 },
        ]
        """,
        {
            "beside_minutes_per_week": {"constraint": ends(230), "recovery": ends(200)},
            "by_kind": {},
            "unknown": [],
        },
    ),
}

AT_FIRST: dict[str, Case] = {
    "what is only at first is told apart": (
        """
        # usual week: 7 x 10 = 70; at first, on top: 7 x 4 x (2, 3, 5) = (56, 84, 140)
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "day"
        minutes = 10
        [[tasks]]
        kind = "finger_pricks"
        times = 4
        per = "day"
        phase = "start"
        minutes = { low = 2, usual = 3, high = 5 }
        """,
        {
            "minutes_per_week": ends(70),
            "by_kind": {"exercise": ends(70)},
            "starting_minutes_per_week": ends(56, 84, 140),
        },
    ),
    "trips and money of a start are in no usual month": (
        """
        # at first: 2 x 90 = 180 a week; a usual month: no trip, no money
        [[tasks]]
        kind = "inr_test"
        times = 2
        per = "week"
        minutes = 90
        money = "9.00"
        phase = "start"
        """,
        {"starting_minutes_per_week": ends(180), "unknown": []},
    ),
    "so many times in the whole start are told in all": (
        """
        # 6 in all x 90 = 540, and no part of any week
        [[tasks]]
        kind = "inr_test"
        times = 6
        per = "once"
        minutes = 90
        phase = "start"
        """,
        {"at_first_minutes": ends(540)},
    ),
    "a start that binds the day is no work either": (
        """
        # beside: 7 x 30 = 210
        [[tasks]]
        kind = "empty_stomach"
        times = 1
        per = "day"
        minutes = 30
        phase = "start"
        """,
        {"beside_minutes_per_week": {"constraint": ends(210)}},
    ),
    "a new pill in a sitting that is there adds nothing": (
        """
        # usual week: 7 x 2 = 14; with the new pill still 7 x 2, so 0 on top
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
        slots = ["morning"]
        minutes = 2
        phase = "start"
        """,
        {"minutes_per_week": ends(14), "pill_times_per_day": 1},
    ),
    "a slow new pill makes a sitting longer": (
        """
        # usual week: 7 x 2 = 14; with the new pill 7 x 5 = 35, so 21 on top
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
        slots = ["morning"]
        minutes = 5
        phase = "start"
        """,
        {
            "minutes_per_week": ends(14),
            "starting_minutes_per_week": ends(21),
            "pill_times_per_day": 1,
        },
    ),
    "a new pill at a new time is a sitting of its own": (
        """
        # usual week: 7 x 2 = 14; at noon 7 x 2 = 14 on top, two new pills or one
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
        slots = ["noon"]
        minutes = 2
        phase = "start"
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["noon"]
        minutes = 2
        phase = "start"
        """,
        {
            "minutes_per_week": ends(14),
            "starting_minutes_per_week": ends(14),
            "pill_times_per_day": 1,
        },
    ),
}

LEFT_OUT: dict[str, Case] = {
    "what is not asked of me weighs nothing": (
        """
        # 7 x 10 = 70; the rest is not asked, and nothing of it is unknown
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "day"
        minutes = 10
        money = "0"
        [[tasks]]
        kind = "clinic_visit"
        times = 1
        per = "week"
        money = "50"
        not_asked = true
        [[tasks]]
        kind = "take_pills"
        not_asked = true
        medicine = { name = "Metformin" }
        [[tasks]]
        kind = "empty_stomach"
        times = 1
        per = "day"
        not_asked = true
        """,
        {
            "minutes_per_week": ends(70),
            "money_per_month": ends(0),
            "money_by": {"other": ends(0)},
            "unknown": [],
        },
    ),
    "what the hospital stopped weighs nothing": (
        """
        # added 70, changed 7 x 5 = 35, as before 7 x 2 = 14: 119; stopped: nothing
        tasks = [
          { kind = "exercise", times = 1, per = "day", minutes = 10, stay = "added" },
          { kind = "relax", times = 1, per = "day", minutes = 5, stay = "changed" },
          { kind = "weigh_self", times = 1, per = "day", minutes = 2, stay = "same" },
          { kind = "wound_care", times = 1, per = "day", minutes = 30, stay = "stopped" },
        ]
        """,
        {"minutes_per_week": ends(119)},
    ),
}

ALL = HOW_OFTEN | RANGES | BESIDE | AT_FIRST | LEFT_OUT


@pytest.mark.parametrize("case", ALL)
def test_the_minutes_add_up_as_by_hand(case: str, add: Adding) -> None:
    text, told = ALL[case]
    adds_up_to(add(text), told)


@pytest.mark.parametrize("hours", range(1, 9))
def test_up_to_eight_hours_a_day(hours: int, add: Adding) -> None:
    """7 days x 60 minutes x so many hours: 420 each hour, 3360 at eight."""
    care = '[[tasks]]\nkind = "wound_care"\ntimes = 1\nper = "day"\nminutes = '
    adds_up_to(add(f"{care}{60 * hours}"), {"minutes_per_week": ends(420 * hours)})


def test_sixty_tasks_add_up_to_what_the_formula_says(add: Adding) -> None:
    """1 + 2 + ... + 60 = 60 x 61 / 2 = 1830 minutes a day, 7 x 1830 = 12810 a week."""
    text = "".join(
        f'[[tasks]]\nkind = "exercise"\ntimes = 1\nper = "day"\nminutes = {n}\n'
        for n in range(1, 61)
    )
    answer = add(text)
    adds_up_to(answer, {"minutes_per_week": ends(12810)})
    assert len(answer["unknown"]) == 60


def test_sixty_tasks_of_eight_minutes_are_eight_hours_a_day(add: Adding) -> None:
    """60 x 8 = 480 minutes a day, 7 x 480 = 3360 a week."""
    one = '[[tasks]]\nkind = "exercise"\ntimes = 1\nper = "day"\nminutes = 8\n'
    adds_up_to(add(one * 60), {"minutes_per_week": ends(3360)})


def test_without_minutes_a_file_takes_the_usual_ones(
    add: Adding, shipped_library: Library
) -> None:
    """The kinds' own figures: pills (1, 2, 5), pricks (1, 3, 5), a visit (60, 121, 180).

    Pills twice a day: 14 x (1, 2, 5) = (14, 28, 70). Pricks three a day: 21 x (1, 3, 5) =
    (21, 63, 105). Four visits a year: 4 x 7 / 365.25 = 0.07666 a week x (60, 121, 180) =
    (4.60, 9.28, 13.80). Together (39.60, 100.28, 188.80), so (40, 100, 189).
    Trips: 4 x 30.44 / 365.25 = 0.33 a month.
    """
    text = """
    tasks = [
      { kind = "take_pills", times = 2, per = "day" },
      { kind = "finger_pricks", times = 3, per = "day" },
      { kind = "clinic_visit", times = 4, per = "year" },
    ]
    """
    usual = {kind: shipped_library.kinds[kind].minutes for kind in KINDS}
    assert usual == KINDS
    told = {
        "minutes_per_week": ends(40, 100, 189),
        "by_kind": {
            "take_pills": ends(14, 28, 70),
            "finger_pricks": ends(21, 63, 105),
            "clinic_visit": ends(5, 9, 14),
        },
        "pill_times_per_day": 2,
        "trips_per_month": 0.33,
        "contact_days_per_month": 0.33,
    }
    adds_up_to(add(text), told)


KINDS = {
    "take_pills": Minutes(1, 2, 5),
    "finger_pricks": Minutes(1, 3, 5),
    "clinic_visit": Minutes(60, 121, 180),
}

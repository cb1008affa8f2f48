"""aid week: trips. Days away count, not events; a trip along with another is no new one.

Weekly is 30.44 / 7 = 4.3486 times a month, so 4.35; monthly is 7 / 30.44 = 0.22996 times
a week.
"""

import pytest

from tests.commands.added import Adding, Case, adds_up_to, ends

DAYS_AWAY: dict[str, Case] = {
    "one trip a week": (
        """
        # 1 x 120 = 120; 30.44 / 7 = 4.35 trips, each on a day of its own
        tasks = [{ kind = "clinic_visit", times = 1, per = "week", minutes = 120 }]
        """,
        {
            "minutes_per_week": ends(120),
            "trips_per_month": 4.35,
            "contact_days_per_month": 4.35,
        },
    ),
    "one trip a month": (
        """
        # 120 x 7 / 30.44 = 27.60, so 28
        tasks = [{ kind = "clinic_visit", times = 1, per = "month", minutes = 120 }]
        """,
        {
            "minutes_per_week": ends(28),
            "trips_per_month": 1,
            "contact_days_per_month": 1,
        },
    ),
    "travel is inside the minutes from door to door": (
        """
        # 120, of which 80 on the road: 120, not 200
        [[tasks]]
        kind = "clinic_visit"
        times = 1
        per = "week"
        minutes = 120
        travel = 80
        """,
        {
            "minutes_per_week": ends(120),
            "trips_per_month": 4.35,
            "contact_days_per_month": 4.35,
        },
    ),
    "two trips on one day of the week are one day away": (
        """
        # 120 + 60 = 180; 2 x 4.3486 = 8.70 trips on 4.35 days
        tasks = [
          { kind = "clinic_visit", times = 1, per = "week", days = ["tue"], minutes = 120 },
          { kind = "physio", times = 1, per = "week", days = ["tue"], minutes = 60 },
        ]
        """,
        {
            "minutes_per_week": ends(180),
            "trips_per_month": 8.70,
            "contact_days_per_month": 4.35,
        },
    ),
    "two trips on two days of the week are two": (
        """
        # 8.70 trips on 8.70 days
        tasks = [
          { kind = "clinic_visit", times = 1, per = "week", days = ["tue"], minutes = 120 },
          { kind = "physio", times = 1, per = "week", days = ["thu"], minutes = 60 },
        ]
        """,
        {
            "minutes_per_week": ends(180),
            "trips_per_month": 8.70,
            "contact_days_per_month": 8.70,
        },
    ),
    "trips on days that nobody named are not said to be together": (
        """
        # 8.70 trips on 8.70 days
        tasks = [
          { kind = "clinic_visit", times = 1, per = "week", minutes = 120 },
          { kind = "physio", times = 1, per = "week", minutes = 60 },
        ]
        """,
        {
            "minutes_per_week": ends(180),
            "trips_per_month": 8.70,
            "contact_days_per_month": 8.70,
        },
    ),
    "a monthly trip on the day of a weekly one adds no day": (
        """
        # 60 + 120 x 0.22996 = 87.60, so 88; 4.3486 + 1 = 5.35 trips on 4.35 days
        [[tasks]]
        kind = "physio"
        times = 1
        per = "week"
        days = ["tue"]
        minutes = 60
        [[tasks]]
        kind = "clinic_visit"
        times = 1
        per = "month"
        days = ["tue"]
        minutes = 120
        """,
        {
            "minutes_per_week": ends(88),
            "trips_per_month": 5.35,
            "contact_days_per_month": 4.35,
        },
    ),
    "two trips every day are one day away each day": (
        """
        # 14 x 30 = 420; 2 x 30.44 = 60.88 trips on 30.44 days
        tasks = [{ kind = "watched_dose", times = 2, per = "day", minutes = 30 }]
        """,
        {
            "minutes_per_week": ends(420),
            "trips_per_month": 60.88,
            "contact_days_per_month": 30.44,
        },
    ),
    "a month holds no more days than it has": (
        """
        # 9 x 10 = 90; 9 x 4.3486 = 39.14 trips on 30.44 days
        tasks = [{ kind = "physio", times = 9, per = "week", minutes = 10 }]
        """,
        {
            "minutes_per_week": ends(90),
            "trips_per_month": 39.14,
            "contact_days_per_month": 30.44,
        },
    ),
    "two trips every day, told apart, are still one day each": (
        """
        # 7 x 30 + 7 x 20 = 350; 2 x 30.44 = 60.88 trips on 30.44 days
        [[tasks]]
        kind = "watched_dose"
        times = 1
        per = "day"
        minutes = 30
        [[tasks]]
        kind = "physio"
        times = 1
        per = "day"
        minutes = 20
        """,
        {
            "minutes_per_week": ends(350),
            "trips_per_month": 60.88,
            "contact_days_per_month": 30.44,
        },
    ),
    "what comes to the home is no trip": (
        """
        # a blood test taken at home: 15 minutes, no trip
        [[tasks]]
        kind = "blood_test"
        times = 1
        per = "week"
        minutes = 15
        trip = false
        """,
        {"minutes_per_week": ends(15)},
    ),
    "a trip that the clinic makes is no work and no day away": (
        """
        # the nurse drives: 0
        [[tasks]]
        kind = "clinic_visit"
        times = 1
        per = "week"
        doer = "clinic"
        minutes = 60
        """,
        {},
    ),
    "nobody asked how often one has to go": (
        """
        # unknown: 0 trips, and listed
        tasks = [{ kind = "clinic_visit", label = "Eyes", minutes = 120, money = "0" }]
        """,
        {"unknown": [{"task": "Eyes", "what": "how_often"}]},
    ),
}

TOGETHER: dict[str, Case] = {
    "a test on a visit day adds no trip, and its way is gone once": (
        """
        # a month: 120 for the visit, 60 - 40 = 20 for the test: 140 x 0.22996 = 32.19
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "month"
        minutes = 120
        travel = 40
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = 60
        travel = 40
        """,
        {
            "minutes_per_week": ends(32),
            "by_kind": {"clinic_visit": ends(28), "blood_test": ends(5)},
            "trips_per_month": 1,
            "contact_days_per_month": 1,
        },
    ),
    "the way to the test is the way to the visit": (
        """
        # the same, though the travel was told of the visit alone: 140 x 0.22996 = 32.19
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "month"
        minutes = 120
        travel = 40
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = 60
        """,
        {
            "minutes_per_week": ends(32),
            "trips_per_month": 1,
            "contact_days_per_month": 1,
        },
    ),
    "where nobody told of travel, none is taken off": (
        """
        # (120 + 60) x 0.22996 = 41.39
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "month"
        minutes = 120
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = 60
        """,
        {
            "minutes_per_week": ends(41),
            "trips_per_month": 1,
            "contact_days_per_month": 1,
        },
    ),
    "each end loses its way, and none falls under nothing": (
        """
        # test (30, 60, 120) - 40 = (0, 20, 80), for 30 - 40 is nothing; visit 120
        # a month (120, 140, 200) x 0.22996 = (27.60, 32.19, 45.99)
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "month"
        minutes = 120
        travel = 40
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = { low = 30, usual = 60, high = 120 }
        """,
        {
            "minutes_per_week": ends(28, 32, 46),
            "trips_per_month": 1,
            "contact_days_per_month": 1,
        },
    ),
    "two tests at one visit are still one trip": (
        """
        # a month: 120 + 20 + 20 = 160, x 0.22996 = 36.79
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "month"
        minutes = 120
        travel = 40
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = 60
        [[tasks]]
        kind = "heart_tracing"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = 60
        """,
        {
            "minutes_per_week": ends(37),
            "trips_per_month": 1,
            "contact_days_per_month": 1,
        },
    ),
    "a test that is rarer than the visit": (
        """
        # weekly visit 120, monthly test 20: 120 + 20 x 0.22996 = 124.60
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "week"
        minutes = 120
        travel = 40
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = 60
        """,
        {
            "minutes_per_week": ends(125),
            "trips_per_month": 4.35,
            "contact_days_per_month": 4.35,
        },
    ),
    "a test that comes oftener than the visit": (
        """
        # a month: one visit 120, one test along with it 20, the other 4.3486 - 1 = 3.3486
        # tests by themselves 3.3486 x 60 = 200.91: 340.91 x 0.22996 = 78.40
        # trips: 1 + 3.3486 = 4.35, on as many days
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "month"
        minutes = 120
        travel = 40
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "week"
        minutes = 60
        """,
        {
            "minutes_per_week": ends(78),
            "trips_per_month": 4.35,
            "contact_days_per_month": 4.35,
        },
    ),
    "such a test, every time on the weekday of the visit": (
        """
        # one Tuesday of the month holds both, the other 3.3486 the test: 4.35 days
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "month"
        days = ["tue"]
        minutes = 120
        travel = 40
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "week"
        days = ["tue"]
        minutes = 60
        """,
        {
            "minutes_per_week": ends(78),
            "trips_per_month": 4.35,
            "contact_days_per_month": 4.35,
        },
    ),
    "such a test, by itself on another weekday": (
        """
        # one Tuesday holds both, 3.3486 Thursdays hold the test: 4.35 days
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "month"
        days = ["tue"]
        minutes = 120
        travel = 40
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "week"
        days = ["thu"]
        minutes = 60
        """,
        {
            "minutes_per_week": ends(78),
            "trips_per_month": 4.35,
            "contact_days_per_month": 4.35,
        },
    ),
    "such a test, on a weekday that holds a trip of its own": (
        """
        # physio each Thursday 60; visit and test as before 78.40: 138.40
        # trips: 1 + 3.3486 + 4.3486 = 8.70; days: the visit's, and each Thursday: 5.35
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "month"
        days = ["tue"]
        minutes = 120
        travel = 40
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "week"
        days = ["thu"]
        minutes = 60
        [[tasks]]
        kind = "physio"
        times = 1
        per = "week"
        days = ["thu"]
        minutes = 60
        """,
        {
            "minutes_per_week": ends(138),
            "trips_per_month": 8.70,
            "contact_days_per_month": 5.35,
        },
    ),
    "when the visit is not asked of me, the test is a trip again": (
        """
        # 60 x 0.22996 = 13.80; one trip
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "month"
        minutes = 120
        travel = 40
        not_asked = true
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = 60
        """,
        {
            "minutes_per_week": ends(14),
            "trips_per_month": 1,
            "contact_days_per_month": 1,
        },
    ),
    "when nobody knows how often the visit comes, the test is a trip": (
        """
        # 60 x 0.22996 = 13.80; one trip
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        minutes = 120
        travel = 40
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = 60
        """,
        {
            "minutes_per_week": ends(14),
            "trips_per_month": 1,
            "contact_days_per_month": 1,
        },
    ),
    "visits of a start do not carry the tests of every week": (
        """
        # usual week: the test alone, 60 and 4.35 trips; at first, on top, the visit 120
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "week"
        minutes = 120
        travel = 40
        phase = "start"
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "week"
        minutes = 60
        """,
        {
            "minutes_per_week": ends(60),
            "starting_minutes_per_week": ends(120),
            "trips_per_month": 4.35,
            "contact_days_per_month": 4.35,
        },
    ),
    "a test done once at a visit that comes once": (
        """
        # once 120, and 60 - 40 = 20: 140 in all
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "once"
        minutes = 120
        travel = 40
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "once"
        minutes = 60
        """,
        {"at_first_minutes": ends(140)},
    ),
    "three tests, one of them at the visit that comes once": (
        """
        # once 120; tests 20 + 60 + 60 = 140: 260 in all
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "once"
        minutes = 120
        travel = 40
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 3
        per = "once"
        minutes = 60
        """,
        {"at_first_minutes": ends(260)},
    ),
    "what is no trip has no way to save": (
        """
        # the papers take 10 minutes, wherever they are handed in: 130 x 0.22996 = 29.90
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "month"
        minutes = 120
        travel = 40
        [[tasks]]
        kind = "fill_forms"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = 10
        """,
        {
            "minutes_per_week": ends(30),
            "trips_per_month": 1,
            "contact_days_per_month": 1,
        },
    ),
    "two trips, each said to be along with the other, are two": (
        """
        # nobody can say which way is saved: (120 + 60) x 0.22996 = 41.39, two trips
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        at_visit = "test"
        times = 1
        per = "month"
        minutes = 120
        travel = 40
        [[tasks]]
        id = "test"
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = 60
        travel = 40
        """,
        {
            "minutes_per_week": ends(41),
            "trips_per_month": 2,
            "contact_days_per_month": 2,
        },
    ),
    "three along with one another, in a row, are one trip": (
        """
        # a month: 120 + 20 + 20 = 160, x 0.22996 = 36.79
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "month"
        minutes = 120
        travel = 40
        [[tasks]]
        id = "test"
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = 60
        travel = 40
        [[tasks]]
        kind = "fetch_medicines"
        at_visit = "test"
        times = 1
        per = "month"
        minutes = 60
        travel = 40
        """,
        {
            "minutes_per_week": ends(37),
            "trips_per_month": 1,
            "contact_days_per_month": 1,
        },
    ),
}

HELPED: dict[str, Case] = {
    "a helper alone": (
        """
        # the helper 7 x 10 = 70, the person nothing
        [[tasks]]
        kind = "special_cooking"
        times = 1
        per = "day"
        doer = "companion"
        minutes = 10
        """,
        {"carer_minutes_per_week": ends(70), "by_kind": {}},
    ),
    "both": (
        """
        # 7 x 10 = 70 for each, never 140 for one
        [[tasks]]
        kind = "wound_care"
        times = 1
        per = "day"
        doer = "both"
        minutes = 10
        """,
        {"minutes_per_week": ends(70), "carer_minutes_per_week": ends(70)},
    ),
    "both, and the helper has minutes of their own": (
        """
        # the person 7 x 10 = 70, the helper 7 x (15, 20, 30) = (105, 140, 210)
        [[tasks]]
        kind = "wound_care"
        times = 1
        per = "day"
        doer = "both"
        minutes = 10
        helper_minutes = { low = 15, usual = 20, high = 30 }
        """,
        {"minutes_per_week": ends(70), "carer_minutes_per_week": ends(105, 140, 210)},
    ),
    "both, and only the helper knows how long": (
        """
        # the person unknown, the helper 7 x 20 = 140
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["morning"]
        doer = "both"
        minutes = "unknown"
        helper_minutes = 20
        """,
        {"carer_minutes_per_week": ends(140), "pill_times_per_day": 1},
    ),
    "a helper’s minutes weigh nothing where no helper does it": (
        """
        # the person 7 x 10 = 70
        [[tasks]]
        kind = "wound_care"
        times = 1
        per = "day"
        minutes = 10
        helper_minutes = 20
        """,
        {"minutes_per_week": ends(70)},
    ),
    "the clinic": (
        """
        # neither the person nor the helper: 0
        [[tasks]]
        kind = "compression_stockings"
        times = 1
        per = "day"
        doer = "clinic"
        minutes = 10
        """,
        {"by_kind": {}},
    ),
    "a sitting is not shared between a person and a helper": (
        """
        # 7 x 2 = 14 for each
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
        doer = "companion"
        """,
        {
            "minutes_per_week": ends(14),
            "carer_minutes_per_week": ends(14),
            "pill_times_per_day": 1,
        },
    ),
    "a helper sits down once for all the pills": (
        """
        # 7 x the longest of 5 and 3 = 35
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["morning"]
        minutes = 5
        doer = "companion"
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["morning"]
        minutes = 3
        doer = "companion"
        """,
        {"carer_minutes_per_week": ends(35), "pill_times_per_day": 1},
    ),
    "a helper’s own trip is no trip of the person’s": (
        """
        # the helper: 60 a week, 4.35 trips; the person: none, and no day away
        [[tasks]]
        kind = "fetch_medicines"
        times = 1
        per = "week"
        doer = "companion"
        minutes = 60
        """,
        {"carer_minutes_per_week": ends(60), "carer_trips_per_month": 4.35},
    ),
    "a trip that both make is a trip of each": (
        """
        # 120 and 4.35 trips for each
        [[tasks]]
        kind = "inr_test"
        times = 1
        per = "week"
        doer = "both"
        minutes = 120
        """,
        {
            "minutes_per_week": ends(120),
            "carer_minutes_per_week": ends(120),
            "carer_trips_per_month": 4.35,
            "trips_per_month": 4.35,
            "contact_days_per_month": 4.35,
        },
    ),
    "a helper who comes to visit and test goes the way once": (
        """
        # a month 120 + 20 = 140 for each, x 0.22996 = 32.19; one trip for each
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "month"
        minutes = 120
        travel = 40
        doer = "both"
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = 60
        doer = "both"
        """,
        {
            "minutes_per_week": ends(32),
            "carer_minutes_per_week": ends(32),
            "carer_trips_per_month": 1,
            "trips_per_month": 1,
            "contact_days_per_month": 1,
        },
    ),
    "a helper who comes for the test alone goes the whole way": (
        """
        # the person 120 + 20 = 140 a month: 32.19; the helper 60 a month: 13.80
        [[tasks]]
        id = "visit"
        kind = "clinic_visit"
        times = 1
        per = "month"
        minutes = 120
        travel = 40
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = 60
        doer = "both"
        """,
        {
            "minutes_per_week": ends(32),
            "carer_minutes_per_week": ends(14),
            "carer_trips_per_month": 1,
            "trips_per_month": 1,
            "contact_days_per_month": 1,
        },
    ),
    "a person who comes for the test alone goes the whole way": (
        """
        # the helper 120 + 20 = 140 a month: 32.19; the person 60 a month: 13.80
        [[tasks]]
        id = "visit"
        kind = "fetch_medicines"
        times = 1
        per = "month"
        minutes = 120
        travel = 40
        doer = "companion"
        [[tasks]]
        kind = "blood_test"
        at_visit = "visit"
        times = 1
        per = "month"
        minutes = 60
        doer = "both"
        """,
        {
            "minutes_per_week": ends(14),
            "carer_minutes_per_week": ends(32),
            "carer_trips_per_month": 1,
            "trips_per_month": 1,
            "contact_days_per_month": 1,
        },
    ),
    "a helper’s start and a helper’s wait are not the person’s": (
        """
        # nothing of it is the person’s: 0 at first, 0 beside, 0 once
        [[tasks]]
        kind = "learn_inject"
        times = 1
        per = "once"
        minutes = 60
        doer = "companion"
        [[tasks]]
        kind = "wound_care"
        times = 1
        per = "day"
        minutes = 60
        doer = "companion"
        phase = "start"
        [[tasks]]
        kind = "empty_stomach"
        times = 1
        per = "day"
        minutes = 30
        doer = "companion"
        """,
        {},
    ),
}

ALL = DAYS_AWAY | TOGETHER | HELPED


@pytest.mark.parametrize("case", ALL)
def test_trips_and_helpers_add_up_as_by_hand(case: str, add: Adding) -> None:
    text, told = ALL[case]
    adds_up_to(add(text), told)


@pytest.mark.parametrize(
    "said",
    [
        *(f'asked_by = "{who}"' for who in ("guideline", "this_clinic", "other_clinic")),
        *(f'asked_by = "{who}"' for who in ("hospital", "insurer", "family", "myself")),
        'hassle = "a_lot"',
        'feeling = "I dread it"',
        'place = "The hospital"',
    ],
)
def test_who_asked_and_how_it_feels_change_no_sum(said: str, add: Adding) -> None:
    """1 x 120 = 120 and 4.35 trips, whoever asked and however heavy it is."""
    visit = '[[tasks]]\nkind = "clinic_visit"\ntimes = 1\nper = "week"\nminutes = 120\n'
    assert add(visit + said) == add(visit)
    told = {"trips_per_month": 4.35, "contact_days_per_month": 4.35}
    adds_up_to(add(visit + said), {"minutes_per_week": ends(120)} | told)

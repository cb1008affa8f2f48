"""The structured half of a dose, in every way it is written."""

from datetime import date
from fractions import Fraction

import pytest

from aid.domain.frequency import Frequency, Per
from aid.domain.workload import Slot
from aid.fhir.node import Node
from aid.fhir.timing import read_timing

M, N, E, B = Slot.MORNING, Slot.NOON, Slot.EVENING, Slot.BEDTIME


def stated(**repeat):
    return read_timing(Node({"repeat": repeat}))


RATES = [
    ({"frequency": 2, "period": 1, "periodUnit": "d"}, 14, Frequency(2, Per.DAY)),
    ({"period": 1, "periodUnit": "d"}, 7, Frequency(1, Per.DAY)),
    ({"frequency": 1, "period": 1.0, "periodUnit": "d"}, 7, Frequency(1, Per.DAY)),
    ({"frequency": "2", "period": "1", "periodUnit": "d"}, 14, Frequency(2, Per.DAY)),
    ({"frequency": 1, "period": 8, "periodUnit": "h"}, 21, Frequency(3, Per.DAY)),
    (
        {"frequency": 1, "period": 36, "periodUnit": "h"},
        Fraction(14, 3),
        Frequency(2, Per.DAY, 3),
    ),
    ({"frequency": 1, "period": 1, "periodUnit": "wk"}, 1, Frequency(1, Per.WEEK)),
    ({"frequency": 1, "period": 7, "periodUnit": "d"}, 1, Frequency(1, Per.WEEK)),
    (
        {"frequency": 1, "period": 90, "periodUnit": "d"},
        Fraction(7, 90),
        Frequency(1, Per.MONTH, 3),
    ),
    (
        {"frequency": 1, "period": 1, "periodUnit": "mo"},
        Fraction(700, 3044),
        Frequency(1, Per.MONTH),
    ),
    (
        {"frequency": 1, "period": 1, "periodUnit": "a"},
        Fraction(700, 36525),
        Frequency(1, Per.YEAR),
    ),
    (
        {"frequency": 4, "period": 1, "periodUnit": "d", "when": ["C"]},
        28,
        Frequency(4, Per.DAY),
    ),
    ({"timeOfDay": ["08:00:00", "20:00:00"]}, 14, Frequency(2, Per.DAY)),
    ({"timeOfDay": ["08:00:00"], "dayOfWeek": ["mon", "fri"]}, 2, Frequency(2, Per.WEEK)),
    (
        {"frequency": 1, "period": 1, "periodUnit": "wk", "timeOfDay": ["08:00"]},
        1,
        Frequency(1, Per.WEEK),
    ),
    (
        {"frequency": 1, "period": 1, "periodUnit": "d", "dayOfWeek": ["mon"]},
        1,
        Frequency(1, Per.WEEK),
    ),
    (
        {"frequency": 1, "period": 1, "periodUnit": "wk", "dayOfWeek": ["mon"]},
        1,
        Frequency(1, Per.WEEK),
    ),
    ({"dayOfWeek": ["mon", "wed", "fri"]}, 3, Frequency(3, Per.WEEK)),
    ({"when": ["MORN"]}, 7, Frequency(1, Per.DAY)),
    ({"when": ["ACM", "ACV"]}, 14, Frequency(2, Per.DAY)),
    ({"when": "HS"}, 7, Frequency(1, Per.DAY)),
    ({"when": ["C"]}, 21, Frequency(3, Per.DAY)),
    ({"count": 1}, 0, Frequency(1, Per.ONCE)),
]


@pytest.mark.parametrize(("repeat", "per_week", "frequency"), RATES)
def test_a_repeat_gives_its_rate(repeat, per_week, frequency):
    rate = stated(**repeat).rate
    assert rate is not None
    assert rate.low == per_week
    assert rate.frequency == frequency


@pytest.mark.parametrize(
    "repeat",
    [
        {},
        {"frequency": 2},
        {"frequency": 1, "period": 1},
        {"frequency": 1, "period": 0, "periodUnit": "d"},
        {"frequency": 1, "period": -2, "periodUnit": "d"},
        {"frequency": 0, "period": 1, "periodUnit": "d"},
        {"frequency": 1, "period": float("nan"), "periodUnit": "d"},
        {"frequency": 1, "period": float("inf"), "periodUnit": "d"},
        {"frequency": 10**400, "period": 1, "periodUnit": "d"},
        {"frequency": True, "period": 1, "periodUnit": "d"},
        {"frequency": "often", "period": 1, "periodUnit": "d"},
        {"frequency": 1, "period": 1, "periodUnit": "moon"},
        {"frequency": 1, "period": 1, "periodUnit": "d", "timeOfDay": ["08:00", "20:00"]},
        {"frequency": 1, "period": 1, "periodUnit": "wk", "dayOfWeek": ["mon", "wed"]},
        {"timeOfDay": ["morning", "99:00"]},
    ],
)
def test_what_makes_no_sense_gives_no_rate(repeat):
    assert stated(**repeat).rate is None


@pytest.mark.parametrize(
    ("code", "per_week"),
    [
        ("QD", 7),
        ("BID", 14),
        ("TID", 21),
        ("QID", 28),
        ("QOD", Fraction(7, 2)),
        ("AM", 7),
        ("PM", 7),
        ("BED", 7),
        ("Q1H", 168),
        ("Q4H", 42),
        ("Q6H", 28),
        ("Q8H", 21),
        ("WK", 1),
        ("MO", Fraction(700, 3044)),
    ],
)
def test_a_coded_timing_gives_its_rate(code, per_week):
    rate = read_timing(Node({"code": {"coding": [{"code": code}]}})).rate
    assert rate is not None
    assert rate.low == per_week


def test_the_words_of_a_code_are_read():
    rate = read_timing(Node({"code": {"text": "2 times daily"}})).rate
    assert rate is not None
    assert rate.low == 14


def test_a_code_that_says_another_rate_than_the_repeat_is_noticed():
    timing = {"repeat": {"frequency": 1, "period": 1, "periodUnit": "wk"}}
    timing["code"] = {"coding": [{"code": "QD"}]}
    assert read_timing(Node(timing)).contradicts


def test_ranges_keep_both_ends():
    rate = stated(frequency=1, frequencyMax=2, period=4, periodMax=6, periodUnit="h").rate
    assert rate is not None
    assert (rate.low, rate.high) == (28, 84)


def test_an_event_happens_once():
    rate = read_timing(Node({"event": ["2026-12-01"]})).rate
    assert rate is not None
    assert rate.is_once


@pytest.mark.parametrize(
    ("repeat", "slots"),
    [
        ({"when": ["MORN", "NIGHT"]}, (M, B)),
        ({"when": ["ACD"]}, (N,)),
        ({"when": ["EVE.late"]}, (E,)),
        ({"timeOfDay": ["07:30:00", "12:00:00", "18:00:00", "22:00:00"]}, (M, N, E, B)),
        ({"when": ["C"]}, (M, N, E)),
        ({"frequency": 4, "period": 1, "periodUnit": "d", "when": ["C"]}, ()),
    ],
)
def test_times_of_day_are_kept(repeat, slots):
    assert stated(**repeat).slots == slots


def test_bounds_give_the_first_and_the_last_day():
    bounds = {"start": "2026-01-05", "end": "2026-01"}
    found = stated(boundsPeriod=bounds)
    assert found.starts is not None
    assert found.ends is not None
    assert found.starts.first == date(2026, 1, 5)
    assert found.ends.last == date(2026, 1, 31)


def test_a_bound_in_days_is_a_course():
    assert stated(boundsDuration={"value": 2, "unit": "weeks"}).course == 14


def test_how_long_it_takes_each_time_is_kept():
    assert stated(duration=30, durationUnit="min").minutes == 30


@pytest.mark.parametrize("value", [None, "x", 5, [], {}, [{}], {"repeat": "daily"}])
def test_a_timing_of_any_shape_is_survived(value):
    assert read_timing(Node(value)).rate is None

"""aid week: money a month. Weekly is 30.44 / 7 = 4.34857 times; a figure has no spread."""

import pytest

from tests.commands.added import Adding, Case, adds_up_to, ends

OFTEN: dict[str, Case] = {
    "money each time": (
        """
        # 2.50 x 4.34857 = 10.87
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "week"
        minutes = 60
        money = "2.50"
        """,
        {
            "minutes_per_week": ends(60),
            "money_per_month": ends(10.87),
            "money_by": {"other": ends(10.87)},
        },
    ),
    "money every day": (
        """
        # 0.10 x 30.44 = 3.04; to the cent, three of them 9.13 and not 9.12
        [[tasks]]
        kind = "relax"
        times = 1
        per = "day"
        minutes = 1
        money = "0.10"
        [[tasks]]
        kind = "exercise"
        times = 2
        per = "day"
        minutes = 1
        money = "0.10"
        """,
        {
            "minutes_per_week": ends(21),
            "money_per_month": ends(9.13),
            "money_by": {"other": ends(9.13)},
        },
    ),
    "money once a year": (
        """
        # 120 x 30.44 / 365.25 = 10.00 (10.0008)
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "year"
        minutes = 100
        money = "120"
        """,
        {
            "minutes_per_week": ends(2),
            "money_per_month": ends(10),
            "money_by": {"other": ends(10)},
        },
    ),
    "money a month is told as it is": (
        """
        # 30 for a month of pills, taken twice a day: 30, not 30 each time
        [[tasks]]
        kind = "take_pills"
        times = 2
        per = "day"
        minutes = 2
        money = "30"
        money_monthly = true
        medicine = { name = "Apixaban" }
        """,
        {
            "minutes_per_week": ends(28),
            "medicines": 1,
            "doses_per_day": 2,
            "pill_times_per_day": 2,
            "money_per_month": ends(30),
            "money_by": {"medicines": ends(30)},
        },
    ),
    "money a month needs no how often": (
        """
        # as needed, and 12 a month all the same; how often stays a question
        [[tasks]]
        kind = "use_inhaler"
        label = "Blue inhaler"
        as_needed = true
        minutes = 1
        money = "12"
        money_monthly = true
        medicine = { name = "Salbutamol" }
        """,
        {
            "medicines": 1,
            "money_per_month": ends(12),
            "money_by": {"medicines": ends(12)},
            "unknown": [{"task": "Blue inhaler", "what": "how_often"}],
        },
    ),
    "money each time, and nobody knows how often": (
        """
        # unknown, not 0; what it costs each time was told, how often was not
        [[tasks]]
        kind = "use_inhaler"
        label = "Blue inhaler"
        as_needed = true
        minutes = 1
        money = "0.20"
        """,
        {"unknown": [{"task": "Blue inhaler", "what": "how_often"}]},
    ),
    "money for what is done once has no share in a month": (
        """
        # once: 30 minutes in all; a month costs nothing that anyone told
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "once"
        minutes = 30
        money = "200"
        """,
        {"at_first_minutes": ends(30), "unknown": []},
    ),
}

KNOWN: dict[str, Case] = {
    "what nobody told stays unknown": (
        """
        # unknown: null, not 0
        [[tasks]]
        kind = "exercise"
        label = "Walking"
        times = 1
        per = "day"
        minutes = 10
        """,
        {
            "minutes_per_week": ends(70),
            "unknown": [{"task": "Walking", "what": "money"}],
        },
    ),
    "nothing to pay is a figure": (
        """
        # 0 was told: 0, and nothing is unknown
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "day"
        minutes = 10
        money = "0"
        """,
        {
            "minutes_per_week": ends(70),
            "money_per_month": ends(0),
            "money_by": {"other": ends(0)},
            "unknown": [],
        },
    ),
    "what is known is added, what is not is listed": (
        """
        # 30 a month and unknown: 30, and one thing to ask
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "month"
        minutes = 304
        money = "30"
        [[tasks]]
        kind = "relax"
        label = "Resting"
        times = 1
        per = "day"
        minutes = 10
        """,
        {
            "minutes_per_week": ends(140),
            "money_per_month": ends(30),
            "money_by": {"other": ends(30)},
            "unknown": [{"task": "Resting", "what": "money"}],
        },
    ),
    "what is not asked of me costs nothing": (
        """
        # null: the only task is not asked
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "day"
        minutes = 10
        money = "5"
        not_asked = true
        """,
        {"unknown": []},
    ),
    "money of a start is in no usual month": (
        """
        # at first 7 x 10 = 70; the month: 30 for what goes on
        [[tasks]]
        kind = "relax"
        times = 1
        per = "day"
        minutes = 10
        money = "5"
        phase = "start"
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "day"
        minutes = 10
        money = "30"
        money_monthly = true
        """,
        {
            "minutes_per_week": ends(70),
            "starting_minutes_per_week": ends(70),
            "money_per_month": ends(30),
            "money_by": {"other": ends(30)},
        },
    ),
}

PARTS: dict[str, Case] = {
    "parts without a whole make the whole": (
        """
        # monthly: 4 for the bus, 6 to park: 10; all of it told, so nothing is unknown
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "month"
        minutes = 304
        fares = "4"
        parking = "6"
        """,
        {
            "minutes_per_week": ends(70),
            "money_per_month": ends(10),
            "money_by": {"fares": ends(4), "parking": ends(6)},
            "unknown": [],
        },
    ),
    "a part of a whole is not added to it": (
        """
        # 100 a month, of it 80 of lost pay: 100, and 20 for all else
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "month"
        minutes = 304
        money = "100"
        lost_pay = "80"
        """,
        {
            "minutes_per_week": ends(70),
            "money_per_month": ends(100),
            "money_by": {"lost_pay": ends(80), "other": ends(20)},
        },
    ),
    "parts that come to the whole leave nothing else": (
        """
        # weekly 20: bus 8 x 4.34857 = 34.79, parking 2 x = 8.70, minding 10 x = 43.49
        # together 20 x 4.34857 = 86.97, and nothing else
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "week"
        minutes = 60
        money = "20"
        fares = "8"
        parking = "2"
        minding = "10"
        """,
        {
            "minutes_per_week": ends(60),
            "money_per_month": ends(86.97),
            "money_by": {
                "fares": ends(34.79),
                "parking": ends(8.70),
                "minding": ends(43.49),
            },
        },
    ),
    "parts a month are a month’s parts": (
        """
        # 25 a month for the bus, 5 a month to park, however often: 30
        [[tasks]]
        kind = "exercise"
        times = 3
        per = "week"
        minutes = 20
        fares = "25"
        parking = "5"
        money_monthly = true
        """,
        {
            "minutes_per_week": ends(60),
            "money_per_month": ends(30),
            "money_by": {"fares": ends(25), "parking": ends(5)},
        },
    ),
    "a part of nothing is a figure, and says nothing of all else": (
        """
        # the bus is free: 0, and nobody spoke of anything else
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "week"
        minutes = 60
        fares = "0"
        """,
        {
            "minutes_per_week": ends(60),
            "money_per_month": ends(0),
            "money_by": {"fares": ends(0)},
        },
    ),
    "parts are added over all tasks": (
        """
        # lost pay: 80 a month and 24 x 4.34857 = 104.37 make 184.37; 20 a month to park
        # medicines: 15 a month; together 80 + 104.3657 + 20 + 15 = 219.37
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "month"
        minutes = 304
        money = "100"
        lost_pay = "80"
        parking = "20"
        [[tasks]]
        kind = "relax"
        times = 1
        per = "week"
        minutes = 60
        lost_pay = "24"
        [[tasks]]
        kind = "eye_drops"
        times = 1
        per = "day"
        minutes = 1
        money = "15"
        money_monthly = true
        medicine = { name = "Latanoprost" }
        """,
        {
            "minutes_per_week": ends(137),
            "medicines": 1,
            "doses_per_day": 1,
            "money_per_month": ends(219.37),
            "money_by": {
                "medicines": ends(15),
                "parking": ends(20),
                "lost_pay": ends(184.37),
            },
        },
    ),
}

HELPER: dict[str, Case] = {
    "a helper’s money stands apart": (
        """
        # the helper 12 x 4.34857 = 52.18 a month; the person’s is unknown, not 0
        [[tasks]]
        kind = "special_cooking"
        label = "Cooking"
        times = 1
        per = "week"
        minutes = 30
        doer = "companion"
        helper_money = "12"
        """,
        {
            "carer_minutes_per_week": ends(30),
            "carer_money_per_month": ends(52.18),
            "unknown": [{"task": "Cooking", "what": "money"}],
        },
    ),
    "both pay": (
        """
        # a month: the person 10, the helper 40, never 50 for one
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "month"
        minutes = 304
        doer = "both"
        money = "10"
        helper_money = "40"
        """,
        {
            "minutes_per_week": ends(70),
            "carer_minutes_per_week": ends(70),
            "carer_money_per_month": ends(40),
            "money_per_month": ends(10),
            "money_by": {"other": ends(10)},
        },
    ),
    "both pay by the month": (
        """
        # 10 and 40 a month, though it comes daily
        [[tasks]]
        kind = "exercise"
        times = 1
        per = "day"
        minutes = 10
        doer = "both"
        money = "10"
        helper_money = "40"
        money_monthly = true
        """,
        {
            "minutes_per_week": ends(70),
            "carer_minutes_per_week": ends(70),
            "carer_money_per_month": ends(40),
            "money_per_month": ends(10),
            "money_by": {"other": ends(10)},
        },
    ),
}

ALL = OFTEN | KNOWN | PARTS | HELPER


@pytest.mark.parametrize("case", ALL)
def test_money_adds_up_as_by_hand(case: str, add: Adding) -> None:
    text, told = ALL[case]
    adds_up_to(add(text), told)

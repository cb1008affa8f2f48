"""aid week: pills. Sittings make the minutes, and times of day the pill-times."""

import pytest

from tests.commands.added import Adding, Case, adds_up_to, ends

SITTINGS: dict[str, Case] = {
    "three pills of one morning are one sitting": (
        """
        # one sitting a day: 7 x (1, 2, 5) = (7, 14, 35), not three times that
        # three doses a day, one pill-time
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["morning"]
        minutes = { low = 1, usual = 2, high = 5 }
        medicine = { name = "Metformin" }
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["morning"]
        minutes = { low = 1, usual = 2, high = 5 }
        medicine = { name = "Ramipril" }
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["morning"]
        minutes = { low = 1, usual = 2, high = 5 }
        medicine = { name = "Bisoprolol" }
        """,
        {
            "minutes_per_week": ends(7, 14, 35),
            "by_kind": {"take_pills": ends(7, 14, 35)},
            "medicines": 3,
            "doses_per_day": 3,
            "pill_times_per_day": 1,
        },
    ),
    "every twelve hours and twice daily are the same two times": (
        """
        # morning and evening: 7 x 2 x 2 = 28; four doses, two pill-times
        [[tasks]]
        kind = "take_pills"
        label = "Every twelve hours"
        times = 2
        per = "day"
        slots = ["morning", "evening"]
        minutes = 2
        medicine = { name = "Apixaban" }
        [[tasks]]
        kind = "take_pills"
        label = "Twice daily"
        times = 2
        per = "day"
        minutes = 2
        medicine = { name = "Metformin" }
        """,
        {
            "minutes_per_week": ends(28),
            "medicines": 2,
            "doses_per_day": 4,
            "pill_times_per_day": 2,
        },
    ),
    "morning and bedtime are two sittings": (
        """
        # 7 x (2 + 2) = 28
        tasks = [
          { kind = "take_pills", times = 1, per = "day", slots = ["morning"], minutes = 2 },
          { kind = "take_pills", times = 1, per = "day", slots = ["bedtime"], minutes = 2 },
        ]
        """,
        {"minutes_per_week": ends(28), "pill_times_per_day": 2},
    ),
    "three a day and two a day fall on three times": (
        """
        # morning, noon and evening: 7 x 3 x 2 = 42; 3 + 2 = 5 doses, 3 pill-times
        [[tasks]]
        kind = "take_pills"
        times = 3
        per = "day"
        minutes = 2
        medicine = { name = "Levodopa" }
        [[tasks]]
        kind = "take_pills"
        times = 2
        per = "day"
        minutes = 2
        medicine = { name = "Metformin" }
        """,
        {
            "minutes_per_week": ends(42),
            "medicines": 2,
            "doses_per_day": 5,
            "pill_times_per_day": 3,
        },
    ),
    "four a day": (
        """
        # 7 x 4 x 2 = 56; four doses at four times
        [[tasks]]
        kind = "take_pills"
        times = 4
        per = "day"
        minutes = 2
        medicine = { name = "Levodopa" }
        """,
        {
            "minutes_per_week": ends(56),
            "medicines": 1,
            "doses_per_day": 4,
            "pill_times_per_day": 4,
        },
    ),
    "six a day": (
        """
        # 7 x 6 x 2 = 84; six doses at six times, though a day has four names for them
        [[tasks]]
        kind = "take_pills"
        times = 6
        per = "day"
        minutes = 2
        medicine = { name = "Levodopa" }
        """,
        {
            "minutes_per_week": ends(84),
            "medicines": 1,
            "doses_per_day": 6,
            "pill_times_per_day": 6,
        },
    ),
    "a sitting takes as long as its longest pill": (
        """
        # the longest of 2, 5 and 3 is 5: 7 x 5 = 35
        tasks = [
          { kind = "take_pills", times = 1, per = "day", slots = ["morning"], minutes = 2 },
          { kind = "take_pills", times = 1, per = "day", slots = ["morning"], minutes = 5 },
          { kind = "take_pills", times = 1, per = "day", slots = ["morning"], minutes = 3 },
        ]
        """,
        {"minutes_per_week": ends(35), "pill_times_per_day": 1},
    ),
    "each end of a sitting is the longest of that end": (
        """
        # of (1, 4, 5) and (2, 3, 9): (2, 4, 9); 7 x = (14, 28, 63)
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["morning"]
        minutes = { low = 1, usual = 4, high = 5 }
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["morning"]
        minutes = { low = 2, usual = 3, high = 9 }
        """,
        {"minutes_per_week": ends(14, 28, 63), "pill_times_per_day": 1},
    ),
    "a weekly pill joins the sitting of every day": (
        """
        # 7 x 2 = 14, the weekly one is taken along; 1 + 1/7 = 1.14 doses
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["morning"]
        minutes = 2
        medicine = { name = "Folic acid" }
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "week"
        slots = ["morning"]
        minutes = 2
        medicine = { name = "Methotrexate" }
        """,
        {
            "minutes_per_week": ends(14),
            "medicines": 2,
            "doses_per_day": 1.14,
            "pill_times_per_day": 1,
        },
    ),
    "a slow weekly pill makes one sitting longer": (
        """
        # six mornings of 2, and on Wednesday 5: 6 x 2 + 5 = 17
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["morning"]
        minutes = 2
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "week"
        days = ["wed"]
        slots = ["morning"]
        minutes = 5
        """,
        {"minutes_per_week": ends(17), "pill_times_per_day": 1},
    ),
    "a weekly pill at a time of its own is a sitting of its own": (
        """
        # 7 x 2 + 1 x 2 = 16; on its day there are two times
        tasks = [
          { kind = "take_pills", times = 1, per = "day", slots = ["morning"], minutes = 2 },
          { kind = "take_pills", times = 1, per = "week", slots = ["noon"], minutes = 2 },
        ]
        """,
        {"minutes_per_week": ends(16), "pill_times_per_day": 2},
    ),
    "a pill every other day joins the daily one": (
        """
        # every second morning 5 and every other 2: 3.5 x 5 + 3.5 x 2 = 24.5, so 25
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
        every = 2
        slots = ["morning"]
        minutes = 5
        """,
        {"minutes_per_week": ends(25), "pill_times_per_day": 1},
    ),
    "what is not taken sitting down with the pills is no part of the sitting": (
        """
        # 7 x 2 + 7 x 2 = 28; a puff is a dose, and no pill-time
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["morning"]
        minutes = 2
        medicine = { name = "Metformin" }
        [[tasks]]
        kind = "use_inhaler"
        times = 1
        per = "day"
        slots = ["morning"]
        minutes = 2
        medicine = { name = "Tiotropium" }
        """,
        {
            "minutes_per_week": ends(28),
            "medicines": 2,
            "doses_per_day": 2,
            "pill_times_per_day": 1,
        },
    ),
    "a pill as needed is a medicine without a dose or a time": (
        """
        # 7 x 2 = 14 for the daily one alone
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["morning"]
        minutes = 2
        medicine = { name = "Metformin" }
        [[tasks]]
        kind = "take_pills"
        times = 4
        per = "day"
        as_needed = true
        minutes = 2
        medicine = { name = "Paracetamol" }
        """,
        {
            "minutes_per_week": ends(14),
            "medicines": 2,
            "doses_per_day": 1,
            "pill_times_per_day": 1,
        },
    ),
    "a pill of which nobody knows how long joins without a minute": (
        """
        # 7 x 2 = 14; two doses, one time
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["morning"]
        minutes = 2
        medicine = { name = "Metformin" }
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "day"
        slots = ["morning"]
        minutes = "unknown"
        medicine = { name = "Ramipril" }
        """,
        {
            "minutes_per_week": ends(14),
            "medicines": 2,
            "doses_per_day": 2,
            "pill_times_per_day": 1,
        },
    ),
    "a pill only once is no part of a usual day": (
        """
        # once: 2 minutes in all; the medicine is on the list
        [[tasks]]
        kind = "take_pills"
        times = 1
        per = "once"
        minutes = 2
        medicine = { name = "Azithromycin" }
        """,
        {"at_first_minutes": ends(2), "medicines": 1},
    ),
}


@pytest.mark.parametrize("case", SITTINGS)
def test_sittings_count_not_pills(case: str, add: Adding) -> None:
    text, told = SITTINGS[case]
    adds_up_to(add(text), told)


def test_sixty_pills_of_one_morning_are_still_one_sitting(add: Adding) -> None:
    """7 x 2 = 14 minutes; 60 doses a day at one time."""
    one = (
        '[[tasks]]\nkind = "take_pills"\ntimes = 1\nper = "day"\nslots = ["morning"]\n'
        'minutes = 2\nmedicine = { name = "Something" }\n'
    )
    told = {
        "minutes_per_week": ends(14),
        "medicines": 60,
        "doses_per_day": 60,
        "pill_times_per_day": 1,
    }
    adds_up_to(add(one * 60), told)

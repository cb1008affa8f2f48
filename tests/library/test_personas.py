"""A person's file adds up as anyone can do by hand, and tells what is wrong with it.

A month is 30.44 days, so a thing done weekly comes 30.44 / 7 times a month, and a thing
done monthly comes 7 / 30.44 times a week.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from aid.domain.adding_up import Asked, Totals, add_up
from aid.domain.capacity import CapacityDomain, Ease
from aid.domain.frequency import Frequency, Per
from aid.domain.options import Text
from aid.domain.people import Setting, Voice
from aid.domain.ranges import Range
from aid.domain.spending import Spending
from aid.domain.workload import (
    Dated,
    Doer,
    Minutes,
    Nature,
    Phase,
    Slot,
    Stay,
    Task,
)
from aid.library.load import Library
from aid.library.personas import read_persona
from aid.library.problems import ContentError

A_MONTH = Fraction(7, 1) / Fraction("30.44")  # weeks in a month, upside down: times a week
WEEKS = Fraction("30.44") / 7  # weeks in a month


def whole_week(library: Library, name: str) -> Totals:
    return add_up(library.personas[name].visit.ledger)


def lost_pay(sums: Totals) -> Fraction:
    return dict(sums.money_by)[Spending.LOST_PAY].usual


def test_the_week_of_salma(library: Library) -> None:
    """Pills: 4 sittings x 7 days x (2, 3, 5) = (56, 84, 140); the evening holds two pills.

    Pricks 14 x 10 = 140. Diary 7 x (2, 5, 10) = (14, 35, 70). Scale 7 x (1, 3, 4) =
    (7, 21, 28). Cooking 7 x 20 = 140. Foot clinic 90. Calls 30.
    Low 56+140+14+7+140+90+30 = 477; usual 84+140+35+21+140+90+30 = 540; high
    140+140+70+28+140+90+30 = 638. Karim fetches: 40. Trips: one a week.
    Money a month: sugar pill 14 x 0.20 = 2.80, foot clinic 30, fetching 5, so 37.80 a week;
    of it lost pay 24 a week.
    """
    sums = whole_week(library, "salma")
    assert sums.minutes == Range(Fraction(477), Fraction(540), Fraction(638))
    assert sums.carer.usual == 40
    assert (sums.medicines, sums.doses_a_day, sums.pill_times) == (4, 5, 4)
    assert sums.trips_a_month == sums.contact_days == WEEKS
    assert sums.money is not None
    assert sums.money.usual == Fraction("37.80") * WEEKS
    assert lost_pay(sums) == 24 * WEEKS
    assert {one.what for one in sums.unknown} == {Asked.MONEY}


def test_the_week_of_walter(library: Library) -> None:
    """Pills: 2 sittings x 7 x (1, 2, 5) = (14, 28, 70); the morning holds two pills.

    Blood test 150, with Grace. Scale 7 x (1, 2, 4) = (7, 14, 28). Heart doctor every two
    months, half of 7 / 30.44 a week, (90, 121, 240) each, with Grace.
    Low 171 + 45 months; usual 192 + 60.5 months; high 248 + 120 months, a month being
    7 / 30.44. Grace besides: cooking 7 x 25 = 175, calls 2 x 20 = 40: 365 and the doctor.
    Trips a month: weekly test, half a doctor; Grace the same, and 2 to the pharmacy.
    Money: 9 a week.
    """
    sums = whole_week(library, "walter")
    assert sums.minutes == Range(
        171 + 45 * A_MONTH, 192 + Fraction(121, 2) * A_MONTH, 248 + 120 * A_MONTH
    )
    assert sums.carer.usual == 365 + Fraction(121, 2) * A_MONTH
    assert (sums.medicines, sums.doses_a_day, sums.pill_times) == (3, 3, 2)
    assert sums.trips_a_month == sums.contact_days == WEEKS + Fraction(1, 2)
    assert sums.carer_trips == WEEKS + Fraction(5, 2)
    assert sums.money is not None
    assert sums.money.usual == 9 * WEEKS
    untimed = {one.task_id for one in sums.unknown if one.what is Asked.MINUTES}
    assert untimed == {"fetching", "signs"}


def test_the_week_of_julian(library: Library) -> None:
    """Pills: mornings 7 x 2 = 14; evenings two pills, 7 x (2, 2, 5) = (14, 14, 35).

    Pricks 21 x 8 = 168. Cooking 5 x 25 = 125, with Lucía. Clinic every three months:
    180 / 3 = 60 a month. Insurance 2 x 30 = 60 a month. Pharmacy (15, 30, 60) a month.
    Low 321 + 135 months; usual 321 + 150; high 342 + 180. Trips: 1/3 and 1 a month.
    Money a month: 95 / 3, 15, and 14 x 0.40 = 5.60 a week; lost pay 80 / 3.
    """
    sums = whole_week(library, "julian")
    assert sums.minutes == Range(
        321 + 135 * A_MONTH, 321 + 150 * A_MONTH, 342 + 180 * A_MONTH
    )
    assert sums.carer.usual == 125
    assert (sums.medicines, sums.doses_a_day, sums.pill_times) == (2, 3, 2)
    assert sums.trips_a_month == sums.contact_days == Fraction(4, 3)
    assert sums.money is not None
    assert sums.money.usual == Fraction(95, 3) + 15 + Fraction("5.60") * WEEKS
    assert lost_pay(sums) == Fraction(80, 3)
    unasked = {one.task_id for one in sums.unknown if one.what is Asked.HOW_OFTEN}
    assert unasked == {"caminar"}


def test_the_week_of_edith(library: Library) -> None:
    """Pills: three in one morning sitting, 7 x (1, 2, 5) = (7, 14, 35).

    The pain pill is as needed, so it is listed and never computed. Drops 14 x (2, 5, 10) =
    (28, 70, 140). Cuff 14 x (7, 10, 12) = (98, 140, 168). Book 35. The nurse's stockings
    weigh nothing. Clinic every two months: (30, 60.5, 90) a month, with Anne. A lift 15 a
    month. Low 168 + 45 months; usual 259 + 75.5; high 378 + 105. Anne: the box 20, and the
    clinic. Pill-times: the morning only. Trips: half a month's. Money a month: 11.
    """
    sums = whole_week(library, "edith")
    assert sums.minutes == Range(
        168 + 45 * A_MONTH, 259 + Fraction(151, 2) * A_MONTH, 378 + 105 * A_MONTH
    )
    assert sums.carer.usual == 20 + Fraction(121, 2) * A_MONTH
    assert (sums.medicines, sums.doses_a_day, sums.pill_times) == (4, 3, 1)
    assert sums.trips_a_month == sums.contact_days == Fraction(1, 2)
    assert sums.money is not None
    assert sums.money.usual == 11
    unasked = {one.task_id for one in sums.unknown if one.what is Asked.HOW_OFTEN}
    assert "paracetamol" in unasked


def test_the_week_of_olga(library: Library) -> None:
    """Pills: 4 sittings x 7 x (1, 2, 5) = (28, 56, 140); eight of them in the morning.

    A week besides: pen 10, powder 7 x 3 = 21, scale 21, pricks 7 x 6 = 42, book 21, feet
    3 x 10 = 30, knee 45, cooking 140: 330. Low 358, usual 386, high 470. A month: foot
    clinic 90 / 2 = 45, clinic 110 / 3, blood test there (60 less 40 on the road) 20 / 3,
    heart 200 / 6, lungs 220 / 12, eyes 150 / 12, order 15, results 20 / 3, asking 10 / 3:
    45 + 150 / 3 + 440 / 12 + 125 / 6 + 25 = 177.5.
    Viktor: pen 5, feet 30, box 25 = 60; a month heart 220 / 6, lungs 20, eyes 170 / 12,
    fetching 60, calls 30. Trips: 1/3 + 1/6 + 1/12 + 1/12 + 1/2 = 7/6.
    Money a month: 38 + 55 + 31 by the month, pain pill 21 x 0.10 and pricks 7 x 0.50 a
    week = 5.60, clinic 6 / 3, parking 9 / 6 + 9 / 12 + 9 / 12, foot clinic 18 / 2: 138.
    """
    sums = whole_week(library, "olga")
    months = Fraction("177.5") * A_MONTH
    assert sums.minutes == Range(358 + months, 386 + months, 470 + months)
    trips = Fraction(220, 6) + 20 + Fraction(170, 12) + 90
    assert sums.carer.usual == 60 + trips * A_MONTH
    assert (sums.medicines, sums.doses_a_day, sums.pill_times) == (
        12,
        14 + Fraction(1, 7),
        4,
    )
    assert sums.trips_a_month == sums.contact_days == Fraction(7, 6)
    assert sums.money is not None
    assert sums.money.usual == 138 + Fraction("5.60") * WEEKS
    unasked = {one.task_id for one in sums.unknown if one.what is Asked.HOW_OFTEN}
    assert unasked == {"puffer"}


def test_the_week_of_milo(library: Library) -> None:
    """Pills: enzymes 5 times a day over four times of day, so 5/4 of 2 minutes at each.

    Morning and evening 3 and 1/4 x 2 = 3.5 each, noon and bedtime 2.5 each: 12 x 7 = 84.
    Blowing 14 x 20 = 280, salty mist 14 x 15 = 210, the other 70, drinks 14 x 10 = 140:
    784 a week. A month: hospital 300 / 3, blowing test there (130 less 110) 20 / 3, blood
    30 / 12, physio 90. Enzymes before the bite bind the day and are not added.
    Trips: 1/3 and 1 for Milo. Money a month: 24, 40, 14, 45, hospital 134 / 3, physio 36,
    pharmacy 2 x 3; of it lost pay 90 / 3.
    """
    sums = whole_week(library, "milo")
    months = 100 + Fraction(20, 3) + Fraction(5, 2) + 90
    assert sums.minutes.usual == 784 + months * A_MONTH
    assert (sums.medicines, sums.doses_a_day, sums.pill_times) == (5, 11, 5)
    assert sums.money is not None
    assert sums.money.usual == 24 + 40 + 14 + 45 + Fraction(134, 3) + 36 + 6
    assert lost_pay(sums) == 30
    untimed = {one.task_id for one in sums.unknown if one.what is Asked.MINUTES}
    assert untimed == {"listening", "delivery"}


def test_a_child_is_spoken_for_and_has_a_voice(library: Library) -> None:
    visit = library.personas["milo"].visit
    assert visit.people.proxy
    assert visit.people.companion_name == "Petra, my mother"
    assert all(view.patient_words for view in visit.perspectives)


def only_task(library: Library, lines: str) -> Task:
    person = read_persona(f'[[tasks]]\nkind = "take_pills"\n{lines}', library.kinds)
    return person.visit.ledger[0]


def test_a_file_of_tasks_alone_can_be_read(library: Library) -> None:
    task = only_task(library, 'times = 1\nper = "week"\nevery = 2')
    assert task.label == "Taking pills"
    assert task.frequency == Frequency(1, Per.WEEK, 2)
    assert (task.doer, task.sitting, task.trip) == (Doer.PATIENT, True, False)


def test_one_figure_was_said_by_the_person(library: Library) -> None:
    task = only_task(library, "minutes = 7")
    assert (task.minutes, task.minutes_voice) == (Minutes(7, 7, 7), Voice.PATIENT)


def test_a_span_of_minutes_is_a_guess(library: Library) -> None:
    task = only_task(library, "minutes = { low = 1, usual = 3, high = 9 }")
    assert (task.minutes, task.minutes_voice) == (Minutes(1, 3, 9), None)


def test_a_span_can_be_said(library: Library) -> None:
    task = only_task(library, "minutes = { low = 1, usual = 3, high = 9, said = true }")
    assert task.minutes_voice is Voice.PATIENT


def test_without_minutes_the_usual_guess_holds(library: Library) -> None:
    task = only_task(library, "")
    assert (task.minutes, task.minutes_voice) == (Minutes(1, 2, 5), None)


def test_unknown_minutes_stay_unknown(library: Library) -> None:
    assert only_task(library, 'minutes = "unknown"').minutes is None


def test_how_often_is_never_made_up(library: Library) -> None:
    assert only_task(library, "").frequency is None


def test_money_is_read_to_the_cent(library: Library) -> None:
    assert only_task(library, 'money = "12.50"').money == Decimal("12.50")


def test_a_day_or_a_time_said_twice_is_said_once(library: Library) -> None:
    task = only_task(library, 'days = ["thu", "mon", "thu"]\nslots = ["noon", "noon"]')
    assert (task.days, task.slots) == ((0, 3), (Slot.NOON,))


def test_a_medicine_comes_with_its_class(library: Library) -> None:
    lines = 'medicine = { name = "Warfarin", class = "vka", high_risk = true }'
    medicine = only_task(library, lines).medicine
    assert medicine is not None
    assert (medicine.medicine_class, medicine.high_risk) == ("vka", True)


def test_the_nature_of_a_task_is_that_of_its_kind(library: Library) -> None:
    tasks = {task.id: task for task in library.personas["milo"].visit.ledger}
    assert tasks["with_food"].nature is Nature.CONSTRAINT
    assert tasks["airway"].nature is Nature.WORK


def test_a_trip_says_where_and_with_what_it_is_done(library: Library) -> None:
    lines = """
        [[tasks]]
        kind = "clinic_visit"
        id = "clinic"
        place = "The clinic"
        travel = 40
        [[tasks]]
        kind = "blood_test"
        at_visit = "clinic"
    """
    clinic, test = read_persona(lines, library.kinds).visit.ledger
    assert (clinic.place, clinic.travel, clinic.trip) == ("The clinic", 40, True)
    assert test.at_visit == "clinic"


def test_money_comes_in_its_parts_and_by_the_month(library: Library) -> None:
    task = only_task(
        library,
        "money = 40\nmoney_monthly = true\nfares = 4\nparking = 3\nlost_pay = 20\n"
        'minding = "12.50"\nhelper_money = 7',
    )
    assert (task.money, task.money_monthly, task.helper_money) == (40, True, 7)
    parts = (task.fares, task.parking, task.lost_pay, task.minding)
    assert parts == (4, 3, 20, Decimal("12.50"))


@pytest.mark.parametrize(
    ("said", "read"),
    [("8", Minutes(8, 8, 8)), ("{ low = 1, usual = 2, high = 3 }", Minutes(1, 2, 3))],
)
def test_a_helper_has_minutes_of_their_own(
    library: Library, said: str, read: Minutes
) -> None:
    task = only_task(library, f'doer = "both"\nhelper_minutes = {said}')
    assert task.helper_minutes == read


def test_a_dose_goes_down_by_date(library: Library) -> None:
    task = only_task(
        library,
        "starts = 2026-03-02\nends = 2026-03-16\nsteps = ["
        '{ start = 2026-03-02, times = 2, per = "day", words = "two a day" },'
        "{ start = 2026-03-09 }]",
    )
    assert (task.starts, task.ends) == (date(2026, 3, 2), date(2026, 3, 16))
    assert task.steps == (
        Dated(date(2026, 3, 2), Frequency(2, Per.DAY), "two a day"),
        Dated(date(2026, 3, 9), None),
    )


def test_a_task_can_belong_to_the_start_and_come_from_a_stay(library: Library) -> None:
    task = only_task(library, 'phase = "start"\nstay = "added"')
    assert (task.phase, task.stay) == (Phase.START, Stay.ADDED)
    usual = only_task(library, "")
    assert (usual.phase, usual.stay) == (Phase.STEADY, None)


def test_the_way_through_the_system_is_told_with_its_feelings(library: Library) -> None:
    first = library.personas["walter"].journey[0]
    assert first.words.words.startswith("Nine days in hospital.")
    assert first.feeling == Text("Lost")


def test_what_a_study_says_comes_with_its_figures_and_source(library: Library) -> None:
    first, *_, last = library.personas["milo"].evidence
    assert first.words.figures == (("people", "204"), ("minutes", "108"))
    assert (first.source, last.source) == ("sawicki2009", "")


def test_a_person_file_on_disk_can_be_read(content: Path, library: Library) -> None:
    person = read_persona(content / "personas" / "walter.toml", library.kinds)
    assert person == library.personas["walter"]


def test_who_is_at_the_table_comes_from_the_file(library: Library) -> None:
    visit = library.personas["walter"].visit
    assert visit.setting is Setting.GOING_HOME
    assert (visit.people.patient_name, visit.people.companion_name) == (
        "Walter", "Grace, my wife",
    )  # fmt: skip
    assert library.personas["julian"].visit.people.spoken == "es"


def test_hours_and_strains_come_from_the_file(library: Library) -> None:
    capacity = library.personas["julian"].visit.capacity
    assert capacity.minutes_a_week == 210
    assert [p.domain for p in capacity.parts if p.ease is Ease.GOOD] == [
        CapacityDomain.SOCIAL
    ]


BROKEN = {
    '[[tasks]]\nkind = "pils"': (2, "tasks[0].kind", "no kind of task 'pils'"),
    '[[tasks]]\nkind = "take_pills"\ntimes = 2': (3, "tasks[0].times", "needs both"),
    '[[tasks]]\nkind = "take_pills"\nminutes = -1': (3, "tasks[0].minutes", "low to usual"),
    '[[tasks]]\nkind = "take_pills"\nmoney = nan': (3, "tasks[0].money", "Money"),
    '[[tasks]]\nkind = "take_pills"\ntimes = 99\nper = "day"': (
        3, "tasks[0].times", "one to 48 times",
    ),
    'tasks = []\n[capacity]\nhours_a_week = 200': (
        3, "capacity.hours_a_week", "wrong form",
    ),
    'tasks = []\n[capacity]\nhours_a_week = nan': (
        3, "capacity.hours_a_week", "wrong form",
    ),
    '[[tasks]]\nkind = "blood_test"\nat_visit = "clinic"': (
        3, "tasks[0].at_visit", "no task with the id 'clinic'",
    ),
    '[[tasks]]\nkind = "take_pills"\nsteps = [{ start = 2026-03-02, times = 2 }]': (
        3, "tasks[0].steps[0].times", "needs both",
    ),
    '[[tasks]]\nkind = "take_pills"\nstarts = 2026-03-02\nends = 2026-03-01': (
        4, "tasks[0].ends", "starts or later",
    ),
    'tasks = []\n[[journey]]\nstep = "A letter comes."': (
        2, "journey[0].felt", "`felt` is missing",
    ),
    "[[tasks": (1, "", "as TOML"),
    "": (1, "tasks", "`tasks` is missing"),
    '[[tasks]]\nkind = "exercise"\nid = "a"\n[[tasks]]\nkind = "exercise"\nid = "a"': (
        6, "tasks[1].id", "Another task",
    ),
    'tasks = []\n[[perspectives]]\nabout = "feet"': (
        3, "perspectives[0].about", "no task with the id 'feet'",
    ),
    'tasks = []\n[priorities]\npatient_top = ["a", "b", "c", "d"]': (
        2, "priorities", "too many",
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", BROKEN, ids=[field for _, field, _ in BROKEN.values()])
def test_a_broken_file_is_told_with_line_and_field(library: Library, text: str) -> None:
    with pytest.raises(ContentError) as fault:
        read_persona(text, library.kinds)
    line, field, says = BROKEN[text]
    assert (fault.value.problem.line, fault.value.problem.field) == (line, field)
    assert says in fault.value.problem.sentence


def test_a_file_that_is_not_there_is_told(tmp_path: Path, library: Library) -> None:
    with pytest.raises(ContentError, match=r"nobody\.toml, line 1: This file cannot"):
        read_persona(tmp_path / "nobody.toml", library.kinds)

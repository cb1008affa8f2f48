"""A pasted list: one medicine a line, as clinics copy them out of their records."""

import pytest

from aid.domain.frequency import Frequency, Per
from aid.domain.record import Flag, Form, LeftReason, Refusal
from aid.domain.workload import Slot
from aid.fhir.pasting import read_list
from tests.fhir.made_up import asks, left

LIST = """My medicines:

- metformin 500 mg twice a day
• methotrexate 10 mg once weekly
1. GTN spray as needed
2) lisinopril 10 mg 1 tablet by mouth daily
Aspirin 75mg, take one daily
"""


def only(line):
    rows = read_list(line).rows
    assert len(rows) == 1
    return rows[0]


def test_each_line_is_a_medicine_and_a_heading_is_not():
    preview = read_list(LIST)
    assert [row.label for row in preview.rows] == [
        "metformin 500 mg",
        "methotrexate 10 mg",
        "GTN spray",
        "lisinopril 10 mg",
        "Aspirin 75mg",
    ]
    assert left(preview) == {LeftReason.NOT_USED: 1}
    assert preview.version == "pasted"


def test_rates_are_read_from_the_words_and_said_to_be():
    rows = read_list(LIST).rows
    assert [row.per_week for row in rows] == [14, 1, None, 7, 7]
    assert rows[1].frequency == Frequency(1, Per.WEEK)
    assert rows[2].as_needed
    assert all(asks(row, Flag.RATE_FROM_WORDS) for row in rows if row.per_week)
    assert all(row.ticked for row in rows)


@pytest.mark.parametrize(
    ("line", "label", "per_week"),
    [
        ("metformina 850 mg con el desayuno y la cena", "metformina 850 mg", 14),
        ("amlodipino 5 mg: 1 comprimido al día", "amlodipino 5 mg", 7),
        ("metotrexato 2,5 mg una vez por semana", "metotrexato 2,5 mg", 1),
        ("omeprazol 20 mg cada 24 horas", "omeprazol 20 mg", 7),
        ("enalapril 10 mg cada 12 horas por la boca", "enalapril 10 mg", 14),
        ("sertralina 50 mg por la noche", "sertralina 50 mg", 7),
        ("5-ASA 800 mg tds", "5-ASA 800 mg", 21),
        ("latanoprost 1 drop each eye at night", "latanoprost", 7),
        ("Ramipril 5mg od", "Ramipril 5mg", 7),
        ("Metformin 500 mg 1-0-1", "Metformin 500 mg", 14),
        ("Bisoprolol | 2.5 mg | once a day", "Bisoprolol | 2.5 mg", 7),
        ("vitamin D", "vitamin D", None),
        ("twice a day", "twice a day", 14),
    ],
)
def test_name_and_rate_are_told_apart(line, label, per_week):
    row = only(line)
    assert (row.label, row.per_week) == (label, per_week)
    assert row.words == line


def test_as_needed_in_spanish_is_no_load():
    row = only("paracetamol 1 g cada 8 horas si es necesario")
    assert row.as_needed
    assert row.per_week is None


def test_a_pasted_daily_methotrexate_is_asked_about():
    row = only("methotrexate 2.5 mg daily")
    assert row.per_week is None
    assert asks(row, Flag.WEEKLY_OR_DAILY)
    assert not row.ticked


def test_the_form_and_the_time_of_day_are_noticed():
    row = only("salbutamol 100 mcg inhale 2 puffs every morning")
    assert row.form is Form.INHALER
    assert row.slots == (Slot.MORNING,)


def test_the_same_medicine_twice_is_one_row():
    preview = read_list("lisinopril 10 mg daily\nLisinopril 10mg tablets once daily")
    assert len(preview.rows) == 1
    assert asks(preview.rows[0], Flag.LISTED_MORE_THAN_ONCE)


@pytest.mark.parametrize("line", ["none", "No known medications.", "Ninguno"])
def test_none_is_not_a_medicine(line):
    assert left(read_list(line)) == {LeftReason.NOTHING_KNOWN: 1}


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", Refusal.EMPTY),
        (" \n\t", Refusal.EMPTY),
        ("shlink:/abc", Refusal.IS_LINK),
        ('{"resourceType": "Bundle"}', Refusal.IS_RECORD),
        ("<ClinicalDocument/>", Refusal.IS_RECORD),
        ("a" * 21_000_000, Refusal.TOO_BIG),
    ],
)
def test_what_is_no_list_is_told(text, refusal):
    assert read_list(text).refused is refusal


def test_a_very_long_line_is_cut_and_the_rest_is_read():
    preview = read_list("x" * 12_000 + "\naspirin 75 mg daily")
    assert asks(preview.rows[0], Flag.WORDS_CUT)
    assert len(preview.rows[0].words) == 500
    assert preview.rows[1].per_week == 7


def test_more_lines_than_a_ledger_holds_are_counted():
    preview = read_list("\n".join(f"madeupine{n} daily" for n in range(1_003)))
    assert len(preview.rows) == 1_000
    assert left(preview) == {LeftReason.TOO_MANY: 3}


@pytest.mark.parametrize(
    "text",
    [
        "Ramipril 5mg od\nMetformin 500 mg 1-0-1",
        "- Ramipril 5mg od\n- Metformin 500 mg 1-0-1",
        "•\tRamipril 5mg od\n•\tMetformin 500 mg 1-0-1",
        "1. Ramipril 5mg od\n2. Metformin 500 mg 1-0-1",
        "(1) Ramipril 5mg od\n(2) Metformin 500 mg 1-0-1",
        "1 Ramipril 5mg od\n2 Metformin 500 mg 1-0-1",
        "1\tRamipril\t5mg\tod\n2\tMetformin\t500 mg\t1-0-1",
        "[ ] Ramipril 5mg od\n[x] Metformin 500 mg 1-0-1",
        "Ramipril 5mg od\r\n\r\n  Metformin 500 mg 1-0-1  \r\n",
        "Ramipril 5mg od\u2028Metformin 500 mg 1-0-1",
    ],
    ids=[
        "plain",
        "dashes",
        "bullets and tabs",
        "numbers",
        "numbers in brackets",
        "bare numbers",
        "a table",
        "boxes",
        "empty lines between",
        "lines of another kind",
    ],
)
def test_a_list_is_read_however_its_lines_begin(text):
    rows = read_list(text).rows
    assert [row.label for row in rows] == ["Ramipril 5mg", "Metformin 500 mg"]
    assert [row.per_week for row in rows] == [7, 14]


def test_a_number_that_counts_nothing_stays():
    assert [row.label for row in read_list("5 FU cream\n3 Nails tincture").rows] == [
        "5 FU cream",
        "3 Nails tincture",
    ]

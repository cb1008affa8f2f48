"""C-CDA: names and dates of medicines, rates where given, problems, a language."""

import pytest

from aid.domain.record import Flag, Group, LeftReason, Refusal, RowKind
from aid.domain.workload import Slot
from tests.fhir.made_up import asks, left, named, record
from tests.fhir.made_up_document import (
    DISCHARGE,
    HEAD,
    MEDICINES,
    PERSON,
    PROBLEMS,
    document,
    given,
    read,
    row_of,
    section,
    seen,
)

M, N, E, B = Slot.MORNING, Slot.NOON, Slot.EVENING, Slot.BEDTIME


def every(period: str) -> str:
    return (
        f'<effectiveTime xsi:type="PIVL_TS" operator="A"><period {period}/></effectiveTime>'
    )


def at(*codes: str) -> str:
    events = [f'<event code="{code}"/>' for code in codes]
    return "".join(
        f'<effectiveTime xsi:type="EIVL_TS" operator="A">{event}</effectiveTime>'
        for event in events
    )


def between(low: str, high: str = "") -> str:
    last = f'<high value="{high}"/>' if high else ""
    return f'<effectiveTime xsi:type="IVL_TS"><low value="{low}"/>{last}</effectiveTime>'


def test_a_summary_gives_names_dates_and_the_rates_it_has():
    preview = record("clinic_summary.xml")
    assert (preview.version, preview.language, preview.people) == ("C-CDA", "pl", 1)
    metformin = named(preview, "Metformin")
    assert (metformin.per_week, metformin.dose) == (14, "1 tablet")
    assert metformin.purpose == "Type 2 diabetes"
    assert metformin.starts.words == "2024-03-11"
    assert named(preview, "Atorvastatin").slots == (B,)
    assert named(preview, "Salbutamol").as_needed
    assert named(preview, "Glucosamine").per_week == 7
    assert named(preview, "Amoxicillin").group is Group.LOOKS_FINISHED


def test_a_row_of_another_medicine_is_not_taken_for_the_dose():
    row = named(record("clinic_summary.xml"), "Lisinopril")
    assert (row.words, row.per_week) == ("", None)
    assert asks(row, Flag.NO_RATE)


def test_what_is_not_for_now_is_left_with_its_reason():
    assert left(record("clinic_summary.xml")) == {
        LeftReason.STOPPED: 1,
        LeftReason.COMPLETED: 1,
        LeftReason.NOT_TAKING: 1,
        LeftReason.DISPENSING_RECORD: 1,
        LeftReason.OVER: 2,
        LeftReason.RULED_OUT: 1,
        LeftReason.PEOPLE_AND_PLACES: 1,
        LeftReason.NOT_USED: 1,
    }


def test_problems_become_conditions_to_tick():
    rows = [r for r in record("clinic_summary.xml").rows if r.kind is RowKind.CONDITION]
    labels = ["Hypertensive disorder", "Heart failure", "Trouble with the left hip"]
    assert [row.label for row in rows] == labels
    assert not any(row.ticked for row in rows)


@pytest.mark.parametrize(
    ("times", "per_week", "high"),
    [
        (every('value="12" unit="h"'), 14, None),
        (every('value="1" unit="d"'), 7, None),
        (every('value="1" unit="wk"'), 1, None),
        (at("ACM"), 7, None),
        (at("CM", "CV"), 14, None),
        (every('value="12" unit="h"').replace("PIVL_TS", "cda:PIVL_TS"), 14, None),
        (
            '<effectiveTime xsi:type="PIVL_TS"><period><low value="4" unit="h"/>'
            '<high value="6" unit="h"/></period></effectiveTime>',
            28,
            42,
        ),
        (
            '<effectiveTime xsi:type="SXPR_TS"><comp xsi:type="PIVL_TS">'
            '<period value="8" unit="h"/></comp></effectiveTime>',
            21,
            None,
        ),
    ],
    ids=[
        "every twelve hours",
        "every day",
        "every week",
        "before breakfast",
        "with breakfast and dinner",
        "with a prefix before the type",
        "every four to six hours",
        "inside a set of times",
    ],
)
def test_a_rate_is_taken_where_it_is_given(times, per_week, high):
    row = row_of(given(more=between("20260101") + times))
    assert (row.per_week, row.per_week_high) == (per_week, high)


@pytest.mark.parametrize(
    "times",
    [
        "",
        between("20240101"),
        '<effectiveTime value="20240101"/>',
        '<effectiveTime nullFlavor="UNK"/>',
        every('nullFlavor="UNK"'),
        every('value="0" unit="h"'),
        every('value="-3" unit="h"'),
        every('value="12"'),
        every('value="lots" unit="d"'),
    ],
)
def test_a_rate_that_is_not_given_is_asked_in_the_room(times):
    row = row_of(given(more=times))
    assert row.per_week is None
    assert asks(row, Flag.NO_RATE)


@pytest.mark.parametrize(
    ("status", "times", "reason"),
    [
        ("aborted", "", LeftReason.STOPPED),
        ("cancelled", "", LeftReason.STOPPED),
        ("nullified", "", LeftReason.ENTERED_IN_ERROR),
        ("completed", between("2019", "2020"), LeftReason.COMPLETED),
        ("completed", between("20190501", "20190630"), LeftReason.COMPLETED),
    ],
)
def test_a_medicine_that_is_over_is_left(status, times, reason):
    assert (
        left(read(document(section(MEDICINES, given(more=times, status=status)))))[reason]
        == 1
    )


@pytest.mark.parametrize("times", ["", between("20230501"), between("20230501", "2027")])
def test_a_medicine_called_completed_that_may_go_on_is_asked_about(times):
    row = row_of(given(more=times, status="completed"))
    assert asks(row, Flag.NO_STATUS)
    assert not row.ticked


def test_an_active_medicine_whose_last_day_is_past_looks_finished():
    row = row_of(given(more=between("20260101", "20260110")))
    assert asks(row, Flag.LOOKS_FINISHED)


@pytest.mark.parametrize(
    ("name", "text", "label"),
    [
        ('displayName="Madeupine"', "", "Madeupine"),
        ('nullFlavor="OTH"><originalText>Madeupine</originalText></code', "", "Madeupine"),
        (
            'nullFlavor="OTH"><originalText><reference value="#m"/></originalText></code',
            '<content ID="m">Madeupine</content>',
            "Madeupine",
        ),
        ('code="1"><translation displayName="Madeupine"/></code', "", "Madeupine"),
        ('code="1"/><name>Madeupine</name', "", "Madeupine"),
        ('code="1"/><name>Caf&#233;ine &amp; &lt;so&gt; on</name', "", "Caféine & <so> on"),
        ('code="1"', "", ""),
    ],
    ids=[
        "coded",
        "in words",
        "told above",
        "translated",
        "of the product",
        "spelled by signs",
        "nowhere",
    ],
)
def test_a_name_is_found_wherever_the_document_keeps_it(name, text, label):
    entry = given(name).replace("</code/>", "</code>").replace("</name/>", "</name>")
    row = row_of(entry, text=text)
    assert row.label == label
    assert asks(row, Flag.NAME_MISSING) is (not label)


def test_words_of_the_dose_come_from_their_own_field():
    cells = '<td>Madeupine 5 mg</td><td ID="s">one at night</td>'
    text = f'<table><tbody><tr ID="r">{cells}</tr></tbody></table>'
    cell = row_of(given(more='<text><reference value="#s"/></text>'), text=text)
    assert (cell.words, cell.per_week, cell.slots) == ("one at night", 7, (B,))
    row = row_of(given(more='<text><reference value="#r"/></text>'), text=text)
    assert (row.words, row.per_week) == ("", None)
    dangling = row_of(given(more='<text><reference value="#gone"/></text>'), text=text)
    assert dangling.words == ""


def test_words_and_codes_that_differ_compute_nothing():
    said = "<text>once a week, on Monday</text>" + every('value="1" unit="d"')
    row = row_of(given(more=said))
    assert asks(row, Flag.WEEKLY_OR_DAILY)
    assert row.per_week is None


def test_a_list_for_going_home_is_read_as_well():
    wrapped = f"<act><entryRelationship>{given()}</entryRelationship></act>"
    assert row_of(wrapped, DISCHARGE).label == "Madeupine 5 mg"


@pytest.mark.parametrize(
    ("name", "denied"),
    [
        ('displayName="No known medications"', ""),
        ('code="410942007" displayName="Drug or medicament"', ' negationInd="true"'),
        ('nullFlavor="NA"', ' negationInd="true"'),
        ('code="787481004"', ""),
    ],
)
def test_no_known_medicines_is_no_medicine(name, denied):
    entry = given(name).replace(
        "<substanceAdministration", f"<substanceAdministration{denied}"
    )
    preview = read(document(section(MEDICINES, entry)))
    assert left(preview)[LeftReason.NOTHING_KNOWN] == 1


STATE = (
    '<entryRelationship><observation><code code="33999-4"/><value {}/>'
    "</observation></entryRelationship>"
)


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (seen('displayName="Gout"'), None),
        (seen('displayName="Gout"', STATE.format('code="55561003"')), None),
        (seen('displayName="Gout"', STATE.format('code="413322009"')), LeftReason.OVER),
        (
            seen('displayName="Gout"', STATE.format('displayName="Inactive"')),
            LeftReason.OVER,
        ),
        (seen('displayName="Gout"', between("2001", "2002")), LeftReason.OVER),
        (
            seen(
                'displayName="Gout"',
                '<effectiveTime><high nullFlavor="UNK"/></effectiveTime>',
            ),
            LeftReason.OVER,
        ),
        (
            seen(
                'displayName="Gout"',
                '<effectiveTime><high nullFlavor="NA"/></effectiveTime>',
            ),
            None,
        ),
        (seen('displayName="Gout"', concern="completed"), LeftReason.OVER),
        (seen('displayName="Gout"', denied=' negationInd="true"'), LeftReason.RULED_OUT),
        (
            seen('code="55607006" displayName="Problem"', denied=' negationInd="true"'),
            LeftReason.NOTHING_KNOWN,
        ),
        (seen('nullFlavor="UNK"'), LeftReason.NOTHING_IN_IT),
    ],
    ids=[
        "active by its concern",
        "active by itself",
        "resolved by itself",
        "not active any more, in words",
        "ended on a day",
        "ended on a day that nobody knows",
        "with no end",
        "no concern any more",
        "ruled out",
        "no problem known",
        "without a name",
    ],
)
def test_a_problem_stands_as_the_document_says(entry, reason):
    preview = read(document(section(PROBLEMS, entry)))
    assert [row.label for row in preview.rows] == ([] if reason else ["Gout"])
    assert reason is None or left(preview)[reason] == 1


def test_a_problem_without_a_concern_is_read():
    row = row_of('<observation><value displayName="Gout"/></observation>', PROBLEMS)
    assert row.label == "Gout"


def test_other_sections_are_counted_and_not_used():
    preview = read(document(section("8716-3", "<organizer/>", "<organizer/>")))
    assert left(preview)[LeftReason.NOT_USED] == 2


def test_a_document_that_is_only_a_picture_of_one_is_counted():
    body = "<component><nonXMLBody><text>JVBERi0=</text></nonXMLBody></component>"
    preview = read(f"{HEAD}{PERSON}{body}</ClinicalDocument>")
    assert preview.rows == ()
    assert left(preview)[LeftReason.NOT_USED] == 1


def test_a_document_without_a_language_for_the_person_has_its_own():
    head = '<languageCode code="es-US"/>' + PERSON
    assert read(document(head=head)).language == "es-US"


def test_a_document_about_two_people_is_refused():
    preview = read(document(head=PERSON * 2))
    assert (preview.refused, preview.refused_count) == (Refusal.TWO_PEOPLE, 2)


@pytest.mark.parametrize(
    "said",
    ['<sdtc:deceasedInd value="true"/>', '<sdtc:deceasedTime value="20260101"/>'],
)
def test_a_person_who_has_died_is_not_planned_for(said):
    head = PERSON.replace("<patient/>", f"<patient>{said}</patient>")
    assert read(document(head=head)).refused is Refusal.DECEASED


def test_the_person_is_taken_out_of_every_text():
    who = "<name><given>Ottoline</given><family>Marchbanksby</family></name>"
    who += '<birthTime value="19411205"/>'
    head = PERSON.replace("<patient/>", f"<patient>{who}</patient>")
    sig = "<text>Marchbanksby, born 05.12.1941 (19411205): one daily</text>"
    preview = read(document(section(MEDICINES, given(more=sig)), head=head))
    assert preview.rows[0].words == "[name], born [name] ([name]): one daily"

from datetime import date

from aid.domain.people import Voice
from aid.domain.visit import Clinic
from aid.storage.counts import AnswerCount, CountStore, TallyCount
from aid.storage.visits import VisitStore

CLINIC = Clinic(name="Río Grande", languages=("en", "es", "ar"), unfinished_days=3)


def test_a_clinic_is_not_known_before_set_up(store: VisitStore) -> None:
    assert store.clinic() is None


def test_a_clinic_is_kept_and_written_over(store: VisitStore) -> None:
    store.set_clinic(Clinic())
    store.set_clinic(CLINIC)
    assert store.clinic() == CLINIC


def test_answers_are_counted_by_the_month(store: VisitStore) -> None:
    counts = CountStore(store.database)
    for day in (date(2026, 3, 1), date(2026, 3, 31), date(2026, 4, 1)):
        counts.answer(Voice.PATIENT, "heard", "yes", day)
    counts.answer(Voice.CLINICIAN, "heard", "yes", date(2026, 3, 2))
    rows = [(row.month, row.seat, row.count) for row in counts.answers()]
    assert rows == [
        ("2026-03", Voice.CLINICIAN, 1),
        ("2026-03", Voice.PATIENT, 2),
        ("2026-04", Voice.PATIENT, 1),
    ]
    assert counts.answers()[0] == AnswerCount(
        month="2026-03", seat=Voice.CLINICIAN, item="heard", choice="yes", count=1
    )


def test_touchpoints_are_tallied_by_the_month(store: VisitStore) -> None:
    counts = CountStore(store.database)
    counts.tally("printed", date(2026, 3, 1))
    counts.tally("printed", date(2026, 3, 2))
    counts.tally("finished", date(2026, 3, 2))
    assert counts.tallies() == (
        TallyCount(month="2026-03", what="finished", count=1),
        TallyCount(month="2026-03", what="printed", count=2),
    )


def test_counts_name_no_visit_and_no_day(store: VisitStore) -> None:
    with store.database.read() as connection:
        columns = {c.name for t in ("answer", "tally") for c in connection[t].columns}
    assert columns == {"month", "seat", "item", "choice", "what", "count"}


def test_counts_outlive_the_visits(store: VisitStore) -> None:
    counts = CountStore(store.database)
    counts.tally("printed", date(2026, 3, 1))
    store.forget_due(date(2030, 1, 1), unfinished_days=7)
    assert len(counts.tallies()) == 1

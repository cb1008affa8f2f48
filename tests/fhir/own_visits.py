"""Visits whose plans go out, and words in no language to send them out with."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

from aid.domain.capacity import Capacity, CapacityDomain, Ease, KeepUp, Part
from aid.domain.frequency import Frequency, Per
from aid.domain.people import People, Voice
from aid.domain.plan import (
    Action,
    Contact,
    Decision,
    Plan,
    Review,
    SafetyNet,
    StopHow,
    TeachBack,
    Urgency,
)
from aid.domain.priorities import Priorities, Theme
from aid.domain.record import Preview
from aid.domain.trying import Trial
from aid.domain.visit import GoingHome, Visit
from aid.domain.workload import Dated, Doer, Hassle, Medicine, Slot
from aid.fhir.own_plan import plan_document
from aid.fhir.own_plan_words import OutWords
from aid.fhir.reading import read_record
from aid.fhir.taking import tasks_of
from tests.builders import TWICE_A_DAY, WEEKLY, item, kind, minutes, pill, task, trip

MADE_ON = date(2026, 3, 2)
LATER = date(2026, 3, 30)
CODE = "K7-MAPLE"
WORDS = OutWords(
    language="en",
    direction="ltr",
    currency="USD",
    sentence=lambda said, values: " ".join([said.value, *map(str, values.values())]),
    label=lambda member: member.value,
    name=lambda label: label,
    often=lambda task: str(task.frequency and task.frequency.times),
    date=date.isoformat,
    minutes=lambda amount: f"{float(amount):g} min",
    money=lambda amount: f"{float(amount):.2f}",
    number=lambda amount: f"{float(amount):g}",
)
PEOPLE = People(
    patient_name="Zephyrine Quillwort",
    companion_here=True,
    companion_name="Odalys, my niece",
    interpreter_here=True,
    spoken="es",
    paper_also="en",
)
LEDGER = (
    pill("ramipril", label="Pressure pill", voice=Voice.PATIENT, hassle=Hassle.SOME),
    task("walk", days=(0, 3), feeling="I like it with Odalys", doer=Doer.COMPANION),
    pill(
        "warfarin",
        frequency=Frequency(1, Per.DAY, 2),
        slots=(Slot.EVENING,),
        medicine=Medicine(
            name="Warfarin", each="1 pill", purpose="For my heart", high_risk=True
        ),
        steps=(Dated(date(2026, 3, 9), WEEKLY, "one"), Dated(LATER, None, "none")),
        voice=Voice.RECORD,
    ),
    trip("clinic", money=Decimal("22.10"), travel=40, place="Oak Street"),
    task("blood", at_visit="clinic", minutes=minutes(5, 10, 20), trip=True),
    pill("spray", as_needed=True, frequency=TWICE_A_DAY, not_asked=True),
    task("book", frequency=None, minutes=None),
)
TRIAL = Trial(
    question="pressure",
    option="cuff",
    replaces=("ramipril",),
    adds=(task("cuff", frequency=TWICE_A_DAY, voice=Voice.CLINICIAN),),
)
PLAN = Plan(
    items=(
        item("ramipril", Decision.EASE, how="Half a tablet", medicine=True, checked=True,
             stop_how=StopHow.STEP_BY_STEP),
        item("warfarin", Decision.STOP, medicine=True, high_risk=True, checked=True,
             stop_how=StopHow.NOW),
        item("book", Decision.STOP, checked=True, stop_how=StopHow.NOW,
             reason="Nobody reads it", who_knows="The nurse"),
        item("walk", Decision.KEEP),
        item("cuff", Decision.START, how="With the nurse"),
        item("spray", Decision.KEEP, medicine=True),
    ),
    actions=(
        Action(who=Doer.CLINIC, what="Call about the test", by_when="Friday"),
        Action(who=Doer.PATIENT, what="Put the box by the kettle"),
        Action(who=Doer.COMPANION, what="Fetch the box"),
        Action(who=Doer.BOTH, what="Walk"),
    ),
    nets=(
        SafetyNet(if_this="I fall", then="we look at the pills"),
        SafetyNet(if_this="My chest hurts", then="", urgency=Urgency.NOW),
    ),
    confidence=6,
    raise_by="A call",
    teach_back=TeachBack.YES,
    first_thing="Buy a box",
    still_open="The test",
    review=Review(on=LATER, by=Contact.PHONE, look_at="The pills"),
)  # fmt: skip
WHOLE = Visit(
    people=PEOPLE,
    priorities=Priorities(
        words="To walk to the square.",
        main="To walk to the square on market day.",
        worry="Falling.",
        up_to_me="Fewer tests.",
        themes=(Theme.MOVE, Theme.OUTDOORS),
        patient_top=("The market", "Not falling"),
        clinician_top=("No stroke", "Not falling"),
    ),
    capacity=Capacity(
        helps_me="Odalys, and my window.",
        parts=(
            Part(CapacityDomain.ENVIRONMENT, Ease.HARD, "The stairs, says Odalys."),
            Part(CapacityDomain.SOCIAL, Ease.GOOD),
        ),
        minutes_a_week=420,
        keep_up=KeepUp.NOT_SURE,
        help_wanted="Someone like Zephyrine.",
    ),
    ledger=LEDGER,
    trial=TRIAL,
    plan=PLAN,
    home=GoingHome(pending="The scan", who_calls="Odalys hears it from the ward"),
)
HOSTILE = "<script>alert('x')</script> & \x00\ud800\x1b {{7*7}} \" ]]> \u202e"


def sent(visit: Visit = WHOLE, **said):
    """The document of a visit."""
    words = replace(WORDS, **said)
    return plan_document(visit, CODE, MADE_ON, words, "plan-1")


def resources(document) -> list[dict]:
    return [entry["resource"] for entry in document["entry"]]


def of_type(document, name: str) -> list[dict]:
    return [one for one in resources(document) if one["resourceType"] == name]


def came_back(document) -> Preview:
    return read_record(json.dumps(document).encode(), date(2026, 6, 1))


def taken(preview: Preview, *names: str):
    """The tasks of the ticked rows, with their numbers as ids."""
    kinds = {name: kind(name) for name in names}
    kinds |= {row.task.kind: kind(row.task.kind) for row in preview.rows if row.task}
    numbers = iter(range(1_000))
    return tasks_of(preview.rows, kinds, lambda: f"new-{next(numbers)}")


def hostile_visit() -> Visit:
    """A visit where each thing that people can write is meant badly."""
    bad = pill("bad", label=HOSTILE, medicine=Medicine(name=HOSTILE, purpose=HOSTILE))
    plan = Plan(
        items=(item("bad", Decision.EASE, label=HOSTILE, how=HOSTILE, medicine=True),),
        actions=(Action(who=Doer.PATIENT, what=HOSTILE, by_when=HOSTILE),),
        nets=(SafetyNet(if_this=HOSTILE, then=HOSTILE),),
        raise_by=HOSTILE,
        confidence=3,
        first_thing=HOSTILE,
        still_open=HOSTILE,
        review=Review(look_at=HOSTILE),
    )
    wants = Priorities(words=HOSTILE, main=HOSTILE, worry=HOSTILE, patient_top=(HOSTILE,))
    room = Capacity(helps_me=HOSTILE, help_wanted=HOSTILE)
    return replace(WHOLE, ledger=(bad,), plan=plan, priorities=wants, capacity=room)

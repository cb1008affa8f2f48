"""A visit with everything said in it, and print jobs of it."""

from dataclasses import replace
from datetime import date
from typing import Any

from aid.domain.capacity import Capacity, CapacityDomain, Ease, Part
from aid.domain.frequency import Frequency, Per
from aid.domain.options import (
    Certainty,
    Option,
    Outcome,
    OutcomeKind,
    Question,
    Source,
    Stance,
    Text,
)
from aid.domain.paper import PrintRequest, SheetName
from aid.domain.people import People
from aid.domain.perspectives import Helps, Perspective, Settled, Settlement
from aid.domain.plan import (
    Action,
    Contact,
    Decision,
    Item,
    Plan,
    Review,
    SafetyNet,
    StopHow,
    TeachBack,
    Urgency,
)
from aid.domain.priorities import Priorities
from aid.domain.trying import Trial
from aid.domain.visit import Brought, Clinic, Visit
from aid.domain.workload import Doer, Medicine, Slot
from aid.printing.jobs import PrintJob
from tests import builders

TODAY = date(2026, 3, 2)
ALL = tuple(SheetName)
CLINIC = Clinic(name="Oak Street", phone="555-0142", emergency="555-0100")
SOURCE = Source(key="trial", citation="Some A. One trial. J 2020;1:2.", year=2020)
STOPPED = {"checked": True, "stop_how": StopHow.NOW}


def text(words: str, **figures: object) -> Text:
    return Text(words, tuple((name, str(value)) for name, value in figures.items()))


def outcome(name: str = "dizzy", n: int | None = 5, **said: Any) -> Outcome:
    usual = Outcome(
        id=name,
        name=text("Dizzy spells"),
        kind=OutcomeKind.HARM,
        n=n,
        out_of=None if n is None else 100,
        words=None if n is not None else text("Fewer doses are missed."),
        comparator=text("People who carried on"),
        horizon_months=60,
        population=text("{people} people, {age} years old", people=400, age=70),
        source="trial",
        certainty=Certainty.MODERATE,
        certainty_reason=text("One fair test."),
        limits=text("Few people were old."),
    )
    return replace(usual, **said)


def way(name: str, stance: Stance, *outcomes: Outcome) -> Option:
    return Option(
        id=name,
        name=text(f"To {name}"),
        stance=stance,
        asks=(),
        outcomes=outcomes,
        upside=text("It is less work."),
        living_with=text("One pill a day."),
        not_known=text("Nobody knows what it does after ten years."),
        stopping=text("Halve it first, then stop."),
    )


def question() -> Question:
    carry_on = way("carry on", Stance.CARRY_ON, outcome(n=12))
    less = way("take one", Stance.LESS, outcome(n=5), outcome("missed", None))
    asked = builders.question(
        less, id="pressure", title=text("Could one pressure pill go?")
    )
    return replace(asked, options=(carry_on, less))


def plan(**said: Any) -> Plan:
    """Three changes and four jobs, with all that a plan can hold."""
    usual = Plan(
        items=(
            Item(
                task_id="ramipril",
                label="Pressure pill",
                decision=Decision.EASE,
                how="One in the morning.",
                medicine=True,
                **STOPPED,
            ),
            Item(
                task_id="pricks",
                label="Finger pricks",
                decision=Decision.EASE,
                how="Monday and Friday.",
            ),
            Item(task_id="diary", label="Pressure diary", decision=Decision.STOP),
        ),
        actions=(
            job_of(Doer.PATIENT, "Put the tablet by the kettle.", "Tonight"),
            job_of(Doer.CLINIC, "Write the tablet.", "Today"),
            job_of(Doer.CLINIC, "Call about the switch.", "9 March"),
            job_of(Doer.COMPANION, "Take the old box back.", "Saturday"),
        ),
        nets=(
            SafetyNet(if_this="I am dizzy when I stand up.", then=""),
            SafetyNet(if_this="My face drops.", then="call for help", urgency=Urgency.NOW),
        ),
        confidence=6,
        raise_by="If the shop knew.",
        teach_back=TeachBack.PARTLY,
        first_thing="Put the tablet by the kettle",
        still_open="The diary",
        review=Review(on=date(2026, 3, 26), by=Contact.PHONE, look_at="Dizzy spells"),
    )
    return replace(usual, **said)


def job_of(doer: Doer, what: str, when: str = "") -> Action:
    return Action(who=doer, what=what, by_when=when)


def ledger() -> tuple[Any, ...]:
    ramipril = Medicine(name="Ramipril", purpose="For my pressure")
    metformin = Medicine(name="Metformin", purpose="For my sugar")
    return (
        builders.pill("ramipril", label="Pressure pill", medicine=ramipril),
        builders.pill(
            "metformin",
            label="Sugar pill",
            medicine=metformin,
            frequency=builders.TWICE_A_DAY,
            slots=(Slot.MORNING, Slot.EVENING),
        ),
        builders.task(
            "pricks", label="Finger pricks", feeling="Sore", frequency=builders.TWICE_A_DAY
        ),
        builders.task("diary", label="Pressure diary"),
        builders.trip("feet", label="Foot clinic", days=(3,)),
        builders.task(
            "box", label="Fetch the box", doer=Doer.COMPANION, frequency=builders.WEEKLY
        ),
        builders.task("eyes", label="Eye test", frequency=Frequency(1, Per.YEAR)),
    )


def visit(**said: Any) -> Visit:
    """A visit in which something was said on every step."""
    usual = Visit(
        people=People(
            patient_name="Salma",
            companion_here=True,
            companion_name="Karim",
            interpreter_here=True,
        ),
        priorities=Priorities(
            words="To walk with my friends.",
            main="Saturdays at the pool.",
            worry="To lose a foot.",
            up_to_me="Fewer pills.",
            patient_top=("The pool", "My feet"),
            clinician_top=("My feet", "Sugar"),
        ),
        capacity=Capacity(
            helps_me="My neighbour.",
            parts=(
                Part(CapacityDomain.SOCIAL, Ease.GOOD, "My son."),
                Part(CapacityDomain.RESOURCES, Ease.HARD, "Two buses."),
                Part(CapacityDomain.STORY, Ease.RATHER_NOT),
            ),
            minutes_a_week=360,
            help_wanted="Someone to call.",
        ),
        ledger=ledger(),
        brought=(Brought(what="condition", words="Diabetes"),),
        perspectives=(
            Perspective(
                about="pricks",
                patient=Helps.A_LOT,
                clinician=Helps.NOT_MUCH,
                patient_words="The number calms me.",
                clinician_words="It changes nothing.",
            ),
        ),
        settlements=(
            Settlement(
                about="pricks", settled=Settled.AGREED_TO_TRY, meanwhile="Twice a week."
            ),
        ),
        question="pressure",
        trial=Trial(question="pressure", option="take one"),
        own_idea="A pill box.",
        offset_reason="All of it is needed.",
        plan=plan(),
    )
    return replace(usual, **said)


def job(*pages: SheetName, **said: Any) -> PrintJob:
    """A job for these sheets; what is said goes to the request or to the job."""
    asked = {k: said.pop(k) for k in ("language", "beside", "paper", "size") if k in said}
    usual = PrintJob(
        visit=visit(),
        clinic=CLINIC,
        request=PrintRequest(pages=pages, **asked),
        today=TODAY,
        question=question(),
        sources=(SOURCE,),
        code="K7-MAPLE",
    )
    return replace(usual, **said)


def sentences() -> tuple[str, ...]:
    """Every sentence of the made-up question, to be translated."""
    asked = question()
    ways = [(w.name, w.not_known, w.stopping) for w in asked.options]
    told = [
        (o.name, o.words, o.population, o.certainty_reason)
        for w in asked.options
        for o in w.outcomes
    ]
    found = [asked.title, *(t for row in (*ways, *told) for t in row if t)]
    return tuple(dict.fromkeys(t.words for t in found))

"""The plain word for each value of the domain; a test holds that none is missing."""

from enum import StrEnum

from aid.domain.adding_up import Asked
from aid.domain.capacity import CapacityDomain, Ease, KeepUp
from aid.domain.easing import Easing
from aid.domain.errors import Reason
from aid.domain.feelings import Feeling
from aid.domain.medicines import Timing
from aid.domain.options import Certainty, Cost, Issue, OutcomeKind, Stance
from aid.domain.paper import PaperSize, SheetName
from aid.domain.people import Setting, TimePath, Voice
from aid.domain.perspectives import Helps, Settled
from aid.domain.plan import Contact, Decision, Printed, StopHow, TeachBack, Urgency
from aid.domain.priorities import Theme
from aid.domain.readiness import Gap
from aid.domain.spending import Spending
from aid.domain.visit import Step
from aid.domain.workload import Asker, Doer, Hassle, Nature, Phase, Slot, Stay
from aid.i18n.marking import N_, Table
from aid.i18n.record_labels import RECORD_TABLES

STEPS: Table = (
    (Step.START, N_("Start")),
    (Step.MATTERS, N_("Matters")),
    (Step.LIFE, N_("Life")),
    (Step.CARE, N_("Care")),
    (Step.WEIGH, N_("Weigh")),
    (Step.OPTIONS, N_("Ways")),
    (Step.AGREE, N_("Agree")),
    (Step.PAPER, N_("Paper")),
)
VOICES: Table = (
    (Voice.PATIENT, N_("You said")),
    (Voice.COMPANION, N_("Your helper said")),
    (Voice.CLINICIAN, N_("We said")),
    (Voice.RECORD, N_("The record says")),
    (Voice.STUDIES, N_("Studies say")),
    (Voice.NOBODY, N_("Nobody knows")),
)
TABLE: Table = (
    (Setting.CLINIC, N_("A clinic visit")),
    (Setting.GOING_HOME, N_("Going home from hospital")),
    (Setting.DECIDING, N_("Deciding whether to go in")),
    (TimePath.SHORT, N_("the heaviest things")),
    (TimePath.MIDDLE, N_("and a plan for them")),
    (TimePath.LONG, N_("the whole picture")),
)
MATTERS: Table = (
    (Theme.FAMILY, N_("Be with family")),
    (Theme.SLEEP, N_("Sleep well")),
    (Theme.WORK, N_("Work")),
    (Theme.MOVE, N_("Move about")),
    (Theme.EAT, N_("Enjoy food")),
    (Theme.FAITH, N_("My faith")),
    (Theme.OUTDOORS, N_("Be outdoors")),
    (Theme.FEWER_HOSPITAL_DAYS, N_("Fewer hospital days")),
)
LIFE: Table = (
    (CapacityDomain.STORY, N_("My days and roles")),
    (CapacityDomain.RESOURCES, N_("Body, energy, money")),
    (CapacityDomain.ENVIRONMENT, N_("Home and getting around")),
    (CapacityDomain.WORK, N_("Doing my care")),
    (CapacityDomain.SOCIAL, N_("People around me")),
    (Ease.HARD, N_("Hard")),
    (Ease.MIXED, N_("Mixed")),
    (Ease.GOOD, N_("Good")),
    (Ease.RATHER_NOT, N_("Rather not say")),
    (KeepUp.YES, N_("Yes")),
    (KeepUp.FOR_A_WHILE, N_("For a while")),
    (KeepUp.NO, N_("No")),
    (KeepUp.NOT_SURE, N_("Not sure")),
)
CARE: Table = (
    (Issue.LOWS, N_("Low sugars")),
    (Issue.BLEEDING, N_("Bleeding")),
    (Issue.STROKE, N_("Fear of a stroke")),
    (Issue.HEART, N_("The heart")),
    (Issue.BREATH, N_("Short of breath")),
    (Issue.PAIN, N_("Pain")),
    (Issue.FALLS, N_("Falls")),
    (Issue.DIZZY, N_("Dizzy")),
    (Issue.TIRED, N_("Tired")),
    (Issue.SLEEP, N_("Bad sleep")),
    (Issue.MOOD, N_("Low mood")),
    (Issue.MEMORY, N_("Memory")),
    (Issue.WEIGHT, N_("Weight")),
    (Issue.STOMACH, N_("The stomach")),
    (Issue.BLADDER, N_("The bladder")),
    (Issue.SUGAR, N_("Blood sugar")),
    (Issue.BONES, N_("Bones")),
    (Issue.MOVING, N_("Moving about")),
    (Issue.INFECTION, N_("Infections")),
    (Issue.CANCER, N_("Cancer")),
    (Issue.TOO_MANY_PILLS, N_("Too many pills")),
    (Issue.TOO_MANY_TRIPS, N_("Too many trips")),
    (Issue.TOO_MANY_TESTS, N_("Too many tests")),
    (Issue.TIME, N_("It takes too long")),
    (Issue.MONEY, N_("It costs too much")),
    (Issue.FAMILY, N_("My family")),
    (Issue.HOME, N_("Being at home")),
    (Issue.LIVING_LONGER, N_("Living longer")),
    (Issue.SIDE_EFFECTS, N_("Side effects")),
    (Issue.SCHOOL_AND_WORK, N_("School and work")),
    (Issue.BIRTH, N_("Having a baby")),
    (Issue.SENSES, N_("Seeing and hearing")),
    (Cost.NOTHING_MORE, N_("costs nothing more")),
    (Cost.LITTLE, N_("may cost a little")),
    (Cost.SOME, N_("may cost something")),
    (Cost.A_LOT, N_("may cost a lot")),
    (Easing.LESS_OFTEN, N_("Less often")),
    (Easing.ANOTHER_TIME, N_("At another time")),
    (Easing.TOGETHER, N_("Together with another")),
    (Easing.SOMEONE_ELSE, N_("Someone else does it")),
    (Easing.BY_PHONE, N_("By phone or video")),
    (Easing.DELIVERED, N_("Brought to my home")),
    (Easing.LONGER_SUPPLY, N_("A longer supply")),
    (Easing.ANOTHER_FORM, N_("Another form of it")),
    (Easing.TOOL, N_("With a tool")),
    (Easing.PAUSE, N_("Pause, and look again")),
    (Easing.STOP_SAFELY, N_("Let it go safely")),
    (Easing.LEAVE, N_("Leave it as it is")),
    (Nature.WORK, N_("work")),
    (Nature.CONSTRAINT, N_("binds the day")),
    (Nature.RECOVERY, N_("rest afterwards")),
    (Nature.WATCH, N_("to watch for")),
    (Phase.STEADY, N_("goes on")),
    (Phase.START, N_("only at first")),
    (Stay.ADDED, N_("new since I came in")),
    (Stay.CHANGED, N_("changed since I came in")),
    (Stay.STOPPED, N_("stopped since I came in")),
    (Stay.SAME, N_("as before")),
    (Spending.MEDICINES, N_("Medicines")),
    (Spending.FARES, N_("Getting there")),
    (Spending.PARKING, N_("Parking")),
    (Spending.LOST_PAY, N_("Lost pay")),
    (Spending.MINDING, N_("Someone minding child or parent")),
    (Spending.OTHER, N_("All else")),
    (Slot.MORNING, N_("Morning")),
    (Slot.NOON, N_("Noon")),
    (Slot.EVENING, N_("Evening")),
    (Slot.BEDTIME, N_("Bedtime")),
    (Doer.PATIENT, N_("Me")),
    (Doer.COMPANION, N_("My helper")),
    (Doer.BOTH, N_("Both of us")),
    (Doer.CLINIC, N_("The clinic")),
    (Asker.GUIDELINE, N_("A guideline")),
    (Asker.THIS_CLINIC, N_("This clinic")),
    (Asker.OTHER_CLINIC, N_("Another clinic")),
    (Asker.HOSPITAL, N_("The hospital")),
    (Asker.INSURER, N_("The insurer")),
    (Asker.FAMILY, N_("My family")),
    (Asker.MYSELF, N_("Myself")),
    (Hassle.NONE, N_("None")),
    (Hassle.LITTLE, N_("A little")),
    (Hassle.SOME, N_("Some")),
    (Hassle.A_LOT, N_("A lot")),
    (Asked.HOW_OFTEN, N_("how often")),
    (Asked.MINUTES, N_("how long")),
    (Asked.MONEY, N_("what it costs")),
)
FEELINGS: Table = (
    (Feeling.CALM, N_("Calm")),
    (Feeling.GLAD, N_("Glad")),
    (Feeling.PROUD, N_("Proud")),
    (Feeling.SAFE, N_("Safe")),
    (Feeling.FINE, N_("Fine")),
    (Feeling.QUICK, N_("Quick")),
    (Feeling.BORING, N_("Boring")),
    (Feeling.TIRING, N_("Tiring")),
    (Feeling.SORE, N_("Sore")),
    (Feeling.WORRY, N_("Worry")),
    (Feeling.ALONE, N_("Alone")),
    (Feeling.ASHAMED, N_("Ashamed")),
    (Feeling.ANGRY, N_("Angry")),
    (Feeling.DREAD, N_("Dread")),
)
TIMING: Table = (
    (Timing.EMPTY_STOMACH, N_("on an empty stomach")),
    (Timing.UPRIGHT, N_("then stay upright")),
    (Timing.WITH_FOOD, N_("with food")),
    (Timing.BEFORE_FOOD, N_("before food")),
    (Timing.SPACE_APART, N_("some hours apart from some others")),
    (Timing.EXACT_TIME, N_("at exact times")),
    (Timing.EARLY_IN_DAY, N_("early in the day")),
    (Timing.DIET_RULE, N_("some foods matter")),
)
WEIGH: Table = (
    (Helps.A_LOT, N_("a lot")),
    (Helps.SOME, N_("some")),
    (Helps.NOT_MUCH, N_("not much")),
    (Helps.NOT_SURE, N_("don’t know")),
    (Settled.AGREED, N_("We agree")),
    (Settled.AGREED_TO_TRY, N_("We agree to try")),
    (Settled.DIFFER, N_("We see this differently")),
)
WAYS: Table = (
    (Stance.CARRY_ON, N_("Carry on as now")),
    (Stance.LESS, N_("Less")),
    (Stance.STOP, N_("Stop")),
    (Stance.WAIT, N_("Wait and see")),
    (Stance.MORE, N_("More")),
    (Stance.DIFFERENT, N_("Another way")),
    (Certainty.HIGH, N_("Very sure")),
    (Certainty.MODERATE, N_("Fairly sure")),
    (Certainty.LOW, N_("Not very sure")),
    (Certainty.VERY_LOW, N_("We do not know")),
    (OutcomeKind.BENEFIT, N_("What may get better")),
    (OutcomeKind.HARM, N_("What may bother me")),
    (OutcomeKind.BURDEN, N_("What it may cost me")),
)
AGREE: Table = (
    (Decision.KEEP, N_("Keep")),
    (Decision.EASE, N_("Make easier")),
    (Decision.STOP, N_("Stop")),
    (Decision.START, N_("Begin")),
    (Printed.KEEP, N_("Keep")),
    (Printed.EASE, N_("Easier")),
    (Printed.STOP, N_("Stop")),
    (Printed.START, N_("New")),
    (Printed.ASK_FIRST, N_("Ask first")),
    (StopHow.NOW, N_("Now")),
    (StopHow.STEP_BY_STEP, N_("Step by step")),
    (StopHow.AFTER_A_CHECK, N_("After a check")),
    (Urgency.TODAY, N_("Call us today if")),
    (Urgency.NOW, N_("Emergency now if")),
    (TeachBack.YES, N_("Yes")),
    (TeachBack.PARTLY, N_("Partly")),
    (TeachBack.NOT_YET, N_("Not yet")),
    (Contact.PHONE, N_("by phone")),
    (Contact.VISIT, N_("at a visit")),
    (Contact.VIDEO, N_("by video")),
)
PAPER: Table = (
    (SheetName.FRIDGE, N_("For the fridge")),
    (SheetName.MEDICINES, N_("My medicines")),
    (SheetName.WEEK, N_("My week")),
    (SheetName.DETAILS, N_("Details and why")),
    (SheetName.HELPER, N_("For my helper")),
    (SheetName.BEFORE, N_("Before my visit")),
    (SheetName.NOTE, N_("For the clinician")),
    (PaperSize.A4, N_("A4")),
    (PaperSize.LETTER, N_("Letter")),
)
GAPS: Table = (
    (Gap.MAIN_THING, N_("The main thing is not written yet.")),
    (Gap.CLINIC_PROMISE, N_("The plan holds no promise from the clinic. What will we do?")),
    (Gap.SAFETY_NET, N_("What if it gets worse? Nothing is written yet.")),
    (Gap.REVIEW_DATE, N_("There is no day to look again yet.")),
    (Gap.CONFIDENCE, N_("Nobody asked yet how sure I am that this fits my life.")),
    (Gap.LOW_CONFIDENCE, N_("I am not so sure that this fits. What would make it more?")),
    (
        Gap.STOP_UNCHECKED,
        N_("A stop or change is not checked yet. It prints as “Ask first”."),
    ),
    (Gap.DIFFERENCE_OPEN, N_("We see something differently, and it is still open.")),
)
REASONS: Table = (
    (Reason.EMPTY_NAME, N_("Give it a name.")),
    (Reason.TOO_LONG, N_("That is too long to keep. Make it shorter, please.")),
    (Reason.MINUTES_RANGE, N_("Minutes go from none to one whole day.")),
    (Reason.NO_MINUTES, N_("One minute is the least. Leave it empty if nobody knows.")),
    (Reason.OFTEN_RANGE, N_("That is more often than a day or a year can hold.")),
    (Reason.MONEY_RANGE, N_("Write the money as a number.")),
    (Reason.PART_OVER_WHOLE, N_("This part is more than the whole.")),
    (Reason.DATES_TURNED, N_("The end is before the beginning.")),
    (Reason.HOURS_RANGE, N_("A week does not hold that many hours.")),
    (Reason.CONFIDENCE_RANGE, N_("Choose a number from the row.")),
    (Reason.TOO_MANY, N_("That is more than this page can hold.")),
    (Reason.NOT_FOUND, N_("That line is no longer there.")),
)

TABLES: tuple[Table, ...] = (
    STEPS,
    VOICES,
    TABLE,
    MATTERS,
    LIFE,
    CARE,
    TIMING,
    FEELINGS,
    WEIGH,
    WAYS,
    AGREE,
    PAPER,
    GAPS,
    REASONS,
    *RECORD_TABLES,
)
LABELS: dict[tuple[str, str], str] = {
    (member.__class__.__name__, member.value): message
    for table in TABLES
    for member, message in table
}


def message_of(member: StrEnum) -> str:
    """Return the message for a value of the domain, not yet translated."""
    return LABELS[member.__class__.__name__, member.value]

"""What a record holds, laid out before any of it is taken: values, no words for people."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from fractions import Fraction

from aid.domain.frequency import Frequency
from aid.domain.workload import Slot, Task


class RowKind(StrEnum):
    """What a row of a record is about."""

    MEDICINE = "medicine"
    APPOINTMENT = "appointment"
    SERVICE = "service"
    CARE_PLAN = "care_plan"
    DEVICE = "device"
    DIET = "diet"
    CONDITION = "condition"
    GOAL = "goal"
    MATTERS = "matters"


SAID_KINDS = (RowKind.MATTERS, RowKind.GOAL, RowKind.CONDITION)
VISIT_KINDS = (RowKind.APPOINTMENT, RowKind.SERVICE)


class Form(StrEnum):
    """What doing it looks like, so that a kind of task can be guessed."""

    PILLS = "pills"
    INHALER = "inhaler"
    INJECTION = "injection"
    CREAM = "cream"
    EYE_DROPS = "eye_drops"
    LABORATORY = "laboratory"
    IMAGING = "imaging"


class Flag(StrEnum):
    """What a person may want to look at before a row is taken."""

    RATE_FROM_WORDS = "rate_from_words"
    RATE_CONFLICT = "rate_conflict"
    WEEKLY_OR_DAILY = "weekly_or_daily"
    NO_RATE = "no_rate"
    AS_NEEDED = "as_needed"
    NAME_MISSING = "name_missing"
    NO_STATUS = "no_status"
    ON_HOLD = "on_hold"
    LOOKS_FINISHED = "looks_finished"
    LONG_AGO = "long_ago"
    LISTED_MORE_THAN_ONCE = "listed_more_than_once"
    MAYBE_THE_SAME = "maybe_the_same"
    TWO_STRENGTHS = "two_strengths"
    SLOTS_ASSUMED = "slots_assumed"
    TAPER = "taper"
    OVER_24_A_DAY = "over_24_a_day"
    CONTINUOUS = "continuous"
    ABOUT_LIFE = "about_life"
    ODD_TEXT = "odd_text"
    ODD_DATE = "odd_date"
    ODD_SHAPE = "odd_shape"
    WORDS_CUT = "words_cut"


class Group(StrEnum):
    """Where a row stands on the preview."""

    NOW = "now"
    LOOKS_FINISHED = "looks_finished"


class Pile(StrEnum):
    """What is looked at together on the preview, in the order of looking."""

    MEDICINES = "medicines"
    FINISHED = "finished"
    VISITS = "visits"
    OTHER_CARE = "other_care"
    SAID = "said"


class Refusal(StrEnum):
    """Why a whole file is not read."""

    EMPTY = "empty"
    TOO_BIG = "too_big"
    TOO_DEEP = "too_deep"
    CUT_OFF = "cut_off"
    NOT_JSON = "not_json"
    NOT_FHIR = "not_fhir"
    NOT_ONE_RECORD = "not_one_record"
    BAD_TEXT = "bad_text"
    DUPLICATE_KEYS = "duplicate_keys"
    OTHER_XML = "other_xml"
    BROKEN_XML = "broken_xml"
    UNSAFE_XML = "unsafe_xml"
    IS_HTML = "is_html"
    IS_PDF = "is_pdf"
    IS_OFFICE = "is_office"
    IS_ARCHIVE = "is_archive"
    IS_PICTURE = "is_picture"
    IS_LINK = "is_link"
    IS_RECORD = "is_record"
    TWO_PEOPLE = "two_people"
    DECEASED = "deceased"


class LeftReason(StrEnum):
    """Why one record of a file became no row."""

    STOPPED = "stopped"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered_in_error"
    CANCELLED = "cancelled"
    DRAFT = "draft"
    NOT_TAKING = "not_taking"
    DO_NOT_TAKE = "do_not_take"
    HOSPITAL_ONLY = "hospital_only"
    PROPOSAL = "proposal"
    PAST_APPOINTMENT = "past_appointment"
    DISPENSING_RECORD = "dispensing_record"
    OVER = "over"
    RULED_OUT = "ruled_out"
    NOTHING_KNOWN = "nothing_known"
    NOTHING_IN_IT = "nothing_in_it"
    NOT_IN_FILE = "not_in_file"
    PEOPLE_AND_PLACES = "people_and_places"
    SUPPORTING = "supporting"
    NOT_USED = "not_used"
    OLDER_VERSION = "older_version"
    DUPLICATE_KEY = "duplicate_key"
    UNREADABLE = "unreadable"
    TOO_MANY = "too_many"


class ReadFrom(StrEnum):
    """Where a reading of how often came from."""

    TIMING = "timing"
    WORDS = "words"
    LISTING = "listing"


@dataclass(frozen=True, slots=True)
class RecordDate:
    """A date as the record gave it; a year alone spans its first and last day."""

    words: str
    first: date | None = None
    last: date | None = None
    clock: time | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Which record of the file: its type, its place, and the part for a plan's activity."""

    resource: str
    index: int
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One of two accounts of how often that do not agree."""

    read_from: ReadFrom
    words: str
    per_week: Fraction | None
    frequency: Frequency | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a dose that changes over time."""

    words: str
    starts: RecordDate | None
    ends: RecordDate | None
    frequency: Frequency | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One thing a record says, as it would be taken; None means that nobody knows.

    `words` are the record's own, tidied; `original` holds name and words untrimmed where
    showing them trimmed lost something. `merged` are the further records of the same thing;
    `task` is there when the file is a plan of ours, and is taken as it is.
    """

    key: str
    kind: RowKind
    label: str
    source: Source
    words: str = ""
    original: str = ""
    purpose: str = ""
    dose: str = ""
    per_week: Fraction | None = None
    per_week_high: Fraction | None = None
    frequency: Frequency | None = None
    slots: tuple[Slot, ...] = ()
    slots_assumed: bool = False
    days: tuple[int, ...] = ()
    as_needed: bool = False
    steps: tuple[Step, ...] = ()
    starts: RecordDate | None = None
    ends: RecordDate | None = None
    for_days: int | None = None
    minutes: int | None = None
    trip: bool = False
    form: Form | None = None
    from_patient: bool = False
    flags: tuple[Flag, ...] = ()
    group: Group = Group.NOW
    ticked: bool = False
    readings: tuple[Reading, ...] = ()
    merged: tuple[Source, ...] = ()
    task: Task | None = None


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """How many records were left for one reason."""

    reason: LeftReason
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPlan:
    """A plan of ours that a file turned out to be: its day, its code, the main thing."""

    on: date | None
    code: str
    main: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A record as read: rows to tick, what was left behind, or why it was refused.

    `people` counts the persons the file speaks of; 0 means that it names nobody.
    """

    file_hash: str
    rows: tuple[PreviewRow, ...] = ()
    left_behind: tuple[LeftBehind, ...] = ()
    people: int = 0
    version: str = ""
    language: str | None = None
    interpreter_needed: bool = False
    visits_last_year: int = 0
    looked_after_by: int = 0
    refused: Refusal | None = None
    refused_count: int = 0
    own_plan: OwnPlan | None = None


def pile_of(row: PreviewRow) -> Pile:
    """Return what a row is looked at together with."""
    if row.kind in SAID_KINDS:
        return Pile.SAID
    if row.group is Group.LOOKS_FINISHED:
        return Pile.FINISHED
    if row.kind is RowKind.MEDICINE:
        return Pile.MEDICINES
    return Pile.VISITS if row.kind in VISIT_KINDS else Pile.OTHER_CARE

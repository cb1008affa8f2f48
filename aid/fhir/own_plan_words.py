"""What our own document says in words; they are made at the edge and come in as a value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from aid.domain.workload import Task


class Said(StrEnum):
    """Each sentence of the document, by what it is for."""

    PLAN = "plan"
    MADE_ON = "made_on"
    NO_NAME = "no_name"
    MATTERS = "matters"
    MAIN = "main"
    WORRY = "worry"
    UP_TO_ME = "up_to_me"
    THEMES = "themes"
    MY_TOP = "my_top"
    OUR_TOP = "our_top"
    MEDICINES = "medicines"
    HOW_OFTEN = "how_often"
    WHO = "who"
    GUESS = "guess"
    EACH_TIME = "each_time"
    WEEK = "week"
    HELPER_WEEK = "helper_week"
    RANGE = "range"
    LEAST = "least"
    MOST = "most"
    TRIPS = "trips"
    MONEY = "money"
    LIFE = "life"
    HELPS_ME = "helps_me"
    HARD = "hard"
    HELP_WANTED = "help_wanted"
    CAN_GIVE = "can_give"
    KEEP_UP = "keep_up"
    CHANGE = "change"
    ASK_FIRST = "ask_first"
    PROPOSAL = "proposal"
    QUESTION = "question"
    IF_THEN = "if_then"
    IF_NOW = "if_now"
    IF_CALL = "if_call"
    LOOK_AGAIN = "look_again"
    SURE = "sure"
    HOW_SURE = "how_sure"
    MORE_SURE = "more_sure"
    FIRST_THING = "first_thing"
    STILL_OPEN = "still_open"
    TEACH_BACK = "teach_back"
    WHY = "why"
    WHO_KNOWS = "who_knows"
    PENDING = "pending"
    WHO_CALLS = "who_calls"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutWords:
    """The words of one language, for a document that goes out."""

    language: str
    direction: str
    currency: str
    sentence: Callable[[Said, Mapping[str, object]], str]
    label: Callable[[StrEnum], str]
    name: Callable[[str], str]
    often: Callable[[Task], str]
    date: Callable[[date], str]
    minutes: Callable[[Fraction], str]
    money: Callable[[Fraction], str]
    number: Callable[[Fraction], str]

    def say(self, said: Said, **values: object) -> str:
        """Return a sentence with its figures and typed words."""
        return self.sentence(said, values)

"""What is given up stands beside every stop on the details, with its chance."""

from dataclasses import replace

from aid.domain.options import Question, Stance
from aid.domain.paper import SheetName
from aid.domain.plan import Decision, Item, Plan
from aid.i18n.words import Words
from aid.printing.details import DetailsSheet, details_sheet
from tests import builders
from tests.printing.scenes import SOURCE, job, outcome, question, text, visit, way

LOST_BY_STOPPING = {"given_up": True, "source": "stop"}
STROKE = replace(outcome("stroke", 9, **LOST_BY_STOPPING), name=text("A stroke"))
BASE = replace(STROKE, n=7, given_up=False)
SLEEP = replace(outcome("sleep", None, **LOST_BY_STOPPING), name=text("Sleep"))
UNKNOWN = ("nobody", "Nobody knows", "No study here says what is given up.")
LOST = (
    "studies",
    "Studies say",
    "May be given up. A stroke: 9 of 100 people (in 5 years, Fairly sure). "
    "If we carry on: 7 of 100 people.",
)


def asked() -> Question:
    return replace(
        question(),
        id="thinner",
        options=(
            way("carry on", Stance.CARRY_ON, BASE),
            way("stop", Stance.STOP, STROKE, SLEEP),
        ),
    )


def stop(name: str, from_way: str = "thinner/stop") -> Item:
    return builders.item(name, Decision.STOP, from_way=from_way)


def sheet(words: Words, *items: Item) -> DetailsSheet:
    source = replace(SOURCE, key="stop", citation="Stop B. Another trial.")
    wanted = replace(
        job(SheetName.DETAILS),
        visit=visit(plan=Plan(items=items), trial=None),
        questions=(asked(),),
        sources=(SOURCE, source),
    )
    return details_sheet(wanted, words, None)


def lines(words: Words, *items: Item) -> list[tuple[str, str, str]]:
    return [
        (
            row.line.mark,
            row.line.word.first.text if row.line.word else "",
            row.line.text.first.text,
        )
        for section in sheet(words, *items).sections
        if section.heading.first.text == "What we agreed"
        for row in section.rows
    ]


def test_a_stop_is_followed_by_what_it_gives_up_and_by_the_chance(english: Words) -> None:
    told = lines(english, stop("pill"))
    assert told[1] == LOST
    assert told[2][2].startswith("May be given up. Sleep: Fewer doses are missed.")


def test_stops_of_one_way_in_a_row_are_told_of_once(english: Words) -> None:
    told = lines(english, stop("one"), stop("two"))
    assert [mark for mark, *_ in told] == ["ask_first", "ask_first", "studies", "studies"]


def test_a_stop_that_no_study_knows_says_so(english: Words) -> None:
    own, eased = stop("diary", ""), stop("pricks", "easier/stop_safely")
    assert lines(english, own, eased)[1::2] == [UNKNOWN, UNKNOWN]


def test_what_is_kept_or_begun_gives_up_nothing(english: Words) -> None:
    kept, begun = builders.item("walk"), builders.item("swim", Decision.START)
    assert [mark for mark, *_ in lines(english, kept, begun)] == ["start", "keep"]


def test_its_source_and_its_day_stand_at_the_foot(english: Words) -> None:
    made = sheet(english, stop("pill"))
    assert made.sources == ("Stop B. Another trial.",)
    assert any("What studies say is of" in line.first.text for line in made.foot)


def test_what_a_risky_change_would_begin_is_asked_about(english: Words) -> None:
    begun = builders.item("new", Decision.START, high_risk=True, from_way="thinner/other")
    assert lines(english, begun) == [
        ("ask_first", "Ask first", "New. Ask us before you start this.")
    ]

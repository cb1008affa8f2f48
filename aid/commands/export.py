"""aid export: the plan of a made-up person or of a kept visit as a FHIR document."""

import json
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from aid import clock
from aid.commands.print import check_languages, chosen, opened
from aid.commands.trouble import Trouble
from aid.commands.writing import write
from aid.domain.visit import Clinic, Visit
from aid.fhir.own_plan import plan_document
from aid.fhir.own_plan_words import OutWords, Said
from aid.i18n.marking import N_
from aid.i18n.often import often
from aid.i18n.shelf import Shelf, open_shelf
from aid.i18n.words import Words
from aid.resources import resource_dir

SENTENCES: dict[Said, str] = {
    Said.PLAN: N_("Our plan"),
    Said.MADE_ON: N_("Made on {date}"),
    Said.NO_NAME: N_("The name is left out."),
    Said.MATTERS: N_("What matters to me"),
    Said.MAIN: N_("The main thing"),
    Said.WORRY: N_("My worry"),
    Said.UP_TO_ME: N_("If it were up to me"),
    Said.THEMES: N_("Also part of my life"),
    Said.MY_TOP: N_("What comes first for me"),
    Said.OUR_TOP: N_("What comes first for us"),
    Said.MEDICINES: N_("Medicines"),
    Said.HOW_OFTEN: N_("How often"),
    Said.WHO: N_("Who does it"),
    Said.GUESS: N_("usual guess"),
    Said.EACH_TIME: N_("{minutes} each time"),
    Said.WEEK: N_("My care asks, in a week"),
    Said.HELPER_WEEK: N_("My helper’s time, in a week"),
    Said.RANGE: N_("{minutes} a week (from {low} to {high})"),
    Said.LEAST: N_("At the least"),
    Said.MOST: N_("At the most"),
    Said.TRIPS: N_("Trips a month"),
    Said.MONEY: N_("Money a month"),
    Said.LIFE: N_("What helps, and what makes it hard"),
    Said.HELPS_ME: N_("What helps"),
    Said.HARD: N_("What makes it hard"),
    Said.HELP_WANTED: N_("Help I would like"),
    Said.CAN_GIVE: N_("Time a week I can give to my care"),
    Said.KEEP_UP: N_("Could I keep this up, as it is now?"),
    Said.CHANGE: N_("{task}: {how}"),
    Said.ASK_FIRST: N_("{task}. Ask us before you change this."),
    Said.PROPOSAL: N_(
        "We talked and agreed on this. It waits for the one who prescribes. "
        "It is not a prescription."
    ),
    Said.QUESTION: N_(
        "This is a question for the one who prescribes. It is not a prescription."
    ),
    Said.IF_THEN: N_("If {this}, then {that}."),
    Said.IF_NOW: N_("If {this}, then get help now."),
    Said.IF_CALL: N_("If {this}, then call us."),
    Said.LOOK_AGAIN: N_("We look again"),
    Said.SURE: N_("How sure"),
    Said.HOW_SURE: N_("How sure I am that this fits my life: {n} of {most}"),
    Said.MORE_SURE: N_("What would make it more: {words}"),
    Said.FIRST_THING: N_("The first thing I do: {words}"),
    Said.STILL_OPEN: N_("Still open between us"),
    Said.TEACH_BACK: N_("Did we explain it well?"),
    Said.WHY: N_("Why: {words}"),
    Said.WHO_KNOWS: N_("Who else needs to know: {words}"),
    Said.PENDING: N_("Tests still to come: {words}"),
    Said.WHO_CALLS: N_("Who calls me about them: {words}"),
}


@dataclass(frozen=True, slots=True)
class Leaving:
    """A plan that goes out: its visit, whose clinic, its code, its id and its day."""

    visit: Visit
    clinic: Clinic
    code: str
    plan_id: str
    on: date


def run(asked: Namespace) -> int:
    """Write the plan to a file."""
    shelf = open_shelf(resource_dir("translations"))
    check_languages(Namespace(language=asked.language, beside=None), shelf)
    plan = leaving(asked)
    tag = asked.language or spoken(plan.visit, shelf)
    words = out_words(shelf.words(tag, plan.clinic.currency), plan.clinic.currency)
    document = plan_document(plan.visit, plan.code, plan.on, words, plan.plan_id)
    keep(asked.output, json.dumps(document, ensure_ascii=False, indent=2))
    write(f"{asked.output}")
    return 0


def leaving(asked: Namespace) -> Leaving:
    """Return the plan to write; a kept one is dated by its last change."""
    if asked.persona:
        visit, clinic, _ = chosen(asked)
        return Leaving(visit, clinic, asked.persona, asked.persona, clock.today())
    kept, clinic = opened(asked.visit)
    made = kept.changed.astimezone().date()
    return Leaving(kept.visit, clinic, kept.code, kept.id, made)


def spoken(visit: Visit, shelf: Shelf) -> str:
    """Return the language of the visit, or English where it is not here."""
    known = {one.tag for one in shelf.languages}
    return visit.people.spoken if visit.people.spoken in known else "en"


def keep(file: Path, text: str) -> None:
    """Write the document, or say that it cannot be written."""
    try:
        file.write_text(f"{text}\n", encoding="utf-8")
    except OSError as shut:
        raise Trouble(f"The file “{file}” cannot be written.") from shut


def out_words(words: Words, currency: str) -> OutWords:
    """Return the words of a language as the document needs them."""

    def sentence(said: Said, values: Mapping[str, object]) -> str:
        return words.say(SENTENCES[said], **values)

    return OutWords(
        language=words.language.tag,
        direction=words.language.direction,
        currency=currency,
        sentence=sentence,
        label=words.label,
        name=lambda label: words.say(label) if words.has(label) else label,
        often=lambda task: often(task, words),
        date=words.date,
        minutes=words.minutes,
        money=words.money,
        number=words.number,
    )

"""Ways: what each way to make a task easier is called, and the line the plan gets of it."""

from aid.domain.easing import Eased, Easing
from aid.domain.plan import Item, is_only_asked, must_be_checked
from aid.domain.workload import Doer, Task
from aid.i18n.marking import N_
from aid.i18n.often import how_often
from aid.i18n.words import Words
from aid.web.options_ease_pages import WayToEase

TOLD = {
    Easing.LESS_OFTEN: N_("The same task, fewer times."),
    Easing.ANOTHER_TIME: N_("Another time of day, or another day."),
    Easing.TOGETHER: N_("At the same time as other pills."),
    Easing.SOMEONE_ELSE: N_("A helper, or the clinic."),
    Easing.BY_PHONE: N_("A call from home, no trip."),
    Easing.DELIVERED: N_("Someone brings it, no trip."),
    Easing.LONGER_SUPPLY: N_("More at once, so it comes up less."),
    Easing.ANOTHER_FORM: N_("Drops, a patch, or one pill for two."),
    Easing.TOOL: N_("A box, a timer, a list, a grip."),
    Easing.PAUSE: N_("Not for now. We pick the day to look."),
    Easing.STOP_SAFELY: N_("Ask us how it can stop."),
    Easing.LEAVE: N_("Nothing changes."),
}
SAME_TRIP = N_("On the same trip as another.")
AT_ANOTHER_TIME = N_("At another time ({times})")
WITH_TRIP = N_("Together with {task}")
WITH_PILLS = N_("With the other pills ({times})")
DONE_BY = {
    Doer.PATIENT: N_("I do it"),
    Doer.COMPANION: N_("My helper does it"),
    Doer.BOTH: N_("We do it together"),
    Doer.CLINIC: N_("The clinic does it"),
}
DONE_BY_NAME = N_("Done by {name}")
LONGER = N_("A longer supply ({often})")
IN_ANOTHER_FORM = N_("In another form ({words})")
WITH_A_TOOL = N_("With a tool ({words})")
EACH_TIME = N_("{time} each time")
PAUSED = N_("Paused. We look again on {day}")
ASK_FIRST = N_("It prints as a question to us, until we tick that it was checked.")
ONLY_ASKED = N_("This one is only asked about: on paper it stays a question to us.")


def told(way: Easing, task: Task, words: Words) -> WayToEase:
    """Return a way by its word, and what it means in a line."""
    line = SAME_TRIP if way is Easing.TOGETHER and task.trip else TOLD[way]
    return WayToEase(way.value, words.label(way), words.say(line))


def how_of(said: Eased, ledger: tuple[Task, ...], helper: str, words: Words) -> str:
    """Return what the plan says of a way; to let go and to leave say it by themselves."""
    often = how_often(said.frequency, words) if said.frequency else ""
    lines = {
        Easing.LESS_OFTEN: often,
        Easing.LONGER_SUPPLY: words.say(LONGER, often=often),
        Easing.ANOTHER_TIME: words.say(AT_ANOTHER_TIME, times=_times(said, words)),
        Easing.TOGETHER: _together(said, ledger, words),
        Easing.SOMEONE_ELSE: _doer(said.doer, helper, words),
        Easing.ANOTHER_FORM: words.say(IN_ANOTHER_FORM, words=_which(said, words)),
        Easing.TOOL: words.say(WITH_A_TOOL, words=_which(said, words)),
        Easing.PAUSE: words.say(PAUSED, day=said.until or ""),
        Easing.STOP_SAFELY: "",
        Easing.LEAVE: "",
    }
    return lines.get(said.way, words.label(said.way))


def standing(items: tuple[Item, ...], words: Words) -> str:
    """Return how the lines of a way may stand on paper, where that is not as they are."""
    if any(is_only_asked(item) for item in items):
        return words.say(ONLY_ASKED)
    return words.say(ASK_FIRST) if any(must_be_checked(item) for item in items) else ""


def _together(said: Eased, ledger: tuple[Task, ...], words: Words) -> str:
    if not said.along_with:
        return words.say(WITH_PILLS, times=_times(said, words))
    other = next((t.label for t in ledger if t.id == said.along_with), "")
    return words.say(WITH_TRIP, task=other)


def _doer(doer: Doer, helper: str, words: Words) -> str:
    if doer is Doer.COMPANION and helper.strip():
        return words.say(DONE_BY_NAME, name=helper)
    return words.say(DONE_BY[doer])


def _times(said: Eased, words: Words) -> str:
    days = (words.weekday(day, "long") for day in said.days)
    return words.listed((*(words.label(slot) for slot in said.slots), *days))


def _which(said: Eased, words: Words) -> str:
    return said.words or words.say(EACH_TIME, time=words.minutes(said.minutes or 0))

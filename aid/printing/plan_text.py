"""The plan as a few plain lines that fit a square code, and that name nobody."""

from collections.abc import Iterable, Iterator, Sequence

from aid.domain.identity import telling_words, tells_who
from aid.domain.plan import Plan, Urgency, changes, in_order, printed
from aid.domain.visit import Clinic
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.printing.agreed import net_line
from aid.printing.help_box import WORRY_SIGN
from aid.printing.home import FIRST_CALL
from aid.printing.jobs import PrintJob
from aid.printing.pairs import Pair, Tongues, tongues
from aid.printing.phrases import Phrase, Typed
from aid.printing.wording import change_line

MOST_BYTES = 600
BETWEEN = " · "
MORE = N_("There is more on the paper.")
NAMED = N_("{part}: {words}")
ISOLATED = {"ltr": "\N{LEFT-TO-RIGHT ISOLATE}", "rtl": "\N{RIGHT-TO-LEFT ISOLATE}"}
TO_HERE = "\N{POP DIRECTIONAL ISOLATE}"

Told = tuple[str, Pair]


def plan_text(job: PrintJob, words: Words) -> str:
    """Return the plan in words; lines that tell who somebody is stay on the paper alone."""
    says = tongues(words, None, job.visit.people.spoken)
    telling = telling_words(job.visit, job.clinic, job.code)
    told = tuple(_told(says, job))
    lines = tuple(
        one_line(line.first, says.first.direction)
        for typed, line in told
        if not tells_who(typed, telling)
    )
    return fitted(lines, more_line(says), is_all=len(lines) == len(told))


def more_line(says: Tongues) -> str:
    """Return the last line of a text that does not hold the whole plan."""
    return one_line(says.say(MORE).first, says.first.direction)


def fitted(lines: Sequence[str], more: str, *, is_all: bool = True) -> str:
    """Return as many whole lines as fit; where some are left out, the last says so."""
    if is_all and _fits(lines):
        return "\n".join(lines)
    kept = list(lines)
    while kept and not _fits((*kept, more)):
        kept.pop()
    return "\n".join((*kept, more)) if kept else ""


def one_line(phrase: Phrase, runs: str) -> str:
    """Return a phrase as plain words; what runs the other way is kept apart by signs."""
    return " ".join(_flat(phrase, runs).split())


def _fits(lines: Iterable[str]) -> bool:
    return len("\n".join(lines).encode()) <= MOST_BYTES


def _told(says: Tongues, job: PrintJob) -> Iterator[Told]:
    """Return each line with what in it was typed; none where nothing was agreed.

    The jobs come last, since what comes last is left out first.
    """
    visit, plan = job.visit, job.visit.plan
    if not (changes(plan) or plan.actions or plan.nets or plan.review.on):
        return
    yield from _changes(says, plan)
    if visit.home.first_phone.strip():
        words = visit.home.first_phone
        yield words, says.say(FIRST_CALL, words=Typed(words))
    yield from _help(says, plan, job.clinic)
    if plan.review.on:
        yield "", _again(says, plan)
    yield from _jobs(says, plan)


def _changes(says: Tongues, plan: Plan) -> Iterator[Told]:
    for item in changes(plan):
        line = change_line(says, item)
        named = says.say(NAMED, part=says.label(printed(item)), words=line)
        yield f"{item.label} {item.how}", named


def _jobs(says: Tongues, plan: Plan) -> Iterator[Told]:
    """Return who does what by when; a helper is the helper, and has no name here."""
    for action in in_order(plan.actions):
        words = BETWEEN.join(w for w in (action.what, action.by_when) if w.strip())
        named = says.say(NAMED, part=says.label(action.who), words=Typed(words))
        yield words, named


def _help(says: Tongues, plan: Plan, clinic: Clinic) -> Iterator[Told]:
    """Return when to call and whom; also a plan without an if and then has the number."""
    for net in plan.nets:
        phone = clinic.emergency if net.urgency is Urgency.NOW else clinic.phone
        yield f"{net.if_this} {net.then} {phone}", net_line(says, net, clinic)
    told = {net.urgency for net in plan.nets}
    today = says.joined((says.label(Urgency.TODAY), says.say(WORRY_SIGN)), ": ")
    if clinic.phone.strip() and Urgency.TODAY not in told:
        yield clinic.phone, _with_number(says, today, clinic.phone)
    if clinic.emergency.strip() and Urgency.NOW not in told:
        now = says.say("In an emergency")
        yield clinic.emergency, _with_number(says, now, clinic.emergency)


def _with_number(says: Tongues, when: Pair, phone: str) -> Pair:
    return says.joined((when, says.each(lambda tongue: tongue.figure(phone))))


def _again(says: Tongues, plan: Plan) -> Pair:
    review = plan.review
    how = (says.label(review.by),) if review.by else ()
    on = (says.date(review.on, "long"),) if review.on else ()
    when = says.joined((*on, *how), BETWEEN)
    return says.say(NAMED, part=says.say("We look again"), words=when)


def _flat(phrase: Phrase, runs: str) -> str:
    parts = (p if isinstance(p, str) else _apart(p, runs) for p in phrase.parts)
    return "".join(parts)


def _apart(phrase: Phrase, runs: str) -> str:
    way = phrase.direction or runs
    words = _flat(phrase, way)
    return words if way == runs else f"{ISOLATED[way]}{words}{TO_HERE}"

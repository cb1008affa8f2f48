"""What stands under each heading of the clinician's note."""

from collections.abc import Iterator
from datetime import date

from aid.domain.adding_up import Totals, add_up
from aid.domain.capacity import Part, strengths
from aid.domain.dated import ledger_on
from aid.domain.paper import after_plan
from aid.domain.perspectives import differ
from aid.domain.plan import Item, Plan, Printed, in_order, must_be_checked, printed
from aid.domain.ranges import Range
from aid.domain.rooms.agree import MOST_CONFIDENCE
from aid.domain.visit import Visit
from aid.domain.workload import Task, counted, is_guess
from aid.i18n.language import language
from aid.i18n.marking import N_
from aid.printing.differing import difference, in_one_line, talked_of
from aid.printing.jobs import PrintJob
from aid.printing.outcomes import sentence, tried_way, used
from aid.printing.pairs import Pair, Tongues
from aid.printing.phrases import Typed, cut
from aid.printing.wording import change_line, minutes, took_part, who

LONGEST = 400


def here(says: Tongues, job: PrintJob) -> Iterator[Pair]:
    """Return who took part, why, and in which languages."""
    people = job.visit.people
    yield took_part(says, job)
    if people.proxy:
        yield says.say("someone answered for the patient")
    yield says.label(job.visit.setting)
    tags = dict.fromkeys(tag for tag in (people.spoken, people.paper_also) if tag)
    names = ", ".join(language(tag).name for tag in tags)
    yield says.say("languages: {names}", names=names)
    if people.interpreter_languages.strip():
        yield says.typed(people.interpreter_languages)
    if job.code:
        yield says.each(lambda tongue: tongue.figure(job.code))


def matters(says: Tongues, job: PrintJob) -> Iterator[Pair]:
    """Return what the person said matters, as they said it."""
    said = job.visit.priorities
    if said.main.strip():
        yield says.say("“{words}”", words=Typed(said.main))
    others = (
        (N_("What matters: {words}"), said.words if said.words != said.main else ""),
        (N_("My worry: {words}"), said.worry),
        (N_("If it were up to me: {words}"), said.up_to_me),
        (N_("What comes first for me: {words}"), "; ".join(said.patient_top)),
        (N_("What comes first for us: {words}"), "; ".join(said.clinician_top)),
    )
    for message, words in others:
        if words.strip():
            yield says.say(message, words=_typed(words))


def helps(says: Tongues, job: PrintJob) -> Iterator[Pair]:
    """Return strengths, the time one can give, and help wanted."""
    capacity = job.visit.capacity
    if capacity.helps_me.strip():
        yield says.typed(cut(capacity.helps_me, LONGEST))
    yield from (part(says, one) for one in strengths(capacity))
    if capacity.minutes_a_week is not None:
        time = minutes(says, capacity.minutes_a_week)
        yield says.say("can give {minutes} a week", minutes=time)
    if capacity.keep_up:
        answer = says.label(capacity.keep_up)
        yield says.say("could keep this up: {answer}", answer=answer)
    if capacity.help_wanted.strip():
        yield says.say("Help I would like: {words}", words=_typed(capacity.help_wanted))


def part(says: Tongues, one: Part) -> Pair:
    """Return one part of life, how it is, and why."""
    name, ease = says.label(one.domain), says.label(one.ease)
    line = says.say("{part}: {words}", part=name, words=ease)
    return says.joined((line, says.typed(cut(one.why, LONGEST))), ". ")


def sums(says: Tongues, totals: Totals) -> Iterator[Pair]:
    """Return what the care adds up to."""
    if not totals.by_kind and not totals.unknown:
        return
    yield _spread(says, totals.minutes)
    if totals.carer.usual:
        carer = minutes(says, totals.carer.usual)
        yield says.say("a helper: {minutes} a week", minutes=carer)
    counts = (
        (N_("medicines: {n}"), totals.medicines),
        (N_("pill times a day: {n}"), totals.pill_times),
        (N_("trips a month: {n}"), totals.trips_a_month),
        (N_("days with a visit a month: {n}"), totals.contact_days),
    )
    for message, n in counts:
        if n:
            yield says.say(message, n=n)
    if totals.money is not None:
        usual = totals.money.usual
        money = says.each(lambda t: t.plain(t.words.money(usual)))
        yield says.say("{money} a month", money=money)


def after(says: Tongues, visit: Visit, today: date) -> Iterator[Pair]:
    """Return what the care adds up to once the plan holds, where that is not the same."""
    now, then = (
        add_up(ledger_on(ledger, today)) for ledger in (visit.ledger, after_plan(visit))
    )
    if then != now:
        yield from sums(says, then)


def _spread(says: Tongues, week: Range) -> Pair:
    return says.say(
        "{minutes} a week (from {low} to {high})",
        minutes=minutes(says, week.usual),
        low=minutes(says, week.low),
        high=minutes(says, week.high),
    )


def figures(says: Tongues, ledger: tuple[Task, ...]) -> Iterator[Pair]:
    """Return who gave the minutes: said in the room, a usual guess, or not asked."""
    tasks = counted(ledger)
    counts = (
        (N_("said by the two: {n}"), sum(t.minutes_voice is not None for t in tasks)),
        (N_("usual guess: {n}"), sum(is_guess(t) for t in tasks)),
        (N_("not asked: {n}"), sum(t.minutes is None for t in tasks)),
    )
    for message, n in counts:
        if n:
            yield says.say(message, n=n)


def ways(says: Tongues, job: PrintJob) -> Iterator[Pair]:
    """Return the question that was open, its ways, and the one that was tried."""
    if job.question:
        yield says.text(job.question.title)
        yield from (says.text(way.name) for way in job.question.options)
    tried = tried_way(job)
    if tried:
        yield says.say("Tried on: {way}", way=says.text(tried.name))
    if job.visit.own_idea.strip():
        yield says.say("My own idea: {words}", words=_typed(job.visit.own_idea))


def studies(says: Tongues, job: PrintJob) -> Iterator[Pair]:
    """Return what studies say of the tried way, how sure they are, and of what day."""
    way = tried_way(job)
    if way is None or job.question is None:
        return
    yield from (sentence(says, outcome) for outcome in way.outcomes)
    if used(job):
        day = says.date(job.question.provenance.published, "long")
        yield says.say("as of {day}", day=day)


def item(says: Tongues, one: Item) -> Pair:
    """Return one change as it prints, and whether a stop was checked."""
    word = says.label(printed(one))
    line = says.say("{part}: {words}", part=word, words=change_line(says, one, LONGEST))
    if not must_be_checked(one):
        return line
    is_checked = one.checked and one.stop_how is not None
    check = says.say("(checked)") if is_checked else says.say("(not checked)")
    return says.joined((line, check))


def waiting(says: Tongues, plan: Plan) -> Iterator[Pair]:
    """Return what prints as a question until the clinician says that it was checked."""
    for one in plan.items:
        if printed(one) is Printed.ASK_FIRST:
            yield says.value(says.name(cut(one.label, LONGEST)))


def differences(says: Tongues, job: PrintJob) -> Iterator[Pair]:
    """Return where the two see something differently, and what is still open."""
    for question in talked_of(job):
        yield in_one_line(says, job, question)
    for view in job.visit.perspectives:
        if differ(view):
            line = difference(says, job, view)
            lines = (line.word, line.text) if line.word else (line.text,)
            yield says.joined(lines, ": ")
    if job.visit.plan.still_open.strip():
        yield says.typed(cut(job.visit.plan.still_open, LONGEST))


def jobs(says: Tongues, job: PrintJob) -> Iterator[Pair]:
    """Return who does what by when."""
    for action in in_order(job.visit.plan.actions):
        doer = who(says, action.who, job.visit.people)
        when = f" ({action.by_when.strip()})" if action.by_when.strip() else ""
        words = _typed(action.what.strip() + when)
        yield says.say("{part}: {words}", part=doer, words=words)


def again(says: Tongues, plan: Plan) -> Iterator[Pair]:
    """Return when and how the two look again, and at what."""
    if plan.review.on:
        yield says.date(plan.review.on)
    if plan.review.by:
        yield says.label(plan.review.by)
    if plan.review.look_at.strip():
        yield says.typed(cut(plan.review.look_at, LONGEST))


def sure(says: Tongues, plan: Plan) -> Iterator[Pair]:
    """Return how sure the person is, and what would make it more."""
    if plan.confidence is not None:
        yield says.say("{n} of {most}", n=plan.confidence, most=MOST_CONFIDENCE)
    if plan.raise_by.strip():
        yield says.say("What would make it more: {words}", words=_typed(plan.raise_by))


def taught(says: Tongues, plan: Plan) -> Iterator[Pair]:
    """Return whether the clinic explained it well, and the first thing the person does."""
    if plan.teach_back:
        yield says.label(plan.teach_back)
    if plan.first_thing.strip():
        yield says.say("The first thing I do: {words}", words=_typed(plan.first_thing))


def _typed(words: str) -> Typed:
    return Typed(cut(words, LONGEST))

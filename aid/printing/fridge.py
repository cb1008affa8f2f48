"""The fridge sheet: one side with what matters, what changes, who does what, and help."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from aid.domain.adding_up import week_minutes
from aid.domain.dated import ledger_on
from aid.domain.paper import FridgeSplit, Rest, fridge_of, heaviest
from aid.domain.plan import Action, Item, Review, printed
from aid.domain.visit import Visit
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.printing.help_box import LONGEST_SIGN, Call, calls, first_call, whole_calls
from aid.printing.jobs import PrintJob
from aid.printing.pairs import Tongues, tongues
from aid.printing.phrases import Phrase, Typed, cut
from aid.printing.room import LONG_MAIN, Wanted, fitting, room_of
from aid.printing.wording import DOER_MARKS, WHOLE, change_line, how_again, minutes, who

LONGEST_MAIN = 280
LONGEST_ROW = 140
LONGEST_WHEN = 30


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its sign, its word, and what it is."""

    mark: str
    word: Phrase
    text: Phrase


@dataclass(frozen=True, slots=True)
class Job:
    """One job: whose, what, by when."""

    mark: str
    who: Phrase
    what: Phrase
    when: Phrase


@dataclass(frozen=True, slots=True)
class Again:
    """When the two look again, and in one line how and at what."""

    on: Phrase | None
    how: Phrase | None


@dataclass(frozen=True, slots=True)
class SecondSide:
    """What went over the first side, whole."""

    main: Phrase | None = None
    changes: tuple[Change, ...] = ()
    jobs: tuple[Job, ...] = ()
    calls: tuple[Call, ...] = ()
    first_call: Phrase | None = None

    def __bool__(self) -> bool:
        return self != SecondSide()


@dataclass(frozen=True, slots=True, kw_only=True)
class FridgeSheet:
    """Everything that stands on the fridge sheet."""

    title: Phrase
    date: Phrase
    main: Phrase | None
    main_is_long: bool
    changes: tuple[Change, ...]
    no_changes: bool
    jobs: tuple[Job, ...]
    talked: tuple[Phrase, ...]
    is_blank: bool
    first_call: Phrase | None
    calls: tuple[Call, Call]
    again: Again
    foot: tuple[Phrase, ...]
    more: SecondSide


def fridge_sheet(job: PrintJob, words: Words) -> FridgeSheet:
    """Return the fridge sheet of a visit, in the person's language alone."""
    visit, says = job.visit, tongues(words, None, job.visit.people.spoken)
    split = _split(job, words)
    is_planned = bool(visit.plan.items or visit.plan.actions)
    talked = () if is_planned else _talked(says, visit, job.today)
    main = visit.priorities.main
    return FridgeSheet(
        title=title(says, visit.people.patient_name),
        date=says.date(job.today, "long").first,
        main=_quoted(says, cut(main, LONGEST_MAIN)),
        main_is_long=len(main) > LONG_MAIN,
        changes=_changes(says, split.changes, LONGEST_ROW),
        no_changes=bool(visit.plan.items) and not (split.changes or split.more.changes),
        jobs=_jobs(says, visit, split.jobs, LONGEST_ROW),
        talked=talked,
        is_blank=not (talked or is_planned),
        first_call=first_call(says, visit),
        calls=calls(says, job),
        again=_again(says, visit.plan.review),
        foot=_foot(says, job),
        more=_second_side(says, visit, split),
    )


def title(says: Tongues, name: str) -> Phrase:
    """Return the title: the plan of a person by the name they like, or just the plan."""
    if not name.strip():
        return says.say("My plan").first
    return says.say("{name}’s plan", name=Typed(cut(name, LONGEST_WHEN))).first


def _split(job: PrintJob, words: Words) -> FridgeSplit:
    """Return what stands on the first side: by the rule, and by the room there is."""
    says = tongues(words, None, job.visit.people.spoken)
    plan, request = job.visit.plan, job.request
    ruled = fridge_of(plan)
    changed = _changes(says, ruled.changes, LONGEST_ROW)
    jobs = _jobs(says, job.visit, ruled.jobs, LONGEST_ROW)
    again = _again(says, plan.review)
    wanted = Wanted(
        main=cut(job.visit.priorities.main, LONGEST_MAIN),
        changes=tuple(_texts((change.word, change.text)) for change in changed),
        jobs=tuple(_texts((one.who, one.what, one.when)) for one in jobs),
        first_call=_text(first_call(says, job.visit)),
        calls=tuple(_texts(call.lines) for call in calls(says, job)),
        again=f"{says.say('We look again').first.text} {_text(again.on)}",
        how=_text(again.how),
        foot=" ".join(_texts(_foot(says, job))),
    )
    room = room_of(request.paper, request.size, words.language.direction)
    return fridge_of(plan, *fitting(wanted, room, more=ruled.more != Rest()))


def _texts(phrases: Iterable[Phrase]) -> tuple[str, ...]:
    return tuple(phrase.text for phrase in phrases)


def _text(phrase: Phrase | None) -> str:
    return phrase.text if phrase else ""


def _quoted(says: Tongues, words: str) -> Phrase | None:
    """Return what was said, in the quotation marks of the language."""
    return says.say("“{words}”", words=Typed(words)).first if words.strip() else None


def _changes(says: Tongues, items: tuple[Item, ...], most: int) -> tuple[Change, ...]:
    return tuple(
        Change(
            mark=printed(item).value,
            word=says.label(printed(item)).first,
            text=change_line(says, item, most).first,
        )
        for item in items
    )


def _jobs(
    says: Tongues, visit: Visit, actions: tuple[Action, ...], most: int
) -> tuple[Job, ...]:
    return tuple(
        Job(
            mark=DOER_MARKS[action.who],
            who=who(says, action.who, visit.people).first,
            what=says.typed(cut(action.what, most)).first,
            when=says.typed(cut(action.by_when, _most_when(most))).first,
        )
        for action in actions
    )


def _most_when(most: int) -> int:
    return WHOLE if most == WHOLE else LONGEST_WHEN


def _again(says: Tongues, review: Review) -> Again:
    how = how_again(says, review, LONGEST_SIGN)
    return Again(
        on=says.date(review.on).first if review.on else None,
        how=how.first if how else None,
    )


def _talked(says: Tongues, visit: Visit, today: date) -> tuple[Phrase, ...]:
    """Return what was talked about, for a visit that ended before a plan."""
    said = (
        (N_("My worry: {words}"), visit.priorities.worry),
        (N_("What helps me: {words}"), visit.capacity.helps_me),
    )
    lines = [says.say(m, words=Typed(cut(w, LONGEST_SIGN))) for m, w in said if w.strip()]
    for task in heaviest(ledger_on(visit.ledger, today)):
        name = says.name(cut(task.label, LONGEST_SIGN))
        week = week_minutes(task).usual
        lines.append(
            says.say("{task}: {minutes} a week", task=name, minutes=minutes(says, week))
            if week
            else says.value(name)
        )
    return tuple(line.first for line in lines)


def _foot(says: Tongues, job: PrintJob) -> tuple[Phrase, ...]:
    people = job.visit.people
    lines = [says.say("A plan is a small test.")]
    if job.code:
        code = says.first.figure(job.code)
        lines.append(says.say("Bring this page next time. Code {code}", code=code))
    if people.spoken != says.first.tag:
        lines.append(says.say("Some lines are as they were typed, not translated."))
    if job.visit.practice:
        lines.append(says.say("Practice. The person is made up."))
    return tuple(line.first for line in lines)


def _second_side(says: Tongues, visit: Visit, split: FridgeSplit) -> SecondSide:
    main = visit.priorities.main
    cut_items = tuple(i for i in split.changes if _is_long(i.label) or _is_long(i.how))
    cut_jobs = tuple(
        a for a in split.jobs if _is_long(a.what) or _is_long(a.by_when, LONGEST_WHEN)
    )
    long_call = _is_long(visit.home.first_phone, LONGEST_SIGN)
    return SecondSide(
        first_call=first_call(says, visit, WHOLE) if long_call else None,
        main=_quoted(says, main) if _is_long(main, LONGEST_MAIN) else None,
        changes=_changes(says, split.more.changes + cut_items, WHOLE),
        jobs=_jobs(says, visit, split.more.jobs + cut_jobs, WHOLE),
        calls=whole_calls(says, visit.plan),
    )


def _is_long(text: str, most: int = LONGEST_ROW) -> bool:
    return len(" ".join(text.split())) > most

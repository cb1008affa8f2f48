"""Ways: what the page for one task shows: what it weighs, what fits it, and the week."""

from aid.domain.easing import (
    Eased,
    Easing,
    easings_for,
    hosts_for,
    sittings_for,
    trial_of_easing,
)
from aid.domain.load import slots_of
from aid.domain.rooms.options import items_of
from aid.domain.visit import Visit
from aid.domain.week import Weighed
from aid.domain.workload import Slot, Task
from aid.i18n.often import often
from aid.i18n.words import Words
from aid.pictures.columns import Columns, compare_columns
from aid.storage.kept import Kept
from aid.web.care import doers, week_words
from aid.web.choices import Pairs, pairs, spans, weekdays, with_none
from aid.web.desk import desk
from aid.web.forms.care_often import AS_NEEDED, span_in
from aid.web.forms.options_ease import EaseForm, tried_here
from aid.web.options import names_of_trials
from aid.web.options_ease_pages import EasePage
from aid.web.options_ease_words import standing, told
from aid.web.options_week import also, before_and_now, finding

NOT_ROUND = ("", AS_NEEDED, "once:1")


def page(kept: Kept, form: EaseForm, words: Words) -> EasePage:
    """Return what the page shows."""
    visit, task = kept.visit, form.bench.task
    before, now = before_and_now(visit)
    weeks = {load.task.id: load.week for load in before.loads}
    kind = desk().library.kinds.get(task.kind)
    ways = easings_for(task, visit.ledger)
    way = form.easing() if form.easing() in ways else None
    here = tried_here(visit, task.id)
    return EasePage(
        form=form,
        task=task,
        icon=kind.icon if kind else "dots",
        often=often(task, words),
        week=week_words(task, weeks.get(task.id), words),
        ways=tuple(told(one, task, words) for one in ways),
        way=told(way, task, words) if way else None,
        asked=form.asked() if way else (),
        carried=carried(form),
        spans=round_spans(task, words),
        slots=slots(way, task, visit, words),
        days=weekdays(words),
        visits=visits(task, visit, words),
        doers=tuple(one for one in doers(visit, words) if one[0] != task.doer),
        asks_first=stands(way, task, visit, words),
        trying=here is not None and way is not None and here.option == way.value,
        beside=any(one not in (None, here) for one in (visit.trial, visit.trial_beside)),
        trials=names_of_trials(visit, words),
        finding=finding(before, now, words) if visit.trial else "",
        also=also(before.totals, now.totals, words),
        columns=columns(before, now, words) if visit.trial else None,
        before=before.totals.minutes.usual,
        now=now.totals.minutes.usual,
    )


def columns(before: Weighed, now: Weighed, words: Words) -> Columns:
    """Return the week before and on what is tried."""
    return compare_columns(before.week, now.week, words.language.first_weekday)


def carried(form: EaseForm) -> Pairs:
    """Return what was typed for the other ways, so that it is there again."""
    told = ((name, form[name].data) for name in form.carried())
    lists = ((name, data if isinstance(data, list) else [data]) for name, data in told)
    return tuple((name, str(one)) for name, held in lists for one in held if one)


def round_spans(task: Task, words: Words) -> Pairs:
    """Return the spans that a task can come round in."""
    every = spans(words, span_in(task.frequency))
    return tuple(one for one in every if one[0] not in NOT_ROUND)


def slots(way: Easing | None, task: Task, visit: Visit, words: Words) -> Pairs:
    """Return the times of day to choose from: those of the other pills, or all."""
    if way is not Easing.TOGETHER:
        return pairs(Slot, words)
    there = {*slots_of(task), *sittings_for(task, visit.ledger)}
    return pairs((slot for slot in Slot if slot in there), words)


def visits(task: Task, visit: Visit, words: Words) -> Pairs:
    """Return the trips that this one could be done along with."""
    trips = tuple((other.id, other.label) for other in hosts_for(task, visit.ledger))
    return with_none(trips, words.say("choose"))


def stands(way: Easing | None, task: Task, visit: Visit, words: Words) -> str:
    """Return how this way would stand on paper, where it is not as it is said."""
    if way is None:
        return ""
    trial = trial_of_easing(task, Eased(way=way), desk().library.kinds, way.value)
    return standing(items_of(trial, visit.ledger), words)

"""The hidden work that a ledger brings along, as rows to show and as tasks to take."""

from collections.abc import Collection
from dataclasses import replace
from itertools import groupby

from aid.domain.hidden_work import HiddenTask, Offer, offers, task_for
from aid.domain.rooms.care import add_task, take_on
from aid.domain.visit import Visit
from aid.domain.workload import Nature, Phase, Task, TaskKind
from aid.i18n.marking import N_
from aid.i18n.often import how_often
from aid.i18n.words import Words
from aid.library.schema import OUR_GUESS
from aid.web.care_new import new_id
from aid.web.care_pages import OfferRow
from aid.web.desk import desk

AT_FIRST = N_("{often}, only at first")


def offers_of(visit: Visit) -> tuple[Offer, ...]:
    """Return the hidden work that this visit brings along and nobody spoke of yet."""
    library = desk().library
    said = tuple(line.words for line in visit.brought if line.what == "condition")
    return offers(visit.ledger, said, library.hidden_work.values(), library.kinds)


def first_of_each_kind(found: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """Return one offer of each kind of work, for a short line."""
    return tuple({offer.work.kind: offer for offer in reversed(found)}.values())[::-1]


def rows_of(found: tuple[Offer, ...], words: Words) -> tuple[OfferRow, ...]:
    """Return these offers as a page shows them."""
    return tuple(row_of(offer, words) for offer in found)


def row_of(offer: Offer, words: Words) -> OfferRow:
    """Return one offer with its name, how often, why and where that is from."""
    library, source = desk().library, offer.trigger.source
    kind = library.kinds[offer.work.kind]
    cited = library.sources.get(source)
    return OfferRow(
        key=offer.key,
        kind=kind,
        name=words.say(kind.name),
        often=often_words(offer.work, words),
        why=words.text(offer.work.why),
        source=cited.citation if cited else "",
        guess=source == OUR_GUESS,
    )


def often_words(work: HiddenTask, words: Words) -> str:
    """Return how often an offered task comes, or that it is a thing to watch."""
    if work.frequency is None:
        return words.label(Nature.WATCH)
    often = how_often(work.frequency, words)
    if work.phase is Phase.STEADY:
        return often
    return words.say(AT_FIRST, often=often)


def grouped(
    found: tuple[Offer, ...], words: Words
) -> tuple[tuple[str, tuple[OfferRow, ...]], ...]:
    """Return the offers by what brings them: the names on the ledger, then the kind."""
    groups = groupby(found, key=lambda offer: offer.trigger.id)
    return tuple(
        (title(first := tuple(members), words), rows_of(first, words))
        for _, members in groups
    )


def title(found: tuple[Offer, ...], words: Words) -> str:
    """Return what brings these offers along, by its own name and by those on the ledger."""
    label, names = words.say(found[0].trigger.label), found[0].brought_by
    return label if names == (label,) else f"{label}: {words.listed(names)}"


def with_offers(
    visit: Visit, adds: Collection[str], not_mine: Collection[str] = ()
) -> Visit:
    """Return the visit with these offers taken, and with word of those not asked of them.

    What is offered no longer, because another tab took it, is there already.
    """
    words, offered = desk().words(visit.people.spoken), offers_of(visit)
    for offer in (one for one in offered if one.key in adds):
        task, kind = task_of(offer, words)
        visit = take_on(visit, task, serves_several=kind.serves_several)
    for offer in (one for one in offered if one.key in not_mine and one.key not in adds):
        task, _ = task_of(offer, words)
        visit = add_task(visit, replace(task, not_asked=True))
    return visit


def task_of(offer: Offer, words: Words) -> tuple[Task, TaskKind]:
    """Return the task that an offer makes, and its kind."""
    kind = desk().library.kinds[offer.work.kind]
    return task_for(offer, kind, new_id(), words.say(kind.name)), kind

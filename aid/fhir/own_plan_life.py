"""What life allows, as it goes out: what helps, what gets in the way, time to give."""

from collections.abc import Iterator
from fractions import Fraction

from aid.domain.capacity import Capacity, Part, strains, strengths
from aid.domain.people import Voice
from aid.fhir.own_plan_asks import per_week
from aid.fhir.own_plan_codes import BARRIER, Resource, concept, own
from aid.fhir.own_plan_maker import PATIENT, Maker
from aid.fhir.own_plan_matters import GOAL, SURVEYED
from aid.fhir.own_plan_words import Said


def life(maker: Maker, capacity: Capacity, *, has_goal: bool) -> Iterator[Resource]:
    """Return only what the person said or ticked."""
    if capacity.helps_me.strip():
        yield _said(maker, "helps-me", Said.HELPS_ME, capacity.helps_me)
    for part in strengths(capacity):
        yield _said(maker, f"good-{part.domain.value}", Said.HELPS_ME, _why(maker, part))
    for part in strains(capacity):
        focus = [maker.ref(GOAL)] if has_goal else []
        name = f"hard-{part.domain.value}"
        yield _said(maker, name, Said.HARD, _why(maker, part), BARRIER, focus=focus)
    if capacity.help_wanted.strip():
        yield _said(maker, "help-wanted", Said.HELP_WANTED, capacity.help_wanted)
    yield from _room(maker, capacity)


def _room(maker: Maker, capacity: Capacity) -> Iterator[Resource]:
    if capacity.minutes_a_week is not None:
        room = Fraction(capacity.minutes_a_week)
        told = maker.words.minutes(room)
        value: Resource = {"valueQuantity": per_week(room)}
        yield _observed(maker, "can-give", Said.CAN_GIVE, told, value)
    if capacity.keep_up:
        answer = maker.words.label(capacity.keep_up)
        yield _said(maker, "keep-up", Said.KEEP_UP, answer)


def _why(maker: Maker, part: Part) -> str:
    name = maker.words.label(part.domain)
    return f"{name}: {part.why}" if part.why.strip() else name


def _said(
    maker: Maker,
    name: str,
    said: Said,
    text: str,
    *codes: tuple[str, str],
    **more: object,
) -> Resource:
    return _observed(maker, name, said, text, {"valueString": text, **more}, *codes)


def _observed(
    maker: Maker,
    name: str,
    said: Said,
    told: str,
    more: Resource,
    *codes: tuple[str, str],
) -> Resource:
    title = maker.words.say(said)
    return maker.made(
        "Observation",
        f"life/{name}",
        f"{title}: {told}",
        status="final",
        category=[SURVEYED],
        code=concept(title, *codes, own(name)),
        subject=maker.ref(PATIENT),
        effectiveDateTime=maker.day,
        performer=maker.spoken_by(Voice.PATIENT),
        **more,
    )

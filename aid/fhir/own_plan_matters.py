"""What matters to the person, as it goes out: own words, both orders, the main thing."""

from collections.abc import Iterator

from aid.domain.people import Voice
from aid.domain.priorities import Priorities, Theme
from aid.fhir.own_plan_codes import (
    LIST_ORDER,
    PERSON_CENTRED,
    PRIORITIES,
    SURVEY,
    WHAT_MATTERS,
    Resource,
    concept,
    own,
)
from aid.fhir.own_plan_maker import CLINIC, PATIENT, Maker
from aid.fhir.own_plan_words import Said

GOAL = "goal"
SURVEYED: Resource = {"coding": [{"system": SURVEY[0], "code": SURVEY[1]}]}
TOLD = {
    "words": Said.MATTERS,
    "worry": Said.WORRY,
    "up_to_me": Said.UP_TO_ME,
}
TOPS = {"patient_top": Said.MY_TOP, "clinician_top": Said.OUR_TOP}


def matters(maker: Maker, priorities: Priorities) -> tuple[Resource, ...]:
    """Return what the person said matters, both orders, and the main thing."""
    told = tuple(_told(maker, priorities))
    return (
        *told,
        *_first(maker, "patient_top", priorities.patient_top),
        *_first(maker, "clinician_top", priorities.clinician_top),
        *_main(maker, priorities.main, [one["id"] for one in told[:1]]),
    )


def matter(maker: Maker, name: str, code: str, text: str, **more: object) -> Resource:
    """Return one thing that the person said matters."""
    said = maker.words.say({**TOLD, **TOPS, "themes": Said.THEMES}[code])
    return maker.made(
        "Observation",
        name,
        f"{said}: {text}",
        status="final",
        category=[SURVEYED, _centred(maker, "what-matters")],
        code=concept(said, WHAT_MATTERS, own(code)),
        subject=maker.ref(PATIENT),
        effectiveDateTime=maker.day,
        performer=[maker.ref(PATIENT)],
        valueString=text,
        **more,
    )


def _told(maker: Maker, priorities: Priorities) -> Iterator[Resource]:
    for code in TOLD:
        words = getattr(priorities, code)
        if words.strip():
            yield matter(maker, f"matters/{code}", code, words)
    if priorities.themes:
        ticked = "; ".join(maker.words.label(theme) for theme in priorities.themes)
        parts = [_ticked(maker, theme) for theme in priorities.themes]
        yield matter(maker, "matters/themes", "themes", ticked, component=parts)


def _ticked(maker: Maker, theme: Theme) -> Resource:
    code = concept(maker.words.label(theme), own(f"theme-{theme.value}"))
    return {"code": code, "valueBoolean": True}


def _first(maker: Maker, code: str, lines: tuple[str, ...]) -> Iterator[Resource]:
    """Return what one side puts first, line by line and as a list in its order."""
    mine = code == "patient_top"
    make = matter if mine else _ours
    said = [line for line in lines if line.strip()]
    names = [f"{code}/{n}" for n in range(len(said))]
    yield from (make(maker, n, code, line) for n, line in zip(names, said, strict=True))
    if said:
        title = maker.words.say(TOPS[code])
        numbered = (f"{n}. {line}" for n, line in enumerate(said, 1))
        yield maker.made(
            "List",
            code,
            title,
            *numbered,
            status="current",
            mode="snapshot",
            title=title,
            code=concept(title, *((PRIORITIES,) if mine else ()), own(code)),
            subject=maker.ref(PATIENT),
            date=maker.day,
            source=maker.ref(PATIENT if mine else CLINIC),
            orderedBy=concept("priority", (LIST_ORDER, "priority")),
            entry=[{"item": maker.ref(name)} for name in names],
        )


def _ours(maker: Maker, name: str, code: str, text: str) -> Resource:
    """Return one thing that the clinic puts first; it is not the person's own word."""
    said = maker.words.say(TOPS[code])
    return maker.made(
        "Observation",
        name,
        f"{said}: {text}",
        status="final",
        category=[SURVEYED],
        code=concept(said, own(code)),
        subject=maker.ref(PATIENT),
        effectiveDateTime=maker.day,
        performer=maker.spoken_by(Voice.CLINICIAN),
        valueString=text,
    )


def _main(maker: Maker, main: str, about: list[object]) -> Iterator[Resource]:
    if main.strip():
        said = maker.words.say(Said.MAIN)
        yield maker.made(
            "Goal",
            GOAL,
            f"{said}: {main}",
            lifecycleStatus="active",
            category=[_centred(maker, "person-centered", said)],
            description={"text": main},
            subject=maker.ref(PATIENT),
            startDate=maker.day,
            expressedBy=maker.ref(PATIENT),
            addresses=[{"reference": f"urn:uuid:{one}"} for one in about],
        )


def _centred(maker: Maker, code: str, text: str = "") -> Resource:
    return concept(text or maker.words.say(Said.MATTERS), (PERSON_CENTRED, code))

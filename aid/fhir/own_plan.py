"""A plan as a FHIR R4 document: whole in itself, about one person, who is not named.

It orders nothing: a change of a medicine goes out as a proposal for whoever prescribes.
The same plan makes the same document again, and this reader knows it when it comes back.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from aid.domain.paper import started
from aid.domain.people import People
from aid.domain.visit import Visit
from aid.domain.workload import Task
from aid.fhir.own_plan_agreed import agreed
from aid.fhir.own_plan_asks import asked, sums
from aid.fhir.own_plan_codes import (
    ABSENT,
    CAPACITY,
    INTERPRETER,
    LANGUAGES,
    MEDICINES,
    OWN_PLANS,
    PLAN,
    STORY,
    Resource,
    coding,
    concept,
    own,
)
from aid.fhir.own_plan_life import life
from aid.fhir.own_plan_maker import (
    CLINIC,
    DONE_BY,
    HELPER,
    PATIENT,
    TOOL,
    Maker,
    fit,
    mended,
    references_in,
)
from aid.fhir.own_plan_matters import matters
from aid.fhir.own_plan_whole import care_plan, readiness
from aid.fhir.own_plan_words import OutWords, Said
from aid.fhir.scrub import HIDDEN

TOOL_NAME = "Plan Together"
SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class _Parts:
    """The resources of the document; the tasks stand in the order of the ledger."""

    matters: tuple[Resource, ...]
    plan: tuple[Resource, ...]
    tasks: tuple[Resource, ...]
    life: tuple[Resource, ...]
    sums: tuple[Resource, ...]

    @property
    def all(self) -> tuple[Resource, ...]:
        """Every part."""
        return (*self.matters, *self.plan, *self.tasks, *self.life, *self.sums)

    @property
    def story(self) -> tuple[Resource, ...]:
        """What matters; what stands in a list is told by the list."""
        listed = set(references_in([one.get("entry") for one in self.matters]))
        return tuple(one for one in self.matters if f"urn:uuid:{one['id']}" not in listed)

    @property
    def capacity(self) -> tuple[Resource, ...]:
        """What life allows beside what care asks."""
        return (*self.life, *_of_type(self.tasks, "Observation"), *self.sums)

    @property
    def medicines(self) -> tuple[Resource, ...]:
        """The medicines as they are taken."""
        return _of_type(self.tasks, "MedicationStatement")


def plan_document(
    visit: Visit, code: str, on: date, say: OutWords, plan_id: str = ""
) -> Resource:
    """Return the plan of a visit as a document bundle; `plan_id` says which plan it is."""
    maker = Maker(plan_id=plan_id or code, on=on, words=say, practice=visit.practice)
    parts = _parts(maker, without_names(visit))
    composed = _composition(maker, code or maker.plan_id, parts)
    people = _people(maker, visit.people, (composed, *parts.all))
    bundle = {
        "resourceType": "Bundle",
        "id": maker.id("document"),
        "meta": composed["meta"],
        "language": say.language,
        "identifier": composed["identifier"],
        "type": "document",
        "timestamp": f"{maker.day}T00:00:00Z",
        "entry": [
            {"fullUrl": f"urn:uuid:{one['id']}", "resource": one}
            for one in (composed, *people, *parts.all)
        ],
    }
    fitted = fit(bundle)
    return fitted if isinstance(fitted, dict) else bundle


def without_names(visit: Visit) -> Visit:
    """Return the visit with the names of its people taken out of what was said in passing.

    What the two wrote into the plan itself, and the names of tasks, stay as written.
    """
    names = {*_names(visit.people.patient_name), *_names(visit.people.companion_name)}
    if not names:
        return visit
    found = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b")
    capacity, home = visit.capacity, visit.home
    return replace(
        visit,
        ledger=tuple(_hidden(task, found) for task in visit.ledger),
        home=replace(
            home,
            pending=found.sub(HIDDEN, home.pending),
            who_calls=found.sub(HIDDEN, home.who_calls),
        ),
        capacity=replace(
            capacity,
            helps_me=found.sub(HIDDEN, capacity.helps_me),
            help_wanted=found.sub(HIDDEN, capacity.help_wanted),
            parts=tuple(
                replace(part, why=found.sub(HIDDEN, part.why)) for part in capacity.parts
            ),
        ),
    )


def _hidden(task: Task, found: re.Pattern[str]) -> Task:
    return replace(task, feeling=found.sub(HIDDEN, task.feeling))


def _names(called: str) -> Iterator[str]:
    """Return the words of a name, which begin large where letters can; "my son" is none."""
    for word in re.findall(r"[^\W\d_]+", re.split(r"[,;(]", called)[0]):
        if len(word) >= SHORTEST_NAME and not word[0].islower():
            yield word


def _parts(maker: Maker, visit: Visit) -> _Parts:
    has_goal = bool(visit.priorities.main.strip())
    now = tuple(asked(maker, task) for task in visit.ledger)
    soon = tuple(asked(maker, task, planned=True) for task in started(visit))
    medicines = _of_type((*now, *soon), "MedicationStatement")
    steps = agreed(maker, visit)
    return _Parts(
        matters=matters(maker, visit.priorities),
        plan=(
            care_plan(maker, visit, steps, medicines),
            *steps,
            *readiness(maker, visit.plan, has_goal=has_goal),
        ),
        tasks=(*now, *soon),
        life=tuple(life(maker, visit.capacity, has_goal=has_goal)),
        sums=tuple(sums(maker, visit.ledger)),
    )


def _of_type(resources: Iterable[Resource], kind: str) -> tuple[Resource, ...]:
    return tuple(one for one in resources if one["resourceType"] == kind)


def _composition(maker: Maker, code: str, parts: _Parts) -> Resource:
    words = maker.words
    title, made_on = (
        words.say(Said.PLAN),
        words.say(Said.MADE_ON, date=words.date(maker.on)),
    )
    sections = (
        (Said.MATTERS, STORY, parts.story),
        (Said.PLAN, PLAN, parts.plan),
        (Said.MEDICINES, MEDICINES, parts.medicines),
        (Said.LIFE, CAPACITY, parts.capacity),
    )
    settled = any(part.get("intent") == "plan" for part in parts.plan)
    return maker.made(
        "Composition",
        "composition",
        title,
        made_on,
        identifier={"system": OWN_PLANS, "value": code},
        status="final" if settled else "preliminary",
        type=concept(title, PLAN),
        subject=maker.ref(PATIENT),
        date=maker.day,
        author=[maker.ref(TOOL)],
        title=title,
        section=[_section(maker, *section) for section in sections if section[2]],
    )


def _section(
    maker: Maker, said: Said, code: tuple[str, str], parts: tuple[Resource, ...]
) -> Resource:
    title = maker.words.say(said)
    return {
        "title": title,
        "code": concept(title, code),
        "text": _told_again(parts),
        "entry": [{"reference": f"urn:uuid:{one['id']}"} for one in parts],
    }


def _told_again(parts: tuple[Resource, ...]) -> Resource:
    """Return the narratives of the parts, one after another."""
    divs = [str(text["div"]) for one in parts if isinstance(text := one["text"], dict)]
    opening = divs[0][: divs[0].index(">") + 1]
    inner = "".join(div[div.index(">") + 1 : -len("</div>")] for div in divs)
    return {"status": "generated", "div": f"{opening}{inner}</div>"}


def _people(
    maker: Maker, people: People, parts: tuple[Resource, ...]
) -> Iterator[Resource]:
    """Return who the document is of, and each voice that speaks in it; none has a name."""
    spoken = {
        reference.removeprefix("urn:uuid:")
        for part in parts
        for reference in references_in(part)
    }
    yield _patient(maker, people)
    yield maker.made(
        "Device",
        TOOL,
        TOOL_NAME,
        deviceName=[{"name": TOOL_NAME, "type": "user-friendly-name"}],
    )
    if maker.id(CLINIC) in spoken:
        yield _role(maker, "PractitionerRole", CLINIC, "code")
    if maker.id(HELPER) in spoken:
        yield _role(maker, "RelatedPerson", HELPER, "relationship")


def _role(maker: Maker, kind: str, name: str, called: str) -> Resource:
    doer = next(doer for doer, who in DONE_BY.items() if who == name)
    word = maker.words.label(doer)
    whose = {"patient": maker.ref(PATIENT)} if name == HELPER else {}
    return maker.made(kind, name, word, **{called: [concept(word, own(name))]}, **whose)


def _patient(maker: Maker, people: People) -> Resource:
    masked = {"url": ABSENT, "valueCode": "masked"}
    needed = {"url": INTERPRETER, "valueBoolean": True}
    tags = dict.fromkeys(tag for tag in (people.spoken, people.paper_also) if mended(tag))
    return maker.made(
        "Patient",
        PATIENT,
        maker.words.say(Said.NO_NAME),
        extension=[needed] if people.interpreter_here else [],
        name=[{"extension": [masked]}],
        communication=[
            {"language": {"coding": [coding((LANGUAGES, tag))]}, "preferred": number == 0}
            for number, tag in enumerate(tags)
        ],
    )

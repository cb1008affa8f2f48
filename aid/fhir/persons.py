"""How many people a file speaks of, and the two facts about them that are read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from aid.domain.record import Refusal
from aid.fhir.bundle import Entry
from aid.fhir.json_text import RefusalError
from aid.fhir.node import Node
from aid.fhir.resolving import Resolver, referred_id, referred_type

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
INTERPRETER = ("patient-interpreterrequired", "us-core-interpreter-needed")
YES_CODES = frozenset({"373066001", "true", "y", "yes"})
NO_TEAM = frozenset({"inactive", "entered-in-error", "proposed"})
SUBJECT_KEYS = ("subject", "patient")


@dataclass(frozen=True, slots=True)
class Subject:
    """A reference to the person, and the record it stands in."""

    reference: Node
    home: Entry


def check_one_person(
    entries: tuple[Entry, ...], subjects_named: Iterable[Subject], resolver: Resolver
) -> int:
    """Return 1 or 0 people; refuse a file about several, or about someone who has died."""
    patients = _patients(entries)
    people = len({_identity(entry) for entry in patients})
    subjects = _subjects(subjects_named, resolver)
    count = max(people, len(subjects))
    if count > 1:
        raise RefusalError(Refusal.TWO_PEOPLE, count)
    if any(_has_died(entry.resource) for entry in patients):
        raise RefusalError(Refusal.DECEASED)
    return count


def language_of(entries: tuple[Entry, ...], documents: tuple[Node, ...]) -> str | None:
    """Return the language the person speaks, else the one the record is written in."""
    for entry in _patients(entries):
        spoken = sorted(
            entry.resource.each("communication"), key=lambda c: not c.is_true("preferred")
        )
        for said in spoken:
            for coding in said.each("language", "coding"):
                if tag := _tag(coding.text("code")):
                    return tag
    written = [e.resource.text("language") for e in entries if e.type == "Composition"]
    written += [document.text("language") for document in documents]
    return next((tag for words in written if (tag := _tag(words))), None)


def needs_interpreter(entries: tuple[Entry, ...]) -> bool:
    """Whether the record asks for an interpreter."""
    return any(
        _says_yes(extension)
        for entry in _patients(entries)
        for extension in entry.resource.each("extension")
        if extension.text("url").lower().rsplit("/", 1)[-1] in INTERPRETER
    )


def looked_after_by(entries: tuple[Entry, ...], resolver: Resolver) -> int:
    """Return how many the largest care team has, the person not among them."""
    teams = [e for e in entries if e.type == "CareTeam" and e.left is None]
    standing = [e for e in teams if e.resource.text("status") not in NO_TEAM]
    counts = [
        sum(not _is_patient(one.get("member"), team, resolver) for one in members)
        for team in standing
        if (members := team.resource.each("participant"))
    ]
    return max(counts, default=0)


def _is_patient(member: Node, home: Entry, resolver: Resolver) -> bool:
    target = resolver.find(member, home.resource)
    kind = target.resource.text("resourceType") if target else referred_type(member)
    return kind == "Patient"


def subjects_in(entries: tuple[Entry, ...]) -> tuple[Subject, ...]:
    """Return every different way in which the records name the person they are about."""
    found: dict[tuple[str, str, str], Subject] = {}
    for entry in entries:
        for reference in _subjects_of(entry):
            said = reference.text("reference") or reference.text("identifier", "value")
            inside = str(entry.index) if said.startswith("#") else ""
            key = (said, reference.text("display"), inside)
            if key not in found:
                found[key] = Subject(reference, entry)
    return tuple(found.values())


def _subjects_of(entry: Entry) -> Iterable[Node]:
    for key in SUBJECT_KEYS:
        if entry.resource.holds(key):
            yield from entry.resource.each(key)
    if entry.type == "Appointment":
        actors = [one.get("actor") for one in entry.resource.each("participant")]
        yield from (actor for actor in actors if referred_type(actor) == "Patient")


def _patients(entries: tuple[Entry, ...]) -> list[Entry]:
    return [e for e in entries if e.type == "Patient" and e.left is None]


def _identity(entry: Entry) -> str:
    return entry.id or entry.full_url or f"#{entry.index}"


def _subjects(subjects: Iterable[Subject], resolver: Resolver) -> set[str]:
    named, shown = set(), set()
    for subject in subjects:
        who = _who(subject.reference, subject.home, resolver)
        spoken = subject.reference.text("display")
        if who:
            named.add(who)
        elif spoken and not subject.reference.text("reference"):
            shown.add(_name_key(spoken))
    return named or shown


def _who(subject: Node, home: Entry, resolver: Resolver) -> str:
    target = resolver.find(subject, home.resource, "Patient")
    if target:
        kind = target.resource.text("resourceType")
        if kind != "Patient":
            return ""
        inside = target.resource.text("identifier", "value") or target.resource.text("id")
        own = resolver.entries[target.index] if target.index is not None else None
        return f"patient {_identity(own)}" if own else f"contained {inside}"
    if referred_type(subject) not in ("Patient", ""):
        return ""
    name = referred_id(subject)
    return f"patient {name}" if name else ""


def _name_key(display: str) -> str:
    return " ".join(sorted(re.findall(r"\w+", display.casefold())))


def _has_died(patient: Node) -> bool:
    return patient.is_true("deceasedBoolean") or bool(patient.text("deceasedDateTime"))


def _says_yes(extension: Node) -> bool:
    code = extension.text("valueCoding", "code") or extension.text(
        "valueCodeableConcept", "coding", "code"
    )
    return extension.is_true("valueBoolean") or code.lower() in YES_CODES


def _tag(code: str) -> str | None:
    return code.replace("_", "-") if LANGUAGE.fullmatch(code) else None

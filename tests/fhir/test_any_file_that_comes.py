"""Every kind of file that may come, one by one: a reason, or rows with what to check.

Each case is a sentence; other tests look closer at the parts.
"""

import gzip
import io
import json
import zipfile
from dataclasses import dataclass, field

import pytest

from aid.domain.record import Flag, LeftReason, Preview, Refusal
from aid.fhir.looks import BIGGEST_FILE
from aid.fhir.reading import read_record
from tests.fhir.as_xml import as_xml
from tests.fhir.made_up import AS_OF, bundle, concept, dosage, left, medicine, repeat
from tests.fhir.made_up_document import PERSON, document, given, section

GOAL = {
    "resourceType": "Goal",
    "lifecycleStatus": "active",
    "description": {"text": "Walk"},
}
PATIENT = {"resourceType": "Patient", "id": "p"}


@dataclass(frozen=True)
class Case:
    """A file and what it gets: a refusal, or the rows by name, flags, and what is left."""

    said: str
    raw: bytes
    refused: Refusal | None = None
    labels: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    left: dict[LeftReason, int] = field(default_factory=dict)


def refuses(said: str, raw: object, refusal: Refusal) -> Case:
    return Case(said, _bytes(raw), refused=refusal)


def reads(said: str, raw: object, *labels: str, flags=(), **gone: int) -> Case:
    reasons = {LeftReason(reason): count for reason, count in gone.items()}
    return Case(said, _bytes(raw), labels=labels, flags=flags, left=reasons)


def _bytes(raw: object) -> bytes:
    if isinstance(raw, bytes):
        return raw
    return raw.encode() if isinstance(raw, str) else json.dumps(raw).encode()


def zipped(name: str, inside: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, inside)
    return made.getvalue()


def lines(*resources: dict) -> str:
    return "\n".join(map(json.dumps, resources))


def wrapped(kind: str, *resources: dict, **more: object) -> dict:
    """A bundle of a kind, with the parts that such a bundle has beside its records."""
    made = bundle(*resources, kind=kind)
    return {**made, **more}


def searched(*resources: dict) -> dict:
    """What a search answers: matches, what was included, and what went wrong."""
    made = wrapped("searchset", *resources, {"resourceType": "OperationOutcome"})
    for entry, mode in zip(made["entry"], ("match", "include", "outcome"), strict=True):
        entry["search"] = {"mode": mode}
    return made


def history(gone: str, *resources: dict) -> dict:
    made = wrapped("history", *resources)
    return made | {
        "entry": [*made["entry"], {"request": {"method": "DELETE", "url": gone}}]
    }


def parameters(resource: dict) -> dict:
    part = {"name": "record", "resource": resource}
    return {"resourceType": "Parameters", "parameter": [{"name": "all", "part": [part]}]}


def about(person: str) -> dict:
    return medicine(subject={"reference": f"Patient/{person}"})


def taken(sig: object = "one daily", timing: object = None, **more: object) -> dict:
    return medicine("Madeupine", dosage(sig, timing), **more)


def circle() -> list[dict]:
    def mixture(own: str, other: str) -> dict:
        part = {"itemReference": {"reference": f"Medication/{other}"}}
        return {"resourceType": "Medication", "id": own, "ingredient": [part]}

    start = {"reference": "Medication/a"}
    order = medicine(medicationCodeableConcept=None, medicationReference=start)
    return [order, mixture("a", "b"), mixture("b", "a")]


TWICE = '{"resourceType":"Goal","lifecycleStatus":"active","lifecycleStatus":"completed"}'
BOMB = "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;&x;'>]><a>&y;</a>"
OUTSIDE = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>"
PDF_INSIDE = {"contentType": "application/pdf", "data": "JVBERi0x" * 60_000}
LETTER = {"resourceType": "DocumentReference", "content": [{"attachment": PDF_INSIDE}]}

CASES = [
    # what is no record
    refuses("an empty file", b"", Refusal.EMPTY),
    refuses("a web page", "<!DOCTYPE html><html><p>Sign in</p></html>", Refusal.IS_HTML),
    refuses("a PDF", b"%PDF-1.7\n%\xe2\xe3", Refusal.IS_PDF),
    refuses(
        "a word processor's file", zipped("word/document.xml", b"<w/>"), Refusal.IS_OFFICE
    ),
    refuses("a list instead of a bundle", [GOAL], Refusal.NOT_ONE_RECORD),
    refuses("one string", '"Metformin"', Refusal.NOT_FHIR),
    refuses("a type that FHIR does not have", {"resourceType": "Diet"}, Refusal.NOT_FHIR),
    refuses("a type in small letters", {"resourceType": "goal"}, Refusal.NOT_FHIR),
    refuses("a list of medicines in a table", "name;dose\nMetformin;500", Refusal.NOT_JSON),
    refuses("a link to a record", "shlink:/eyJsYWJlbCI6IiJ9", Refusal.IS_LINK),
    # what wraps the records
    reads("one record alone", GOAL, "Walk"),
    reads("records in parameters", parameters(GOAL), "Walk"),
    reads(
        "the answer of a search",
        searched(taken(), {"resourceType": "Medication", "id": "m"}),
        "Madeupine",
        supporting=2,
    ),
    reads(
        "a message with its header",
        wrapped("message", {"resourceType": "MessageHeader"}, taken()),
        "Madeupine",
        supporting=1,
    ),
    reads("a transaction", wrapped("transaction", taken()), "Madeupine"),
    reads("an answer to a batch", wrapped("batch-response", GOAL), "Walk"),
    reads(
        "a document",
        wrapped("document", {"resourceType": "Composition"}, GOAL),
        "Walk",
        supporting=1,
    ),
    reads("a bundle in a bundle", bundle(bundle(GOAL), taken()), "Walk", "Madeupine"),
    reads(
        "a history in which a record was deleted",
        history("Goal/g", {**GOAL, "id": "g"}, taken()),
        "Madeupine",
        older_version=1,
    ),
    reads(
        "an entry without a record",
        {**bundle(GOAL), "entry": [{}, {"fullUrl": "urn:x"}, {"resource": GOAL}]},
        "Walk",
    ),
    reads("an empty bundle", wrapped("searchset", total=0)),
    # what it is written in
    reads("one record a line", lines(GOAL, taken()), "Walk", "Madeupine"),
    reads(
        "lines of which one is broken",
        lines(GOAL, taken()) + "\n{oops",
        "Walk",
        "Madeupine",
        unreadable=1,
    ),
    refuses("lines about two people", lines(about("a"), about("b")), Refusal.TWO_PEOPLE),
    reads("FHIR in XML", as_xml(bundle(GOAL, taken())), "Walk", "Madeupine"),
    reads(
        "a C-CDA document",
        document(section("10160-0", given())),
        "Madeupine 5 mg",
        people_and_places=1,
    ),
    refuses("XML of another kind", "<note><to>me</to></note>", Refusal.OTHER_XML),
    refuses("XML that is cut off", as_xml(bundle(GOAL))[:-15], Refusal.CUT_OFF),
    refuses("an XML bomb", BOMB, Refusal.UNSAFE_XML),
    refuses("XML that asks for a file", OUTSIDE, Refusal.UNSAFE_XML),
    refuses("a file of over twenty megabytes", b" " * (BIGGEST_FILE + 1), Refusal.TOO_BIG),
    refuses("a packed file", zipped("record.json", _bytes(GOAL)), Refusal.IS_ARCHIVE),
    refuses("a squeezed file", gzip.compress(_bytes(GOAL)), Refusal.IS_ARCHIVE),
    refuses("a thousand brackets", b"[" * 1_000 + b"]" * 1_000, Refusal.TOO_DEEP),
    refuses(
        "brackets just short of that", '{"a":' * 985 + "1" + "}" * 985, Refusal.TOO_DEEP
    ),
    reads(
        "letters of an old encoding",
        json.dumps({**GOAL, "description": {"text": "café"}}, ensure_ascii=False).encode(
            "latin-1"
        ),
        "caf\ufffd",
        flags=(Flag.ODD_TEXT,),
    ),
    reads("a mark before the first letter", b"\xef\xbb\xbf" + _bytes(GOAL), "Walk"),
    reads("letters of two bytes", json.dumps(GOAL).encode("utf-16"), "Walk"),
    reads(
        "half a letter",
        _bytes(GOAL).replace(b"Walk", rb"Walk \udc00"),
        "Walk \ufffd",
        flags=(Flag.ODD_TEXT,),
    ),
    refuses("a file that is cut off", _bytes(bundle(GOAL))[:-9], Refusal.CUT_OFF),
    reads("a name said twice", TWICE, duplicate_key=1),
    # what stands in the records
    reads(
        "a number that is no number",
        _bytes(taken(None, repeat(77, 1, "d"))).replace(b"77", b"NaN"),
        "Madeupine",
        flags=(Flag.NO_RATE, Flag.ODD_SHAPE),
    ),
    reads(
        "a number without end",
        _bytes(taken(None, repeat(77, 1, "d"))).replace(b"77", b"1e999"),
        "Madeupine",
        flags=(Flag.NO_RATE, Flag.ODD_SHAPE),
    ),
    reads(
        "a number of five thousand digits",
        _bytes(taken(None, repeat(77, 1, "d"))).replace(b"77", b"7" * 5_000),
        "Madeupine",
        flags=(Flag.NO_RATE,),
    ),
    reads(
        "an object where a list belongs",
        medicine("Madeupine", dosageInstruction=dosage("one daily")),
        "Madeupine",
        flags=(Flag.ODD_SHAPE, Flag.RATE_FROM_WORDS),
    ),
    reads(
        "a list where an object belongs",
        taken(subject=[{"reference": "Patient/p"}]),
        "Madeupine",
        flags=(Flag.ODD_SHAPE,),
    ),
    reads(
        "nothing among the items of a list",
        medicine("Madeupine", dosageInstruction=[None, dosage("one daily")]),
        "Madeupine",
        flags=(Flag.ODD_SHAPE, Flag.RATE_FROM_WORDS),
    ),
    reads(
        "numbers written as text",
        taken(None, repeat("2", "1", "d")),
        "Madeupine",
        flags=(Flag.ODD_SHAPE,),
    ),
    reads(
        "a title of a name that is a text",
        bundle({**PATIENT, "name": [{"prefix": "Mr", "family": "Wick"}]}, taken("Wick: 1")),
        "Madeupine",
        people_and_places=1,
    ),
    reads(
        "a period that is a number",
        taken(None, repeat(2, 1.0, "d")),
        "Madeupine",
        flags=(Flag.SLOTS_ASSUMED,),
    ),
    reads("no status", taken(status=None), "Madeupine", flags=(Flag.NO_STATUS,)),
    reads("a strange status", taken(status="ok"), "Madeupine", flags=(Flag.NO_STATUS,)),
    reads(
        "a status that is a number", taken(status=1), "Madeupine", flags=(Flag.ODD_SHAPE,)
    ),
    reads(
        "a medicine entered in error", taken(status="entered-in-error"), entered_in_error=1
    ),
    reads("a medicine that was stopped", taken(status="stopped"), stopped=1),
    reads("a medicine that is used up", taken(status="completed"), completed=1),
    reads("a cancelled order", taken(status="cancelled"), cancelled=1),
    reads("an order not to take it", taken(doNotPerform=True), do_not_take=1),
    reads("an order that is only proposed", taken(intent="proposal"), proposal=1),
    # how records point at each other
    reads(
        "a medicine inside its own order",
        medicine(
            medicationCodeableConcept=None,
            contained=[{"resourceType": "Medication", "id": "m", "code": concept("Inine")}],
            medicationReference={"reference": "#m"},
        ),
        "Inine",
    ),
    reads(
        "a medicine that is nowhere in the file",
        medicine(
            medicationCodeableConcept=None,
            medicationReference={"reference": "http://elsewhere.example/Medication/1"},
        ),
        "",
        flags=(Flag.NAME_MISSING,),
    ),
    reads(
        "a medicine that points to itself by way of another",
        bundle(*circle()),
        "",
        flags=(Flag.NAME_MISSING,),
        supporting=2,
    ),
    reads(
        "the same medicine three times",
        bundle(taken(), taken(), taken()),
        "Madeupine",
        flags=(Flag.LISTED_MORE_THAN_ONCE,),
    ),
    reads(
        "a medicine in two strengths",
        bundle(medicine("Inine 5 mg"), medicine("Inine 10 mg")),
        "Inine 5 mg",
        "Inine 10 mg",
        flags=(Flag.TWO_STRENGTHS,),
    ),
    # how often
    reads("no period", taken(None, repeat(2, 0, "d")), "Madeupine", flags=(Flag.NO_RATE,)),
    reads(
        "a period that runs backwards",
        taken(None, repeat(2, -1, "d")),
        "Madeupine",
        flags=(Flag.NO_RATE,),
    ),
    reads(
        "a period of nothing", taken(None, repeat(2, 1)), "Madeupine", flags=(Flag.NO_RATE,)
    ),
    reads(
        "every five minutes",
        taken(None, repeat(1, 5, "min")),
        "Madeupine",
        flags=(Flag.OVER_24_A_DAY,),
    ),
    reads(
        "every five minutes when needed",
        taken(None, repeat(1, 5, "min"), asNeededBoolean=True)
        | {"dosageInstruction": [{"asNeededBoolean": True, "timing": repeat(1, 5, "min")}]},
        "Madeupine",
        flags=(Flag.AS_NEEDED,),
    ),
    reads(
        "weekly in words and daily in code",
        taken("one tablet once a week", repeat(1, 1, "d")),
        "Madeupine",
        flags=(Flag.WEEKLY_OR_DAILY, Flag.RATE_CONFLICT),
    ),
    # dates
    reads("a year alone", taken(authoredOn="2026"), "Madeupine"),
    reads("a time without a zone", taken(authoredOn="2026-10-02T08:00:00"), "Madeupine"),
    reads(
        "the thirtieth of February",
        taken(authoredOn="2026-02-30"),
        "Madeupine",
        flags=(Flag.ODD_DATE,),
    ),
    reads("the year 9999", taken(authoredOn="9999-12-31"), "Madeupine"),
    reads("long ago", taken(authoredOn="1998-01-01"), "Madeupine", flags=(Flag.LONG_AGO,)),
    reads(
        "a course of 4,748 days",
        taken(None, repeat(1, 1, "d", boundsDuration={"value": 4748, "unit": "d"})),
        "Madeupine",
    ),
    # words
    reads(
        "words of five thousand letters",
        taken("take it " * 700),
        "Madeupine",
        flags=(Flag.WORDS_CUT,),
    ),
    reads("words over two lines", taken("one\ndaily"), "Madeupine"),
    reads("words with a written newline", taken("one\\ndaily"), "Madeupine"),
    reads("words from right to left", taken("حبة واحدة يوميا"), "Madeupine"),
    reads("a face among the words", taken("one daily 🙂"), "Madeupine"),
    reads("words that look like a script", taken("<script>alert(1)</script>"), "Madeupine"),
    reads("words that look like a template", taken("{{7*7}}{% raw %}"), "Madeupine"),
    reads("words that look like a formula", taken("=cmd()"), "Madeupine"),
    reads(
        "a story with markup and a picture from elsewhere",
        wrapped(
            "document",
            {
                "resourceType": "Composition",
                "section": [
                    {
                        "code": concept(code="81338-6"),
                        "text": {
                            "div": '<div><img src="http://x.example/a.png"/>Dance</div>'
                        },
                    }
                ],
            },
        ),
        "Dance",
    ),
    reads("a file that is mostly a PDF inside", bundle(GOAL, LETTER), "Walk", not_used=1),
    # people
    refuses("two people", bundle(PATIENT, {**PATIENT, "id": "q"}), Refusal.TWO_PEOPLE),
    refuses(
        "three people in one file of appointments",
        bundle(*({**PATIENT, "id": name} for name in "abc")),
        Refusal.TWO_PEOPLE,
    ),
    refuses("two people in C-CDA", document(head=PERSON * 2), Refusal.TWO_PEOPLE),
    refuses("someone who has died", {**PATIENT, "deceasedBoolean": True}, Refusal.DECEASED),
    reads("nobody by name", bundle(taken()), "Madeupine"),
]


def named(case: Case) -> str:
    return case.said


@pytest.mark.parametrize("case", CASES, ids=named)
def test_each_file_gets_its_answer(case: Case):
    preview = read_record(case.raw, AS_OF)
    assert preview.refused is case.refused
    assert tuple(row.label for row in preview.rows) == case.labels
    assert left(preview) == case.left
    assert set(case.flags) <= {flag for row in preview.rows for flag in row.flags}


@pytest.mark.parametrize("case", CASES, ids=named)
def test_what_is_doubted_or_looks_over_is_not_ticked(case: Case):
    doubtful = {Flag.NO_STATUS, Flag.RATE_CONFLICT, Flag.NAME_MISSING, Flag.ODD_SHAPE}
    for row in read_record(case.raw, AS_OF).rows:
        assert not row.ticked or not doubtful & set(row.flags)


@pytest.mark.parametrize("case", CASES, ids=named)
def test_each_answer_is_a_value_that_can_be_told_twice(case: Case):
    one, other = read_record(case.raw, AS_OF), read_record(case.raw, AS_OF)
    assert isinstance(one, Preview)
    assert one == other

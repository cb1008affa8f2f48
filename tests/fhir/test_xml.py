"""FHIR in XML is read as its twin in JSON, and nothing that a file declares is obeyed."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from aid.domain.record import Flag, LeftReason, Refusal, RowKind
from aid.fhir.json_text import DEEPEST
from aid.fhir.markup import MOST_ELEMENTS
from aid.fhir.reading import read_record
from tests.fhir.as_xml import as_xml
from tests.fhir.made_up import (
    AS_OF,
    READABLE,
    RECORDS,
    asks,
    bundle,
    left,
    medicine,
    named,
    record,
    repeat,
)

TWINS = [name for name in READABLE if name.endswith(".json")]
NS = 'xmlns="http://hl7.org/fhir"'
GOAL = (
    f"<Goal {NS}><lifecycleStatus value='active'/>"
    "<description><text value='%s'/></description></Goal>"
)


def read(text: str | bytes):
    return read_record(text.encode() if isinstance(text, str) else text, AS_OF)


@pytest.mark.parametrize("name", TWINS)
def test_a_record_in_xml_says_what_its_twin_in_json_says(name):
    twin = json.loads((RECORDS / name).read_text(encoding="utf-8"))
    written, read_as_json = read(as_xml(twin)), record(name)
    assert written.version == f"{read_as_json.version} XML"
    same = replace(written, file_hash=read_as_json.file_hash, version=read_as_json.version)
    assert same == read_as_json


def test_a_list_in_xml_gives_rows_rates_and_what_matters():
    preview = record("list_in_xml.xml")
    assert (preview.version, preview.language) == ("R4 XML", "pt-BR")
    assert preview.interpreter_needed
    taken = named(preview, "Bisoprolol")
    assert (taken.per_week, taken.dose) == (7, "2.5 mg")
    assert [source.resource for source in taken.merged] == ["CarePlan"]
    told = next(row for row in preview.rows if row.kind is RowKind.MATTERS)
    assert told.label == "I want to see my sister & walk without a stick."


def test_a_weekly_medicine_coded_daily_is_not_computed_in_xml_either():
    row = named(record("list_in_xml.xml"), "Methotrexate")
    assert asks(row, Flag.WEEKLY_OR_DAILY)
    assert row.per_week is None


def test_a_status_said_twice_makes_the_record_unreadable_and_no_other():
    assert left(record("list_in_xml.xml"))[LeftReason.DUPLICATE_KEY] == 1


def test_numbers_in_xml_are_no_odd_shape():
    order = medicine("Madeupine", {"timing": repeat(2, 1.5, "d")})
    [row] = read(as_xml(bundle(order))).rows
    assert row.flags == (Flag.SLOTS_ASSUMED,)
    assert row.ticked


def test_what_is_only_said_to_be_missing_is_missing():
    why = "<extension url='urn:why'><valueCode value='masked'/></extension>"
    masked = f"<Patient {NS}><name>{why}</name></Patient>"
    preview = read(masked)
    assert (preview.refused, preview.people) == (None, 1)


def test_other_namespaces_inside_are_passed_over():
    text = GOAL.replace(
        "<description>", "<x:status xmlns:x='urn:x' value='?'/><description>"
    )
    assert [row.label for row in read(text % "Walk").rows] == ["Walk"]


def test_a_prefix_before_every_name_is_read_as_well():
    text = "<f:Goal xmlns:f='http://hl7.org/fhir'><f:lifecycleStatus value='active'/>"
    text += "<f:description><f:text value='Walk'/></f:description></f:Goal>"
    assert [row.label for row in read(text).rows] == ["Walk"]


@pytest.mark.parametrize(
    ("raw", "label"),
    [
        (b"\xef\xbb\xbf" + (GOAL % "caf\u00e9").encode(), "caf\u00e9"),
        (
            ("<?xml version='1.0' encoding='UTF-16'?>" + GOAL % "caf\u00e9").encode(
                "utf-16"
            ),
            "caf\u00e9",
        ),
        (
            b"<?xml version='1.0' encoding='ISO-8859-1'?>"
            + (GOAL % "caf\u00e9").encode("latin-1"),
            "caf\u00e9",
        ),
        (
            b"<?xml version='1.0' encoding='windows-1252'?>"
            + (GOAL % "\u20ac").encode("cp1252"),
            "\u20ac",
        ),
        (b"<?xml version='1.0' encoding='rot13'?>" + (GOAL % "walk").encode(), "walk"),
        (b"<?xml version='1.0' encoding='no-such'?>" + (GOAL % "walk").encode(), "walk"),
        (b"\n  " + (GOAL % "walk &lt;b&gt; &amp; rest").encode(), "walk <b> & rest"),
    ],
    ids=[
        "marked",
        "wide",
        "old",
        "windows",
        "not an encoding of text",
        "unknown",
        "spaced",
    ],
)
def test_xml_is_read_in_the_encoding_it_is_in(raw, label):
    assert [row.label for row in read(raw).rows] == [label]


def test_letters_lost_in_xml_are_flagged():
    [row] = read((GOAL % "caf\u00e9").encode("latin-1")).rows
    assert asks(row, Flag.ODD_TEXT)


BOMB = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10 if n else 'ha'}'>" for n in range(9))


@pytest.mark.parametrize(
    "text",
    [
        f"<!DOCTYPE g [{BOMB}]>{GOAL % '&a8;'}",
        f"<!DOCTYPE g [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>{GOAL % '&a;'}",
        f"<!DOCTYPE g [<!ENTITY a SYSTEM 'http://elsewhere.example/'>]>{GOAL % '&a;'}",
        f"<!DOCTYPE g SYSTEM 'http://elsewhere.example/x.dtd'>{GOAL % 'walk'}",
        f"<!DOCTYPE g [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>{GOAL % 'walk'}",
        f"<?xml version='1.0'?>\n<!-- hello -->\n<!doctype g []>{GOAL % 'walk'}",
        f"<!DOCTYPE g [<!ATTLIST g a CDATA 'x'>]>{GOAL % 'walk'}",
    ],
    ids=[
        "a bomb of entities",
        "a file of this laptop",
        "a page of the network",
        "rules from elsewhere",
        "a parameter entity",
        "small letters, after a note",
        "attributes by rule",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_that_brings_rules_is_refused_unread(text, encoding):
    preview = read(text.encode(encoding))
    assert preview.refused is Refusal.UNSAFE_XML
    assert preview.rows == ()


def test_an_entity_that_nobody_declared_is_not_guessed():
    assert read(GOAL % "walk&nbsp;far").refused is Refusal.BROKEN_XML


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (GOAL[:-20] % "walk", Refusal.CUT_OFF),
        ((GOAL % "walk").replace("</Goal>", ""), Refusal.CUT_OFF),
        ((GOAL % "walk").replace("</Goal>", "</Gaol>"), Refusal.BROKEN_XML),
        (GOAL % "walk" + "<more/>", Refusal.BROKEN_XML),
        (GOAL % "a\x00b", Refusal.BROKEN_XML),
        (f"<Goal {NS}>" + "<a>" * (DEEPEST + 1), Refusal.TOO_DEEP),
        (f"<Bundle {NS}>" + "<entry/>" * MOST_ELEMENTS + "</Bundle>", Refusal.TOO_BIG),
        (f"<html xmlns='http://www.w3.org/1999/xhtml'>{GOAL}</html>", Refusal.IS_HTML),
        ("<html><body/></html>", Refusal.IS_HTML),
        ("<", Refusal.CUT_OFF),
    ],
    ids=[
        "cut inside",
        "cut at the end",
        "closed by another name",
        "two files in one",
        "letters no file may hold",
        "nested too deeply",
        "more parts than a record has",
        "a page with a record in it",
        "a page",
        "one sign",
    ],
)
def test_xml_that_cannot_be_read_is_refused_with_a_reason(text, refusal):
    assert read(text).refused is refusal


def test_two_people_in_one_xml_file_are_refused():
    people = [{"resourceType": "Patient", "id": name} for name in ("a", "b")]
    preview = read(as_xml(bundle(*people)))
    assert (preview.refused, preview.refused_count) == (Refusal.TWO_PEOPLE, 2)


def test_the_parser_is_not_loaded_before_a_file_needs_it():
    asked = "import sys, aid.fhir.reading; print('xml.etree.ElementTree' in sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "False"

"""Small made-up C-CDA documents for the tests of the reader."""

from aid.domain.record import Preview
from aid.fhir.reading import read_record
from tests.fhir.made_up import AS_OF

HEAD = (
    '<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:sdtc="urn:hl7-org:sdtc" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)
MEDICINES, PROBLEMS, DISCHARGE = "10160-0", "11450-4", "10183-2"
PERSON = "<recordTarget><patientRole><patient/></patientRole></recordTarget>"


def document(*sections: str, head: str = PERSON) -> str:
    body = "".join(f"<component>{section}</component>" for section in sections)
    body = f"<component><structuredBody>{body}</structuredBody></component>"
    return f"{HEAD}{head}{body}</ClinicalDocument>"


def section(code: str, *entries: str, text: str = "") -> str:
    inside = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f'<section><code code="{code}"/><text>{text}</text>{inside}</section>'


def given(
    name: str = 'displayName="Madeupine 5 mg"', more: str = "", status: str = "active"
) -> str:
    """A medicine; `more` stands before its name, as times and doses do."""
    material = f"<manufacturedMaterial><code {name}/></manufacturedMaterial>"
    return (
        f'<substanceAdministration><statusCode code="{status}"/>{more}<consumable>'
        f"<manufacturedProduct>{material}</manufacturedProduct></consumable>"
        "</substanceAdministration>"
    )


def seen(value: str, more: str = "", concern: str = "active", denied: str = "") -> str:
    """A problem inside its concern."""
    inner = f"<observation{denied}>{more}<value {value}/></observation>"
    related = f"<entryRelationship>{inner}</entryRelationship>"
    return f'<act><statusCode code="{concern}"/>{related}</act>'


def read(text: str) -> Preview:
    return read_record(text.encode(), AS_OF)


def row_of(entry: str, code: str = MEDICINES, text: str = ""):
    preview = read(document(section(code, entry, text=text)))
    assert preview.refused is None
    assert len(preview.rows) == 1, preview
    return preview.rows[0]

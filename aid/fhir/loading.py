"""Bytes to records, whatever they are written in: FHIR in JSON or XML, or C-CDA."""

from datetime import date

from aid.domain.record import Refusal
from aid.fhir.clinical_document import CDA, bundle_of
from aid.fhir.json_text import Loaded, RefusalError, load
from aid.fhir.markup import is_markup, read_markup
from aid.fhir.node import Node
from aid.fhir.versions import CCDA, XML
from aid.fhir.xml_text import FHIR, resource_of


def load_record(raw: bytes, as_of: date) -> Loaded:
    """Return the documents of a file, each in the shape of FHIR in JSON."""
    if not is_markup(raw):
        return load(raw)
    top = read_markup(raw)
    if top.space == FHIR:
        return Loaded((Node(resource_of(top)),), doubled=True, written_in=XML)
    if top.space == CDA and top.name == "ClinicalDocument":
        return Loaded((Node(bundle_of(top, as_of)),), written_in=CCDA)
    raise RefusalError(Refusal.OTHER_XML)

"""What the last strokes add for readers that read aloud."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from aid.domain.paper import SheetName
from aid.domain.priorities import Priorities
from tests.printing.conftest import Print
from tests.printing.reading import faults_of
from tests.printing.scenes import job, visit

LAM_TANWIN_ALEF = "\u0634\u0643\u0631\u0644\u064b\u0627"


def cells(document: bytes, kind: str) -> list[Any]:
    """The table cells of a kind, as the tags of the PDF tell them."""
    reader = PdfReader(BytesIO(document))
    things = (reader.get_object(number) for number in range(1, reader.trailer["/Size"]))
    return [t for t in things if isinstance(t, dict) and t.get("/S") == f"/{kind}"]


def test_each_header_of_a_table_tells_what_it_heads(print_it: Print) -> None:
    headers = cells(print_it(job(SheetName.WEEK)), "TH")
    scopes = {str(header["/A"]["/Scope"]) for header in headers}
    assert scopes == {"/Row", "/Column"}


def test_each_facing_cell_tells_its_language(print_it: Print) -> None:
    facing = cells(print_it(job(SheetName.DETAILS, beside="ar")), "TD")
    assert {cell["/Lang"] for cell in facing if "/Lang" in cell} == {"en", "ar"}


def test_an_arabic_cluster_of_several_glyphs_can_be_read_back(
    print_it: Print, tmp_path: Path
) -> None:
    told = visit(priorities=Priorities(main=LAM_TANWIN_ALEF))
    made = print_it(replace(job(SheetName.FRIDGE, language="ar"), visit=told))
    assert faults_of(made, tmp_path) == []

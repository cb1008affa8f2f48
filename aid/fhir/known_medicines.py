"""What content knows of the medicine of a row, in the form that the row has."""

from collections.abc import Mapping
from types import MappingProxyType

from aid.domain.finding import exactly, find
from aid.domain.medicines import KnownMedicine
from aid.domain.record import Form, PreviewRow, RowKind
from aid.domain.workload import Medicine
from aid.fhir.each_time import each_of
from aid.fhir.high_risk import is_high_risk, medicine_class_of

NOTHING_KNOWN: Mapping[str, KnownMedicine] = MappingProxyType({})
FORM_OF_KIND = {
    "take_pills": Form.PILLS,
    "mix_medicine": Form.PILLS,
    "use_inhaler": Form.INHALER,
    "nebuliser": Form.INHALER,
    "nasal_spray": Form.INHALER,
    "inject": Form.INJECTION,
    "inject_insulin": Form.INJECTION,
    "weekly_pen": Form.INJECTION,
    "daily_pen": Form.INJECTION,
    "biologic_injection": Form.INJECTION,
    "heparin_injection": Form.INJECTION,
    "clinic_injection": Form.INJECTION,
    "drip_visit": Form.INJECTION,
    "apply_cream": Form.CREAM,
    "suppository": Form.CREAM,
    "change_patch": Form.CREAM,
    "eye_drops": Form.EYE_DROPS,
}


def known_medicine(
    row: PreviewRow, medicines: Mapping[str, KnownMedicine]
) -> KnownMedicine | None:
    """Return the medicine of a row as content knows it; a cream is not the tablet."""
    if row.kind is not RowKind.MEDICINE or not medicines:
        return None
    known = exactly(row.label, medicines.values())
    if known is None or _fits(known, row.form):
        return known
    alike = (one for one in find(known.name, medicines.values()) if _fits(one, row.form))
    kin = next((one for one in alike if _first_word(one) == _first_word(known)), None)
    return kin or (known if _is_swallowed_or_injected(known, row.form) else None)


def kinds_of(known: KnownMedicine | None, form: Form | None) -> tuple[str, ...]:
    """Return the kind of task content has for a medicine, where the form agrees."""
    return (known.kind,) if known and _fits(known, form) else ()


def _fits(known: KnownMedicine, form: Form | None) -> bool:
    return form is None or FORM_OF_KIND.get(known.kind, form) is form


def _first_word(known: KnownMedicine) -> str:
    return known.name.split()[0]


def _is_swallowed_or_injected(known: KnownMedicine, form: Form | None) -> bool:
    """Such a medicine is of the same class both ways; on the skin, it may not be."""
    return {form, FORM_OF_KIND.get(known.kind)} <= {Form.PILLS, Form.INJECTION}


def medicine_of(row: PreviewRow, known: KnownMedicine | None) -> Medicine:
    """Return the medicine of a row; content has the last word on a name that it knows."""
    if known:
        medicine_class, high_risk = known.medicine_class, known.high_risk
    else:
        medicine_class = medicine_class_of(row.label, row.form)
        high_risk = is_high_risk(row.label, row.form)
    return Medicine(
        name=row.label,
        words=row.words,
        each=each_of(row),
        purpose=row.purpose,
        medicine_class=medicine_class,
        high_risk=high_risk,
    )

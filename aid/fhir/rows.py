"""A row from a dose: the same for medicines, devices, services and plans."""

from aid.domain.record import PreviewRow, RowKind, Source
from aid.fhir.dosing import Dosing
from aid.fhir.found import key_of
from aid.fhir.tidying import short_name


def dosed_row(source: Source, kind: RowKind, label: str, dosing: Dosing) -> PreviewRow:
    """Return a row for something that is done as this dosing says."""
    told = dosing.told
    return PreviewRow(
        key=key_of(source),
        kind=kind,
        label=label,
        source=source,
        words=dosing.words,
        dose=dosing.dose,
        per_week=told.rate.low if told.rate else None,
        per_week_high=told.rate.high if told.rate else None,
        frequency=told.rate.frequency if told.rate else None,
        slots=told.slots,
        slots_assumed=told.slots_assumed,
        days=told.days,
        as_needed=told.as_needed,
        steps=dosing.steps,
        starts=dosing.starts,
        ends=dosing.ends,
        for_days=dosing.for_days,
        flags=told.flags,
        readings=told.readings,
    )


def shown_name(name: str, dosing: Dosing) -> tuple[str, str]:
    """Return a medicine's name as shown and, where trimming lost something, all it said."""
    label = short_name(name)
    if label == name and dosing.words == dosing.original:
        return label, ""
    return label, ". ".join(text for text in (name, dosing.original) if text)

"""What a visit holds already, so that a second import adds nothing twice."""

from collections.abc import Iterable

from aid.domain.medicine_names import Likeness, likeness_of, may_be_the_same
from aid.domain.record import SAID_KINDS, PreviewRow, RowKind
from aid.domain.visit import Visit


def rows_known(rows: Iterable[PreviewRow], visit: Visit) -> frozenset[str]:
    """Return the keys of rows that the visit holds: medicines by name, others by words.

    A medicine in another strength is another medicine here.
    """
    medicines = _medicines(visit)
    tasks = {_plain(task.label) for task in visit.ledger}
    lines = {(line.what, _plain(line.words)) for line in visit.brought}
    return frozenset(
        row.key for row in rows if row.label and _is_known(row, medicines, tasks, lines)
    )


def _is_known(
    row: PreviewRow,
    medicines: dict[str, list[Likeness]],
    tasks: set[str],
    lines: set[tuple[str, str]],
) -> bool:
    if row.kind in SAID_KINDS:
        return (row.kind.value, _plain(row.label)) in lines
    if row.kind is not RowKind.MEDICINE:
        return _plain(row.label) in tasks
    name = likeness_of(row.label)
    return any(may_be_the_same(name, one) for one in medicines.get(name.ingredient, ()))


def _medicines(visit: Visit) -> dict[str, list[Likeness]]:
    found: dict[str, list[Likeness]] = {}
    for task in visit.ledger:
        if task.medicine:
            name = likeness_of(task.medicine.name or task.label)
            found.setdefault(name.ingredient, []).append(name)
    return found


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())

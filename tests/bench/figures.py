"""Every figure that has a bar, by the name that `--only` knows it by."""

from tests.bench import (
    care_page,
    change,
    kept_visits,
    memory,
    paper,
    record,
    saving,
    start_up,
    switching,
    weight,
)
from tests.bench.figure import Figure

FIGURES: dict[str, Figure] = {
    "start": start_up,
    "care": care_page,
    "change": change,
    "switch": switching,
    "save": saving,
    "paper": paper,
    "record": record,
    "visits": kept_visits,
    "memory": memory,
    "weight": weight,
}

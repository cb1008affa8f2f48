from dataclasses import replace

import pytest

from aid.domain.people import Voice
from aid.storage.errors import StaleVisit
from aid.storage.kept import Kept
from aid.storage.visits import VisitStore
from tests.storage.stories import said, say


def test_a_form_of_this_version_is_saved(store: VisitStore, kept: Kept) -> None:
    with store.editing(kept.id, Voice.PATIENT, "say", version=1) as edit:
        edit.visit = replace(edit.visit, own_idea="sing")
    assert edit.kept.version == 2


@pytest.mark.parametrize("version", [0, 1, 3])
def test_a_form_of_another_version_is_refused_with_what_stands_now(
    store: VisitStore, kept: Kept, version: int
) -> None:
    now = say(store, kept.id, "from the other tab")
    entered = []
    with (
        pytest.raises(StaleVisit) as stale,
        store.editing(kept.id, Voice.PATIENT, "say", version=version) as edit,
    ):
        entered.append(edit)
    assert stale.value.kept == now
    assert entered == []
    assert said(store, kept.id) == "from the other tab"


def test_undo_makes_a_new_version_so_that_open_forms_notice(
    store: VisitStore, kept: Kept
) -> None:
    seen = say(store, kept.id, "sing").version
    store.undo(kept.id)
    with (
        pytest.raises(StaleVisit),
        store.editing(kept.id, Voice.PATIENT, "say", version=seen),
    ):
        pass

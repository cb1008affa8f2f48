from datetime import date

from aid.domain.visit import Visit
from aid.storage.kept import Kept, Summary
from aid.storage.visits import VisitStore
from tests.storage.stories import say


def test_the_visit_that_changed_last_stands_first(store: VisitStore) -> None:
    one, two, three = (store.begin(Visit()) for _ in range(3))
    say(store, one.id, "sing")
    assert [line.id for line in store.recent()] == [one.id, three.id, two.id]
    assert [line.id for line in store.recent(limit=1)] == [one.id]


def test_a_line_tells_the_code_and_whether_it_is_finished(
    store: VisitStore, kept: Kept
) -> None:
    done = store.finish(kept.id, date(2026, 6, 1))
    assert store.recent() == (
        Summary(id=kept.id, code=kept.code, changed=done.changed, finished=True),
    )


def test_the_list_reads_no_documents(store: VisitStore, kept: Kept) -> None:
    with store.database.write() as connection:
        connection.execute("UPDATE visit SET document = x'00'")
    assert [line.id for line in store.recent()] == [kept.id]


def test_an_empty_store_lists_nothing(store: VisitStore) -> None:
    assert store.recent() == ()

import threading
from collections.abc import Callable
from dataclasses import replace

from aid.domain.people import Voice
from aid.storage.errors import StaleVisit
from aid.storage.kept import Kept
from aid.storage.visits import VisitStore
from tests.storage.stories import said, say


def run(*jobs: Callable[[], object]) -> None:
    """Run these side by side, and wait for all."""
    threads = [threading.Thread(target=job) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_two_threads_writing_lose_nothing(store: VisitStore, kept: Kept) -> None:
    def writer(name: str) -> None:
        for _ in range(40):
            with store.editing(kept.id, Voice.PATIENT, "say") as edit:
                edit.visit = replace(edit.visit, own_idea=edit.visit.own_idea + name)

    run(lambda: writer("a"), lambda: writer("b"))
    words = said(store, kept.id)
    assert (words.count("a"), words.count("b")) == (40, 40)
    assert [line.n for line in store.journal(kept.id)] == list(range(1, 81))
    assert store.get(kept.id).version == 81


def test_of_two_tabs_that_save_the_same_version_one_is_told(
    store: VisitStore, kept: Kept
) -> None:
    told = []

    def tab(name: str) -> None:
        try:
            with store.editing(kept.id, Voice.PATIENT, "say", version=1) as edit:
                edit.visit = replace(edit.visit, own_idea=name)
        except StaleVisit as stale:
            told.append(stale.kept.visit.own_idea)

    run(lambda: tab("one"), lambda: tab("two"))
    assert told == [said(store, kept.id)]


def test_a_save_sent_twice_at_once_is_stored_once(store: VisitStore, kept: Kept) -> None:
    run(*[lambda: say(store, kept.id, "sing", save_id="abc")] * 4)
    assert len(store.journal(kept.id)) == 1


def test_readers_see_whole_changes_only(store: VisitStore, kept: Kept) -> None:
    torn = []

    def writer() -> None:
        for n in range(40):
            with store.editing(kept.id, Voice.PATIENT, "say") as edit:
                edit.visit = replace(
                    edit.visit, own_idea=f"{n}", offset_reason=f"{n}" * 2000
                )

    def reader() -> None:
        for _ in range(80):
            now = store.get(kept.id)
            if now.visit.offset_reason != now.visit.own_idea * 2000:
                torn.append(now)
            store.recent()

    run(writer, reader, reader)
    assert torn == []

"""Taking visits out of one store, so that no page of it remembers them."""

from collections.abc import Iterable

from aid.storage.database import Database


def remove_visits(database: Database, ids: Iterable[str]) -> None:
    """Delete visits with their journals, and write the file anew without their scraps."""
    with database.write() as connection:
        for visit_id in ids:
            connection.execute("DELETE FROM visit WHERE id = ?", [visit_id])
    database.scrub()

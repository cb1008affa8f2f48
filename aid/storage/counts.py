"""Counts by the month that name nobody: answers to Reflect, and touchpoints."""

from dataclasses import dataclass
from datetime import date

from aid.domain.people import Voice
from aid.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCount:
    """How often one choice was taken for one item, from one seat, in one month."""

    month: str
    seat: Voice
    item: str
    choice: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyCount:
    """How often something happened in one month."""

    month: str
    what: str
    count: int


class CountStore:
    """What the clinic learns from counts; no visit can be found from them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def answer(self, seat: Voice, item: str, choice: str, on: date) -> None:
        """Count one more answer, in the month of this day."""
        with self._database.write() as connection:
            connection.execute(
                """INSERT INTO answer (month, seat, item, choice, count)
                VALUES (?, ?, ?, ?, 1)
                ON CONFLICT DO UPDATE SET count = count + 1""",
                [_month(on), seat.value, item, choice],
            )

    def tally(self, what: str, on: date) -> None:
        """Count one more of this, in the month of this day."""
        with self._database.write() as connection:
            connection.execute(
                """INSERT INTO tally (month, what, count) VALUES (?, ?, 1)
                ON CONFLICT DO UPDATE SET count = count + 1""",
                [_month(on), what],
            )

    def answers(self) -> tuple[AnswerCount, ...]:
        """Return all counted answers, by month, seat and item."""
        sql = "SELECT month, seat, item, choice, count FROM answer ORDER BY 1, 2, 3, 4"
        with self._database.read() as connection:
            return tuple(
                AnswerCount(
                    month=row[0],
                    seat=Voice(row[1]),
                    item=row[2],
                    choice=row[3],
                    count=row[4],
                )
                for row in connection.execute(sql)
            )

    def tallies(self) -> tuple[TallyCount, ...]:
        """Return all tallies, by month."""
        sql = "SELECT month, what, count FROM tally ORDER BY month, what"
        with self._database.read() as connection:
            return tuple(
                TallyCount(month=row[0], what=row[1], count=row[2])
                for row in connection.execute(sql)
            )


def _month(on: date) -> str:
    return f"{on:%Y-%m}"

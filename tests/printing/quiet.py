"""A moment of quiet, for a printer that waits for one."""

from collections.abc import Callable


class Quiet:
    """A moment of quiet that comes when the test says so."""

    def __init__(self) -> None:
        self.calls: list[Callable[[], None]] = []

    def __call__(self, call: Callable[[], None]) -> "Quiet":
        self.calls = [call]
        return self

    def cancel(self) -> None:
        self.calls = []

    def comes(self) -> None:
        calls, self.calls = self.calls, []
        for call in calls:
            call()

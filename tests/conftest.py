"""What many tests stand on: a clock, a desk over a throwaway store, a guest let in.

The app is imported inside the fixtures, so that tests of one part load that part alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from flask import Flask

    from aid.i18n.shelf import Shelf
    from aid.library.load import Library
    from aid.printing.pdf import Press
    from aid.rendering import Renderer
    from aid.storage.kept import Kept
    from aid.web.desk import Desk
    from tests.web.page import Guest


# a busy machine is slow, and that is no fault of what is tried
settings.register_profile("gate", suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("gate")


class Clock:
    """A clock that moves one second each time it is read, and on when it is told."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time

    def today(self) -> date:
        return self.time.date()

    def pass_by(self, **span: float) -> None:
        self.time += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def shipped_library() -> Library:
    from aid.library.load import load_library
    from aid.resources import resource_dir

    return load_library(resource_dir("content"))


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    from aid.rendering import Renderer
    from aid.resources import resource_dir

    return Renderer(resource_dir("templates"))


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """The languages that are shipped."""
    from aid.i18n.shelf import open_shelf
    from aid.resources import resource_dir

    return open_shelf(resource_dir("translations"))


@pytest.fixture(scope="session")
def press() -> Press:
    """What makes PDF; it takes half a second to get ready."""
    from aid.printing.pdf import Press

    return Press()


@pytest.fixture
def idle_press() -> Press:
    """What stands at the desk where no test looks at paper: ready, and without ink."""
    from aid.printing.pdf import Press

    class IdlePress(Press):
        def is_available(self) -> bool:
            return True

        def pdf(self, html: str, *sheets: object) -> bytes:
            return b"%PDF-1.7 " + str(len(html)).encode()

    return IdlePress()


@pytest.fixture
def desk(
    shipped_library: Library,
    shelf: Shelf,
    renderer: Renderer,
    idle_press: Press,
    clock: Clock,
    tmp_path: Path,
) -> Iterator[Desk]:
    """A desk as in a clinic that is open, over a store that is gone after the test."""
    from aid.printing.printer import Printer
    from aid.storage.home import throwaway_store
    from aid.web.desk import Desk

    made = Desk(
        library=shipped_library,
        shelf=shelf,
        renderer=renderer,
        printer=Printer(renderer, shelf, idle_press),
        now=clock,
        today=clock.today,
        home=tmp_path / "home",
        opened=throwaway_store(clock),
    )
    yield made
    made.printer.forget()
    if made.opened:
        made.opened.close()


@pytest.fixture(scope="session")
def building(shipped_library: Library, shelf: Shelf, renderer: Renderer) -> Flask:
    """The app itself; each test puts its own desk in it."""
    from aid.app import create_app
    from aid.printing.printer import Printer
    from aid.web.desk import Desk
    from tests.web.page import Guest

    clock = Clock()
    nobodys = Desk(
        library=shipped_library,
        shelf=shelf,
        renderer=renderer,
        printer=Printer(renderer, shelf),
        now=clock,
        today=clock.today,
        home=Path("nowhere"),
    )
    made = create_app(nobodys)
    made.test_client_class = Guest
    return made


@pytest.fixture
def app(building: Flask, desk: Desk) -> Flask:
    """The app over the desk of this test."""
    from aid.web.desk import NAME

    building.extensions[NAME] = desk
    return building


@pytest.fixture
def stranger(app: Flask) -> Guest:
    """A browser that did not come by the launch link."""
    return app.test_client()


@pytest.fixture
def client(app: Flask, desk: Desk) -> Guest:
    """A browser that came by the launch link."""
    let_in = app.test_client()
    let_in.get(f"/launch/{desk.launch}")
    return let_in


@pytest.fixture
def visit(desk: Desk) -> Kept:
    """A visit in which nothing was said yet."""
    from aid.domain.visit import Visit

    return desk.store.begin(Visit())


@pytest.fixture
def salma(desk: Desk) -> Kept:
    """A visit with a made-up person of whom much was said."""
    return desk.store.begin(desk.library.personas["salma"].visit)

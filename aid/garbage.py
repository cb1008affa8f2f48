"""When Python looks for garbage; nobody else tells it.

A page makes thousands of things and drops them by itself; what a look finds is little, and
two people wait for it.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

THINGS_A_LOOK = 20_000


def look_seldom() -> None:
    """Look once in so many new things, not in 700."""
    gc.set_threshold(THINGS_A_LOOK)


def set_aside() -> None:
    """What is there by now stays: looking for garbage in it is in vain."""
    gc.freeze()


@contextmanager
def no_look() -> Iterator[None]:
    """Let no look stop one long piece of work: what it makes stays in use to its end."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

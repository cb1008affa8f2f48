"""aid demo: a throwaway store with made-up people, ready to click."""

import signal
from argparse import Namespace
from pathlib import Path

from aid.commands.library import the_library
from aid.commands.serve import look_for_encryption, serve
from aid.commands.trouble import Trouble
from aid.config import Config


def run(asked: Namespace) -> int:
    """Start the demo; its store is gone when it ends."""
    if asked.persona and asked.persona not in the_library().personas:
        known = ", ".join(the_library().personas)
        raise Trouble(f"There is no made-up person “{asked.persona}”. There are: {known}.")
    look_for_encryption()
    signal.signal(signal.SIGTERM, _stop)
    config = Config(
        home=Path("/nonexistent"), demo=True, port=asked.port, browser=asked.browser
    )
    return serve(config, asked.persona or "")


def _stop(number: int, frame: object) -> None:
    del number, frame
    raise KeyboardInterrupt

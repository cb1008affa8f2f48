"""Where data lives and how the app was started; read once, by the command line."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE = "AID_HOME"
OWN_CONTENT = "content"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """How this run of the app was started."""

    home: Path
    demo: bool = False
    port: int = 0
    browser: bool = True


def data_home(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the data folder: AID_HOME, or the platform's own place."""
    from platformdirs import user_data_path  # late: a demo has no data folder

    said = environment.get(HOME_VARIABLE)
    return Path(said) if said else user_data_path("plan-together", appauthor=False)


def own_content(home: Path) -> Path:
    """Return where a clinic's own content lies in the data folder; it may not be there."""
    return home / OWN_CONTENT

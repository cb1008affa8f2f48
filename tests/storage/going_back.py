"""Run apart, over a watched disk: a damaged store gives way to the copy of the day."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from aid.storage.copies import day_copies
from aid.storage.damage import bring_back

home, key = Path(sys.argv[1]), bytes.fromhex(sys.argv[2])
bring_back(home, day_copies(home)[0], key, datetime(2026, 3, 4, 9, 0, tzinfo=UTC))

"""Run as `python -m aid`."""

import sys

from aid.cli import main

if __name__ == "__main__":
    sys.exit(main())

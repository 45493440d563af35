"""``python -m claimkit`` is the command ``claimkit``."""

import sys

from claimkit.cli import main

if __name__ == "__main__":
    sys.exit(main())

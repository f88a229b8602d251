"""The command line: `bingo serve | work | migrate | …`. Commands import what they need when they run."""

import sys

from bot.cli.program import PROGRAM
from bot.cli.stops import Stop
from bot.settings import SettingsError


def main() -> None:
    """Runs the command line. What the operator can put right ends in one sentence and exit code 2."""
    try:
        PROGRAM()
    except (SettingsError, Stop) as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)

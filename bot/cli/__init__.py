"""The command line: `bingo serve | work | migrate | …`. Commands import what they need when they run."""

import sys
from collections.abc import Sequence

from bot.cli.program import PROGRAM
from bot.cli.stops import Stop
from bot.settings import SettingsError


def main(words: Sequence[str] | None = None) -> None:
    """Runs the command line, with the process's own words where none are given. What the operator can put right ends in one sentence and exit code 2."""
    try:
        PROGRAM(words)
    except (SettingsError, Stop) as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)

"""Every figure, each beside a reference in the same run: `make bench`, or `python -m benchmarks dealing people` for some of them."""

import argparse
import asyncio
from collections.abc import Callable, Mapping, Sequence

from benchmarks import claiming, dealing, deciding, likeness, outbox, people

FIGURES: Mapping[str, Callable[[], None]] = {
    "dealing": dealing.run,
    "claiming": lambda: asyncio.run(claiming.run()),
    "outbox": lambda: asyncio.run(outbox.run()),
    "deciding": lambda: asyncio.run(deciding.run()),
    "likeness": lambda: asyncio.run(likeness.run()),
    "people": lambda: asyncio.run(people.run()),
}


def chosen(words: Sequence[str] | None = None) -> list[str]:
    """What to run, as these words say, or the command line's; all of it without a word."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "figures", nargs="*", metavar="figure", help=f"one of {', '.join(FIGURES)}; without any, all of them"
    )
    named: list[str] = parser.parse_args(words).figures
    unknown = [each for each in named if each not in FIGURES]
    if unknown:
        parser.error(f"there is no figure {unknown[0]!r}; known are {', '.join(FIGURES)}")
    return named or list(FIGURES)


if __name__ == "__main__":
    for name in chosen():
        FIGURES[name]()

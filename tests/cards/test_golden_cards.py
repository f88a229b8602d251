"""The same card everywhere: on every machine, in every process, on every version of Python at hand."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cards.golden import cards, told

GOLDEN = Path(__file__).parent / "golden_cards.json"
PLACES = (Path("/usr/bin"), Path("/usr/local/bin"), *Path.home().glob(".pyenv/versions/3.*/bin"))
PYTHONS = {str(python) for place in PLACES for python in place.glob("python3.1[1-9]")} - {sys.executable}
"""Those the product supports, wherever there are more than this one."""


def test_cards_are_the_same_on_every_machine() -> None:
    golden = json.loads(GOLDEN.read_text())
    dealt = {name: told(each) for name, each in cards()}
    assert dealt == golden


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("python", "seed"),
    [
        *((sys.executable, seed) for seed in ("0", "4242")),
        *((python, "7") for python in sorted(PYTHONS)),
    ],
)
def test_cards_are_the_same_in_every_process_and_python(python: str, seed: str) -> None:
    run = subprocess.run(
        [python, "-S", "-B", "-m", "tests.cards.golden"],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    assert run.stdout == GOLDEN.read_bytes()

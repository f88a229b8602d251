"""The judge on invented claims that a reader has labelled. The files and what they hold: claims/README.md."""

from pathlib import Path

import pytest

from bot.cli.labelled import read_labels
from bot.cli.records import read_records, read_world
from cards.decks import default_deck
from services.rehearsal import rehearse
from services.rules import RULES
from services.scoring import Known, Scores, scored

CLAIMS = Path(__file__).parent / "claims"
FILES = sorted(CLAIMS.glob("*.jsonl"))
RIGHT, FALSE_ASKS, STOPPED, NAMED = 0.9, 0.03, 0.85, 0.85
LEAST_CLAIMS = 200


def told(*files: Path) -> Scores:
    """The scores over these files, each with its own history."""
    return scored(known for file in files for known in read(file))


def read(file: Path) -> list[Known]:
    records = list(read_records(file, default_deck()))
    judged = rehearse((record.claim for record in records), read_world(CLAIMS / "world.json"))
    return [
        Known(id=record.id, ruling=ruling, reasons=reasons, judgement=one.judgement)
        for record, one, (ruling, reasons) in zip(records, judged, read_labels(file), strict=True)
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_judge_does_well_enough(file: Path) -> None:
    scores = told(file)
    assert scores.right.count >= RIGHT * scores.right.of
    assert scores.false_asks.count <= FALSE_ASKS * scores.false_asks.of
    assert scores.stopped.count >= STOPPED * scores.stopped.of
    assert scores.named.count >= NAMED * scores.named.of


def test_there_is_enough_to_measure_by() -> None:
    scores = told(*FILES)
    assert scores.right.of >= LEAST_CLAIMS
    assert scores.false_asks.of >= LEAST_CLAIMS / 3
    assert {code.code for code in scores.codes} <= {rule.key for rule in RULES}

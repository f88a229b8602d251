"""Files of claims whose answer somebody has written beside them, and the scores of the judge on them."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from bot.cli.files import read_text
from bot.cli.records import JSON_IN_A_FILE, BadRecord
from services.evidence import Judgement, Ruling
from services.rules import RULES
from services.scoring import Known, Scores, scored

WORST = 10


def read_labels(file: Path) -> Iterator[tuple[Ruling, tuple[str, ...]]]:
    """The label and the reasons of each claim of a file that was read as claims before. Raises `BadRecord`."""
    for line, text in enumerate(read_text(file, encoding=JSON_IN_A_FILE).split("\n"), start=1):
        if text.strip():
            told = json.loads(text)
            yield _label(told.get("label"), file, line), _reasons(told.get("reasons") or [], file, line)


def _label(told: object, file: Path, line: int) -> Ruling:
    try:
        return Ruling(told)  # type: ignore[arg-type]  # anything may stand there, and only rulings pass
    except ValueError:
        problem = "scores need accept, ask or human here"
        raise BadRecord(file=str(file), line=line, field="label", problem=problem) from None


def _reasons(told: object, file: Path, line: int) -> tuple[str, ...]:
    if not isinstance(told, list) or not all(isinstance(code, str) for code in told):
        raise BadRecord(file=str(file), line=line, field="reasons", problem="a list of codes is needed")
    return tuple(told)


def show_scores(file: Path, ids: tuple[str, ...], judgements: tuple[Judgement, ...]) -> None:
    """Prints the four scores, each code, who was taken for what, and the worst misses."""
    labels = read_labels(file)
    known = (
        Known(id=one, ruling=ruling, reasons=reasons, judgement=judgement)
        for one, judgement, (ruling, reasons) in zip(ids, judgements, labels, strict=True)
    )
    sys.stdout.write("\n".join(_lines(scored(known))) + "\n")


def _lines(scores: Scores) -> Iterator[str]:
    yield f"Decided as expected: {scores.right}"
    yield f"Genuine, and asked: {scores.false_asks}"
    yield f"Not genuine, and stopped: {scores.stopped}"
    yield f"A right reason named: {scores.named}"
    yield from ("", f"{'expected / given':24}" + "".join(f"{given:>8}" for given in Ruling))
    for expected in Ruling:
        counts = (scores.confusion.get((expected, given), 0) for given in Ruling)
        yield f"{expected:24}" + "".join(f"{count:8}" for count in counts)
    yield from ("", f"{'code':24}{'seen':>8}{'stopped':>8}{'named':>8}")
    yield from (f"{code.code:24}{code.seen:8}{code.stopped:8}{code.named:8}" for code in scores.codes)
    if scores.misses:
        yield from ("", f"The worst of {len(scores.misses)} misses:")
    yield from map(_miss, scores.misses[:WORST])


def _miss(one: Known) -> str:
    """A miss, with what the rule that should have spoken looks for, or what the one that spoke has said."""
    given = ", ".join(one.judgement.reasons) or one.judgement.ruling.value
    if one.ruling is Ruling.ACCEPT:
        return f"- {one.id}: genuine, given {given}. It read: {one.judgement.says}"
    return f"- {one.id}: {', '.join(one.reasons)}, given {given}. What would have to see it: {_looks_at(one.reasons)}"


def _looks_at(reasons: tuple[str, ...]) -> str:
    documented = next((type(rule).__doc__ for rule in RULES if rule.key in reasons[:1]), None)
    return (
        " ".join((documented or "no rule of that name").split()).split(". ", maxsplit=1)[0].rstrip(".") + "."
    )

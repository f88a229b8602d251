"""From one table of a deck to an activity, every field within its limits."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from cards.decks.fields import DECK_FIELDS, EVIDENCE, FIELDS, KEYS, Field
from cards.decks.findings import Code
from cards.decks.places import shown
from cards.decks.values import problem, taken
from cards.model import Activity, Need

Report = Callable[[str, Code, str], None]
"""Takes the key that something is wrong with, what kind of thing it is, and the sentence about it."""
DEFAULTS: Mapping[str, Any] = {key: field.default for key, field in FIELDS.items() if not field.needed}
COUNTED = ("effort", "settings", "practice", "trust", "group", "two_phase", "travel", "manager")
"""What decides whether a deck has enough of everything."""
STAND_IN: Mapping[str, Any] = {"id": "", "short": "", "prompt": "", "why": "", "needs": (), "min_words": 0}
HARMLESS: Mapping[str, Any] = {"needs": ["customer"], "min_words": 0}
"""Stands for evidence that was not said, so that the rest can be looked at."""
ELSEWHERE: Mapping[str, str] = {
    **dict.fromkeys(EVIDENCE, "it stands within evidence = { needs = […], min_words = … }"),
    **dict.fromkeys(DECK_FIELDS, "it is the deck's own; write it before the first [[activities]]"),
}
"""Keys that are known and belong in another place than an activity's own table."""
MOST_UNKNOWN = 10
"""Unknown keys of one table that are told."""
LIKE = 'write evidence = { needs = ["customer", "story"], min_words = 30 }'


def activity_of(table: Mapping[str, Any], report: Report) -> Activity | None:
    """The activity of a table; None where something is wrong with it, after everything that is has been reported."""
    troubles = 0

    def told(key: str, code: Code, sentence: str) -> None:
        nonlocal troubles
        troubles += 1
        report(key, code, sentence)

    meant = report_unknown(table, KEYS, told)
    given = _flat(table, told)
    wanted = [key for key, field in FIELDS.items() if key in given or (field.needed and key not in meant)]
    values: dict[str, Any] = {key: _value(key, FIELDS[key], given, told) for key in wanted}
    if not troubles:
        _check_phases(values, told)
    if troubles:
        return None
    values["settings"] = frozenset(values["settings"])
    return Activity(**{**DEFAULTS, **values})


def likely(table: Mapping[str, Any]) -> Activity | None:
    """An activity to be counted in place of one that something is wrong with; None where what counts is not known."""
    given = {key: value for key, value in table.items() if key in FIELDS}
    fit = {key: value for key, value in given.items() if not problem(key, FIELDS[key].kind, value)}
    if any(key not in fit for key in COUNTED if key in given or FIELDS[key].needed):
        return None
    values: dict[str, Any] = {key: taken(FIELDS[key].kind, value) for key, value in fit.items()}
    values["settings"] = frozenset(values["settings"])
    return Activity(**{**DEFAULTS, **STAND_IN, **values})


def report_unknown(table: Mapping[str, Any], known: tuple[str, ...], report: Report) -> set[str]:
    """Reports the keys that are not known, and tells which known ones were meant."""
    meant: set[str] = set()
    for key in [key for key in table if key not in known][:MOST_UNKNOWN]:
        near = get_close_matches(key[:40], [each for each in known if each not in table], n=1, cutoff=0.7)
        instead = f"did you mean {near[0]}?" if near else f"known are {', '.join(sorted(known))}"
        if known is KEYS and key in ELSEWHERE:
            instead = ELSEWHERE[key]
        report(key, Code.UNKNOWN_KEY, f"unknown key {shown(key)}; {instead}")
        meant.update(near)
    return meant


def _flat(table: Mapping[str, Any], report: Report) -> Mapping[str, Any]:
    """The table with what is within `evidence` beside the rest, and something harmless for what is not there."""
    flat = {key: value for key, value in table.items() if key in FIELDS and key not in EVIDENCE}
    evidence = table.get("evidence")
    wrong = _wrong_evidence(evidence)
    if wrong:
        report("evidence", Code.VALUE, f"evidence {wrong}; {LIKE}")
    given = evidence if isinstance(evidence, dict) else {}
    return flat | {key: given.get(key, instead) for key, instead in HARMLESS.items()}


def _wrong_evidence(evidence: object) -> str:
    if evidence is None:
        return "is missing"
    if not isinstance(evidence, dict):
        return f"is {shown(evidence)}"
    unknown = [key for key in evidence if key not in EVIDENCE]
    lacking = [key for key in EVIDENCE if key not in evidence]
    if unknown:
        return f"has {shown(unknown[0])}, which is none of its keys"
    return f"lacks {' and '.join(lacking)}" if lacking else ""


def _value(key: str, field: Field, given: Mapping[str, Any], report: Report) -> object:
    wrong = problem(key, field.kind, given.get(key))
    if wrong:
        report(key, Code.VALUE, wrong)
        return None
    return taken(field.kind, given[key])


def _check_phases(values: Mapping[str, Any], report: Report) -> None:
    needs = values["needs"]
    if {bool(values.get("two_phase"))} != {Need.PROMISE_DUE in needs, Need.FOLLOWUP in needs}:
        sentence = "two_phase = true goes with both promise_due and followup in needs, and they with it"
        report("two_phase", Code.TWO_PHASE, sentence)

import copy
import json
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from cards.decks import Code, default_source, lint
from cards.decks.activities import activity_of
from cards.decks.fields import DECK_FIELDS
from cards.decks.schema import DRAFT, FILE, schema
from cards.decks.starter import starter
from cards.decks.writing import to_toml
from cards.model import Deck, Need
from tests.cards.decks.made import decks
from tests.cards.properties import CALM, FEW
from tests.cards.small_decks import ONE
from tests.house.source import ROOT

SCHEMA = json.loads(json.dumps(schema()))
VALIDATOR = Draft202012Validator(SCHEMA)
ANYTHING = (
    st.none()
    | st.booleans()
    | st.integers(-1, 400)
    | st.floats(allow_nan=False, allow_infinity=False).filter(lambda number: not number.is_integer())
    | st.text(max_size=210)
    | st.sampled_from(["any", "phone", "intimacy", "customer", " coffee-first ", "a\u202eb", "x" * 61])
    | st.lists(
        st.sampled_from(["any", "counter", "moon", "customer", "promise_due", "followup", 3]), max_size=4
    )
)
SPANNING = {Code.TWICE, Code.ALIKE, Code.CANNOT_DEAL, Code.CAPS, Code.VARIETY}
AMISS = (
    'id = "Coffee First"',
    'short = "This is far too long for a square"',
    'prompt = ""',
    'why = "two\\nlines"',
    'trust = "warmth"',
    "effort = 6",
    "effort = true",
    "settings = []",
    'settings = ["any", "counter"]',
    'settings = ["moon"]',
    'channel = "pigeon"',
    "travel = 1",
    "step = 9",
    "promise_days = 0",
    "price = 3",
    "group = true",
    "two_phase = true",
    'evidence = { needs = ["promise_due"], min_words = 1 }',
    'evidence = { needs = ["story"], min_words = 301 }',
    'evidence = { needs = ["story"] }',
    'evidence = ["story"]',
    'season = "2026-Q5"',
    "name = 3",
)
"""A line of a deck each, and something is amiss with it."""


def test_the_committed_schema_is_the_readers_own() -> None:
    assert json.loads((ROOT / "docs" / FILE).read_text()) == SCHEMA
    assert SCHEMA["$schema"] == DRAFT
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "source", [default_source(), ONE, starter("Ours")], ids=["default", "small", "starter"]
)
def test_a_good_deck_is_valid(source: str) -> None:
    assert list(VALIDATOR.iter_errors(tomllib.loads(source))) == []


@FEW
@given(deck=decks())
def test_whatever_a_deck_holds_is_valid(deck: Deck) -> None:
    assert list(VALIDATOR.iter_errors(tomllib.loads(to_toml(deck)))) == []


@CALM
@given(
    key=st.sampled_from([*SCHEMA["properties"]["activities"]["items"]["properties"], "price"]), value=ANYTHING
)
def test_the_schema_and_the_reader_agree_about_any_value(key: str, value: Any) -> None:
    agree({**table(), key: value})


@CALM
@given(key=st.sampled_from(["needs", "min_words", "max_words"]), value=ANYTHING)
def test_the_schema_and_the_reader_agree_about_evidence(key: str, value: Any) -> None:
    told = table()
    agree({**told, "evidence": {**told["evidence"], key: value}})


@pytest.mark.parametrize("two_phase", [True, False, None])
@pytest.mark.parametrize("needs", [["customer"], ["promise_due"], ["followup"], ["promise_due", "followup"]])
def test_the_schema_and_the_reader_agree_about_promises(two_phase: bool | None, needs: list[str]) -> None:
    phase = {} if two_phase is None else {"two_phase": two_phase}
    agree({**table(), **phase, "evidence": {"needs": needs, "min_words": 1}})


@pytest.mark.parametrize("group", [True, False, None])
@pytest.mark.parametrize("needs", [["customer"], ["colleague_witness"], ["photo", "colleague_witness"]])
def test_the_schema_and_lint_agree_about_who_was_there(group: bool | None, needs: list[str]) -> None:
    together = {} if group is None else {"group": group}
    agree({**table(), **together, "evidence": {"needs": needs, "min_words": 1}})


@pytest.mark.parametrize("line", ["", *AMISS])
def test_what_the_schema_refuses_lint_refuses_and_the_other_way_round(line: str) -> None:
    """Of what spans several activities, such as whether they are enough, the schema knows nothing."""
    source = changed(line)
    found = {each.code for each in lint(source, "ours.toml").errors} - SPANNING
    assert (found == set()) is (line == "")
    assert VALIDATOR.is_valid(tomllib.loads(source)) is (line == "")


@pytest.mark.parametrize("key", tomllib.loads(ONE)["activities"][0])
def test_the_schema_and_the_reader_agree_about_what_is_missing(key: str) -> None:
    told = table()
    del told[key]
    agree(told)


def table() -> dict[str, Any]:
    """An activity that is fine."""
    return copy.deepcopy(tomllib.loads(ONE)["activities"][0])


def changed(line: str) -> str:
    """A deck with this line in the place of the one with its key, or besides."""
    key = line.partition(" =")[0]
    kept = [each for each in ONE.strip().splitlines() if not line or each.partition(" =")[0] != key]
    if key in DECK_FIELDS:
        return "\n".join([line, *kept])
    return "\n".join([*kept, line])


def agree(told: dict[str, Any]) -> None:
    read = activity_of(told, lambda *_: None)
    sound = read is not None and not (read.group and Need.COLLEAGUE_WITNESS not in read.needs)
    assert VALIDATOR.is_valid({"activities": [told]}) is sound, told

import copy
import json
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from cards.decks import default_source
from cards.decks.activities import activity_of
from cards.decks.schema import DRAFT, FILE, schema
from cards.decks.starter import starter
from cards.decks.writing import to_toml
from cards.model import Deck
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


@pytest.mark.parametrize("key", tomllib.loads(ONE)["activities"][0])
def test_the_schema_and_the_reader_agree_about_what_is_missing(key: str) -> None:
    told = table()
    del told[key]
    agree(told)


def table() -> dict[str, Any]:
    """An activity that is fine."""
    return copy.deepcopy(tomllib.loads(ONE)["activities"][0])


def agree(told: dict[str, Any]) -> None:
    read = activity_of(told, lambda *_: None) is not None
    assert VALIDATOR.is_valid({"activities": [told]}) is read, told

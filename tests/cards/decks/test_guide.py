"""The guide for authors tells every key, every code and every limit."""

import pytest

from cards.decks import Code
from cards.decks.fields import DECK_FIELDS, FIELDS, Text
from cards.decks.foreign import Format
from cards.decks.limits import DEEPEST, LARGEST, LARGEST_FILE, LONGEST_LINE, MOST, MOST_FINDINGS, MOST_PARTS
from tests.house.source import ROOT

GUIDE = (ROOT / "docs" / "decks.md").read_text()


@pytest.mark.parametrize("word", [*DECK_FIELDS, *FIELDS, *Code, *Format])
def test_every_key_code_and_format_has_its_row(word: str) -> None:
    assert f"\n| `{word}` | " in GUIDE


@pytest.mark.parametrize("key", [key for key, field in FIELDS.items() if isinstance(field.kind, Text)])
def test_the_length_of_every_text_is_told(key: str) -> None:
    kind = FIELDS[key].kind
    assert isinstance(kind, Text)
    row = next(line for line in GUIDE.splitlines() if line.startswith(f"| `{key}` |"))
    assert f"at most {kind.longest} characters" in row


@pytest.mark.parametrize(
    "limit", [LARGEST, LARGEST_FILE, LONGEST_LINE, MOST, MOST_PARTS - 1, DEEPEST, MOST_FINDINGS]
)
def test_every_limit_is_told(limit: int) -> None:
    assert f"| {limit:,}" in GUIDE

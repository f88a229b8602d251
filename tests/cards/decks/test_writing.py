import tomllib
from dataclasses import fields, replace

from hypothesis import given

from cards.decks import default_deck, default_source, read_deck
from cards.decks.fields import FIELDS
from cards.decks.writing import to_toml, toml
from cards.model import Activity, Deck
from tests.cards.decks.made import decks
from tests.cards.properties import FEW


def test_every_field_of_an_activity_can_be_written_and_no_other() -> None:
    assert {each.name for each in fields(Activity)} == FIELDS.keys()


@FEW
@given(deck=decks())
def test_a_written_deck_is_read_as_the_same_deck(deck: Deck) -> None:
    again = read_deck(to_toml(deck))
    assert replace(again, hash=deck.hash) == deck
    assert to_toml(again) == to_toml(deck)


def test_the_default_deck_is_in_the_form_decks_are_written_in() -> None:
    told = [line for line in default_source().splitlines() if not line.startswith("#")]
    assert to_toml(default_deck()).splitlines() == told[1:]


def test_remarks_cannot_break_out_of_their_line() -> None:
    text = toml("Ours", [], head=["one\nname = 'two'", "bell\x07 and \u202e turned"])
    assert tomllib.loads(text) == {"name": "Ours"}
    assert text.count("\n") == 4

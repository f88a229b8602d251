"""Decks as data: read from TOML, checked, with file and line for every mistake, and never run."""

from cards.decks.limits import LARGEST, MOST
from cards.decks.reading import default_deck, default_source, read_deck

__all__ = ["LARGEST", "MOST", "default_deck", "default_source", "read_deck"]

"""Decks as data: read from TOML, checked, with file and line for every mistake, and never run."""

from cards.decks.findings import Code, Finding, Findings, Severity
from cards.decks.limits import LARGEST, LARGEST_FILE, MOST
from cards.decks.linting import lint
from cards.decks.reading import default_deck, default_source, read_deck
from cards.decks.rows import dealable

__all__ = [
    "LARGEST",
    "LARGEST_FILE",
    "MOST",
    "Code",
    "Finding",
    "Findings",
    "Severity",
    "dealable",
    "default_deck",
    "default_source",
    "lint",
    "read_deck",
]

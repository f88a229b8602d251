"""Texts and names that fit a deck: on one line, cut where they are too long, numbered where they are taken."""

import re
import unicodedata
from collections.abc import Collection

from cards.decks.fields import FIELDS, Text
from cards.decks.places import UNSEEN
from cards.decks.values import problem

TEXTS = {key: about.kind for key, about in FIELDS.items() if isinstance(about.kind, Text)}
"""Which keys are texts, and of what kind."""


def named(short: str, taken: Collection[str]) -> str:
    """An id made of the words on a square, different from those that are `taken`."""
    return numbered(_slug(short), taken, "-", TEXTS["id"].longest)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))[: TEXTS["id"].longest].strip("-")
    return slug if re.search("[a-z]", slug) else "square"


def numbered(told: str, taken: Collection[str], between: str, longest: int) -> str:
    """The words, with a number after them where they are `taken`."""
    name, number = told, 1
    while name.casefold() in taken:
        number += 1
        end = f"{between}{number}"
        name = told[: longest - len(end)].rstrip(" -…") + end
    return name


def fitting(text: str, kind: Text) -> str:
    """A text as it is where it fits; else on one line with nothing unseen in it, and cut between two words."""
    if not problem("", kind, text):
        return text.strip()
    plain = plain_line(text)
    if len(plain) <= kind.longest:
        return plain
    begun = plain[: kind.longest - 1]
    return (begun.rpartition(" ")[0] or begun).rstrip(" ,;:-") + "…"


def is_cut(text: str, kind: Text) -> bool:
    """Whether a text is too long, however it is written."""
    return bool(problem("", kind, text)) and len(plain_line(text)) > kind.longest


def plain_line(text: str) -> str:
    """A text on one line, without what nobody sees."""
    return " ".join(UNSEEN.sub(" ", text).split())

"""Where points came from, in words."""

from bot.views import words
from cards.points import EntryKind
from services.pages import PointsEntry

KINDS: dict[EntryKind, str] = {
    EntryKind.SQUARE: "the square",
    EntryKind.NEW_PERSON: "somebody new to you",
    EntryKind.QUIET_CUSTOMER: "a customer who had gone quiet",
    EntryKind.PROMISE: "the promise you kept",
    EntryKind.CREDIT: "sharing the credit",
    EntryKind.LINE: "the line",
    EntryKind.FULL_CARD: "the full card",
}
PLURAL: dict[EntryKind, str] = {
    EntryKind.SQUARE: "squares",
    EntryKind.NEW_PERSON: "people new to you",
    EntryKind.QUIET_CUSTOMER: "customers who had gone quiet",
    EntryKind.PROMISE: "promises kept",
    EntryKind.CREDIT: "sharing the credit",
    EntryKind.LINE: "lines",
    EntryKind.FULL_CARD: "the full card",
}


def of_claim(entries: tuple[PointsEntry, ...]) -> str:
    """`45 points: 20 for the square and 25 for the line.`; empty when there are none."""
    return reasons(entries, KINDS)


def of_week(entries: tuple[PointsEntry, ...]) -> str:
    """`85 points: 60 for squares and 25 for lines.`; empty when there are none."""
    return reasons(entries, PLURAL)


def reasons(entries: tuple[PointsEntry, ...], named: dict[EntryKind, str]) -> str:
    """The sum and its parts; a single part needs no sum."""
    earned = [entry for entry in entries if entry.points]
    if not earned:
        return ""
    total = words.counted(sum(entry.points for entry in earned), "point")
    if len(earned) == 1:
        return f"{total} for {named[earned[0].kind]}."
    return f"{total}: {words.listed([f'{entry.points:,} for {named[entry.kind]}' for entry in earned])}."

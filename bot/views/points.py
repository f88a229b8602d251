"""Where points came from, in words."""

from collections.abc import Mapping

from bot.views import words
from cards.points import EntryKind
from services.board_pages import PointsEntry
from services.languages import DEFAULT, Counted, Language, Sentence, written

KINDS: Mapping[EntryKind, Sentence] = {
    EntryKind.SQUARE: Sentence(en="the square", de="das Feld"),
    EntryKind.NEW_PERSON: Sentence(en="somebody new to you", de="eine neue Bekanntschaft"),
    EntryKind.QUIET_CUSTOMER: Sentence(
        en="a customer who had gone quiet", de="einen Kontakt, der still geworden war"
    ),
    EntryKind.PROMISE: Sentence(en="the promise you kept", de="das gehaltene Versprechen"),
    EntryKind.CREDIT: Sentence(en="sharing the credit", de="geteilte Lorbeeren"),
    EntryKind.LINE: Sentence(en="the line", de="die Reihe"),
    EntryKind.FULL_CARD: Sentence(en="the full card", de="die volle Karte"),
}
PLURAL: Mapping[EntryKind, Sentence] = {
    EntryKind.SQUARE: Sentence(en="squares", de="Felder"),
    EntryKind.NEW_PERSON: Sentence(en="people new to you", de="neue Bekanntschaften"),
    EntryKind.QUIET_CUSTOMER: Sentence(
        en="customers who had gone quiet", de="Kontakte, die still geworden waren"
    ),
    EntryKind.PROMISE: Sentence(en="promises kept", de="gehaltene Versprechen"),
    EntryKind.CREDIT: Sentence(en="sharing the credit", de="geteilte Lorbeeren"),
    EntryKind.LINE: Sentence(en="lines", de="Reihen"),
    EntryKind.FULL_CARD: Sentence(en="the full card", de="die volle Karte"),
}
TOTAL = Counted(
    one=Sentence(en="{number} point", de="{number} Punkt"),
    many=Sentence(en="{number} points", de="{number} Punkte"),
)
FOR = Sentence(en="{points} for {what}", de="{points} für {what}")


def of_claim(entries: tuple[PointsEntry, ...], language: Language = DEFAULT) -> str:
    """`45 points: 20 for the square and 25 for the line.`; empty when there are none."""
    return reasons(entries, KINDS, language)


def of_week(entries: tuple[PointsEntry, ...]) -> str:
    """`85 points: 60 for squares and 25 for lines.`; empty when there are none."""
    return reasons(entries, PLURAL, DEFAULT)


def reasons(entries: tuple[PointsEntry, ...], named: Mapping[EntryKind, Sentence], language: Language) -> str:
    """The sum and its parts; a single part needs no sum."""
    earned = [entry for entry in entries if entry.points]
    if not earned:
        return ""
    total = TOTAL.told(sum(entry.points for entry in earned), language)
    if len(earned) == 1:
        return f"{part(total, earned[0], named, language)}."
    parts = [part(written(entry.points, language), entry, named, language) for entry in earned]
    return f"{total}: {words.listed(parts, language)}."


def part(points: str, entry: PointsEntry, named: Mapping[EntryKind, Sentence], language: Language) -> str:
    """`20 for the square`."""
    return FOR.told(language, points=points, what=named[entry.kind].told(language))

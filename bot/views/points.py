"""Where points came from, in words."""

from collections.abc import Mapping

from bot.views import blocks as b
from bot.views import words
from cards.points import EntryKind
from services.board_pages import ClaimPoints, PointsEntry
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
WHY: Mapping[EntryKind, Sentence] = {
    EntryKind.FATIGUE: Sentence(
        en="No points: four colleagues had talked with the same customer that week, and that is plenty for one person."
        " The square counts all the same.",
        de="Keine Punkte: Vier aus dem Team hatten in der Woche schon mit derselben Person gesprochen, und das ist genug."
        " Das Feld zählt trotzdem.",
    ),
    EntryKind.PACE: Sentence(
        en="From the sixth square of a day on, only the square itself counts.",
        de="Ab dem sechsten Feld eines Tages zählt nur noch das Feld selbst.",
    ),
}
"""Why a claim is worth nothing, or not more."""
TOTAL = Counted(
    one=Sentence(en="{number} point", de="{number} Punkt"),
    many=Sentence(en="{number} points", de="{number} Punkte"),
)
FOR = Sentence(en="{points} for {what}", de="{points} für {what}")


def of_claim(entries: tuple[PointsEntry, ...], language: Language = DEFAULT) -> str:
    """`45 points: 20 for the square and 25 for the line.`, and why not more; empty when there is nothing to say."""
    told = [reasons(entries, KINDS, language), *why(entries, language)]
    return " ".join(part for part in told if part)


def explained(claim: ClaimPoints) -> str:
    """`*Swap seats*, with Ines: 20 for the square and 10 for somebody new to you.` What was taken back is less."""
    met = f", with {b.one_line(claim.customer, 60)}" if claim.customer else ""
    gone = "" if claim.lit else ", taken back"
    earned = [
        FOR.told(DEFAULT, points=so_many(each.points), what=KINDS[each.kind].told(DEFAULT))
        for each in claim.entries
        if each.points
    ]
    points = f": {words.listed(earned)}" if earned else ""
    told = [
        f"*{b.one_line(claim.short, 60)}*{met}{gone}{points}.",
        *(why(claim.entries, DEFAULT) if claim.lit else []),
    ]
    return " ".join(told)


def so_many(points: int) -> str:
    return written(points, DEFAULT) if points >= 0 else f"{written(-points, DEFAULT)} less"


def why(entries: tuple[PointsEntry, ...], language: Language) -> list[str]:
    """Why it is not more."""
    return [WHY[each.kind].told(language) for each in entries if each.kind in WHY]


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

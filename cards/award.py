"""The only way a card changes."""

from dataclasses import dataclass, replace

from cards.errors import AlreadyAwarded
from cards.events import CardCompleted, Event, LineCompleted, SquareAwarded
from cards.lines import newly_complete
from cards.model import Activity, Card, Position
from cards.points import DEFAULT, Circumstances, Entry, EntryKind, PointsTable, score


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """The card afterwards, what happened, and the ledger entries that say why there are points."""

    card: Card
    events: tuple[Event, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Revocation:
    """The card without the square, the lines that needed it, and whether a full card is full no more."""

    card: Card
    lines: tuple[int, ...]
    full_card: bool


def award(
    card: Card,
    position: Position,
    *,
    activity: Activity,
    circumstances: Circumstances,
    table: PointsTable = DEFAULT,
) -> Decision:
    """Lights a square. Raises `NoSuchSquare` and `AlreadyAwarded`."""
    if card.square(position).awarded:
        raise AlreadyAwarded(position=position)
    bit = 1 << position
    after = replace(card, awarded=card.awarded | bit, half_lit=card.half_lit & ~bit)
    entries = score(activity, circumstances, table)
    lit = SquareAwarded(position=position, points=sum(entry.points for entry in entries))
    lines = tuple(
        LineCompleted(line=line, points=table.line)
        for line in newly_complete(after.awarded, position, card.size)
    )
    full = (CardCompleted(points=table.full_card),) if after.is_full else ()
    return Decision(
        card=after,
        events=(lit, *lines, *full),
        entries=(
            *entries,
            *(Entry(kind=EntryKind.LINE, points=event.points) for event in lines),
            *(Entry(kind=EntryKind.FULL_CARD, points=event.points) for event in full),
        ),
    )


def half_light(card: Card, position: Position) -> Card:
    """Marks a promise on a square. Raises `NoSuchSquare` and `AlreadyAwarded`."""
    if card.square(position).awarded:
        raise AlreadyAwarded(position=position)
    return replace(card, half_lit=card.half_lit | 1 << position)


def revoke(card: Card, position: Position) -> Revocation:
    """Takes a square back, lit, half-lit or not. Raises `NoSuchSquare`."""
    square = card.square(position)
    bit = 1 << square.position
    after = replace(card, awarded=card.awarded & ~bit, half_lit=card.half_lit & ~bit)
    return Revocation(
        card=after, lines=newly_complete(card.awarded, position, card.size), full_card=card.is_full
    )

"""Who the story is told of, and on which squares: cards are dealt, not written, so it looks for what can be told."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.demo.player import Told
from bot.demo.telling import PARTY, SALE, TEXTS, line_claim
from bot.demo.world import Character
from bot.practice import ImpossibleError
from bot.views.asked_fields import witnesses_needed
from cards.lines import LINE_SQUARES
from cards.model import CENTRE, Activity, Need, Position
from services.rules.signals.text import count_words

Cards = Mapping[Character, Sequence[Activity]]
"""Everybody's 25 activities, in the order of the cast."""
TOLD = TEXTS | {Need.CUSTOMER, Need.PHOTO, Need.COLLEAGUE_WITNESS}
"""What the story can give. A promise would need another day, a link the world outside."""
PLAIN = TEXTS | {Need.CUSTOMER}


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A line of somebody's card. `places` are in the order in which they are claimed: those with witnesses last."""

    who: Character
    number: int
    places: tuple[Position, ...]


def line_to_tell(cards: Cards) -> Line:
    """A line that can be told with one witness in it; where there is none, the one that is nearest to it.

    Raises `ImpossibleError` where no line can be told.
    """
    options = [
        Line(who=who, number=number, places=in_order(squares, card))
        for who, card in cards.items()
        for number, squares in enumerate(LINE_SQUARES)
    ]
    tellable = [line for line in options if can_be_told(line, cards[line.who])]
    if not tellable:
        raise ImpossibleError("nobody was dealt a line that this story can be told on")
    return min(tellable, key=lambda line: abs(witnesses(line, cards[line.who]) - 1))


def in_order(squares: Sequence[int], card: Sequence[Activity]) -> tuple[Position, ...]:
    """The squares of a line as they are claimed."""
    return tuple(Position(i) for i in sorted(squares, key=lambda place: witnesses_needed(card[place])))


def can_be_told(line: Line, card: Sequence[Activity]) -> bool:
    """Whether the story has something for each of its squares. The centre is told on Friday, by somebody else."""
    return not any(card[place].group for place in line.places) and all(
        fits(card[place], line_claim(number, card[place]), TOLD) for number, place in enumerate(line.places)
    )


def witnesses(line: Line, card: Sequence[Activity]) -> int:
    """How many colleagues have to say that they were there."""
    return sum(witnesses_needed(card[place]) for place in line.places)


def sale_to_tell(cards: Cards, besides: Collection[Character]) -> tuple[Character, Position]:
    """Somebody else, and a square of theirs on which nothing is wrong but that it tells of a sale.

    Raises `ImpossibleError` where nobody has one.
    """
    for who, card in cards.items():
        for place, activity in enumerate(card):
            if who not in besides and TEXTS & set(activity.needs) and fits(activity, SALE, PLAIN):
                return who, Position(place)
    raise ImpossibleError("nobody was dealt a square that a sale can be told on")


def party_to_tell(cards: Cards, besides: Collection[Character]) -> Character:
    """Somebody else whose group square the story has something for. Raises `ImpossibleError` where nobody has one."""
    for who, card in cards.items():
        if who not in besides and fits(card[CENTRE], PARTY, TOLD):
            return who
    raise ImpossibleError("nobody was dealt a group square that this story can tell")


def fits(activity: Activity, told: Told, given: frozenset[Need]) -> bool:
    """Whether an activity asks for a customer and nothing but what is given, in as many words as it wants."""
    needs = set(activity.needs)
    if activity.two_phase or Need.CUSTOMER not in needs or not needs <= given:
        return False
    return sum(count_words(text) for text in told.texts(activity).values()) >= activity.min_words

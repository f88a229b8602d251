"""A card as its owner sees it."""

from dataclasses import dataclass

from cards.lines import cheapest, complete
from cards.model import Card, PersonId, Position, Square, Week
from cards.weeks import grace_ends
from services.claim_state import OPEN
from services.errors import NotFound
from services.pages import CardPage, SquareFace, SquareState
from services.people import Person
from services.store import claims, dealt_cards, scores
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.usecases.who import known, this_week


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowCard:
    """Whose card; of the running week when none is named."""

    person: PersonId
    week: Week | None = None


async def show_card(tx: Tx, command: ShowCard) -> CardPage:
    """The card of a week. Raises `NotFound` where none was dealt."""
    person = await known(tx, command.person)
    return await card_page(tx, person, await card_to_show(tx, person, command.week))


async def card_to_show(tx: Tx, person: Person, week: Week | None) -> DealtCard:
    """The card of a named week, or the newest that may still be claimed on. Raises `NotFound`."""
    running = this_week(tx, person)
    for wanted in (week,) if week else (running, running.previous()):
        dealt = await dealt_cards.load(tx, person.id, wanted)
        if dealt is not None and (week or tx.now < grace_ends(wanted, person.zone)):
            return dealt
    raise NotFound(code="no_card", fields={"week": week} if week else {})


async def card_page(tx: Tx, person: Person, dealt: DealtCard) -> CardPage:
    """The page of a dealt card."""
    card = dealt.card
    busy = {claim.position for claim in await claims.on_card(tx, person.id, card.week) if claim.state in OPEN}
    score = await scores.of_person(tx, person.id, card.week)
    return CardPage(
        person=person.id,
        week=card.week,
        setting=card.setting,
        squares=tuple(_face(dealt, square, busy) for square in card.squares),
        lines=complete(card.awarded, card.size),
        points=score.points,
        nearest=_nearest(card, dealt),
        live=tx.now < grace_ends(card.week, person.zone),
    )


def _face(dealt: DealtCard, square: Square, busy: set[Position]) -> SquareFace:
    state = SquareState.OPEN
    if square.awarded:
        state = SquareState.AWARDED
    elif square.half_lit:
        state = SquareState.HALF_LIT
    elif square.position in busy:
        state = SquareState.CLAIMED
    return SquareFace(position=square.position, activity=dealt.deck.activity(square.activity), state=state)


def _nearest(card: Card, dealt: DealtCard) -> tuple[Position, ...]:
    efforts = tuple(float(dealt.deck.activity(activity).effort) for activity in card.activities)
    found = cheapest(card.awarded, efforts)
    return found[1] if found else ()

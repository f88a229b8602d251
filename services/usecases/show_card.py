"""A card as its owner sees it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cards.deal import EFFORT_PRIOR, Learned, within
from cards.lines import cheapest, complete, helps, newly_complete
from cards.model import ActivityId, Card, PersonId, Position, Square, Week
from cards.odds import best_next
from cards.weeks import grace_ends
from services.claim_state import OPEN
from services.decks import theme_in
from services.errors import NotFound
from services.fairness_pages import Sealed
from services.pages import CardPage, Playing, SquareFace, SquareState
from services.people import Person, season_of
from services.people_pages import QuietFace
from services.store import (
    claims,
    deal_records,
    dealt_cards,
    decks,
    learned,
    quiet_squares,
    scores,
    suggestions,
    week_keys,
)
from services.store.dealt_cards import DealtCard
from services.store.quiet_squares import QuietCustomer
from services.store.tx import Tx
from services.usecases.show_acquaintances import at_home
from services.usecases.who import known, this_week, today


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
    """The card of a named week, or the newest that may still be claimed on. Raises `NotFound`, which says why there is none."""
    running = this_week(tx, person)
    for wanted in (week,) if week else (running, running.previous()):
        dealt = await dealt_cards.load(tx, person.id, wanted)
        if dealt is not None and (week or tx.now < grace_ends(wanted, person.zone)):
            return dealt
    if week is not None:
        raise NotFound(code="no_card", fields={"week": week})
    raise _no_card(person)


def _no_card(person: Person) -> NotFound:
    """Only who plays gets a card with the next deal; everybody else has something to press first."""
    if person.state is Playing.PLAYING:
        return NotFound(code="no_card")
    if person.state is Playing.PAUSED:
        return NotFound(code="paused", fields={"until": person.paused_until})
    if person.state is Playing.LEFT:
        return NotFound(code="has_left")
    if person.season is not None:
        return NotFound(code="new_season")
    return NotFound(code="not_joined")


async def card_page(tx: Tx, person: Person, dealt: DealtCard) -> CardPage:
    """The page of a dealt card."""
    card = dealt.card
    busy = {claim.position for claim in await claims.on_card(tx, person.id, card.week) if claim.state in OPEN}
    named = await _credits(tx, dealt)
    quiet = await quiet_squares.of_card(tx, person.id, card.week, today=today(tx, person))
    faces = tuple(_face(dealt, square, busy, named, quiet) for square in card.squares)
    score = await scores.of_person(tx, person.id, card.week)
    return CardPage(
        person=person.id,
        week=card.week,
        setting=card.setting,
        squares=faces,
        lines=complete(card.awarded, card.size),
        points=score.points,
        nearest=_nearest(card, dealt),
        best=_best(card, faces, await learned.load(tx, dealt.learned)),
        live=tx.now < grace_ends(card.week, person.zone),
        theme=dealt.deck.theme if theme_in(dealt.deck, card.week) else "",
        motto=dealt.deck.motto if theme_in(dealt.deck, card.week) else "",
        counter=dealt.counter,
        another=await _may_have_another(tx, person, card),
        sealed=await sealed(tx, dealt),
        people=await at_home(tx, person),
        address=tx.card_address(person.id, card.week),
    )


async def _may_have_another(tx: Tx, person: Person, card: Card) -> bool:
    """Once a season, in the card's own week, before anything is claimed on it."""
    touched = card.awarded or card.half_lit or card.week != this_week(tx, person)
    if touched or person.state is not Playing.PLAYING:
        return False
    return await deal_records.may_give_back(tx, season_of(card.week), person.id, card.week)


async def sealed(tx: Tx, dealt: DealtCard) -> Sealed | None:
    """What stands on a card so that nobody can have chosen it; None where its week's key is not kept."""
    card = dealt.card
    keys = await week_keys.on_card(tx, card.week)
    if keys.own is None:
        return None
    return Sealed(
        seal=keys.own.seal,
        deck=card.deck_hash,
        learned=dealt.learned,
        key=keys.own.told,
        earlier=None if keys.earlier is None else keys.earlier.week,
        earlier_key="" if keys.earlier is None else keys.earlier.told,
    )


async def _credits(tx: Tx, dealt: DealtCard) -> Mapping[ActivityId, PersonId]:
    """Who suggested which of its squares: nobody in the deck that comes with the product."""
    if dealt.deck.hash == decks.shipped().hash:
        return suggestions.NOBODY
    return await suggestions.credits_of(tx, dealt.card.activities)


def _face(
    dealt: DealtCard,
    square: Square,
    busy: set[Position],
    named: Mapping[ActivityId, PersonId],
    quiet: Mapping[Position, QuietCustomer],
) -> SquareFace:
    state = SquareState.OPEN
    if square.awarded:
        state = SquareState.AWARDED
    elif square.half_lit:
        state = SquareState.HALF_LIT
    elif square.position in busy:
        state = SquareState.CLAIMED
    lit, place, size = dealt.card.awarded, square.position, dealt.card.size
    return SquareFace(
        position=place,
        activity=dealt.deck.activity(square.activity),
        state=state,
        helps=sum(line not in complete(lit, size) for line in helps(place, size)),
        completes=0 if square.awarded else len(newly_complete(lit | 1 << place, place, size)),
        suggested_by=named.get(square.activity),
        quiet=_quiet(quiet.get(place)),
    )


def _quiet(found: QuietCustomer | None) -> QuietFace | None:
    if found is None:
        return None
    return QuietFace(customer=found.customer, name=found.name, company=found.company, days=found.days)


def _nearest(card: Card, dealt: DealtCard) -> tuple[Position, ...]:
    efforts = tuple(float(dealt.deck.activity(activity).effort) for activity in card.activities)
    found = cheapest(card.awarded, efforts)
    return found[1] if found else ()


def _best(card: Card, faces: Sequence[SquareFace], known: Learned) -> Position | None:
    """By how likely each square is done, as far as it is known, in a week of as many days as the card has rows."""
    chances = (known.get(face.activity.id, EFFORT_PRIOR[face.activity.effort]) for face in faces)
    p = tuple(within(card.size, chance) for chance in chances)
    ranked = (place for place, gain in best_next(p, card.awarded) if gain > 0)
    return next((place for place in ranked if faces[place].state is SquareState.OPEN), None)

"""Somebody would rather have another card: once a season, before anything is claimed on it."""

from dataclasses import dataclass, replace

from cards.model import PersonId, Week
from cards.proof import Terms, leaving_out
from services.errors import NotFound, Refused
from services.pages import CardPage
from services.people import Person, season_of
from services.store import claims, deal_records, dealt_cards, decks, quiet_squares, week_keys
from services.store.deal_records import DealRecord
from services.store.dealt_cards import Fresh
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.bind_quiet import bind_quiet
from services.usecases.deal_cards import aims_of, dealt_by, remembered_by, terms_for
from services.usecases.show_card import card_page, card_to_show
from services.usecases.who import player, this_week


@dataclass(frozen=True, kw_only=True, slots=True)
class ReshuffleCard:
    """Who wants another card in the place of that of which week; of the running one when none is named."""

    person: PersonId
    week: Week | None = None


async def reshuffle_card(tx: Tx, command: ReshuffleCard) -> CardPage:
    """Deals anew from the next counter on; the card before is noted. Raises `Refused` and `NotFound`.

    Whoever claims holds the card as well, so either the claim is there before, or it finds another card.
    """
    person = await player(tx, command.person)
    week = command.week or this_week(tx, person)
    if await dealt_cards.lock(tx, person.id, week) is None:
        raise NotFound(code="no_card")
    record = await deal_records.load(tx, person.id, week)
    assert record is not None  # noqa: S101 -- it is held
    await _require_untouched(tx, person, record)
    if not await deal_records.give_back(tx, season_of(week), record):
        raise Refused(code="reshuffled")
    await _deal_anew(tx, person, record)
    await telling.card_and_home(tx, person.id, week)
    return await card_page(tx, person, await card_to_show(tx, person, week))


async def _require_untouched(tx: Tx, person: Person, record: DealRecord) -> None:
    week = record.dealt.card.week
    newest = (await dealt_cards.weeks(tx, person.id, 1))[0]
    if week != this_week(tx, person) or newest != week:
        raise Refused(code="reshuffle_late")
    if await claims.ever_on_card(tx, person.id, week):
        raise Refused(code="reshuffle_claimed")


async def _deal_anew(tx: Tx, person: Person, record: DealRecord) -> None:
    """By the setting and the rows that are chosen now, from the deck of the week, with the week's key, and with other squares."""
    week, before = record.dealt.card.week, record.said.counter
    assert before is not None  # noqa: S101 -- every stored card has one
    memory = await dealt_cards.memory(tx, [person.id], week)
    terms = terms_for(tx, person, week, memory[person.id], await aims_of(tx, week))
    fresh = await _without(tx, replace(terms, first_counter=before + 1), record)
    if fresh.deck is decks.shipped():
        await decks.keep_shipped(tx)
    await deal_records.replace(tx, fresh)
    await quiet_squares.drop(tx, person.id, week)
    await bind_quiet(tx, [fresh])


async def _without(tx: Tx, terms: Terms, record: DealRecord) -> Fresh:
    """Without the squares of the card that is given back, as far as the deck has others.

    They are kept as numbers of its own deck, so that a card of another deck could not tell later which they were.
    """
    week, before = terms.week, record.dealt
    chosen, key = await decks.in_play(tx, week), await week_keys.of(tx, week)
    without = replace(terms, memory=leaving_out(terms.memory, before.card.activities))
    fresh = dealt_by(without, chosen, key, team=before.team)
    if fresh.deck.hash != before.deck.hash:
        return dealt_by(terms, chosen, key, team=before.team)
    return replace(fresh, remembered=(week, *remembered_by(terms)))

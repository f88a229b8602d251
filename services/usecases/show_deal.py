"""How somebody's own card was dealt, with all it takes to deal it once more."""

from dataclasses import dataclass

from cards.deal import written
from cards.model import PersonId, Week
from cards.weeks import grace_ends
from services.errors import NotFound
from services.fairness_pages import Avoided, DealPage
from services.people import Person
from services.store import deal_records, dealt_cards, decks, learned
from services.store.deal_records import DealRecord
from services.store.tx import Tx
from services.usecases.check_cards import remembered
from services.usecases.show_card import card_to_show, sealed
from services.usecases.who import known


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowDeal:
    """Whose card of which week; the one that is shown when none is named."""

    person: PersonId
    week: Week | None = None


async def show_deal(tx: Tx, command: ShowDeal) -> DealPage:
    """Everybody sees how their own cards were dealt and nobody else's. Raises `NotFound` and `Refused`."""
    person = await known(tx, command.person)
    week = (await card_to_show(tx, person, command.week)).card.week
    record = await deal_records.load(tx, person.id, week)
    if record is None:
        raise NotFound(code="no_card", fields={"week": week})
    card, name = record.dealt.card, record.dealt.learned
    return DealPage(
        workspace=tx.workspace,
        person=person.id,
        week=week,
        setting=card.setting,
        size=card.size,
        activities=card.activities,
        p_line=record.said.p_line or 0.0,
        seed=record.said.seed or "",
        counter=record.dealt.counter,
        first_counter=record.first_counter,
        target=record.target,
        learned=name,
        chances=written(await learned.load(tx, name)) if name else "",
        told_at=grace_ends(week, person.zone).astimezone(person.zone),
        deck=card.deck_hash,
        own_deck=card.deck_hash != decks.shipped().hash,
        sealed=await sealed(tx, record.dealt),
        avoided=await _avoided(tx, person, record),
        given_back=bool(record.given_back),
    )


async def _avoided(tx: Tx, person: Person, record: DealRecord) -> tuple[Avoided, ...]:
    """Week by week, the most recent first, up to the last with a square; others stand there, too: their place counts."""
    week = record.dealt.card.week
    kept = remembered(record, (await dealt_cards.memory(tx, [person.id], week))[person.id]) or ()
    last = max((number for number, squares in enumerate(kept, start=1) if squares), default=0)
    return tuple(
        Avoided(week=each, activities=squares)
        for each, squares in zip(dealt_cards.weeks_before(week), kept[:last], strict=False)
    )

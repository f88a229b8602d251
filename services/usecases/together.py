"""Group squares: whoever was there gets the centre of their own card, on the word of the colleague who claimed the event.

A square that rests on an event is a claim of its own (`group_of`), so that cards, points, boards and undoing know it like
any other; it tells nothing. The cards of everybody named are held, see `locking`, so an event is decided one answer after
the other, and in whatever order the answers come, the end is the same.
"""

from collections.abc import Sequence

from cards.model import Activity, PersonId, Square, Week
from services.claim_state import ClaimState
from services.evidence import Evidence
from services.group_pages import Seat
from services.ids import ClaimId
from services.pages import Playing
from services.people import Person
from services.store import awards, claims, customers, dealt_cards, people, witnesses
from services.store.claims import StoredClaim
from services.store.customers import Customer
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.store.witnesses import Witness
from services.usecases import telling
from services.usecases.celebrating import celebrate
from services.usecases.worth import worth

CREDITED = 1
"""Whoever joins shares the credit with the colleague who told of it: the same for all, however many came before them."""


async def seat_of(tx: Tx, event: StoredClaim, person_id: PersonId) -> Seat:
    """What the event means for the centre of somebody's card of that week."""
    person = await people.load(tx, person_id)
    return await _seat(tx, event, person, await dealt_cards.load(tx, person_id, event.week))


async def _seat(tx: Tx, event: StoredClaim, person: Person | None, dealt: DealtCard | None) -> Seat:
    if person is None or dealt is None:
        return Seat.NEWCOMER if person and person.state is Playing.INVITED else Seat.NONE
    centre = dealt.card.centre
    if centre is None:
        return Seat.NONE
    standing = await claims.on_square(tx, person.id, event.week, centre.position)
    if standing is not None and standing.state is ClaimState.AWARDED:
        return Seat.LIT if standing.group_of == event.id else Seat.LIT_BEFORE
    if not person.may_play or person.state is not Playing.PLAYING:
        return Seat.NONE
    if standing is not None:
        return Seat.OWN_CLAIM
    rested = await claims.of_group(tx, event.id)
    given_back = any(each.person == person.id == each.decided_by for each in rested)
    return Seat.GIVEN_BACK if given_back else Seat.FREE


async def everybody_joins(tx: Tx, home: DealtCard, event: StoredClaim) -> None:
    """The event has lit on its claimant's card, `home`: so do the centres of all who said yes.

    Whoever was named and has not been asked, or too long ago, is asked now.
    """
    named = {each.person: each for each in await witnesses.of_claims(tx, [event.id])}
    over = {who for who, each in named.items() if each.was_there is None and each.expires_at <= tx.now}
    unasked = [who for who in event.evidence.witnesses if who not in named or who in over]
    await witnesses.ask(tx, event.id, unasked, revision=event.revision)
    for who in sorted(named):
        if named[who].was_there:
            await _join(tx, home, event, who)
    await _tell(tx, home, event)


def may_still_join(tx: Tx, event: StoredClaim, named: Witness) -> bool:
    """Whether somebody who has not said yes yet may, although the event has lit already."""
    return (
        event.is_event
        and event.state is ClaimState.AWARDED
        and not named.was_there
        and tx.now < named.expires_at
    )


async def one_more_joins(tx: Tx, home: DealtCard, event: StoredClaim, person_id: PersonId) -> None:
    """Somebody says yes after the event has lit. The others see them in the channel."""
    await _join(tx, home, event, person_id)
    await telling.group_event(tx, home, event.id)


async def freed(tx: Tx, person_id: PersonId, week: Week) -> None:
    """Somebody's centre is free again: another event of the week which they said yes to may light it."""
    for event in await claims.events_of(tx, person_id, week):
        home = await dealt_cards.load(tx, event.person, week)
        if home is not None and await _join(tx, home, event, person_id):
            await _tell(tx, home, event)
            return


async def changed(tx: Tx, event_id: ClaimId) -> None:
    """An event, or a square that rests on it, was taken back: all who were named see it, and so does the channel."""
    event = await claims.load(tx, event_id)
    home = None if event is None else await dealt_cards.load(tx, event.person, event.week)
    if event is not None and home is not None:
        await _tell(tx, home, event)


async def _tell(tx: Tx, home: DealtCard, event: StoredClaim) -> None:
    await telling.witnesses(tx, await witnesses.of_claims(tx, [event.id]))
    await telling.group_event(tx, home, event.id)


async def _join(tx: Tx, home: DealtCard, event: StoredClaim, person_id: PersonId) -> bool:
    """Lights somebody's centre for an event that has lit, if it is free; answers whether it was."""
    dealt = await dealt_cards.lock(tx, person_id, event.week)
    person = await people.load(tx, person_id)
    centre = None if dealt is None else dealt.card.centre
    if dealt is None or centre is None or person is None:
        return False
    if await _seat(tx, event, person, dealt) is not Seat.FREE:
        return False
    resting = _resting(tx, event, person, dealt, centre)
    await claims.save(tx, resting)
    met = await customers.held(tx, event.id)
    await _award(tx, dealt, resting, home.deck.activity(event.activity), met)
    return True


def _resting(tx: Tx, event: StoredClaim, person: Person, dealt: DealtCard, centre: Square) -> StoredClaim:
    """The square of somebody who was there; what happened is told once, by the event."""
    return StoredClaim(
        id=ClaimId(tx.new_id()),
        person=person.id,
        week=event.week,
        position=centre.position,
        activity=centre.activity,
        state=ClaimState.SUBMITTED,
        revision=1,
        closing=True,
        evidence=Evidence(),
        occurred_on=event.occurred_on,
        submitted_at=tx.now,
        zone=person.zone,
        customer=event.customer,
        due=None,
        source="",
        group_of=event.id,
        size=dealt.card.size,
    )


async def _award(
    tx: Tx, dealt: DealtCard, resting: StoredClaim, done: Activity, met: Sequence[Customer]
) -> None:
    """The square is worth what was done: the centre of the claimant's card, not of one's own."""
    entries = await worth(tx, resting, done, met, credited=CREDITED)
    booked = await awards.award(tx, resting, entries, also=[customer.id for customer in met])
    assert booked is not None  # noqa: S101 -- the card is held, and nothing stands on its centre
    await telling.card_and_home(tx, resting.person, resting.week)
    await celebrate(tx, dealt, resting.person, booked)
    await telling.board(tx, dealt)

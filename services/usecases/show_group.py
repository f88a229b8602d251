"""A group event as those see it who were asked whether they were there, and as the team's channel sees it."""

from collections.abc import Iterable

from cards.model import Activity, PersonId
from services.board_pages import PointsEntry
from services.claim_state import ClaimState
from services.errors import NotFound
from services.group_pages import GroupPage, Seat, TookPartPage
from services.ids import ClaimId
from services.notices import GroupLit
from services.pages import EventFace, Playing
from services.people import Person
from services.store import claims, dealt_cards, messages, people, scores, witnesses
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.usecases import together


async def took_part_page(
    tx: Tx, dealt: DealtCard, event: StoredClaim, person: PersonId, *, again: bool = False
) -> TookPartPage:
    """What somebody who was named sees now; `dealt` is the claimant's card."""
    named = {each.person: each for each in await witnesses.of_claims(tx, [event.id])}
    mine = named.get(person)
    seat = await together.seat_of(tx, event, person)
    square, entries = await _own_square(tx, event, person) if seat is Seat.LIT else (None, ())
    counts = event.state is ClaimState.WAITING or (mine and together.may_still_join(tx, event, mine))
    return TookPartPage(
        claim=event.id,
        witness=person,
        claimant=event.person,
        activity=dealt.deck.activity(event.activity),
        customers=tuple(customer.name for customer in event.evidence.customers),
        beside=tuple(each for each in event.evidence.witnesses if each != person),
        occurred_on=event.occurred_on,
        answer=None if mine is None else mine.was_there,
        open=mine is not None and bool(counts),
        again=again,
        lit=event.state is ClaimState.AWARDED,
        over=event.state is ClaimState.WITHDRAWN,
        seat=seat,
        square=square,
        entries=entries,
        language=await people.language_of(tx, person),
    )


async def _own_square(
    tx: Tx, event: StoredClaim, person: PersonId
) -> tuple[Activity | None, tuple[PointsEntry, ...]]:
    """The centre that lit for somebody, and what it booked."""
    dealt = await dealt_cards.load(tx, person, event.week)
    if dealt is None or dealt.card.centre is None:
        return None, ()
    resting = await claims.on_square(tx, person, event.week, dealt.card.centre.position)
    if resting is None:
        return None, ()
    booked = (await scores.entries_of_claims(tx, [resting.id])).get(resting.id, ())
    return dealt.deck.activity(resting.activity), tuple(entry for entry, _ in booked)


async def group_events(tx: Tx, resting: Iterable[StoredClaim]) -> dict[ClaimId, EventFace]:
    """The events on which these claims rest."""
    events = await claims.load_all(tx, {each.group_of for each in resting if each.group_of is not None})
    return {
        event.id: EventFace(
            claimant=event.person,
            activity=await _activity_of(tx, event),
            over=event.state is ClaimState.WITHDRAWN,
        )
        for event in events.values()
    }


async def _activity_of(tx: Tx, event: StoredClaim) -> Activity:
    home = await dealt_cards.load(tx, event.person, event.week)
    if home is None:
        raise NotFound(code="no_card")
    return home.deck.activity(event.activity)


async def group_page(tx: Tx, notice: GroupLit) -> GroupPage | None:
    """The post in the channel. Nothing is posted where nobody likes to be announced; what is posted stays true."""
    event = await claims.load(tx, notice.claim)
    dealt = None if event is None else await dealt_cards.load(tx, event.person, event.week)
    if event is None or dealt is None:
        return None
    lit = event.state is ClaimState.AWARDED
    there = await _there(tx, event) if lit else ()
    if not there and await messages.find(tx, notice.key) is None:
        return None
    activity = dealt.deck.activity(event.activity)
    return GroupPage(claim=event.id, activity=activity, there=there, lit=lit)


async def _there(tx: Tx, event: StoredClaim) -> tuple[PersonId, ...]:
    """Who was there, plays, and likes to be announced; the claimant first. Whoever took their square back is let be."""
    yes = [each.person for each in await witnesses.of_claims(tx, [event.id]) if each.was_there]
    rested = await claims.of_group(tx, event.id)
    lit = {each.person for each in rested if each.state is ClaimState.AWARDED}
    back = {each.person for each in rested if each.person == each.decided_by} - lit
    named = [event.person, *(each for each in yes if each not in back)]
    cheered = {person.id for person in await people.load_all(tx, named) if _announced(person)}
    return tuple(each for each in named if each in cheered)


def _announced(person: Person) -> bool:
    return person.may_play and person.cheered and person.state in {Playing.PLAYING, Playing.PAUSED}

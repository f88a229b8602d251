"""Which notices follow from a change. Words and layout come later, when they are sent."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from cards.model import PersonId, Week
from services.acquaintances import Handover
from services.decks import Suggestion
from services.ids import ClaimId, CustomerId
from services.notices import (
    CardChanged,
    ClaimChanged,
    GroupLit,
    HandoverChanged,
    HomeChanged,
    Lane,
    PromiseDue,
    SuggestionAnswered,
    WitnessAsked,
)
from services.store import dealt_cards, outbox, quiet_squares, workspaces
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.store.witnesses import Witness
from services.usecases import board_places
from services.usecases.comparing import rest_now

DETAILS_EVERY: Final = timedelta(minutes=15)
"""A board's thread is edited no more often: Slack lets few messages be edited in a minute, and the board itself goes first."""
NAMING: Final = 2
"""The cards of so many weeks may say who has not heard from somebody: that of the running week, and of the one before."""


async def card_and_home(tx: Tx, person: PersonId, week: Week) -> None:
    """The card in the direct message and App Home show the newest state."""
    await outbox.add(tx, CardChanged(person=person, week=week), lane=Lane.ANSWER)
    await home(tx, person)


async def own_list(tx: Tx, person: PersonId, *customers: CustomerId) -> None:
    """What names people of somebody's list shows the newest state: App Home, their last cards, and those with a square for one of `customers`."""
    weeks = {
        *await dealt_cards.weeks(tx, person, NAMING),
        *await quiet_squares.weeks_for(tx, person, customers),
    }
    cards = [CardChanged(person=person, week=week) for week in sorted(weeks)]
    await outbox.add_all(tx, [*cards, HomeChanged(person=person)], lane=Lane.ANSWER)


async def home(tx: Tx, person: PersonId) -> None:
    """App Home shows the newest state."""
    await outbox.add(tx, HomeChanged(person=person), lane=Lane.ANSWER)


async def homes(tx: Tx, people: Iterable[PersonId]) -> None:
    """App Home of several shows what somebody else did, after everything that one person waits for."""
    notices = [HomeChanged(person=person) for person in sorted(people)]
    if notices:
        await outbox.add_all(tx, notices, lane=Lane.BULK)


async def claim(tx: Tx, stored: StoredClaim, *, read: bool = False) -> None:
    """The claimant's messages about a claim show where it stands, reminders of its promise too.

    `read` when they have the news of their follow-up before them already.
    """
    stages = (False, True) if stored.followed_up and not read else (False,)
    for followup in stages:
        notice = ClaimChanged(claim=stored.id, person=stored.person, followup=followup)
        await outbox.add(tx, notice, lane=Lane.ANSWER)
    for again in (False,) * bool(stored.reminded_on) + (True,) * bool(stored.nudged_on):
        due = PromiseDue(claim=stored.id, person=stored.person, again=again)
        await outbox.add(tx, due, lane=Lane.ANSWER)


async def witnesses(tx: Tx, named: Iterable[Witness]) -> None:
    """Asks colleagues whether they were there, or shows them what became of it, in every message they had."""
    notices = [
        WitnessAsked(claim=each.claim, witness=each.person, revision=each.revision, again=again)
        for each in named
        for again in ((False, True) if each.reminded else (False,))
    ]
    if notices:
        await outbox.add_all(tx, notices, lane=Lane.ANSWER)


async def suggestion(tx: Tx, answered: Suggestion) -> None:
    """Whoever suggested a square hears what became of it."""
    if answered.person is not None:
        notice = SuggestionAnswered(suggestion=answered.id, person=answered.person)
        await outbox.add(tx, notice, lane=Lane.ANSWER)


async def handover(tx: Tx, offer: Handover) -> None:
    """The colleague is asked, or sees that it is settled; the giver hears what they said."""
    readers = [offer.taker, *([offer.giver] if offer.taken is not None else [])]
    notices = [HandoverChanged(handover=offer.id, person=reader) for reader in readers]
    await outbox.add_all(tx, notices, lane=Lane.ANSWER)


async def board(tx: Tx, dealt: DealtCard) -> None:
    """The team's board, where the team has a channel; what happens while it stands still is shown afterwards."""
    team = await workspaces.team(tx, dealt.team)
    place = None if team is None else await board_places.place_of(tx, team, dealt.card.week)
    if team is None or place is None:
        return
    rest = await rest_now(tx, team, dealt.card.week)
    notice, detail = board_places.notices(team, dealt.card.week, place)
    await outbox.add(tx, notice, lane=Lane.BULK, not_before=None if rest is None else rest.end)
    later = tx.now + DETAILS_EVERY if rest is None else rest.end
    await outbox.add(tx, detail, lane=Lane.BULK, not_before=later)


async def group_event(tx: Tx, dealt: DealtCard, event: ClaimId) -> None:
    """One post in the channel of the team on whose card a group event was claimed, edited whenever it changes."""
    team = await workspaces.team(tx, dealt.team)
    if team is not None and team.channel is not None and team.celebrates:
        await outbox.add(tx, GroupLit(claim=event, channel=team.channel), lane=Lane.REMINDER)

"""Which notices follow from a change. Words and layout come later, when they are sent."""

from collections.abc import Iterable

from cards.model import PersonId, Week
from services.ids import ClaimId
from services.notices import (
    BoardChanged,
    CardChanged,
    Celebration,
    ClaimChanged,
    HomeChanged,
    Lane,
    WitnessAsked,
)
from services.store import outbox, workspaces
from services.store.awards import Booked
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx


async def card_and_home(tx: Tx, person: PersonId, week: Week) -> None:
    """The card in the direct message and App Home show the newest state."""
    await outbox.add(tx, CardChanged(person=person, week=week), lane=Lane.ANSWER)
    await home(tx, person)


async def home(tx: Tx, person: PersonId) -> None:
    """App Home shows the newest state."""
    await outbox.add(tx, HomeChanged(person=person), lane=Lane.ANSWER)


async def claim(tx: Tx, stored: StoredClaim) -> None:
    """The claimant's message about a claim shows where it stands."""
    await outbox.add(tx, ClaimChanged(claim=stored.id, person=stored.person), lane=Lane.ANSWER)


async def witnesses(tx: Tx, claim_id: ClaimId, people: Iterable[PersonId]) -> None:
    """Asks colleagues whether they were there, or shows them that it is settled."""
    for person in people:
        await outbox.add(tx, WitnessAsked(claim=claim_id, witness=person), lane=Lane.ANSWER)


async def board(tx: Tx, dealt: DealtCard) -> None:
    """The team's board, where the team has a channel."""
    team = await workspaces.team(tx, dealt.team)
    if team is not None and team.channel is not None:
        notice = BoardChanged(team=team.id, week=dealt.card.week, channel=team.channel)
        await outbox.add(tx, notice, lane=Lane.BULK)


async def celebrations(tx: Tx, dealt: DealtCard, person: PersonId, booked: Booked) -> None:
    """Lines and a full card are celebrated once each in the team's channel; whether the player likes that is seen then."""
    team = await workspaces.team(tx, dealt.team)
    if team is None or team.channel is None:
        return
    done: list[int | None] = [*booked.lines, *([None] if booked.full_card else [])]
    for line in done:
        notice = Celebration(person=person, week=dealt.card.week, channel=team.channel, line=line)
        await outbox.add(tx, notice, lane=Lane.REMINDER)

"""Cards for everybody of one zone, or for one person who just said yes."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.deal import deal
from cards.model import Week
from services.notices import CardChanged, Invitation, Lane
from services.pages import Playing
from services.people import Person, season_of
from services.store import dealt_cards, decks, outbox, people, workspaces
from services.store.tx import Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class DealCards:
    """Which week, for the people of which zone (IANA name), at most how many in one go."""

    week: Week
    zone: str
    limit: int = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Dealt:
    """How many people were seen to, and whether there may be more."""

    count: int
    more: bool


async def deal_cards(tx: Tx, command: DealCards) -> Dealt:
    """Deals what is missing; a card is dealt once for each person and week, however often this runs.

    Those who joined in an earlier season are invited anew instead.
    """
    waiting = await people.to_deal(tx, zone=command.zone, monday=command.week.monday, limit=command.limit)
    season = season_of(command.week)
    staying = [person for person in waiting if person.season == season]
    for person in waiting:
        if person.season != season:
            await people.set_state(tx, person.id, Playing.INVITED)
            await outbox.add(tx, Invitation(person=person.id, season=season), lane=Lane.BULK)
        elif person.state is Playing.PAUSED:
            await people.set_state(tx, person.id, Playing.PLAYING)
    await deal_to(tx, staying, command.week, lane=Lane.BULK)
    return Dealt(count=len(waiting), more=len(waiting) == command.limit)


async def deal_to(tx: Tx, players: Sequence[Person], week: Week, *, lane: Lane) -> None:
    """Deals to these people, minus what they were dealt in the three weeks before, and tells those whose card is new."""
    if not players:
        return
    deck = await decks.keep_shipped(tx)
    memory = await dealt_cards.memory(tx, [person.id for person in players], week)
    key = tx.week_key(week)
    first_team = await workspaces.first_team(tx)
    deals = [
        (
            deal(
                deck,
                workspace=tx.workspace,
                week=week,
                person=person.id,
                setting=person.setting,
                key=key,
                memory=memory[person.id],
                size=person.size,
            ),
            person.team or first_team,
        )
        for person in players
    ]
    fresh = await dealt_cards.add(tx, deals, deck)
    await outbox.add_all(tx, [CardChanged(person=person_id, week=week) for person_id in fresh], lane=lane)

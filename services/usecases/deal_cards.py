"""Cards for everybody of one zone, or for one person who just said yes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cards.deal import Learned, hash_of
from cards.errors import CannotDeal
from cards.model import ActivityId, Deck, Week
from cards.proof import Terms, recomputed
from services.ids import TeamId
from services.notices import CardChanged, Invitation, Lane
from services.pages import Playing
from services.people import Person, season_of
from services.store import dealt_cards, decks, learned, outbox, people, targets, week_keys, workspaces
from services.store.dealt_cards import Fresh
from services.store.tx import Tx
from services.store.week_keys import WeekKey
from services.usecases.bind_quiet import bind_quiet


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


@dataclass(frozen=True, kw_only=True, slots=True)
class Aims:
    """What all cards of a week are laid out for: a chance of a line, by how likely activities are done."""

    target: float
    learned: Learned


async def deal_cards(tx: Tx, command: DealCards) -> Dealt:
    """Deals what is missing; a card is dealt once for each person and week, however often this runs.

    Those who joined in an earlier season are invited anew instead.
    """
    waiting = await people.to_deal(tx, zone=command.zone, monday=command.week.monday, limit=command.limit)
    await deal_to(tx, await staying(tx, waiting, command.week, lane=Lane.BULK), command.week, lane=Lane.BULK)
    return Dealt(count=len(waiting), more=len(waiting) == command.limit)


async def staying(tx: Tx, waiting: Sequence[Person], week: Week, *, lane: Lane) -> tuple[Person, ...]:
    """Those who said yes for the season of this week; their pause is over. Everybody else is asked anew."""
    season = season_of(week)
    for person in waiting:
        if person.season != season:
            await people.set_state(tx, person.id, Playing.INVITED)
            await outbox.add(tx, Invitation(person=person.id, season=season), lane=lane)
        elif person.state is Playing.PAUSED:
            await people.set_state(tx, person.id, Playing.PLAYING)
    return tuple(person for person in waiting if person.season == season)


async def deal_to(tx: Tx, players: Sequence[Person], week: Week, *, lane: Lane) -> None:
    """Deals to these people, minus what they were dealt in the three weeks before, and tells those whose card is new."""
    if not players:
        return
    chosen = await decks.in_play(tx, week)
    key, aims = await week_keys.of(tx, week), await aims_of(tx, week)
    memory = await dealt_cards.memory(tx, [person.id for person in players], week)
    first_team = await workspaces.first_team(tx)
    fresh = []
    for person in players:
        terms = terms_for(tx, person, week, memory[person.id], aims)
        fresh.append(dealt_by(terms, chosen, key, team=person.team or first_team))
    if any(each.deck is decks.shipped() for each in fresh):
        await decks.keep_shipped(tx)
    new = await dealt_cards.add(tx, fresh)
    await bind_quiet(tx, [each for each in fresh if each.deal.card.person in new])
    await outbox.add_all(tx, [CardChanged(person=person_id, week=week) for person_id in new], lane=lane)


async def aims_of(tx: Tx, week: Week) -> Aims:
    """Those of a week's cards."""
    return Aims(target=await targets.at(tx, week), learned=await learned.in_play(tx, week))


def terms_for(
    tx: Tx, person: Person, week: Week, memory: tuple[Collection[ActivityId], ...], aims: Aims
) -> Terms:
    """What somebody's card of this week is to follow from."""
    return Terms(
        workspace=tx.workspace,
        week=week,
        person=person.id,
        setting=person.setting,
        size=person.size,
        memory=memory,
        target=aims.target,
        learned=aims.learned,
    )


def remembered_by(terms: Terms) -> tuple[Week, ...]:
    """The weeks before of which there are squares to avoid."""
    weeks = zip(dealt_cards.weeks_before(terms.week), terms.memory, strict=True)
    return tuple(week for week, squares in weeks if squares)


def dealt_by(terms: Terms, chosen: Deck, key: WeekKey, *, team: TeamId) -> Fresh:
    """A card from the chosen deck; from the one that comes with the product where that has too little for this setting."""
    for deck in (chosen, decks.shipped()):
        try:
            dealt = recomputed(terms, deck=deck, key=key.secret)
        except CannotDeal:
            continue
        return Fresh(
            deal=dealt,
            deck=deck,
            team=team,
            remembered=remembered_by(terms),
            first_counter=terms.first_counter,
            target=terms.target,
            learned=hash_of(Learned(terms.learned)),
        )
    raise CannotDeal(setting=terms.setting.value, problem="the deck that comes with the product is broken")

"""App Home: everything at a glance, always from the database."""

from dataclasses import dataclass

from cards.model import PersonId, Setting
from services.errors import NotFound
from services.pages import CardPage, Care, HomePage, Playing
from services.people import Person
from services.store import outbox, people, roles, seen, suggestions, workspaces
from services.store.tx import Tx
from services.teams import Team
from services.usecases.caring import care_of
from services.usecases.choose_lookers import lookers_page
from services.usecases.show_acquaintances import at_home
from services.usecases.show_card import card_page, card_to_show
from services.usecases.show_claims import open_claims
from services.usecases.show_fairness import latest_report
from services.usecases.show_learning import learning_page
from services.usecases.show_poster import address_of
from services.usecases.show_promises import to_follow_up
from services.usecases.show_queue import waiting_for
from services.usecases.show_talk import my_items
from services.usecases.take_over_lists import left_for
from services.usecases.who import workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowHome:
    """Whose App Home."""

    person: PersonId


async def show_home(tx: Tx, command: ShowHome) -> HomePage:
    """The page of anybody, also of those who never play."""
    person = await people.load(tx, command.person)
    if person is None or not person.may_play:
        return HomePage(person=command.person, state=Playing.NEVER, setting=Setting.ACCOUNT)
    return await home_page(tx, person)


async def home_page(tx: Tx, person: Person) -> HomePage:
    """The page of somebody who may play."""
    installed = await workspace(tx)
    who = await roles.lookers(tx)
    care = await care_of(tx, person.id, who, installed)
    team = await _own_team(tx, person, care)
    card = await _card(tx, person)
    waiting = await waiting_for(tx, person.id, who, limit=20)
    return HomePage(
        person=person.id,
        state=person.state,
        setting=person.setting,
        card=card,
        claims=await open_claims(tx, person.id),
        promises=await to_follow_up(tx, person),
        reviews=waiting.entries,
        review_count=waiting.count,
        review_oldest=waiting.oldest,
        lookers=await lookers_page(tx) if care is Care.EVERYTHING else None,
        unseen=waiting.unseen,
        fairness=await latest_report(tx) if person.id in who.managers else None,
        outcome=await latest_report(tx, closed=True) if person.id in who.managers else None,
        board_items=await my_items(tx, person.id),
        learning=await learning_page(tx) if person.id in who.managers else None,
        suggestions=await suggestions.count_waiting(tx) if person.id in who.managers else 0,
        deals_at=installed.deal_time.next(tx.now, person.zone),
        paused_until=person.paused_until,
        team=None if team is None else team.id,
        team_channel=None if team is None else team.channel,
        unheard=await outbox.uncertain_kinds(tx, person.id),
        cheered=person.cheered,
        shown=await seen.count(tx, person.id),
        poster="" if card is None else await address_of(tx, person.id, card.week),
        left_lists=await left_for(tx, person.id, who),
        sponsor=person.id in who.managers,
        walls=person.id in who.managers or bool(await roles.managed_by(tx, person.id)),
        language=person.language,
        chosen_language=person.chosen_language,
        size=person.size,
        looks_after=care,
        people=await at_home(tx, person) if card is None else card.people,
        channel_trouble=await _trouble_in(tx, team),
    )


async def _own_team(tx: Tx, person: Person, care: Care) -> Team | None:
    """The team somebody is in, where they look after it."""
    team = person.team or await workspaces.first_team(tx)
    if care is Care.EVERYTHING or (care is Care.TEAMS and team in await roles.managed_by(tx, person.id)):
        return await workspaces.team(tx, team)
    return None


async def _card(tx: Tx, person: Person) -> CardPage | None:
    try:
        return await card_page(tx, person, await card_to_show(tx, person, None))
    except NotFound:
        return None


async def _trouble_in(tx: Tx, team: Team | None) -> bool:
    """Whether the team's channel lately took nothing from us."""
    return team is not None and team.channel is not None and bool(await outbox.failed_kinds(tx, team.channel))

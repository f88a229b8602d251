"""A team's recap as its managers have it before them, and the past ones."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cards.model import PersonId
from services.errors import NotFound
from services.ids import RecapId, TeamId
from services.recap_pages import RecapDesk, RecapDraftedPage, RecapPage, RecapState, RecapTeam
from services.store import advisory, messages, people, recap_facts, recaps, workspaces
from services.store.recaps import StoredRecap
from services.store.tx import Tx
from services.team_notices import RecapDrafted
from services.usecases.recap_managers import facts_now, hears, looked_after, managers_of, teams_of
from services.usecases.who import workspace

PAST = 8
"""Past recaps that are listed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowRecaps:
    """Who asks, and which team's, or which recap's team, it is about; None for the first of theirs where a draft waits."""

    person: PersonId
    recap: RecapId | None = None
    team: TeamId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowRecap:
    """Who asks, and for which recap."""

    person: PersonId
    recap: RecapId


async def show_recaps(tx: Tx, command: ShowRecaps) -> RecapDesk:
    """The recap that is to be posted, and the past ones. Raises `Refused` for all but managers."""
    team = await team_asked(tx, command.person, command.recap, command.team)
    return await desk(tx, command.person, team)


async def show_recap(tx: Tx, command: ShowRecap) -> RecapPage:
    """One recap of the manager's team. Raises `Refused` and `NotFound`."""
    await team_asked(tx, command.person, command.recap)
    stored = await recaps.load(tx, command.recap)
    if stored is None:
        raise NotFound(code="no_recap")
    return await recap_page(tx, stored)


async def team_asked(tx: Tx, person: PersonId, recap: RecapId | None, team: TeamId | None = None) -> TeamId:
    """The team of a recap, or `team`; without either, the first that this manager looks after and where a draft waits.

    Raises `Refused` and `NotFound`.
    """
    teams = await teams_of(tx, person)
    if recap is None and team is None:
        return await _first(tx, teams)
    stored = None if recap is None else await recaps.load(tx, recap)
    asked = team if stored is None else stored.team
    if asked not in teams:
        raise NotFound(code="no_recap")
    return asked


async def _first(tx: Tx, teams: Sequence[TeamId]) -> TeamId:
    """Where a draft waits, else the first of all."""
    for team in teams if len(teams) > 1 else ():
        latest = await recaps.latest(tx, team, 1)
        if latest and latest[0].posted_at is None:
            return team
    return teams[0]


async def desk(tx: Tx, person: PersonId, team: TeamId) -> RecapDesk:
    """What a manager of a team sees."""
    found = await recaps.latest(tx, team, PAST + 1)
    now = found[0] if found and found[0].posted_at is None else None
    place, itself = await workspace(tx), await workspaces.team(tx, team)
    if itself is None:
        raise NotFound(code="no_such_team")
    next_draft = itself.next_recap(tx.now, place.zone, place.holidays)
    return RecapDesk(
        recap=None if now is None else await recap_page(tx, now),
        past=tuple([await recap_page(tx, each) for each in found if each.posted_at is not None]),
        by_itself=itself.recap_itself,
        weekday=itself.recap_weekday,
        next_draft=next_draft.astimezone(itself.zone or place.zone),
        boards=await advisory.any_board(tx),
        team=RecapTeam(team=team, name=itself.name),
        others=tuple([await _named(tx, each) for each in await teams_of(tx, person) if each != team]),
    )


async def _named(tx: Tx, team: TeamId) -> RecapTeam:
    stored = await workspaces.team(tx, team)
    return RecapTeam(team=team, name="" if stored is None else stored.name)


async def recap_page(tx: Tx, stored: StoredRecap) -> RecapPage:
    """A recap as it is now. What a draft tells of and is lit no longer is left out of it."""
    team, place, marks = (
        await workspaces.team(tx, stored.team),
        await workspace(tx),
        await recaps.marks(tx, stored.id),
    )
    page = RecapPage(
        recap=stored.id,
        team="" if team is None else team.name,
        week=stored.week,
        facts=stored.facts,
        drafted=stored.facts,
        words=stored.words,
        state=_state(stored),
        version=stored.version,
        channel=stored.channel or (None if team is None else team.channel),
        zone=place.zone if team is None else team.zone or place.zone,
        edited_by=stored.edited_by,
        edited_at=stored.edited_at,
        post_at=stored.post_at,
        scheduled_by=stored.scheduled_by,
        posted_at=stored.posted_at,
        posted_by=stored.posted_by,
        taken_back=frozenset(marks.taken_back),
        erased=marks.erased,
        chart=tx.chart_address(stored.facts.weeks),
    )
    return page if page.state is RecapState.POSTED else await _still_standing(tx, page, stored)


async def _still_standing(tx: Tx, page: RecapPage, stored: StoredRecap) -> RecapPage:
    """The same without stories that are lit no longer or may no longer be told, and without cards of managers who may not be."""
    standing = await recap_facts.still_tellable(tx, [each.claim for each in page.words.stories])
    stories = tuple(each for each in page.words.stories if each.claim in standing)
    return replace(page, facts=await facts_now(tx, stored), words=replace(page.words, stories=stories))


def _state(stored: StoredRecap) -> RecapState:
    if stored.posted_at is not None:
        return RecapState.POSTED
    return RecapState.DRAFT if stored.post_at is None else RecapState.SCHEDULED


async def drafted_page(tx: Tx, notice: RecapDrafted) -> RecapDraftedPage | None:
    """A manager's message about a draft; nothing for who is on a break and was told of it no earlier."""
    stored = await recaps.load(tx, notice.recap)
    if stored is None:
        return None
    if await messages.find(tx, notice.key) is None and not await _is_news(tx, notice, stored):
        return None
    reader = await people.load(tx, notice.person)
    return RecapDraftedPage(
        reader=notice.person,
        recap=await recap_page(tx, stored),
        again=notice.again,
        several=reader is not None and len(await looked_after(tx, reader)) > 1,
    )


async def _is_news(tx: Tx, notice: RecapDrafted, stored: StoredRecap) -> bool:
    """Nobody is reminded of what waits no longer."""
    waits = _state(stored) is RecapState.DRAFT
    managers = await managers_of(tx, stored.team)
    return (waits or not notice.again) and hears(notice.person, managers, again=notice.again)

"""A team's recap as its managers have it before them, and the past ones."""

from dataclasses import dataclass, replace

from cards.model import PersonId
from services.errors import NotFound
from services.ids import RecapId, TeamId
from services.recap_pages import RecapDesk, RecapDraftedPage, RecapPage, RecapState
from services.store import advisory, messages, recap_facts, recaps, workspaces
from services.store.recaps import StoredRecap
from services.store.tx import Tx
from services.team_notices import RecapDrafted
from services.usecases.recap_managers import facts_now, hears, managers_of, teams_of
from services.usecases.who import workspace

PAST = 8
"""Past recaps that are listed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowRecaps:
    """Who asks, and which recap's team it is about; None for the team they are in."""

    person: PersonId
    recap: RecapId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowRecap:
    """Who asks, and for which recap."""

    person: PersonId
    recap: RecapId


async def show_recaps(tx: Tx, command: ShowRecaps) -> RecapDesk:
    """The recap that is to be posted, and the past ones. Raises `Refused` for all but managers."""
    return await desk(tx, await team_asked(tx, command.person, command.recap))


async def show_recap(tx: Tx, command: ShowRecap) -> RecapPage:
    """One recap of the manager's team. Raises `Refused` and `NotFound`."""
    await team_asked(tx, command.person, command.recap)
    stored = await recaps.load(tx, command.recap)
    if stored is None:
        raise NotFound(code="no_recap")
    return await recap_page(tx, stored)


async def team_asked(tx: Tx, person: PersonId, recap: RecapId | None) -> TeamId:
    """The team of a recap; without one, the first that this manager looks after. Raises `Refused` and `NotFound`."""
    teams = await teams_of(tx, person)
    if recap is None:
        return teams[0]
    stored = await recaps.load(tx, recap)
    if stored is None or stored.team not in teams:
        raise NotFound(code="no_recap")
    return stored.team


async def desk(tx: Tx, team: TeamId) -> RecapDesk:
    """What every manager of a team sees."""
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
    )


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
    return RecapDraftedPage(reader=notice.person, recap=await recap_page(tx, stored), again=notice.again)


async def _is_news(tx: Tx, notice: RecapDrafted, stored: StoredRecap) -> bool:
    """Nobody is reminded of what waits no longer."""
    waits = _state(stored) is RecapState.DRAFT
    managers = await managers_of(tx, stored.team)
    return (waits or not notice.again) and hears(notice.person, managers, again=notice.again)

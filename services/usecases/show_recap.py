"""A team's recap as its managers have it before them, and the past ones."""

from dataclasses import dataclass, replace

from cards.model import PersonId
from cards.weeks import next_opening
from services.errors import NotFound, Refused
from services.ids import RecapId, TeamId
from services.notices import RecapDrafted
from services.people import Person
from services.recap_pages import RecapDesk, RecapDraftedPage, RecapPage, RecapState
from services.recaps import DRAFTED_AT, FRIDAY
from services.store import people, recaps, roles, workspaces
from services.store.recaps import StoredRecap
from services.store.tx import Tx
from services.usecases.who import known, workspace

PAST = 8
"""Past recaps that are listed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowRecaps:
    """Who asks."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowRecap:
    """Who asks, and for which recap."""

    person: PersonId
    recap: RecapId


async def show_recaps(tx: Tx, command: ShowRecaps) -> RecapDesk:
    """The recap that is to be posted, and the past ones. Raises `Refused` for all but managers."""
    return await desk(tx, await team_of(tx, command.person))


async def show_recap(tx: Tx, command: ShowRecap) -> RecapPage:
    """One recap of the manager's team. Raises `Refused` and `NotFound`."""
    team = await team_of(tx, command.person)
    stored = await recaps.load(tx, command.recap)
    if stored is None or stored.team != team:
        raise NotFound(code="no_recap")
    return await recap_page(tx, stored)


async def team_of(tx: Tx, person: PersonId) -> TeamId:
    """The team whose recap a manager looks after. Raises `Refused` for everybody else."""
    manager = await known(tx, person)
    if manager.id not in (await roles.lookers(tx)).managers:
        raise Refused(code="not_manager")
    return manager.team or await workspaces.first_team(tx)


async def managers_of(tx: Tx, team: TeamId) -> tuple[Person, ...]:
    """The managers of a team, by id."""
    found = await people.load_all(tx, (await roles.lookers(tx)).managers)
    first = await workspaces.first_team(tx)
    return tuple(each for each in found if (each.team or first) == team)


async def desk(tx: Tx, team: TeamId) -> RecapDesk:
    """What every manager of a team sees."""
    found = await recaps.latest(tx, team, PAST + 1)
    now = found[0] if found and found[0].posted_at is None else None
    zone = (await workspace(tx)).zone
    return RecapDesk(
        recap=None if now is None else await recap_page(tx, now),
        past=tuple([await recap_page(tx, each) for each in found if each.posted_at is not None]),
        by_itself=await workspaces.posts_recap_itself(tx, team),
        next_draft=next_opening(tx.now, zone, weekday=FRIDAY, hour=DRAFTED_AT).astimezone(zone),
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
        zone=place.zone,
        edited_by=stored.edited_by,
        edited_at=stored.edited_at,
        post_at=stored.post_at,
        scheduled_by=stored.scheduled_by,
        posted_at=stored.posted_at,
        posted_by=stored.posted_by,
        taken_back=marks.taken_back,
        erased=marks.erased,
    )
    return page if page.state is RecapState.POSTED else await still_standing(tx, page)


async def still_standing(tx: Tx, page: RecapPage) -> RecapPage:
    """The same without stories that are lit no longer or may no longer be told."""
    standing = await recaps.standing(tx, [each.claim for each in page.words.stories])
    stories = tuple(each for each in page.words.stories if each.claim in standing)
    return replace(page, words=replace(page.words, stories=stories))


def _state(stored: StoredRecap) -> RecapState:
    if stored.posted_at is not None:
        return RecapState.POSTED
    return RecapState.DRAFT if stored.post_at is None else RecapState.SCHEDULED


async def drafted_page(tx: Tx, notice: RecapDrafted) -> RecapDraftedPage | None:
    """A manager's message about a draft."""
    stored = await recaps.load(tx, notice.recap)
    if stored is None:
        return None
    return RecapDraftedPage(reader=notice.person, recap=await recap_page(tx, stored), again=notice.again)

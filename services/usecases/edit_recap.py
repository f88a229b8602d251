"""A manager writes in a recap, orders its stories, and says when it goes out. Nothing two of them write is lost."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from cards.model import PersonId
from services.errors import NotFound
from services.ids import ClaimId, RecapId, TeamId
from services.recap_pages import RecapDesk, RecapProblem
from services.recaps import Merged, Move, RecapWords, Written, changed, merged, moved
from services.store import changes, recaps, workspaces
from services.store.recaps import StoredRecap
from services.store.tx import Tx
from services.usecases.post_recap import channel_of, moved_on, post
from services.usecases.recap_managers import teams_of
from services.usecases.show_recap import desk, recap_page, team_asked


class Act(StrEnum):
    """What is to be done once the words are kept."""

    KEEP = "keep"
    MOVE = "move"
    CHART = "chart"
    POST = "post"
    SCHEDULE = "schedule"
    UNSCHEDULE = "unschedule"


@dataclass(frozen=True, kw_only=True, slots=True)
class EditRecap:
    """Who, which recap, and what they wrote on which version of it. `at` is for scheduling, `claim` and `move` for moving.

    `chart` says whether the team's weeks are shown.
    """

    person: PersonId
    recap: RecapId
    version: int
    written: Written
    act: Act = Act.KEEP
    claim: ClaimId | None = None
    move: Move = Move.UP
    chart: bool = True
    at: datetime | None = None


async def edit_recap(tx: Tx, command: EditRecap) -> RecapDesk:
    """Keeps the words, then acts. Raises `Refused` and `NotFound`.

    Where somebody else wrote meanwhile, what only one of them changed is kept of both, and nothing else is done before
    this manager has seen it. What both changed is kept of neither until they send it again.
    """
    teams = await teams_of(tx, command.person)
    stored = await recaps.lock(tx, command.recap)
    if stored is None or stored.team not in teams:
        raise NotFound(code="no_recap")
    base = await recaps.version(tx, stored.id, command.version) or stored.words
    if stored.posted_at is not None:
        late = replace(
            await desk(tx, command.person, stored.team), problem=RecapProblem.POSTED, other=stored.posted_by
        )
        return replace(late, unsaved=changed(base, command.written))
    both = merged(base, stored.words, command.written)
    other = stored.edited_by if stored.version != command.version else None
    if both.clashes:
        return await _clashing(tx, command, stored, both)
    if other is not None and other != command.person:
        await _keep(tx, stored, both.words, by=command.person)
        return replace(await desk(tx, command.person, stored.team), other=other)
    return await _act(tx, command, await _keep(tx, stored, _moved(command, both.words), by=command.person))


async def _clashing(tx: Tx, command: EditRecap, stored: StoredRecap, both: Merged) -> RecapDesk:
    found = await desk(tx, command.person, stored.team)
    page = await recap_page(tx, replace(stored, words=both.words))
    return replace(found, recap=page, clashes=both.clashes, other=stored.edited_by)


def _moved(command: EditRecap, words: RecapWords) -> RecapWords:
    if command.act is Act.CHART:
        return replace(words, chart=command.chart)
    if command.act is not Act.MOVE or command.claim is None:
        return words
    return moved(words, command.claim, command.move)


async def _keep(tx: Tx, stored: StoredRecap, words: RecapWords, *, by: PersonId) -> StoredRecap:
    if words == stored.words:
        return stored
    await recaps.write(tx, stored, words, by=by)
    return await recaps.lock(tx, stored.id) or stored


async def _act(tx: Tx, command: EditRecap, stored: StoredRecap) -> RecapDesk:
    problem = None
    if command.act is Act.POST:
        problem = await post(tx, stored, stored.words, by=command.person)
    if command.act is Act.SCHEDULE:
        problem = await _schedule(tx, command, stored)
    if command.act is Act.UNSCHEDULE:
        await recaps.unschedule(tx, stored.id)
        await moved_on(tx, stored)
    done = command.act not in {Act.KEEP, Act.MOVE, Act.CHART} and problem is None
    return replace(await desk(tx, command.person, stored.team), problem=problem, done=done)


async def _schedule(tx: Tx, command: EditRecap, stored: StoredRecap) -> RecapProblem | None:
    if command.at is None:
        return RecapProblem.NO_TIME
    if command.at <= tx.now:
        return RecapProblem.IN_THE_PAST
    channel = await channel_of(tx, stored.team)
    if isinstance(channel, RecapProblem):
        return channel
    await recaps.schedule(tx, stored.id, command.at, by=command.person)
    await moved_on(tx, stored)
    return None


@dataclass(frozen=True, kw_only=True, slots=True)
class LetRecapPost:
    """Who chooses, and whether the recaps of `team` go out though nobody pressed. `recap` is one of that team's."""

    person: PersonId
    wanted: bool
    recap: RecapId | None = None
    team: TeamId | None = None


async def let_recap_post(tx: Tx, command: LetRecapPost) -> RecapDesk:
    """From the next draft on; who chose so is kept. Raises `Refused` for all but managers."""
    team = await team_asked(tx, command.person, command.recap, command.team)
    before = await workspaces.posts_recap_itself(tx, team)
    if before != command.wanted:
        await workspaces.set_recap_itself(tx, team, wanted=command.wanted)
        told = {"team": str(team)}
        await changes.add(
            tx,
            person=command.person,
            subject="recap_itself",
            before=told | {"wanted": before},
            after=told | {"wanted": command.wanted},
        )
    return await desk(tx, command.person, team)

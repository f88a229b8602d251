"""A recap is posted to its team's channel: now, at its moment, or once more."""

from dataclasses import dataclass, replace

from cards.model import PersonId
from services.channels import closed
from services.errors import NotFound, Refused
from services.ids import ChannelId, RecapId, TeamId
from services.notices import Lane
from services.recap_pages import RecapDesk, RecapProblem
from services.recaps import RecapWords
from services.store import channels, outbox, recaps, workspaces
from services.store.recaps import StoredRecap
from services.store.tx import Tx
from services.team_notices import RecapPosted
from services.usecases.draft_recap import TendRecaps, tell
from services.usecases.recap_managers import facts_now, managers_of, teams_of
from services.usecases.recap_thread import told_now
from services.usecases.show_recap import desk


@dataclass(frozen=True, kw_only=True, slots=True)
class PostAgain:
    """Who, and which past recap."""

    person: PersonId
    recap: RecapId


async def channel_of(tx: Tx, team_id: TeamId) -> ChannelId | RecapProblem:
    """Where a team's recap goes, or why it goes nowhere as far as is known."""
    team = await workspaces.team(tx, team_id)
    if team is None or team.channel is None:
        return RecapProblem.NO_CHANNEL
    facts = await channels.load(tx, team.channel)
    return team.channel if facts is None or closed(facts) is None else RecapProblem.CLOSED


async def post(tx: Tx, stored: StoredRecap, words: RecapWords, *, by: PersonId | None) -> RecapProblem | None:
    """Posts it with those of its stories that may be told now; answers why not where it cannot be. Lock the recap before."""
    channel = await channel_of(tx, stored.team)
    if isinstance(channel, RecapProblem):
        return channel
    first = stored.posted_at is None
    words, facts = await told_now(tx, words, first=first), await facts_now(tx, stored) if first else None
    number = await recaps.mark_posted(tx, stored.id, words, channel, by=by, facts=facts)
    notice = RecapPosted(recap=stored.id, channel=channel, round=number)
    await outbox.add(tx, notice, lane=Lane.REMINDER)
    await moved_on(tx, stored)
    return None


async def moved_on(tx: Tx, stored: StoredRecap) -> None:
    """Every message managers had about it says how it stands."""
    managers = [each.id for each in await managers_of(tx, stored.team)]
    await tell(tx, stored.id, managers)
    if stored.reminded_at is not None:
        await tell(tx, stored.id, managers, again=True)


async def post_due(tx: Tx, command: TendRecaps) -> bool:
    """Posts what was scheduled until now. A team without a channel that takes it gets its draft back."""
    found = await recaps.to_post(tx, command.limit)
    for recap in found:
        stored = await recaps.lock(tx, recap)
        if stored is not None and await post(tx, stored, stored.words, by=stored.scheduled_by):
            await recaps.unschedule(tx, recap)
            await moved_on(tx, stored)
    return len(found) == command.limit


async def post_again(tx: Tx, command: PostAgain) -> RecapDesk:
    """Posts a past recap once more, as a new message. Raises `Refused` and `NotFound`."""
    teams = await teams_of(tx, command.person)
    stored = await recaps.lock(tx, command.recap)
    if stored is None or stored.team not in teams:
        raise NotFound(code="no_recap")
    if stored.posted_at is None:
        raise Refused(code="recap_not_posted")
    problem = await post(tx, stored, stored.words, by=command.person)
    return replace(await desk(tx, command.person, stored.team), done=problem is None, problem=problem)

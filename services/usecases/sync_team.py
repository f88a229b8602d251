"""A team's people are those of its user group or channel: read as a whole whenever it changed, and once a day in any case."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from services.ids import TeamId
from services.ports import Roll
from services.store import jobs, teams
from services.store.tx import Tx
from services.teams import Team, TeamTrouble
from services.usecases.sweeping import Sweep

TEAM: Final = "team"
DAILY: Final = timedelta(hours=24)


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceChanged:
    """The user group or the channel that changed."""

    source_id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SyncTeam:
    """Which team."""

    team: TeamId


@dataclass(frozen=True, kw_only=True, slots=True)
class Begun:
    """A team that is read now, since this moment."""

    team: Team
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Synced:
    """The group or channel of a team, as it was read from this moment on."""

    team: TeamId
    at: datetime
    roll: Roll


@dataclass(frozen=True, kw_only=True, slots=True)
class NotSynced:
    """Why they could not be read."""

    team: TeamId
    trouble: TeamTrouble


async def source_changed(tx: Tx, command: SourceChanged) -> None:
    """Of no interest unless a team's people come from it."""
    team = await teams.by_source(tx, command.source_id)
    if team is not None and await teams.mark_stale(tx, team.id):
        await ask_sync(tx, team.id)


async def ask_sync(tx: Tx, team: TeamId, *, dedupe: str | None = None) -> None:
    """A team is read soon. Any number of changes before that ask once, and one while it is read asks again."""
    await jobs.enqueue(tx, TEAM, {"team": str(team)}, dedupe=dedupe)


async def begin_sync(tx: Tx, command: SyncTeam) -> Begun | None:
    """The team to read now; None where there is nothing to read any more."""
    team = await teams.lock(tx, command.team)
    if team is None or not team.follows:
        return None
    await teams.begin_sync(tx, team.id)
    return Begun(team=team, at=tx.now)


async def finish_sync(tx: Tx, command: Synced) -> None:
    """Moves whoever came or went. What changed meanwhile is read anew by the job that was asked for then."""
    team = await teams.lock(tx, command.team)
    if team is not None and await teams.is_read_since(tx, team.id, command.at):
        await teams.keep_members(tx, team.id, command.roll.members)
        await teams.name_source(tx, team.id, name=command.roll.name, handle=command.roll.handle)
        await teams.set_trouble(tx, team.id, None)


async def fail_sync(tx: Tx, command: NotSynced) -> None:
    """Everybody stays where they are; those who look after teams see why."""
    await teams.set_trouble(tx, command.team, command.trouble)


async def resync(tx: Tx, command: Sweep) -> bool:
    """Teams whose change got lost, or that were not read for a day, are read."""
    for team in await teams.to_sync(tx, DAILY, command.limit):
        await ask_sync(tx, team, dedupe=f"{TEAM}:{tx.workspace}:{team}")
    return False

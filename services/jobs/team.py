"""Reads who is in the user group or channel of a team, and moves whoever came or went."""

from uuid import UUID

from services.errors import Refused
from services.ids import TeamId
from services.jobs.base import Job, JobContext, Payload, workspace_of
from services.teams import TeamSource, TeamTrouble
from services.usecases.sync_team import (
    TEAM,
    NotSynced,
    Synced,
    SyncTeam,
    begin_sync,
    fail_sync,
    finish_sync,
)


async def run(context: JobContext, payload: Payload) -> None:
    """Slack is asked with no transaction open."""
    workspace, team = workspace_of(payload), TeamId(UUID(payload["team"]))
    begun = await context.database.run(workspace, begin_sync, SyncTeam(team=team))
    if begun is None:
        return
    found = begun.team
    read = context.rolls.group if found.source is TeamSource.GROUP else context.rolls.channel
    try:
        roll = await read(workspace, found.source_id)
    except Refused as error:
        context.telemetry.tell("team_not_read", code=error.code)
        failed = NotSynced(team=team, trouble=TeamTrouble(error.code))
        await context.database.run(workspace, fail_sync, failed)
        return
    await context.database.run(workspace, finish_sync, Synced(team=team, at=begun.at, roll=roll))


JOB = Job(name=TEAM, run=run)

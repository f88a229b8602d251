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

ROUNDS = 3
"""How often it is read again because it changed meanwhile; the next sweep sees to what is left."""


async def run(context: JobContext, payload: Payload) -> None:
    """Slack is asked with no transaction open."""
    workspace, team = workspace_of(payload), TeamId(UUID(payload["team"]))
    for _ in range(ROUNDS):
        found = await context.database.run(workspace, begin_sync, SyncTeam(team=team))
        if found is None:
            return
        read = context.rolls.group if found.source is TeamSource.GROUP else context.rolls.channel
        try:
            members = await read(workspace, found.source_id)
        except Refused as error:
            context.telemetry.tell("team_not_read", code=error.code)
            failed = NotSynced(team=team, trouble=TeamTrouble(error.code))
            await context.database.run(workspace, fail_sync, failed)
            return
        if not await context.database.run(workspace, finish_sync, Synced(team=team, members=members)):
            return


JOB = Job(name=TEAM, run=run)

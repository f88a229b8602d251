"""Hangs a poster's files under its celebration, and takes down those that show what may be seen no longer."""

from typing import Final
from uuid import UUID

from services.errors import Refused, TryLater
from services.ids import PosterId
from services.jobs.base import Job, JobContext, Payload, workspace_of
from services.ports import Upload
from services.usecases.hang_poster import (
    BringFiles,
    HangFiles,
    Plan,
    PlanPoster,
    bring_files,
    hang_files,
    plan_poster,
)
from services.usecases.poster_news import POSTER

HUNG: Final = "hung"


async def run(context: JobContext, payload: Payload) -> None:
    """Does nothing where the right files hang. Raises `TryLater` where somebody else is at it, or Slack asks to wait."""
    workspace, poster = workspace_of(payload), PosterId(UUID(payload["poster"]))
    plan = await context.database.run(workspace, plan_poster, PlanPoster(poster=poster))
    if plan is None:
        return
    await context.posters.remove(workspace, plan.old)
    if plan.art is None or plan.place is None:
        await context.database.run(workspace, bring_files, BringFiles(poster=poster, turn=plan.turn))
        return
    uploads = await context.posters.prepare(workspace, plan.art)
    files = tuple(each.file for each in uploads)
    bringing = BringFiles(poster=poster, turn=plan.turn, files=files)
    if not await context.database.run(workspace, bring_files, bringing):
        await context.posters.remove(workspace, files)
        raise TryLater(code="try_later", fields={"after": 5})
    await _hang(context, payload, plan, uploads)


async def _hang(context: JobContext, payload: Payload, plan: Plan, uploads: tuple[Upload, ...]) -> None:
    workspace = workspace_of(payload)
    assert plan.art is not None and plan.place is not None  # noqa: S101, PT018 -- asked before
    try:
        await context.posters.hang(workspace, uploads, plan.place, plan.art)
        outcome = HUNG
    except Refused as refused:
        # Slack takes no files here, by its plan or its owners' wish: the message and its link have to do.
        context.telemetry.tell("poster_refused", problem=refused.code)
        await context.posters.remove(workspace, [each.file for each in uploads])
        outcome = "refused"
    context.telemetry.count("posters", outcome=outcome)
    hanging = HangFiles(
        poster=plan.poster, turn=plan.turn + 1, digest=plan.art.page.digest, kept=outcome == HUNG
    )
    await context.database.run(workspace, hang_files, hanging)


JOB = Job(name=POSTER, run=run)

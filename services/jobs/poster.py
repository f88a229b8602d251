"""Hangs a poster's files under its celebration, and takes down those that show what may be seen no longer."""

from typing import Final
from uuid import UUID

from cards.model import WorkspaceId
from services.errors import Refused, TryLater
from services.ids import PosterId
from services.jobs.base import Job, JobContext, Payload, workspace_of
from services.ports import Posted, Upload
from services.poster_pages import PosterArt
from services.usecases.hang_poster import (
    BringFiles,
    HangFiles,
    LeaveFiles,
    PlanPoster,
    bring_files,
    hang_files,
    leave_files,
    plan_poster,
)
from services.usecases.poster_news import POSTER

HUNG: Final = "hung"


async def run(context: JobContext, payload: Payload) -> None:
    """Does nothing where the right files hang. Raises `TryLater` where somebody else is at it, or Slack asks to wait, and
    `Uncertain`, counted, where no answer came: the message has its link or words, and the next change deletes what was left.
    """
    workspace, poster = workspace_of(payload), PosterId(UUID(payload["poster"]))
    plan = await context.database.run(workspace, plan_poster, PlanPoster(poster=poster))
    if plan is None:
        return
    left = await context.posters.remove(workspace, plan.old)
    if left and plan.hung:
        context.telemetry.count("posters", outcome="stuck")
        leaving = LeaveFiles(poster=poster, turn=plan.turn, files=left)
        await context.database.run(workspace, leave_files, leaving)
        return
    if plan.art is None or plan.place is None:
        await context.database.run(workspace, bring_files, BringFiles(poster=poster, turn=plan.turn))
        return
    uploads = await _prepared(context, workspace, plan.art)
    files = tuple(each.file for each in uploads)
    bringing = BringFiles(poster=poster, turn=plan.turn, files=files)
    if not await context.database.run(workspace, bring_files, bringing):
        await context.posters.remove(workspace, files)
        raise TryLater(code="try_later", fields={"after": 5})
    hung = bool(uploads) and await _hung(context, workspace, uploads, plan.place, plan.art)
    context.telemetry.count("posters", outcome=HUNG if hung else "refused")
    hanging = HangFiles(poster=poster, turn=plan.turn + 1, digest=plan.art.page.digest, kept=hung)
    await context.database.run(workspace, hang_files, hanging)


async def _prepared(context: JobContext, workspace: WorkspaceId, art: PosterArt) -> tuple[Upload, ...]:
    """The files as Slack expects them; none where it takes no files, by its plan or its owners' wish."""
    try:
        return await context.posters.prepare(workspace, art)
    except Refused as refused:
        context.telemetry.tell("poster_refused", problem=refused.code)
        return ()


async def _hung(
    context: JobContext, workspace: WorkspaceId, uploads: tuple[Upload, ...], place: Posted, art: PosterArt
) -> bool:
    """Whether they hang. Where Slack does not take them here, the message and its link have to do."""
    try:
        await context.posters.hang(workspace, uploads, place, art)
    except Refused as refused:
        context.telemetry.tell("poster_refused", problem=refused.code)
        await context.posters.remove(workspace, [each.file for each in uploads])
        return False
    return True


JOB = Job(name=POSTER, run=run)

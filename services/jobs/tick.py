"""Once a minute: workspaces that have something due get it enqueued. Any number of workers may tick at once."""

from cards.model import WorkspaceId
from services.jobs.base import JobContext
from services.store import directory
from services.store.tx import Tx
from services.usecases.due import Due, due


async def tick(context: JobContext) -> int:
    """Answers how many jobs are new."""
    found = await context.database.run(directory.NOBODY, _due, None)
    return sum([await context.database.run(workspace, due, Due()) for workspace in found])


async def _due(tx: Tx, _: None) -> tuple[WorkspaceId, ...]:
    return await directory.due(tx, tx.now)

"""What stands in the outbox and in the directory, counted for the operator once a minute, in every worker."""

import asyncio
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Final, Protocol

from bot.slack.timing import Timing
from cards.model import WorkspaceId
from services.errors import TryLater
from services.ports import Telemetry
from services.store import directory, jobs, outbox, review_queue
from services.store.lookout import LOST
from services.store.outbox import Counts
from services.store.review_queue import Census as Looks
from services.store.tx import Database, Tx

EVERY_SECONDS: Final = 60.0


class Gauges(Telemetry, Protocol):
    """Telemetry that also tells how something stands."""

    def set(self, name: str, value: float, **labels: str) -> None:
        """`name` stands at this value."""
        ...

    def set_all(self, name: str, values: Mapping[tuple[str, ...], float]) -> None:
        """`name` stands at these values, by its labels, and at no others."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Inhabitants:
    """The workspaces that have the bot, and how many took it away; and how many jobs of which name are parked."""

    active: tuple[WorkspaceId, ...]
    gone: int
    parked: Mapping[str, int]


async def inhabitants(tx: Tx, _: None) -> Inhabitants:
    """Read from the directory and the queue, which belong to no workspace."""
    return Inhabitants(
        active=await directory.active(tx), gone=await directory.gone(tx), parked=await jobs.parked(tx)
    )


async def counted(tx: Tx, _: None) -> Counts:
    """See `services.store.outbox.counts`."""
    return await outbox.counts(tx)


async def looks(tx: Tx, _: None) -> Looks:
    """See `services.store.review_queue.census`."""
    return await review_queue.census(tx)


@dataclass(frozen=True, kw_only=True, slots=True)
class Census:
    """Sets the gauges `outbox_rows`, `jobs_parked` and `workspaces_gone`, and those of the reviews."""

    database: Database
    meters: Gauges
    timing: Timing

    async def run(self) -> None:
        """Counts until it is cancelled. A database that is away is counted the next time."""
        while True:
            with suppress(TryLater, *LOST):
                await self.take()
            await self.timing.wait(asyncio.Event(), EVERY_SECONDS)

    async def take(self) -> None:
        """Counts once. Raises when the database is lost or busy."""
        known = await self.database.run(directory.NOBODY, inhabitants, None)
        rows: Counter[str] = Counter(waiting=0, attempted=0, uncertain=0)
        for workspace in known.active:
            rows.update(asdict(await self.database.run(workspace, counted, None)))
        for state, number in rows.items():
            self.meters.set("outbox_rows", number, state=state)
        self.meters.set_all("jobs_parked", {(job,): number for job, number in known.parked.items()})
        self.meters.set("workspaces_gone", known.gone)
        self._tell({workspace: await self.database.run(workspace, looks, None) for workspace in known.active})

    def _tell(self, found: Mapping[WorkspaceId, Looks]) -> None:
        counted = found.values()
        held: dict[tuple[str, ...], float] = {
            (workspace, reviewer): number
            for workspace, each in found.items()
            for reviewer, number in each.held.items()
        }
        self.meters.set_all("reviews_held", held)
        self.meters.set("reviews_open", sum(each.claims for each in counted), kind="claim")
        self.meters.set("reviews_open", sum(each.audits for each in counted), kind="audit")
        self.meters.set("reviews_unseen", sum(each.unseen for each in counted))
        self.meters.set("review_oldest_seconds", max((each.oldest for each in counted), default=0.0))

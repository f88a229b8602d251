"""The parts of one running practice Slack, held together so that methods, people and deliveries can share them."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.practice.clock import Clock
from bot.practice.faults import Faults
from bot.practice.ids import Mint
from bot.practice.json_shapes import JsonList
from bot.practice.limits import Limits
from bot.practice.permits import Permits
from bot.practice.recording import Recorder
from bot.practice.world import World

if TYPE_CHECKING:
    from bot.practice.courier import Courier


@dataclass(kw_only=True, slots=True)
class Engine:
    """`answer_within` is how long an app has to answer a delivery, in real seconds."""

    clock: Clock
    mint: Mint = field(default_factory=Mint)
    world: World = field(default_factory=World)
    limits: Limits = field(default_factory=Limits)
    faults: Faults = field(default_factory=Faults)
    permits: Permits = field(default_factory=Permits)
    recorder: Recorder = field(default_factory=Recorder)
    answer_within: float = 3.0
    url: str = ""
    offered: dict[tuple[str, str, str, str], JsonList] = field(default_factory=dict)
    """What external selects were last told: by person, surface, block_id and action_id."""
    closing: asyncio.Event = field(default_factory=asyncio.Event)
    _courier: "Courier | None" = None
    _tasks: set[asyncio.Task[object]] = field(default_factory=set)

    @property
    def courier(self) -> "Courier":
        if self._courier is None:
            raise RuntimeError("the practice workspace has not started")
        return self._courier

    def employ(self, courier: "Courier") -> None:
        self._courier = courier

    @property
    def now(self) -> float:
        return self.clock.now()

    def spawn(self, work: Coroutine[object, object, object]) -> None:
        """Run something in the background; it is cancelled when the practice Slack stops."""
        task: asyncio.Task[object] = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop_tasks(self) -> None:
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

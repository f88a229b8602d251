"""Sends what waits in the outbox of one workspace, until nothing does. One drain at a time holds a workspace.

Before every step the next row is chosen anew, the better lane first: a deal to thousands never delays an answer to
one. At most four calls are under way; those of one message, and of one conversation, one after another.
"""

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from bot.slack.outcomes import LABELS, Dropped, Failed, Gone, Later, Outcome, Record, patience, record
from bot.slack.pace import Pace
from bot.slack.queueing import Ask, Taken, conversation, known_pace, take
from bot.slack.settling import SETTLE_AFTER, Case, Settler, Stuck
from bot.slack.telling import Teller
from bot.slack.timing import Timing
from cards.model import WorkspaceId
from services.errors import TryLater
from services.ports import Telemetry
from services.store.pace import KnownPace
from services.store.sending import Outgoing, Way
from services.store.tx import Database

SENDERS: Final = 4
"""Enough for 300 messages a minute at the usual answer times of Slack."""
LINGER: Final = 60.0
"""Seconds; what is to be done later than that is left to the next round of the drainer."""
OWN_FAULTS: Final = 5
"""A notice that we cannot write, for a fault of ours, is tried this often."""
HISTORY: Final = "conversations.history"

log = logging.getLogger("bingo.sending")


@dataclass(frozen=True, kw_only=True, slots=True)
class Tools:
    """What every drain works with. `factor` speeds Slack's rates up, for practice workspaces in a hurry."""

    database: Database
    teller: Teller
    settler: Settler
    telemetry: Telemetry
    timing: Timing
    settle_after: timedelta = SETTLE_AFTER
    factor: float = 1.0


@dataclass(kw_only=True, eq=False)
class Sender:
    """One row under way; `calling` is True from the moment Slack may have heard of it."""

    row: Outgoing
    calling: bool = False


@dataclass(kw_only=True)
class Drain:
    """The sending of one workspace. Ring it when there is something new; it ends by itself when nothing is left."""

    workspace: WorkspaceId
    tools: Tools
    bell: asyncio.Event = field(default_factory=asyncio.Event)
    _pace: Pace = field(default_factory=Pace, init=False)
    _resting: dict[Way, float] = field(default_factory=dict, init=False)
    _senders: dict[asyncio.Task[None], Sender] = field(default_factory=dict, init=False)
    _settling: asyncio.Task[None] | None = field(default=None, init=False)
    _settle_at: float = field(default=0.0, init=False)
    _stopping: bool = field(default=False, init=False)

    def ring(self) -> None:
        """There may be something to do."""
        self.bell.set()

    def stop(self) -> None:
        """Take no more rows; `run` returns once those under way are through."""
        self._stopping = True
        self.bell.set()

    async def run(self) -> None:
        """Sends until nothing is left or `stop` was called. Raises when the database is lost."""
        known = await self.tools.database.run(self.workspace, known_pace, None)
        if known is None:
            return
        self._begin(known)
        try:
            going = True
            while going and not self._stopping:
                self.bell.clear()
                await self._reap()
                going = await self._step(self.tools.timing.monotonic())
        finally:
            await self._finish()

    def _begin(self, known: KnownPace) -> None:
        self._pace = Pace(per_minute=known.per_minute, factor=self.tools.factor)
        now, clock = self.tools.timing.monotonic(), self.tools.database.clock()
        self._settle_at = now
        for method, until in known.resting.items():
            self._rest(method, now + (until - clock).total_seconds())

    def _rest(self, method: str, until: float) -> None:
        self._pace.rest(method, until)
        if method in set(Way):
            self._resting[Way(method)] = until

    async def _step(self, now: float) -> bool:
        """Does one thing, or waits for something to do. False when there is nothing left."""
        if now >= self._settle_at and self._settling is None:
            self._settle_at = now + self.tools.settle_after.total_seconds() / 4
            self._settling = self._task(self._settle())
        moment = float("inf")
        if len(self._senders) < SENDERS:
            taken = await self._take(now)
            if taken.row is not None:
                self._start(taken.row, now)
                return True
            moment = min(taken.moment, self._later(taken, now))
        if not self._senders and self._settling is None and moment > now + LINGER:
            return False
        await self.tools.timing.wait(self.bell, None if moment == float("inf") else moment - now)
        return True

    async def _take(self, now: float) -> Taken:
        resting = [way for way, until in self._resting.items() if until > now]
        busy = {sender.row.line for sender in self._senders.values()} | self._pace.cooling(now).keys()
        ask = Ask(resting=resting, busy=busy, buckets=self._pace, now=now)
        return await self.tools.database.run(self.workspace, take, ask)

    def _later(self, taken: Taken, now: float) -> float:
        """When something may be to do that was not offered; infinitely far away when nothing is."""
        moments = [at for at in self._resting.values() if at > now]
        moments += self._pace.cooling(now).values()
        if taken.ahead is not None and taken.ahead.waiting is not None:
            moments.append(now + (taken.ahead.waiting - self.tools.database.clock()).total_seconds())
        if taken.ahead is not None and taken.ahead.attempted:
            moments.append(self._settle_at)
        return min(moments, default=float("inf"))

    def _start(self, row: Outgoing, now: float) -> None:
        self._pace.take(row.way, now, conversation(row))
        sender = Sender(row=row)
        self._senders[self._task(self._send(sender))] = sender

    def _task(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """A task that rings when it is through; `_reap` awaits its end."""
        task = asyncio.create_task(work)
        task.add_done_callback(lambda _: self.bell.set())
        return task

    async def _send(self, sender: Sender) -> None:
        row, timing = sender.row, self.tools.timing
        shown = await self.tools.teller.write(self.workspace, row)
        if shown is None:
            await self._record(row, Dropped())
            return
        sender.calling = True
        begun = timing.monotonic()
        outcome = await self.tools.teller.tell(self.workspace, row, shown)
        self.tools.telemetry.observe("slack_call", timing.monotonic() - begun, method=row.way)
        await self._record(row, outcome)

    async def _record(self, row: Outgoing, outcome: Outcome) -> None:
        """Acts on an outcome at once and writes it down, however long the database is busy."""
        self._act_on(outcome)
        kind = row.kind
        self.tools.telemetry.count("notices", kind=kind, outcome=LABELS[type(outcome)])
        if isinstance(outcome, Failed):
            self.tools.telemetry.tell("notice_refused", kind=kind, problem=outcome.problem)
        command = Record(outgoing=row, outcome=outcome)
        written = False
        while not written:
            try:
                await self.tools.database.run(self.workspace, record, command)
                written = True
            except TryLater as busy:
                await self._sleep(busy.fields["after"])

    def _act_on(self, outcome: Outcome) -> None:
        if isinstance(outcome, Later) and outcome.rests is not None:
            now = self.tools.timing.monotonic()
            self._rest(outcome.rests, now + outcome.after.total_seconds())
        if isinstance(outcome, Gone):
            self.tools.telemetry.tell("workspace_gone", workspace=self.workspace)
            self.stop()

    async def _sleep(self, seconds: float) -> None:
        await self.tools.timing.wait(asyncio.Event(), seconds)

    async def _reap(self) -> None:
        """Forgets what is through. Raises what stopped the settling."""
        for task in [task for task in self._senders if task.done()]:
            sender = self._senders.pop(task)
            error = None if task.cancelled() else task.exception()
            if error is not None:
                await self._failed(sender, error)
        if self._settling is not None and self._settling.done():
            done, self._settling = self._settling, None
            done.result()

    async def _failed(self, sender: Sender, error: BaseException) -> None:
        """What went wrong before Slack heard of it is tried again, a few times; the rest is settled in time."""
        log.error("notice_not_sent", exc_info=error, extra={"kind": sender.row.kind})
        if sender.calling:
            return
        attempts = sender.row.attempts + 1
        given_up = Failed(problem=type(error).__name__)
        await self._record(sender.row, Later(after=patience(attempts)) if attempts < OWN_FAULTS else given_up)

    async def _settle(self) -> None:
        """Settles what is stuck, one by one."""
        busy = [sender.row.id for sender in self._senders.values()]
        command = Stuck(after=self.tools.settle_after, busy=busy)
        for case in await self.tools.settler.cases(self.workspace, command):
            await self._settle_one(case)

    async def _settle_one(self, case: Case) -> None:
        if case.readable and not case.outgoing.harmless:
            await self._sleep(self._pace.when(HISTORY) - self.tools.timing.monotonic())
            self._pace.take(HISTORY, self.tools.timing.monotonic())
        await self._record(case.outgoing, await self.tools.settler.settle(self.workspace, case))

    async def _finish(self) -> None:
        """Lets calls under way end and writes down how; the settling can be taken up by anybody."""
        if self._settling is not None:
            self._settling.cancel()
            await asyncio.wait([self._settling])
            self._settling = None
        if self._senders:
            await asyncio.wait(self._senders)
        await self._reap()

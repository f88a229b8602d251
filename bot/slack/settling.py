"""What became of messages whose sending nobody saw end: the worker died, or Slack gave no clear answer.

A row that was attempted long enough ago for its call to be over is settled:

- an edit, or App Home: made again, since twice does no harm;
- a message where we may read the conversation: looked for by the notice's id in its metadata. Found, it is sent; not
  found, it surely is not there and waits again. So it is shown exactly once;
- any other message: uncertain. It is never sent again, so it is shown at most once; the operator sees the count, and
  App Home tells the person.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.slack.gateway import CALL_SECONDS, SlackGateway
from bot.slack.outcomes import Later, Outcome, Sent, Unknowable, Unsure
from cards.model import PersonId, WorkspaceId
from services.errors import Refused, ServiceError, TryLater, Uncertain, Uninstalled
from services.ids import ChannelId, NoticeId
from services.ports import Posted
from services.store import messages, sending, workspaces
from services.store.sending import Outgoing
from services.store.tx import Database, Tx

SETTLE_AFTER: Final = timedelta(seconds=3 * CALL_SECONDS)
"""Well over the time of a call, so that nothing is still on its way when we look."""
AT_ONCE: Final = 50
CHANNEL_SCOPES: Final = frozenset({"channels:history", "groups:history"})
DIRECT_SCOPE: Final = "im:history"


@dataclass(frozen=True, kw_only=True, slots=True)
class Stuck:
    """Rows attempted at least `after` ago, without those in `busy`."""

    after: timedelta
    busy: Collection[NoticeId] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """One row to settle, with what we may read and the conversation with its person, as far as it is known."""

    outgoing: Outgoing
    scopes: frozenset[str]
    direct: ChannelId | None

    @property
    def readable(self) -> bool:
        """Whether a scope lets us look."""
        if self.outgoing.person is None:
            return bool(CHANNEL_SCOPES & self.scopes)
        return DIRECT_SCOPE in self.scopes


async def stuck(tx: Tx, command: Stuck) -> tuple[Case, ...]:
    """The rows to settle now, the oldest first."""
    rows = await sending.stuck(tx, before=tx.now - command.after, limit=AT_ONCE, busy=command.busy)
    if not rows:
        return ()
    workspace = await workspaces.load(tx)
    scopes = frozenset[str]() if workspace is None else workspace.scopes
    return tuple([Case(outgoing=row, scopes=scopes, direct=await _direct(tx, row)) for row in rows])


async def _direct(tx: Tx, row: Outgoing) -> ChannelId | None:
    return None if row.person is None or row.harmless else await messages.direct_channel(tx, row.person)


@dataclass(frozen=True, kw_only=True, slots=True)
class Settler:
    """Finds out what became of rows."""

    database: Database
    gateway: SlackGateway

    async def cases(self, workspace: WorkspaceId, command: Stuck) -> tuple[Case, ...]:
        """See `stuck`."""
        return await self.database.run(workspace, stuck, command)

    async def settle(self, workspace: WorkspaceId, case: Case) -> Outcome:
        """What became of it; `Unsure` when Slack asks to wait or cannot say just now."""
        if case.outgoing.harmless:
            return Later()
        if not case.readable:
            return Unknowable(problem="no_history_scope")
        try:
            posted = await self._look(workspace, case)
        except (TryLater, Uninstalled):
            return Unsure()
        except (Refused, Uncertain) as error:
            return _blind(error)
        return Later() if posted is None else Sent(posted=posted)

    async def _look(self, workspace: WorkspaceId, case: Case) -> Posted | None:
        row = case.outgoing
        channel = await self._channel(workspace, case)
        return await self.gateway.find(workspace, channel, row.id, row.created_at, thread=row.thread)

    async def _channel(self, workspace: WorkspaceId, case: Case) -> ChannelId:
        if case.outgoing.person is None:
            return case.outgoing.target
        return case.direct or await self.gateway.direct_channel(workspace, PersonId(case.outgoing.person))


def _blind(error: ServiceError) -> Outcome:
    """We may not look, or there is too much to look through; a hiccup of Slack's is waited out."""
    if isinstance(error, Uncertain) and error.code != "too_much_to_look_through":
        return Unsure()
    return Unknowable(problem=error.code)

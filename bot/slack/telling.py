"""Shows one notice in Slack: reads what it says now, renders it, sends it, and tells how that ended."""

from dataclasses import dataclass
from datetime import UTC, timedelta, tzinfo
from typing import Final

from bot.slack.channels import Watch
from bot.slack.gateway import SlackGateway
from bot.slack.outcomes import Anew, Dropped, Failed, Gone, Later, Outcome, Sent, Unsure, Unwanted, patience
from bot.slack.refusals import RATE_LIMITED
from bot.views import RENDERERS
from bot.views.blocks import Message, View
from bot.views.home import home
from cards.model import PersonId, WorkspaceId
from services.errors import Refused, ServiceError, TryLater, Uncertain, Uninstalled
from services.pages import HomePage
from services.ports import Posted
from services.store import people
from services.store.sending import Outgoing, Way
from services.store.tx import Database, Tx
from services.team_notices import PosterPosted, RecapPosted
from services.usecases.compose import compose

DELETED: Final = "message_not_found"
TOLD_ONCE: Final = frozenset({RecapPosted.kind, PosterPosted.kind})
"""What stays away once somebody deleted it in Slack: they want it there no more, and it would come long after its day."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """What is to be seen: a message or, for App Home, a view."""

    message: Message | None = None
    view: View | None = None


async def written(tx: Tx, outgoing: Outgoing) -> Shown | None:
    """What a notice says now, None when there is nothing to say any more."""
    page = await compose(tx, outgoing.notice)
    if page is None:
        return None
    if isinstance(page, HomePage):
        return Shown(view=home(page, zone=await _zone(tx, page.person)))
    return Shown(message=RENDERERS[type(page)](page))


async def _zone(tx: Tx, person: PersonId) -> tzinfo:
    """The reader's own."""
    found = await people.load(tx, person)
    return UTC if found is None else found.zone


@dataclass(frozen=True, kw_only=True, slots=True)
class Teller:
    """Sends with no transaction open."""

    database: Database
    gateway: SlackGateway

    @property
    def _watch(self) -> Watch:
        return Watch(database=self.database, gateway=self.gateway)

    async def write(self, workspace: WorkspaceId, outgoing: Outgoing) -> Shown | None:
        """See `written`."""
        return await self.database.run(workspace, written, outgoing)

    async def tell(self, workspace: WorkspaceId, outgoing: Outgoing, shown: Shown) -> Outcome:
        """Sends it. Never raises what a call to Slack can run into: that is the outcome."""
        try:
            if not await self._watch.lets(workspace, outgoing):
                return Dropped()
            return Sent(posted=await self._send(workspace, outgoing, shown))
        except Uninstalled:
            return await self._gone_or_not(workspace, outgoing)
        except ServiceError as error:
            return outcome_of(error, outgoing)

    async def _gone_or_not(self, workspace: WorkspaceId, outgoing: Outgoing) -> Outcome:
        """Slack now and then refuses a token that works. Nothing is sent to a workspace that is gone, so it is asked twice."""
        try:
            known = await self.gateway.knows_us(workspace)
        except ServiceError:
            known = True
        return Later(after=patience(outgoing.attempts), rests=outgoing.way) if known else Gone()

    async def _send(self, workspace: WorkspaceId, outgoing: Outgoing, shown: Shown) -> Posted | None:
        if shown.view is not None:
            await self.gateway.publish_home(workspace, PersonId(outgoing.target), shown.view)
            return None
        message = shown.message
        assert message is not None  # noqa: S101 -- there is one where there is no view
        if outgoing.posted is not None:
            return await self.gateway.edit(workspace, outgoing.posted, message)
        return await self.gateway.post(
            workspace, outgoing.target, message, outgoing.id, thread=outgoing.thread
        )


def outcome_of(error: ServiceError, outgoing: Outgoing) -> Outcome:
    """What an error means for a row. An uncertain edit is simply made again."""
    match error:
        case TryLater(code=code, fields=fields):
            after = timedelta(seconds=fields["after"])
            if code == RATE_LIMITED:
                return Later(after=after, rests=outgoing.way)
            return Later(after=max(after, patience(outgoing.attempts)))
        case Uncertain():
            return Later(after=patience(outgoing.attempts)) if outgoing.harmless else Unsure()
        case Refused(code=code) if code == DELETED and outgoing.way is Way.EDIT:
            return Unwanted() if outgoing.kind in TOLD_ONCE else Anew()
        case _:
            return Failed(problem=error.code)

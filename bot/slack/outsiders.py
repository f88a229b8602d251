"""The one gate for guests and people of other organisations: it stands before every listener, whatever a payload names.

Colleagues are known from the roster, which follows every change Slack tells of. Anybody else is looked up at each delivery,
and what is not surely a colleague is an outsider. What outsiders may do is a short list of names; each of these listeners
then sees for itself whether the person sits on the board it is about, and whether they are in its channel.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from slack_sdk.web.async_client import AsyncWebClient

from bot import inbound, names
from bot.inbound import Malformed, events
from bot.listening import Payload
from bot.slack.kinds import Kind, name_of
from bot.slack.refusals import ERRORS
from cards.model import PersonId, WorkspaceId
from services.errors import Refused
from services.people import Member, MemberKind
from services.store.tx import Database
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.know_colleague import KnowColleague, know_colleague

SECONDS: Final = 1.0
"""Slack gives us three, and who it is must be known before anything else."""
NEWS: Final = frozenset(
    {
        events.UNINSTALLED,
        events.REVOKED,
        events.MOVED,
        *events.CHANNELS,
        *events.GROUPS,
        *events.MEMBERS,
        *events.MEMBERSHIP,
    }
)
"""Events that tell of the workspace: they count whoever caused them."""
ALLOWED: Final[Mapping[Kind, frozenset[str]]] = MappingProxyType(
    {
        Kind.ACTION: frozenset(
            {
                names.RINGS_TRUE,
                names.NOT_MY_EXPERIENCE,
                names.TELL_ME_MORE,
                names.NAME_ME,
                names.ADVISORY_REPLY,
                names.ADVISORY_QUESTIONS,
            }
        ),
        Kind.MODAL: frozenset({names.MODAL_REPLY, names.MODAL_QUESTIONS}),
        # App Home tells guests what this is, and nothing else; of messages only those of members in our threads are kept.
        Kind.EVENT: NEWS | {events.OPENED, "message"},
    }
)
"""What a member of an advisory board may press or send, by kind; everything else is for colleagues."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Gate:
    """Lets colleagues in, and outsiders to what is theirs."""

    database: Database
    client: AsyncWebClient
    workspace: WorkspaceId

    async def admit(self, kind: Kind, payload: Payload) -> None:
        """Returns when somebody may go on. Raises `Refused` for outsiders, and `Malformed` where nobody is named."""
        name = name_of(kind, payload)
        if name not in ALLOWED.get(kind, ()) and not await self._colleague(actor(kind, payload), payload):
            raise Refused(code="outsider")

    async def _colleague(self, person: PersonId, payload: Payload) -> bool:
        """Whether this surely is one: the roster says so, or Slack does when it is asked now."""
        known = await self.database.run(self.workspace, know_colleague, KnowColleague(person=person))
        if known and not claims_another_home(payload, self.workspace):
            return True
        member = await looked_up(self.client, self.workspace, person)
        if member is None:
            return False
        await self.database.run(self.workspace, change_member, ChangeMember(member=member))
        return member.active and member.kind is MemberKind.MEMBER


async def looked_up(client: AsyncWebClient, workspace: WorkspaceId, person: PersonId) -> Member | None:
    """Somebody as Slack tells of them now; None where it does not, which is no reason to trust anybody."""
    try:
        async with asyncio.timeout(SECONDS):
            said = await client.users_info(user=person, include_locale=True)
        return inbound.member(said["user"], workspace)
    except (*ERRORS, Malformed):
        return None


def actor(kind: Kind, payload: Payload) -> PersonId:
    """Who did it, read from where listeners read it. Raises `Malformed` where a payload does not say."""
    match kind:
        case Kind.COMMAND:
            named = payload.get("user_id")
        case Kind.EVENT:
            named = inside(payload.get("event"), "user")
        case _:
            named = inside(payload.get("user"), "id")
    if not isinstance(named, str) or not named:
        raise Malformed("user")
    return PersonId(named)


def inside(raw: object, field: str) -> object:
    """A field of an object; None where there is neither."""
    return raw.get(field) if isinstance(raw, Mapping) else None


def claims_another_home(payload: Payload, workspace: WorkspaceId) -> bool:
    """Whether a payload says that its person belongs to another workspace."""
    return inside(payload.get("user"), "team_id") not in (None, "", workspace)

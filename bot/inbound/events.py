"""Events, and the people Slack tells of."""

import re
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.inbound import shapes
from bot.inbound.shapes import Raw
from bot.inbound.values import Happened
from cards.model import PersonId, WorkspaceId
from services.ids import ChannelId
from services.people import Member, MemberKind

SLACKBOT = "USLACKBOT"
NAME = 200
LONG_NAME = 4000
OPENED = "app_home_opened"
MEMBERS = frozenset({"team_join", "user_change"})
UNINSTALLED = "app_uninstalled"
REVOKED = "tokens_revoked"
CHANNELS = frozenset(
    {
        "channel_archive",
        "channel_left",
        "channel_shared",
        "channel_unarchive",
        "channel_unshared",
        "group_archive",
        "group_left",
        "group_unarchive",
    }
)
MOVED = "channel_id_changed"
MEMBERSHIP = frozenset({"member_joined_channel", "member_left_channel"})
GROUPS = frozenset({"subteam_members_changed", "subteam_updated"})
MOST_TEAMS = 1000
LOCALE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")


def happened(payload: Raw) -> Happened:
    """An event with what we use of it; of a kind we don't know only that it was. Raises `Malformed`."""
    event = shapes.record(payload.get("event"), "event")
    where, kind = workspace(payload), shapes.text(event, "type", shapes.KEY)
    if kind == OPENED:
        person = PersonId(shapes.identifier(event, "user"))
        tab = shapes.optional(event, "tab", shapes.ID)
        return Happened(workspace=where, kind=kind, person=person, tab=tab)
    if kind in MEMBERS:
        someone = member(event.get("user"), where)
        return Happened(workspace=where, kind=kind, person=someone.person, member=someone)
    if kind in CHANNELS or kind == MOVED:
        field = "old_channel_id" if kind == MOVED else "channel"
        return Happened(
            workspace=where,
            kind=kind,
            channel=ChannelId(shapes.identifier(event, field)),
            moved_to=ChannelId(shapes.identifier(event, "new_channel_id")) if kind == MOVED else None,
        )
    if kind in MEMBERSHIP:
        return Happened(workspace=where, kind=kind, source=shapes.identifier(event, "channel"))
    if kind in GROUPS:
        return Happened(workspace=where, kind=kind, source=group(event))
    return Happened(workspace=where, kind=kind, ended=kind == UNINSTALLED or bot_revoked(kind, event))


def group(event: Raw) -> str:
    """The user group an event is about. Raises `Malformed`."""
    told = shapes.part(event, "subteam")
    return shapes.identifier(told, "id") if told else shapes.identifier(event, "subteam_id")


def workspace(payload: Raw) -> WorkspaceId:
    """The workspace whose installation the event was sent for; the event's own team may be another one."""
    authorizations = shapes.items(payload, "authorizations", MOST_TEAMS)
    if authorizations:
        first = shapes.record(authorizations[0], "authorizations")
        if first.get("team_id") is not None:
            return WorkspaceId(shapes.identifier(first, "team_id"))
    return WorkspaceId(shapes.identifier(payload, "team_id"))


def bot_revoked(kind: str, event: Raw) -> bool:
    """Whether the bot's own token is among the revoked ones."""
    return kind == REVOKED and bool(shapes.part(event, "tokens").get("bot"))


def member(raw: object, workspace_id: WorkspaceId) -> Member:
    """Somebody as Slack's roster tells of them. Raises `Malformed`."""
    user = shapes.record(raw, "user")
    profile = shapes.part(user, "profile")
    real_name = first_name_given(profile, user, "real_name")
    name = shapes.optional(profile, "display_name", LONG_NAME) or real_name
    person = shapes.identifier(user, "id")
    return Member(
        person=PersonId(person),
        name=(name or shapes.optional(user, "name", LONG_NAME) or person)[:NAME],
        real_name=real_name[:NAME],
        zone=zone(shapes.optional(user, "tz", shapes.KEY)),
        kind=kind_of(user, person, workspace_id),
        active=not shapes.is_true(user, "deleted"),
        locale=locale(user),
    )


def locale(user: Raw) -> str:
    """Such as `de-DE`; empty where Slack does not say, or says something that is none."""
    said = shapes.optional(user, "locale", shapes.KEY)
    return said if LOCALE.fullmatch(said) else ""


def first_name_given(profile: Raw, user: Raw, field: str) -> str:
    """A name from the profile, or from the person beside it."""
    return shapes.optional(profile, field, LONG_NAME) or shapes.optional(user, field, LONG_NAME)


def kind_of(user: Raw, person: str, workspace_id: WorkspaceId) -> MemberKind:
    """What somebody is to us; where in doubt, not a member."""
    if person == SLACKBOT or any(shapes.is_true(user, flag) for flag in ("is_bot", "is_workflow_bot")):
        return MemberKind.BOT
    if shapes.is_true(user, "is_stranger") or not belongs(user, workspace_id):
        return MemberKind.EXTERNAL
    if any(shapes.is_true(user, flag) for flag in ("is_restricted", "is_ultra_restricted")):
        return MemberKind.GUEST
    return MemberKind.MEMBER


def belongs(user: Raw, workspace_id: WorkspaceId) -> bool:
    """Whether somebody is of this workspace, or of the same organisation and let into it."""
    organisation = shapes.part(user, "enterprise_user")
    let_in = shapes.items(organisation, "teams", MOST_TEAMS)
    return user.get("team_id") in {None, workspace_id} or workspace_id in let_in


@lru_cache(maxsize=1000)
def zone(name: str) -> str:
    """An IANA zone that exists; UTC where Slack names none we know."""
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"

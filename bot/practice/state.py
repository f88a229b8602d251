"""What a workspace consists of, as frozen values: people, channels, messages, views, user groups."""

from dataclasses import dataclass, field

from bot.practice.ids import AppId, BotId, ChannelId, FileId, TeamId, Ts, UserId, ViewId
from bot.practice.json_shapes import JsonList, JsonObject


@dataclass(frozen=True, kw_only=True, slots=True)
class User:
    """A person or a bot. `team_id` differs from the workspace's for people of another organisation."""

    id: UserId
    team_id: TeamId
    name: str
    real_name: str
    display_name: str = ""
    email: str = ""
    tz: str = "Europe/London"
    locale: str = "en-GB"
    title: str = ""
    is_bot: bool = False
    deleted: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool = False
    is_invited_user: bool = False
    is_admin: bool = False
    is_owner: bool = False
    is_workflow_bot: bool = False
    app_id: AppId | None = None
    bot_id: BotId | None = None
    updated: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Channel:
    """A channel (C…), or a direct message (D…) whose two members are the bot and the person."""

    id: ChannelId
    name: str = ""
    members: tuple[UserId, ...] = ()
    is_im: bool = False
    is_mpim: bool = False
    is_private: bool = False
    is_archived: bool = False
    is_ext_shared: bool = False
    is_pending_ext_shared: bool = False
    is_org_shared: bool = False
    is_general: bool = False
    creator: UserId | None = None
    created: int = 0
    topic: str = ""
    purpose: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """One message as stored. `ephemeral_to` is set for messages that only that person can see."""

    channel: ChannelId
    ts: Ts
    user: UserId
    text: str
    bot_id: BotId | None = None
    app_id: AppId | None = None
    team: TeamId | None = None
    blocks: JsonList = field(default_factory=list)
    attachments: JsonList = field(default_factory=list)
    metadata: JsonObject | None = None
    thread_ts: Ts | None = None
    edited_ts: Ts | None = None
    ephemeral_to: UserId | None = None
    reactions: JsonObject = field(default_factory=dict)
    files: JsonList = field(default_factory=list)
    subtype: str | None = None
    username: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class View:
    """A modal or a Home tab as one person has it in front of them; `typed` is what they have entered so far."""

    id: ViewId
    type: str
    team_id: TeamId
    app_id: AppId
    bot_id: BotId
    user: UserId
    blocks: JsonList
    hash: str
    title: JsonObject | None = None
    submit: JsonObject | None = None
    close: JsonObject | None = None
    callback_id: str = ""
    private_metadata: str = ""
    external_id: str = ""
    clear_on_close: bool = False
    notify_on_close: bool = False
    root_view_id: ViewId
    previous_view_id: ViewId | None = None
    typed: JsonObject = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class File:
    """A file as stored, its bytes in base64. `apps` may see it because it was put into a form of theirs.

    `file_access` is `visible`, or `check_file_info`, `access_denied` or `file_not_found` as for files of another
    organisation: then Slack tells no address.
    """

    id: FileId
    team_id: TeamId
    user: UserId
    name: str
    filetype: str
    mimetype: str
    content: str = field(repr=False)
    size: int
    created: int = 0
    channels: tuple[ChannelId, ...] = ()
    apps: tuple[AppId, ...] = ()
    file_access: str = "visible"


@dataclass(frozen=True, kw_only=True, slots=True)
class UserGroup:
    id: str
    handle: str
    name: str
    users: tuple[UserId, ...] = ()
    is_external: bool = False
    deleted: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Scheduled:
    """A message waiting for its moment (`post_at`, seconds)."""

    id: str
    channel: ChannelId
    post_at: int
    app_id: AppId
    arguments: JsonObject


@dataclass(kw_only=True, slots=True)
class Workspace:
    """One workspace: the only mutable thing here, and nothing but places for the values above."""

    team_id: TeamId
    name: str
    domain: str
    paid: bool = True
    users: dict[str, User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    messages: dict[str, list[Message]] = field(default_factory=dict)
    views: dict[str, View] = field(default_factory=dict)
    stacks: dict[str, list[ViewId]] = field(default_factory=dict)
    homes: dict[str, ViewId] = field(default_factory=dict)
    usergroups: dict[str, UserGroup] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    scheduled: dict[str, Scheduled] = field(default_factory=dict)
    entered: dict[str, JsonObject] = field(default_factory=dict)  # by person, channel and ts

"""users.*, usergroups.* and team.info."""

from bot.practice import furnishing
from bot.practice.json_shapes import JsonObject
from bot.practice.methods.base import Call, Method, known_user, page
from bot.practice.methods.listing import listed
from bot.practice.refusals import SlackRefusalError
from bot.practice.shapes import user_object, usergroup_object
from bot.practice.state import User


def _email(call: Call) -> bool:
    return call.has("users:read.email")


def list_users(call: Call) -> JsonObject:
    shown, further = page(call, list(call.space.users.values()), default=1000)
    members = [_told(call, each) for each in shown]
    return {"members": members, "cache_ts": int(call.engine.now), "response_metadata": further}


def info(call: Call) -> JsonObject:
    user = call.space.users[known_user(call, call.arguments["user"])]
    return {"user": _told(call, user)}


def look_up(call: Call) -> JsonObject:
    """By e-mail; the address of somebody who has left leads nowhere."""
    wanted = call.arguments["email"].lower()
    for user in call.space.users.values():
        if user.email and user.email.lower() == wanted and not user.deleted:
            return {"user": user_object(user, call.engine.now, email=True)}
    raise SlackRefusalError("users_not_found")


def profile(call: Call) -> JsonObject:
    who = call.arguments.get("user") or call.install.bot_user_id
    user = call.space.users[known_user(call, who)]
    return {"profile": user_object(user, call.engine.now, email=_email(call))["profile"]}


def bot_info(call: Call) -> JsonObject:
    wanted = call.arguments.get("bot") or call.install.bot_id
    for user in call.space.users.values():
        if user.bot_id == wanted:
            told = {"id": user.bot_id, "deleted": user.deleted, "name": user.name, "updated": user.updated}
            return {"bot": told | {"app_id": user.app_id, "user_id": user.id, "icons": {}}}
    raise SlackRefusalError("bot_not_found")


def emoji(_call: Call) -> JsonObject:
    """Nobody made any here: the standard ones are not listed."""
    return {"emoji": {}, "cache_ts": "0"}


def _told(call: Call, user: User) -> JsonObject:
    """A person, with their locale where it is asked for; that of outsiders is never told."""
    body = user_object(user, call.engine.now, email=_email(call))
    if call.arguments.get("include_locale") and user.team_id == call.space.team_id:
        body["locale"] = user.locale
    return body


def conversations(call: Call) -> JsonObject:
    """Where somebody is, as far as the bot may know; without a user, where the bot is."""
    return listed(call, member=call.arguments.get("user") or call.install.bot_user_id)


def _paid(call: Call) -> None:
    if not call.space.paid:
        raise SlackRefusalError("plan_upgrade_required")


def list_groups(call: Call) -> JsonObject:
    _paid(call)
    groups = [
        each
        for each in call.space.usergroups.values()
        if call.arguments.get("include_disabled") or not each.deleted
    ]
    with_users = bool(call.arguments.get("include_users"))
    return {"usergroups": [usergroup_object(each, call.space.team_id, users=with_users) for each in groups]}


def group_users(call: Call) -> JsonObject:
    _paid(call)
    group = call.space.usergroups.get(call.arguments["usergroup"])
    if group is None:
        raise SlackRefusalError("no_such_subteam")
    return {"users": list(group.users)}


def set_group_users(call: Call) -> JsonObject:
    _paid(call)
    group = call.space.usergroups.get(call.arguments["usergroup"])
    if group is None:
        raise SlackRefusalError("no_such_subteam")
    people = tuple(known_user(call, each) for each in call.arguments["users"].split(",") if each)
    if not people:
        raise SlackRefusalError("no_users_provided")
    after = furnishing.regrouped(call.engine, call.space, group, people)
    return {"usergroup": usergroup_object(after, call.space.team_id, users=True)}


def team_info(call: Call) -> JsonObject:
    space = call.space
    return {
        "team": {
            "id": space.team_id,
            "name": space.name,
            "domain": space.domain,
            "email_domain": "",
            "icon": {},
        }
    }


_READ, _GROUPS = ("users:read",), ("usergroups:read",)
METHODS = (
    Method(
        name="users.list",
        run=list_users,
        tier=2,
        scopes=_READ,
        arguments="cursor limit:int include_locale:bool team_id",
        paged=True,
    ),
    Method(name="users.info", run=info, tier=4, scopes=_READ, arguments="user! include_locale:bool"),
    Method(
        name="users.conversations",
        run=conversations,
        tier=2,
        arguments="user types cursor limit:int exclude_archived:bool team_id",
        paged=True,
    ),
    Method(
        name="usergroups.list",
        run=list_groups,
        tier=2,
        scopes=_GROUPS,
        arguments="include_users:bool include_disabled:bool include_count:bool team_id",
    ),
    Method(
        name="usergroups.users.list",
        run=group_users,
        tier=2,
        scopes=_GROUPS,
        arguments="usergroup! include_disabled:bool team_id",
    ),
    Method(
        name="usergroups.users.update",
        run=set_group_users,
        tier=2,
        scopes=("usergroups:write",),
        arguments="usergroup! users! include_count:bool team_id",
    ),
    Method(
        name="users.lookupByEmail",
        run=look_up,
        tier=3,
        scopes=("users:read.email",),
        arguments="email!",
    ),
    Method(
        name="users.profile.get",
        run=profile,
        tier=4,
        scopes=("users.profile:read",),
        arguments="user include_labels:bool",
    ),
    Method(name="bots.info", run=bot_info, tier=3, scopes=_READ, arguments="bot team_id"),
    Method(name="emoji.list", run=emoji, tier=2, scopes=("emoji:read",), arguments="include_categories:bool"),
    Method(name="team.info", run=team_info, tier=3, scopes=("team:read",), arguments="team"),
)

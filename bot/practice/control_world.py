"""`/_control/…` for administrators: workspaces, people, channels and groups made or changed, apps taken away, events sent."""

import dataclasses
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from aiohttp import web

from bot.practice.control_acts import shown
from bot.practice.json_shapes import JsonObject

if TYPE_CHECKING:
    from bot.practice.slack import PracticeSlack

Work = Callable[["PracticeSlack", web.Request, JsonObject], Awaitable[object]]


async def _workspace(slack: "PracticeSlack", _request: web.Request, body: JsonObject) -> object:
    made = slack.add_workspace(body["name"], team_id=body.get("id"), domain=body.get("domain"))
    return {"id": made.team_id, "name": made.name, "domain": made.domain}


async def _user(slack: "PracticeSlack", _request: web.Request, body: JsonObject) -> object:
    return dataclasses.asdict(slack.add_user(**body))


async def _change_user(slack: "PracticeSlack", request: web.Request, body: JsonObject) -> object:
    return dataclasses.asdict(slack.update_user(request.match_info["user"], **body))


async def _channel(slack: "PracticeSlack", _request: web.Request, body: JsonObject) -> object:
    return dataclasses.asdict(slack.add_channel(**body))


async def _change_channel(slack: "PracticeSlack", request: web.Request, body: JsonObject) -> object:
    return dataclasses.asdict(slack.update_channel(request.match_info["channel"], **body))


async def _invite(slack: "PracticeSlack", request: web.Request, body: JsonObject) -> object:
    return dataclasses.asdict(slack.invite(request.match_info["channel"], body["user"]))


async def _usergroup(slack: "PracticeSlack", _request: web.Request, body: JsonObject) -> object:
    return dataclasses.asdict(slack.add_usergroup(**body))


async def _change_usergroup(slack: "PracticeSlack", request: web.Request, body: JsonObject) -> object:
    return dataclasses.asdict(slack.regroup(request.match_info["group"], body["users"]))


async def _event(slack: "PracticeSlack", _request: web.Request, body: JsonObject) -> object:
    slack.emit(body["event"], body.get("workspace"))
    return {}


async def _verify(slack: "PracticeSlack", request: web.Request, _body: JsonObject) -> object:
    return {"verified": await slack.verifies_url(request.match_info["app"])}


async def _deliver(slack: "PracticeSlack", request: web.Request, body: JsonObject) -> object:
    """`{"kind", "payload", "skew"?, "secret"?}`: any payload, signed as Slack signs or as an attacker would."""
    app = request.match_info["app"]
    skew, secret = float(body.get("skew", 0)), str(body.get("secret", ""))
    return shown(await slack.deliver(app, body["kind"], body["payload"], skew=skew, secret=secret))


async def _install(slack: "PracticeSlack", request: web.Request, body: JsonObject) -> object:
    """`{"do": "uninstall"}`, `{"do": "revoke"}` or `{"do": "rescope", "scopes": […]}`, with `workspace` of several."""
    tokens = slack.tokens(request.match_info["app"], body.get("workspace"))
    if body.get("do") == "uninstall":
        slack.uninstall(tokens)
    elif body.get("do") == "revoke":
        slack.revoke(tokens)
    elif body.get("do") == "rescope":
        slack.rescope(tokens, tuple(body["scopes"]))
    else:
        raise web.HTTPBadRequest(text="do is uninstall, revoke or rescope")
    found = slack.installed(tokens)
    return {"active": found.active, "revoked": found.revoked, "scopes": found.scopes}


WORKS: tuple[tuple[str, str, Work], ...] = (
    ("POST", "workspaces", _workspace),
    ("POST", "users", _user),
    ("PATCH", "users/{user}", _change_user),
    ("POST", "channels", _channel),
    ("PATCH", "channels/{channel}", _change_channel),
    ("POST", "channels/{channel}/members", _invite),
    ("POST", "usergroups", _usergroup),
    ("PATCH", "usergroups/{group}", _change_usergroup),
    ("POST", "events", _event),
    ("POST", "apps/{app}/verify", _verify),
    ("POST", "apps/{app}/deliveries", _deliver),
    ("POST", "apps/{app}/install", _install),
)

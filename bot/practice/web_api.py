"""`/api/<method>`: who calls, may they, how often, with what; then the method, and faults around all of it."""

import time
from dataclasses import dataclass, replace

from aiohttp import web

from bot.practice import arguments
from bot.practice.apps import App, AppConfig, Install
from bot.practice.arguments import Asked
from bot.practice.engine import Engine
from bot.practice.faults import Fault
from bot.practice.ids import AppId, BotId, TeamId, UserId
from bot.practice.json_shapes import JsonObject
from bot.practice.limits import SPECIAL, TIERS
from bot.practice.methods import METHODS
from bot.practice.methods.base import Call, Method, missing_scope
from bot.practice.recording import ApiCall
from bot.practice.refusals import RateLimitedError, SlackRefusalError
from bot.practice.state import Workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class Caller:
    """Whom a token belongs to."""

    app: App
    install: Install
    space: Workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    answer: JsonObject
    status: int = 200
    retry_after: int = 0


_NOBODY_APP = App(
    id=AppId(""),
    config=AppConfig(),
    client_id="",
    client_secret="",
    signing_secret="",
    verification_token="",
    app_token="",
)


def _nobody(app: App) -> Caller:
    space = Workspace(team_id=TeamId(""), name="", domain="")
    install = Install(
        app_id=app.id,
        team_id=space.team_id,
        bot_token="",
        bot_user_id=UserId(""),
        bot_id=BotId(""),
        scopes=(),
    )
    return Caller(app=app, install=install, space=space)


def identify(engine: Engine, method: Method, token: str) -> Caller:
    """Raises SlackRefusalError: not_authed, invalid_auth, token_revoked, account_inactive, not_allowed_token_type."""
    if method.caller == "none":
        return _nobody(_NOBODY_APP)
    if not token:
        raise SlackRefusalError("not_authed")
    app, install = engine.world.app_by_token(token), engine.world.installs.get(token)
    if app is None and install is None:
        raise SlackRefusalError("invalid_auth")
    if (method.caller == "app") != (app is not None):
        raise SlackRefusalError("not_allowed_token_type")
    return _nobody(app) if app else _installed(engine, install)


def _installed(engine: Engine, install: Install | None) -> Caller:
    if install is None or not install.active:
        raise SlackRefusalError("account_inactive")
    if install.revoked:
        raise SlackRefusalError("token_revoked")
    if install.expires_at and engine.now >= install.expires_at:
        raise SlackRefusalError("token_expired")
    space = engine.world.workspaces[install.team_id]
    return Caller(app=engine.world.apps[install.app_id], install=install, space=space)


def _pace(engine: Engine, method: Method, caller: Caller, raw: JsonObject) -> None:
    rate = SPECIAL.get(method.name) or TIERS.get(method.tier)
    if rate is None:
        return
    cost = 2 if method.paged and not raw.get("limit") else 1
    key = (caller.app.id, caller.install.team_id, method.name)
    wait = engine.limits.check(key, rate, engine.now, cost=cost)
    if wait:
        raise RateLimitedError(wait)


def perform(engine: Engine, name: str, asked: Asked) -> tuple[Reply, Caller]:
    """Do the call. Refusals become Slack's answer."""
    method, caller = METHODS.get(name), _nobody(_NOBODY_APP)
    if method is None:
        return Reply(answer={"ok": False, "error": "unknown_method", "req_method": name}), caller
    try:
        caller = identify(engine, method, asked.token)
        _pace(engine, method, caller, asked.raw)
        if method.scopes and not any(scope in caller.install.scopes for scope in method.scopes):
            raise missing_scope(method.scopes, caller.install.scopes)
        given = arguments.checked(method, asked.raw)
        call = Call(
            engine=engine, app=caller.app, install=caller.install, space=caller.space, arguments=given
        )
        return Reply(answer={"ok": True, **method.run(call)}), caller
    except RateLimitedError as refusal:
        return Reply(answer=refusal.answer, status=429, retry_after=refusal.retry_after), caller
    except SlackRefusalError as refusal:
        return Reply(answer=refusal.answer), caller


class WebApi:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def serve(self, request: web.Request) -> web.StreamResponse:
        name, started = request.match_info["method"], time.monotonic()
        try:
            asked = await arguments.read_request(request)
        except SlackRefusalError as refusal:
            return web.json_response(refusal.answer)
        fault = self._engine.faults.take(name, asked.raw)
        if fault:
            self._engine.recorder.touch()
        reply, caller = await self._answer(name, asked, fault)
        call = _described(name, asked, reply, caller)
        seconds, played = time.monotonic() - started, fault.kind if fault else ""
        self._engine.recorder.add_call(replace(call, at=self._engine.now, seconds=seconds, fault=played))
        if fault and fault.is_silent:
            await self._go_silent(request, fault)
        return _response(reply, caller)

    async def _answer(self, name: str, asked: Asked, fault: Fault | None) -> tuple[Reply, Caller]:
        if fault and fault.kind == "slow":
            await self._engine.clock.wait(fault.seconds)
        played = _played(fault) if fault else None
        if played:
            return played, _caller_of(self._engine, name, asked)
        return perform(self._engine, name, asked)

    async def _go_silent(self, request: web.Request, fault: Fault) -> None:
        """Never answer: wait until the caller gives up or the practice Slack stops, or cut the line at once."""
        if fault.kind.startswith("hang"):
            await self._engine.closing.wait()
        if request.transport:
            request.transport.abort()


def _described(name: str, asked: Asked, reply: Reply, caller: Caller) -> ApiCall:
    method = METHODS.get(name)
    return ApiCall(
        at=0.0,
        method=name,
        token=asked.token,
        app_id=caller.app.id,
        team_id=caller.install.team_id,
        arguments=asked.raw,
        answer=reply.answer,
        status=reply.status,
        seconds=0.0,
        unknown=arguments.unknown(method, asked.raw) if method else (),
    )


def _caller_of(engine: Engine, name: str, asked: Asked) -> Caller:
    try:
        return identify(engine, METHODS[name], asked.token)
    except (KeyError, SlackRefusalError):
        return _nobody(_NOBODY_APP)


def _played(fault: Fault) -> Reply | None:
    """The answer of a fault that takes the place of the call; None lets the call happen."""
    if fault.kind == "error":
        return Reply(answer={"ok": False, "error": fault.code, **(fault.extra or {})})
    if fault.kind == "http_500":
        return Reply(answer={"ok": False, "error": "internal_error"}, status=500)
    if fault.kind == "ratelimited":
        return Reply(answer={"ok": False, "error": "ratelimited"}, status=429, retry_after=fault.retry_after)
    if fault.kind in {"drop_before", "hang_before"}:
        return Reply(answer={"ok": False, "error": "never_happened"}, status=0)
    return None


def _response(reply: Reply, caller: Caller) -> web.Response:
    headers = {"X-OAuth-Scopes": ",".join(caller.install.scopes)}
    if reply.retry_after:
        headers["Retry-After"] = str(reply.retry_after)
    return web.json_response(reply.answer, status=reply.status or 500, headers=headers)

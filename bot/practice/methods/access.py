"""auth.*, oauth.v2.*, api.test, apps.connections.open and apps.uninstall."""

from bot.practice import rotation
from bot.practice.apps import App, Install
from bot.practice.installing import install, uninstall
from bot.practice.json_shapes import JsonObject
from bot.practice.methods.base import Call, Method
from bot.practice.refusals import SlackRefusalError


def api_test(call: Call) -> JsonObject:
    if call.arguments.get("error"):
        raise SlackRefusalError(call.arguments["error"])
    return {"args": call.arguments}


def auth_test(call: Call) -> JsonObject:
    me = call.space.users[call.install.bot_user_id]
    return {
        "url": f"https://{call.space.domain}.slack.com/",
        "team": call.space.name,
        "user": me.name,
        "team_id": call.space.team_id,
        "user_id": me.id,
        "bot_id": call.install.bot_id,
        "is_enterprise_install": False,
    }


def open_connection(call: Call) -> JsonObject:
    if not call.app.config.socket_mode:
        raise SlackRefusalError("not_allowed_token_type")
    ticket = call.engine.courier.sockets.ticket(call.app.id)
    return {"url": f"{call.engine.url.replace('http', 'ws', 1)}/link/?ticket={ticket}&app_id={call.app.id}"}


def uninstall_app(call: Call) -> JsonObject:
    if (call.arguments["client_id"], call.arguments["client_secret"]) != (
        call.app.client_id,
        call.app.client_secret,
    ):
        raise SlackRefusalError("bad_client_secret")
    uninstall(call.engine, call.install)
    return {}


def revoke(call: Call) -> JsonObject:
    uninstall(call.engine, call.install)
    return {"revoked": True}


def _app_of(call: Call) -> App:
    """The app whose id and secret were given. Raises SlackRefusalError."""
    app = call.engine.world.app_by_client(call.arguments["client_id"])
    if app is None:
        raise SlackRefusalError("invalid_client_id")
    if call.arguments["client_secret"] != app.client_secret:
        raise SlackRefusalError("bad_client_secret")
    return app


def access(call: Call) -> JsonObject:
    """oauth.v2.access: a code for a bot token, or a refresh token for the next one."""
    app, engine = _app_of(call), call.engine
    if call.arguments.get("grant_type") == "refresh_token":
        return _granted(call, rotation.renewed(engine, app, call.arguments.get("refresh_token", "")))
    grant = engine.permits.exchange(
        call.arguments.get("code", ""),
        app_id=app.id,
        redirect_uri=call.arguments.get("redirect_uri", ""),
        now=engine.now,
    )
    space = engine.world.workspaces[grant.team_id]
    tokens = install(engine, app, space, scopes=grant.scopes, installer=grant.user_id)
    return _granted(call, engine.world.installs[tokens.bot_token])


def exchange(call: Call) -> JsonObject:
    """oauth.v2.exchange: a token that never runs out for one that rotates."""
    return _granted(call, rotation.exchanged(call.engine, _app_of(call), call.install))


def _granted(call: Call, made: Install) -> JsonObject:
    space = call.engine.world.workspaces[made.team_id]
    body: JsonObject = {
        "access_token": made.bot_token,
        "token_type": "bot",
        "scope": ",".join(made.scopes),
        "bot_user_id": made.bot_user_id,
        "app_id": made.app_id,
        "team": {"id": space.team_id, "name": space.name},
        "enterprise": None,
        "is_enterprise_install": False,
        "authed_user": {"id": made.installer},
    }
    if made.expires_at:
        lasting = int(made.expires_at - call.engine.now)
        body |= {"refresh_token": made.refresh_token, "expires_in": lasting}
    return body


METHODS = (
    Method(name="api.test", run=api_test, tier=0, arguments="error foo", caller="none"),
    Method(
        name="oauth.v2.access",
        run=access,
        tier=0,
        arguments="client_id! client_secret! code redirect_uri grant_type refresh_token",
        caller="none",
    ),
    Method(
        name="oauth.v2.exchange",
        run=exchange,
        tier=0,
        arguments="client_id! client_secret!",
    ),
    Method(name="auth.test", run=auth_test, tier=0),
    Method(name="auth.revoke", run=revoke, tier=3, arguments="test:bool"),
    Method(name="apps.connections.open", run=open_connection, tier=0, caller="app"),
    Method(name="apps.uninstall", run=uninstall_app, tier=1, arguments="client_id! client_secret!"),
)

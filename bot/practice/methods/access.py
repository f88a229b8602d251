"""auth.*, api.test, apps.connections.open and apps.uninstall."""

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


def exchange(call: Call) -> JsonObject:
    """oauth.v2.access: a code for a bot token."""
    engine, given = call.engine, call.arguments
    app = engine.world.app_by_client(given["client_id"])
    if app is None:
        raise SlackRefusalError("invalid_client_id")
    if given["client_secret"] != app.client_secret:
        raise SlackRefusalError("bad_client_secret")
    grant = engine.permits.exchange(
        given["code"], app_id=app.id, redirect_uri=given.get("redirect_uri", ""), now=engine.now
    )
    space = engine.world.workspaces[grant.team_id]
    made = install(engine, app, space, scopes=grant.scopes, installer=grant.user_id)
    return {
        "access_token": made.bot_token,
        "token_type": "bot",
        "scope": ",".join(grant.scopes),
        "bot_user_id": made.bot_user_id,
        "app_id": app.id,
        "team": {"id": space.team_id, "name": space.name},
        "enterprise": None,
        "is_enterprise_install": False,
        "authed_user": {"id": grant.user_id},
    }


METHODS = (
    Method(name="api.test", run=api_test, tier=0, arguments="error foo", caller="none"),
    Method(
        name="oauth.v2.access",
        run=exchange,
        tier=0,
        arguments="client_id! client_secret! code! redirect_uri grant_type",
        caller="none",
    ),
    Method(name="auth.test", run=auth_test, tier=0),
    Method(name="auth.revoke", run=revoke, tier=3, arguments="test:bool"),
    Method(name="apps.connections.open", run=open_connection, tier=0, caller="app"),
    Method(name="apps.uninstall", run=uninstall_app, tier=1, arguments="client_id! client_secret!"),
)

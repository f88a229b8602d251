"""Putting apps into workspaces and taking them out again."""

from dataclasses import replace

from bot.practice import events, rotation
from bot.practice.apps import App, AppConfig, Install, Tokens
from bot.practice.engine import Engine
from bot.practice.ids import AppId, BotId, UserId
from bot.practice.refusals import ImpossibleError
from bot.practice.state import User, Workspace

SCOPES_KNOWN = frozenset(
    f"{family}:{verb}"
    for family in (
        "channels",
        "groups",
        "im",
        "mpim",
        "users",
        "usergroups",
        "reactions",
        "files",
        "team",
        "chat",
    )
    for verb in (
        "read",
        "write",
        "history",
        "manage",
        "join",
        "write.public",
        "write.customize",
        "read.email",
    )
) | {
    "commands",
    "emoji:read",
    "channels:write.topic",
    "channels:write.invites",
    "app_mentions:read",
    "users.profile:read",
    "links:read",
    "links:write",
    "links.embed:write",
    "pins:read",
}


def register(engine: Engine, config: AppConfig) -> App:
    """A new app with its secrets. Raises ImpossibleError for a scope Slack does not know."""
    unknown = {*config.bot_scopes, *config.bot_optional_scopes} - SCOPES_KNOWN
    if unknown:
        raise ImpossibleError(f"Slack knows no scope {', '.join(sorted(unknown))}")
    mint = engine.mint
    app_id = AppId(mint.code("A"))
    app = App(
        id=app_id,
        config=config,
        client_id=f"{mint.digits()}.{mint.digits()}",
        client_secret=mint.hexadecimal(),
        signing_secret=mint.hexadecimal(),
        verification_token=mint.secret(),
        app_token=f"xapp-1-{app_id}-{mint.digits()}-{mint.hexadecimal(length=64)}",
    )
    engine.world.apps[app_id] = app
    return app


def install(
    engine: Engine, app: App, space: Workspace, *, scopes: tuple[str, ...], installer: str = ""
) -> Tokens:
    """Install, or install again with a new token; the bot stays the same one."""
    earlier = _earlier(engine, app, space)
    mint = engine.mint
    made = Install(
        app_id=app.id,
        team_id=space.team_id,
        bot_token=f"xoxb-{mint.digits()}-{mint.digits()}-{mint.secret()}",
        bot_user_id=earlier.bot_user_id if earlier else UserId(mint.code("U")),
        bot_id=earlier.bot_id if earlier else BotId(mint.code("B")),
        scopes=scopes,
        installer=UserId(installer) if installer else None,
    )
    if app.config.token_rotation:
        made = rotation.rotating(engine, made)
    if earlier is None:
        space.users[made.bot_user_id] = _bot_user(app, made)
    engine.world.installs[made.bot_token] = made
    engine.recorder.touch()
    return tokens(app, made)


def granted(app: App, declined: frozenset[str]) -> tuple[str, ...]:
    """What an installer grants who declines these optional scopes."""
    return (
        *app.config.bot_scopes,
        *(each for each in app.config.bot_optional_scopes if each not in declined),
    )


def _earlier(engine: Engine, app: App, space: Workspace) -> Install | None:
    """The last install here, running or not."""
    before = [
        each
        for each in engine.world.installs.values()
        if (each.app_id, each.team_id) == (app.id, space.team_id)
    ]
    return before[-1] if before else None


def _bot_user(app: App, made: Install) -> User:
    name = app.config.bot_name or app.config.name
    return User(
        id=made.bot_user_id,
        team_id=made.team_id,
        name=name.lower().replace(" ", ""),
        real_name=name,
        is_bot=True,
        app_id=app.id,
        bot_id=made.bot_id,
    )


def tokens(app: App, made: Install) -> Tokens:
    return Tokens(
        app_id=app.id,
        team_id=made.team_id,
        bot_token=made.bot_token,
        app_token=app.app_token,
        signing_secret=app.signing_secret,
        client_id=app.client_id,
        client_secret=app.client_secret,
        bot_user_id=made.bot_user_id,
        bot_id=made.bot_id,
        refresh_token=made.refresh_token,
    )


def uninstall(engine: Engine, made: Install) -> None:
    """The token stops working at once; the app hears tokens_revoked and app_uninstalled if it subscribed."""
    app = engine.world.apps[made.app_id]
    for token, each in list(engine.world.installs.items()):
        if (each.app_id, each.team_id) == (made.app_id, made.team_id):
            engine.world.installs[token] = replace(each, active=False)
    gone = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [made.bot_user_id]}}
    for event in (gone, {"type": "app_uninstalled"}):
        if event["type"] in app.config.bot_events:
            events.send(engine, app, made, event)
    engine.recorder.touch()


def revoke(engine: Engine, made: Install) -> None:
    """Only the token goes: the next call answers token_revoked."""
    engine.world.installs[made.bot_token] = replace(made, revoked=True)
    app = engine.world.apps[made.app_id]
    if "tokens_revoked" in app.config.bot_events:
        gone = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [made.bot_user_id]}}
        events.send(engine, app, made, gone)

"""Tokens that run out: a rotating app gets a new one every twelve hours for its refresh token, which serves once."""

from dataclasses import replace

from bot.practice.apps import App, Install
from bot.practice.engine import Engine
from bot.practice.refusals import SlackRefusalError

LIFE_SECONDS = 43_200
ACTIVE_MOST = 2
"""How many access tokens may run side by side; the oldest goes first."""


def rotating(engine: Engine, made: Install) -> Install:
    """The same install with a token that runs out, and what renews it."""
    mint = engine.mint
    return replace(
        made,
        bot_token=f"xoxe.xoxb-1-{mint.secret(length=60)}",
        refresh_token=f"xoxe-1-{mint.secret(length=60)}",
        expires_at=engine.now + LIFE_SECONDS,
    )


def renewed(engine: Engine, app: App, refresh_token: str) -> Install:
    """A new pair for a refresh token. Raises SlackRefusalError: invalid_refresh_token, token_rotation_not_enabled."""
    if not app.config.token_rotation:
        raise SlackRefusalError("token_rotation_not_enabled")
    held = next(
        (each for each in _of(engine, app) if refresh_token and each.refresh_token == refresh_token), None
    )
    if held is None:
        raise SlackRefusalError("invalid_refresh_token")
    return _in_place_of(engine, held)


def exchanged(engine: Engine, app: App, held: Install) -> Install:
    """A pair for a token that does not run out yet; that one is gone. Raises SlackRefusalError."""
    if not app.config.token_rotation:
        raise SlackRefusalError("token_rotation_not_enabled")
    if held.app_id != app.id:
        raise SlackRefusalError("invalid_token")
    if held.expires_at:
        raise SlackRefusalError("token_already_exchanged")
    del engine.world.installs[held.bot_token]
    return _kept(engine, rotating(engine, held))


def _of(engine: Engine, app: App) -> list[Install]:
    return [each for each in engine.world.installs.values() if each.app_id == app.id and each.active]


def _in_place_of(engine: Engine, held: Install) -> Install:
    engine.world.installs[held.bot_token] = replace(held, refresh_token="")
    made = _kept(engine, rotating(engine, held))
    alive = [each for each in engine.world.installs.values() if _same(each, made) and each.active]
    for old in alive[:-ACTIVE_MOST]:
        engine.world.installs[old.bot_token] = replace(old, expires_at=engine.now)
    return made


def _same(one: Install, other: Install) -> bool:
    return (one.app_id, one.team_id) == (other.app_id, other.team_id)


def _kept(engine: Engine, made: Install) -> Install:
    engine.world.installs[made.bot_token] = made
    engine.recorder.touch()
    return made

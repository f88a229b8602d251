"""Scheduled messages: they wait on the practice clock, also across a restart."""

from bot.practice import posting
from bot.practice.content import POST_TEXT_MOST, read_content
from bot.practice.engine import Engine
from bot.practice.posting import Author
from bot.practice.state import Scheduled, Workspace


def plan(engine: Engine, space: Workspace, waiting: Scheduled) -> None:
    """Keep the message and post it when its time comes."""
    space.scheduled[waiting.id] = waiting
    engine.spawn(_post(engine, space, waiting))


def resume(engine: Engine) -> None:
    """Wait again for everything that was planned before a restart."""
    for space in engine.world.workspaces.values():
        for waiting in list(space.scheduled.values()):
            engine.spawn(_post(engine, space, waiting))


async def _post(engine: Engine, space: Workspace, waiting: Scheduled) -> None:
    await engine.clock.wait_until(waiting.post_at)
    install = engine.world.install(waiting.app_id, space.team_id)
    channel = space.channels[waiting.channel]
    if space.scheduled.pop(waiting.id, None) is None or install is None or channel.is_archived:
        return
    author = Author(app=engine.world.apps[waiting.app_id], install=install, space=space)
    content = read_content(waiting.arguments, engine.mint, most=POST_TEXT_MOST)
    posting.post(engine, author, channel, content, thread_ts=waiting.arguments.get("thread_ts"))

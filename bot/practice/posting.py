"""Putting messages into conversations, for chat methods, answers to commands and response URLs alike."""

from dataclasses import dataclass, replace

from bot.practice import events
from bot.practice.apps import App, Install
from bot.practice.content import Content
from bot.practice.engine import Engine
from bot.practice.ids import Ts, UserId
from bot.practice.state import Channel, Message, Workspace
from bot.practice.world import put_message


@dataclass(frozen=True, kw_only=True, slots=True)
class Author:
    """The app that speaks, in which workspace."""

    app: App
    install: Install
    space: Workspace


def post(
    engine: Engine,
    author: Author,
    channel: Channel,
    content: Content,
    *,
    thread_ts: Ts | None = None,
    only_for: UserId | None = None,
    username: str | None = None,
) -> Message:
    """Store a new message and tell whoever listens. Ephemeral ones (`only_for`) make no event."""
    message = Message(
        channel=channel.id,
        ts=engine.mint.ts(engine.now),
        user=author.install.bot_user_id,
        bot_id=author.install.bot_id,
        app_id=author.app.id,
        team=author.space.team_id,
        text=content.text,
        blocks=content.blocks or [],
        attachments=content.attachments or [],
        metadata=content.metadata,
        thread_ts=thread_ts,
        ephemeral_to=only_for,
        username=username,
    )
    put_message(author.space, message)
    if only_for is None:
        events.message_posted(engine, author.space, channel, message)
    engine.recorder.touch()
    return message


def revise(engine: Engine, space: Workspace, channel: Channel, before: Message, content: Content) -> Message:
    """A new version of a message.

    Blocks that are not given stay only where no text is given either; text alone takes their place. The `edited`
    mark comes with text, not with blocks. Empty metadata removes what there was.
    """
    kept_blocks = [] if content.text else before.blocks
    edited = before.ephemeral_to is None and not content.blocks
    after = replace(
        before,
        text=content.text or before.text,
        blocks=kept_blocks if content.blocks is None else content.blocks,
        attachments=before.attachments if content.attachments is None else content.attachments,
        metadata=before.metadata if content.metadata is None else content.metadata or None,
        edited_ts=engine.mint.ts(engine.now) if edited else before.edited_ts,
    )
    put_message(space, after)
    if before.ephemeral_to is None:
        events.message_changed(engine, space, channel, before, after)
    engine.recorder.touch()
    return after

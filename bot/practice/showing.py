"""Opening, changing and closing views: three modals in a stack at most, one Home tab for each person and app."""

from dataclasses import replace

from bot.practice.content import filled
from bot.practice.engine import Engine
from bot.practice.fields import kept
from bot.practice.ids import UserId, ViewId
from bot.practice.json_shapes import JsonObject
from bot.practice.posting import Author
from bot.practice.refusals import SlackRefusalError
from bot.practice.state import View, Workspace

STACK_MOST = 3


def home_key(user_id: str, app_id: str) -> str:
    return f"{user_id}:{app_id}"


def _fresh_hash(engine: Engine) -> str:
    return f"{int(engine.now)}.{engine.mint.secret(length=8)}"


def _new(engine: Engine, author: Author, user: UserId, raw: JsonObject, below: View | None = None) -> View:
    view_id = ViewId(engine.mint.code("V"))
    return View(
        id=view_id,
        type=raw["type"],
        team_id=author.space.team_id,
        app_id=author.app.id,
        bot_id=author.install.bot_id,
        user=user,
        root_view_id=below.root_view_id if below else view_id,
        previous_view_id=below.id if below else None,
        **_body(engine, raw),
    )


def _body(engine: Engine, raw: JsonObject) -> JsonObject:
    return {
        "blocks": filled(raw["blocks"], engine.mint),
        "hash": _fresh_hash(engine),
        "title": raw.get("title"),
        "submit": raw.get("submit"),
        "close": raw.get("close"),
        "callback_id": raw.get("callback_id", ""),
        "private_metadata": raw.get("private_metadata", ""),
        "external_id": raw.get("external_id", ""),
        "clear_on_close": raw.get("clear_on_close", False),
        "notify_on_close": raw.get("notify_on_close", False),
    }


def check_external_id(space: Workspace, raw: JsonObject, *, but: str = "") -> None:
    taken = {each.external_id for each in space.views.values() if each.id != but and is_shown(space, each)}
    if raw.get("external_id") and raw["external_id"] in taken:
        raise SlackRefusalError("duplicate_external_id")


def is_shown(space: Workspace, view: View) -> bool:
    return view.id in space.stacks.get(view.user, []) or view.id in space.homes.values()


def open_modal(engine: Engine, author: Author, user: UserId, raw: JsonObject) -> View:
    """A new modal in front of the person; whatever modal was open gives way."""
    view = _new(engine, author, user, raw)
    author.space.views[view.id] = view
    author.space.stacks[user] = [view.id]
    engine.recorder.touch()
    return view


def push_modal(engine: Engine, author: Author, user: UserId, raw: JsonObject) -> View:
    """Another modal on top. Raises SlackRefusalError `push_limit_reached` on top of three."""
    stack = author.space.stacks.get(user, [])
    if len(stack) >= STACK_MOST:
        raise SlackRefusalError("push_limit_reached")
    view = _new(engine, author, user, raw, author.space.views[stack[-1]])
    author.space.views[view.id] = view
    author.space.stacks[user] = [*stack, view.id]
    engine.recorder.touch()
    return view


def change(engine: Engine, space: Workspace, view: View, raw: JsonObject) -> View:
    """A new version of a view; what was typed stays where block_id, action_id and kind stay."""
    body = _body(engine, raw)
    after = replace(view, **body, typed=kept(body["blocks"], view.typed))
    space.views[view.id] = after
    engine.recorder.touch()
    return after


def publish(engine: Engine, author: Author, user: UserId, raw: JsonObject) -> View:
    key = home_key(user, author.app.id)
    shown = author.space.homes.get(key)
    if shown:
        return change(engine, author.space, author.space.views[shown], raw)
    view = _new(engine, author, user, raw)
    author.space.views[view.id] = view
    author.space.homes[key] = view.id
    engine.recorder.touch()
    return view


def close_top(engine: Engine, space: Workspace, user: str) -> None:
    stack = space.stacks.get(user, [])
    for gone in stack[-1:]:
        space.views.pop(gone, None)
    space.stacks[user] = stack[:-1]
    engine.recorder.touch()


def close_all(engine: Engine, space: Workspace, user: str) -> None:
    for gone in space.stacks.pop(user, []):
        space.views.pop(gone, None)
    engine.recorder.touch()

"""views.*: modals and the Home tab."""

import re

from bot.practice import showing
from bot.practice.blockkit.views import check_view, is_too_large
from bot.practice.ids import UserId
from bot.practice.json_shapes import JsonObject
from bot.practice.methods.base import Call, Method
from bot.practice.permits import Trigger
from bot.practice.refusals import SlackRefusalError, refused_arguments
from bot.practice.shapes import view_object
from bot.practice.state import View
from bot.practice.videos import check_videos

_TRIGGER = re.compile(r"\d+\.\d+\.[0-9a-f]+")


def checked_view(call: Call, kind: str) -> JsonObject:
    view: JsonObject = call.arguments["view"]
    if is_too_large(view):
        raise SlackRefusalError("view_too_large")
    problems = check_view(view, kind=kind) or check_videos(
        call.app, call.install, view["blocks"], at="/view/blocks"
    )
    if problems:
        raise refused_arguments(problems)
    return view


def _spend(call: Call) -> Trigger:
    name, now = call.arguments["trigger_id"], call.engine.now
    if not _TRIGGER.fullmatch(name):
        raise refused_arguments(["invalid `trigger_id` [json-pointer:/trigger_id]"])
    return call.engine.permits.spend(name, app_id=call.app.id, now=now)


def open_view(call: Call) -> JsonObject:
    raw = checked_view(call, "modal")
    showing.check_external_id(call.space, raw)
    trigger = _spend(call)
    return {"view": view_object(showing.open_modal(call.engine, call.author, trigger.user_id, raw))}


def push(call: Call) -> JsonObject:
    raw = checked_view(call, "modal")
    showing.check_external_id(call.space, raw)
    trigger = _spend(call)
    if not trigger.view_id or not call.space.stacks.get(trigger.user_id):
        raise SlackRefusalError("not_found")
    return {"view": view_object(showing.push_modal(call.engine, call.author, trigger.user_id, raw))}


def _named(call: Call) -> View:
    view_id, external_id = call.arguments.get("view_id"), call.arguments.get("external_id")
    if view_id and external_id:
        raise refused_arguments(["Cannot provide both `view_id` and `external_id`"])
    if not view_id and not external_id:
        raise refused_arguments(["missing required field: view_id"])
    for view in call.space.views.values():
        mine = view.app_id == call.app.id and showing.is_shown(call.space, view)
        if mine and (view.id == view_id or (external_id and view.external_id == external_id)):
            return view
    raise SlackRefusalError("not_found")


def _same_hash(call: Call, view: View) -> None:
    if call.arguments.get("hash") and call.arguments["hash"] != view.hash:
        raise SlackRefusalError("hash_conflict")


def update(call: Call) -> JsonObject:
    view = _named(call)
    raw = checked_view(call, view.type)
    showing.check_external_id(call.space, raw, but=view.id)
    _same_hash(call, view)
    return {"view": view_object(showing.change(call.engine, call.space, view, raw))}


def publish(call: Call) -> JsonObject:
    raw = checked_view(call, "home")
    user = call.arguments["user_id"]
    if user not in call.space.users or call.space.users[user].is_bot:
        raise refused_arguments(["invalid `user_id` [json-pointer:/user_id]"])
    if not call.app.config.home_tab:
        raise SlackRefusalError("not_enabled")
    shown = call.space.homes.get(showing.home_key(user, call.app.id))
    showing.check_external_id(call.space, raw, but=shown or "")
    if shown:
        _same_hash(call, call.space.views[shown])
    return {"view": view_object(showing.publish(call.engine, call.author, UserId(user), raw))}


METHODS = (
    Method(name="views.open", run=open_view, tier=4, arguments="trigger_id! view!:object"),
    Method(name="views.push", run=push, tier=4, arguments="trigger_id! view!:object"),
    Method(name="views.update", run=update, tier=4, arguments="view!:object view_id external_id hash"),
    Method(name="views.publish", run=publish, tier=4, arguments="user_id! view!:object hash"),
)

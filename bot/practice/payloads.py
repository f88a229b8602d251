"""The payloads of interactions, as complete as Slack sends them."""

from dataclasses import dataclass

from bot.practice.apps import App, Install
from bot.practice.engine import Engine
from bot.practice.fields import VALUES, Field, kept, state_of
from bot.practice.ids import TeamId
from bot.practice.json_shapes import JsonObject
from bot.practice.permits import RESPONSE_URL_SECONDS, ResponseUrl, Trigger
from bot.practice.shapes import message_object, view_object
from bot.practice.state import Channel, Message, User, View, Workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """Who acts, in which workspace, towards which app."""

    engine: Engine
    space: Workspace
    user: User
    app: App
    install: Install

    def trigger(self, view: View | None = None) -> str:
        engine = self.engine
        permit = Trigger(
            app_id=self.app.id,
            team_id=TeamId(self.space.team_id),
            user_id=self.user.id,
            expires=engine.now + engine.permits.seconds,
            view_id=view.id if view and view.type == "modal" else "",
        )
        return engine.permits.grant(engine.mint, permit)

    def response_url(self, channel: Channel, message: Message | None = None) -> str:
        engine = self.engine
        permit = ResponseUrl(
            app_id=self.app.id,
            team_id=TeamId(self.space.team_id),
            user_id=self.user.id,
            channel=channel.id,
            expires=engine.now + RESPONSE_URL_SECONDS,
            ts=message.ts if message else None,
            ephemeral=bool(message and message.ephemeral_to),
            thread_ts=message.thread_ts if message else None,
        )
        return f"{engine.url}/response/{engine.permits.offer(engine.mint, permit)}"

    @property
    def _who(self) -> JsonObject:
        user = self.user
        return {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team_id}

    def base(self, kind: str) -> JsonObject:
        return {
            "type": kind,
            "token": self.app.verification_token,
            "team": {"id": self.space.team_id, "domain": self.space.domain},
            "user": self._who,
            "enterprise": None,
            "is_enterprise_install": False,
        }

    @property
    def action_ts(self) -> str:
        return self.engine.mint.ts(self.engine.now)


def channel_ref(channel: Channel) -> JsonObject:
    if channel.is_im:
        return {"id": channel.id, "name": "directmessage"}
    return {
        "id": channel.id,
        "name": "privategroup" if channel.is_private and not channel.is_mpim else channel.name,
    }


def slash_command(scene: Scene, command: str, text: str, channel: Channel) -> JsonObject:
    """Form fields, all strings."""
    return {
        "token": scene.app.verification_token,
        "team_id": scene.space.team_id,
        "team_domain": scene.space.domain,
        "channel_id": channel.id,
        "channel_name": channel_ref(channel)["name"],
        "user_id": scene.user.id,
        "user_name": scene.user.name,
        "command": command,
        "text": text,
        "api_app_id": scene.app.id,
        "is_enterprise_install": "false",
        "response_url": scene.response_url(channel),
        "trigger_id": scene.trigger(),
    }


def shortcut(scene: Scene, callback_id: str) -> JsonObject:
    moment = {"action_ts": scene.action_ts, "trigger_id": scene.trigger()}
    return scene.base("shortcut") | {"callback_id": callback_id} | moment


def message_shortcut(scene: Scene, callback_id: str, channel: Channel, message: Message) -> JsonObject:
    return scene.base("message_action") | {
        "callback_id": callback_id,
        "trigger_id": scene.trigger(),
        "action_ts": scene.action_ts,
        "message_ts": message.ts,
        "channel": channel_ref(channel),
        "message": message_object(message),
        "response_url": scene.response_url(channel),
    }


def action_of(field: Field, value: JsonObject, action_ts: str) -> JsonObject:
    """One entry of `actions`: which element, and what was chosen with it."""
    element = field.element
    body: JsonObject = {"type": field.type, "action_id": field.action_id, "block_id": field.block_id}
    copied = {
        name: element[name]
        for name in ("text", "value", "style", "confirm", "placeholder")
        if name in element
    }
    if field.type in VALUES:
        copied.pop("value", None)
    return body | copied | value | {"action_ts": action_ts}


def block_actions_in_message(
    scene: Scene, channel: Channel, message: Message, action: JsonObject, typed: JsonObject
) -> JsonObject:
    """`typed` is what the person has entered on the message so far."""
    hidden = bool(message.ephemeral_to)
    container = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": hidden,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    body = scene.base("block_actions") | {
        "api_app_id": scene.app.id,
        "container": container,
        "trigger_id": scene.trigger(),
        "channel": channel_ref(channel),
        "state": {"values": state_of(message.blocks, kept(message.blocks, typed))},
        "response_url": scene.response_url(channel, message),
        "actions": [action],
    }
    return body if hidden else body | {"message": message_object(message)}


def block_actions_in_view(scene: Scene, view: View, action: JsonObject) -> JsonObject:
    return scene.base("block_actions") | {
        "api_app_id": scene.app.id,
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": scene.trigger(view),
        "view": view_object(view),
        "actions": [action],
    }


def view_submission(scene: Scene, view: View) -> JsonObject:
    return scene.base("view_submission") | {
        "api_app_id": scene.app.id,
        "trigger_id": scene.trigger(view),
        "view": view_object(view),
        "response_urls": list(_response_urls(scene, view)),
    }


def _response_urls(scene: Scene, view: View) -> list[JsonObject]:
    made = []
    for block in view.blocks:
        element = block.get("element", {}) if block.get("type") == "input" else {}
        if element.get("response_url_enabled"):
            held = state_of(view.blocks, view.typed)[block["block_id"]][element["action_id"]]
            chosen = held.get("selected_conversation") or held.get("selected_channel")
            if chosen in scene.space.channels:
                url = scene.response_url(scene.space.channels[chosen])
                made.append(
                    {
                        "block_id": block["block_id"],
                        "action_id": element["action_id"],
                        "channel_id": chosen,
                        "response_url": url,
                    }
                )
    return made


def view_closed(scene: Scene, view: View, *, cleared: bool) -> JsonObject:
    body = {"api_app_id": scene.app.id, "view": view_object(view), "is_cleared": cleared}
    return scene.base("view_closed") | body


def block_suggestion(scene: Scene, field: Field, query: str, where: JsonObject) -> JsonObject:
    """`where` is `{"view": …}` or `{"message": …, "channel": …}` with its container."""
    body = {
        "api_app_id": scene.app.id,
        "action_id": field.action_id,
        "block_id": field.block_id,
        "value": query,
    }
    return scene.base("block_suggestion") | body | where

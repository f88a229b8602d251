"""`/response/…`: later answers to an interaction, five of them within half an hour."""

import json

from aiohttp import web

from bot.practice import outcomes, posting
from bot.practice.engine import Engine
from bot.practice.json_shapes import JsonObject
from bot.practice.payloads import Scene
from bot.practice.permits import ResponseUrl
from bot.practice.refusals import SlackRefusalError
from bot.practice.state import Channel
from bot.practice.world import drop_message, find_message


class ResponseUrls:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def serve(self, request: web.Request) -> web.StreamResponse:
        key = request.match_info["key"]
        try:
            said = _object(await request.text())
            permit = self._engine.permits.use(key, self._engine.now)
            self._answer(permit, said)
        except SlackRefusalError as refusal:
            gone = refusal.code in {"used_url", "expired_url"}
            return web.json_response(refusal.answer, status=404 if gone else 400)
        return web.Response(text="ok")

    def _answer(self, permit: ResponseUrl, said: JsonObject) -> None:
        scene = self._scene(permit)
        channel = scene.space.channels[permit.channel]
        if said.get("delete_original"):
            if permit.ts:
                drop_message(scene.space, channel.id, permit.ts)
                self._engine.recorder.touch()
        elif said.get("replace_original") and permit.ts:
            self._replace(scene, channel, permit, said)
        else:
            outcomes.speak(scene, channel, said)

    def _replace(self, scene: Scene, channel: Channel, permit: ResponseUrl, said: JsonObject) -> None:
        before = find_message(scene.space, channel.id, permit.ts or "")
        if before is None:
            raise SlackRefusalError("message_not_found")
        posting.revise(self._engine, scene.space, channel, before, outcomes.content_of(scene, said))

    def _scene(self, permit: ResponseUrl) -> Scene:
        world = self._engine.world
        space, install = world.workspaces[permit.team_id], world.install(permit.app_id, permit.team_id)
        if install is None:
            raise SlackRefusalError("expired_url")
        app = world.apps[permit.app_id]
        return Scene(
            engine=self._engine, space=space, user=space.users[permit.user_id], app=app, install=install
        )


def _object(text: str) -> JsonObject:
    try:
        value = json.loads(text)
    except ValueError as error:
        raise SlackRefusalError("invalid_payload") from error
    if not isinstance(value, dict):
        raise SlackRefusalError("invalid_payload")
    return value

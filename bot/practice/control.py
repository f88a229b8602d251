"""`/_control/…`: the practice Slack driven by JSON over HTTP, from any language.

What a person cannot do answers 409 with a sentence, a malformed request 400.
"""

import asyncio
import base64
import dataclasses
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from aiohttp import web

from bot.practice.apps import AppConfig
from bot.practice.control_acts import ACTS, sees, shown
from bot.practice.control_world import WORKS, Work
from bot.practice.desk import desk, recent
from bot.practice.faults import Fault
from bot.practice.json_shapes import JsonObject, as_object
from bot.practice.refusals import ImpossibleError
from bot.practice.state import File
from bot.practice.storage import rebuild

if TYPE_CHECKING:
    from bot.practice.slack import PracticeSlack

HEARTBEAT_SECONDS = 15.0
PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


async def body_of(request: web.Request) -> JsonObject:
    """The JSON object sent. Raises 400; a page elsewhere cannot send this content type without asking first."""
    if request.content_type != "application/json":
        raise web.HTTPBadRequest(text="send application/json")
    try:
        return as_object(json.loads(await request.text() or "{}"))
    except ValueError as error:
        raise web.HTTPBadRequest(text="not JSON") from error


def answer(value: object, status: int = 200) -> web.Response:
    return web.json_response(value, status=status)


class Control:
    def __init__(self, slack: "PracticeSlack", closing: asyncio.Event) -> None:
        self._slack = slack
        self._closing = closing

    def routes(self) -> list[web.RouteDef]:
        table: list[tuple[str, str, _Handler]] = [
            ("GET", "", self.contents),
            ("GET", "state", self.state),
            ("GET", "desk", self.desk),
            ("GET", "beside", self.beside),
            ("GET", "recent", self.recent),
            ("GET", "changes", self.changes),
            ("GET", "files/{file}", self.file),
            ("POST", "furnish", self.furnish),
            ("GET", "people/{user}", self.sees),
            ("POST", "people/{user}/{act}", self.acts),
            ("POST", "apps", self.install),
            ("PATCH", "apps/{app}", self.configure),
            ("POST", "apps/{app}/sockets", self.sockets),
            ("GET", "faults", self.faults),
            ("POST", "faults", self.add_fault),
            ("DELETE", "faults", self.clear_faults),
            ("GET", "clock", self.clock),
            ("POST", "clock", self.move_clock),
            ("GET", "calls", self.calls),
            ("GET", "deliveries", self.deliveries),
            ("POST", "deliveries/{number}/redeliver", self.redeliver),
            ("DELETE", "recordings", self.forget),
            ("POST", "reset", self.reset),
            *((method, path, self._administered(work)) for method, path, work in WORKS),
        ]
        self._listing = [f"{method} /_control/{path}" for method, path, _ in table]
        return [web.route(method, f"/_control/{path}", _guarded(run)) for method, path, run in table]

    def _administered(self, work: Work) -> _Handler:
        async def handler(request: web.Request) -> web.StreamResponse:
            return answer(await work(self._slack, request, await body_of(request)))

        return handler

    async def contents(self, _request: web.Request) -> web.Response:
        return answer({"routes": self._listing, "acts": sorted(ACTS)})

    async def state(self, _request: web.Request) -> web.Response:
        return answer({team: dataclasses.asdict(space) for team, space in self._slack.workspaces.items()})

    async def desk(self, _request: web.Request) -> web.Response:
        return answer(desk(self._slack))

    async def recent(self, _request: web.Request) -> web.Response:
        return answer(recent(self._slack))

    async def beside(self, request: web.Request) -> web.Response:
        """What stands beside the page for a person, by name."""
        user = request.query.get("user", "")
        return answer({name: await panel(user) for name, panel in self._slack.beside.items()})

    async def file(self, request: web.Request) -> web.Response:
        """A picture as Slack's client would show it; any other file is only saved."""
        for space in self._slack.workspaces.values():
            found = space.files.get(request.match_info["file"])
            if found:
                return _saved(found)
        raise web.HTTPNotFound(text="no such file")

    async def changes(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: a line after every change, so that a page knows when to look again."""
        stream = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await stream.prepare(request)
        with suppress(ConnectionError):
            while not self._closing.is_set():
                await stream.write(b"data: changed\n\n")
                await self._next_change()
        return stream

    async def _next_change(self) -> None:
        """Returns after a change, and every quarter of a minute, so that a page that has gone is noticed."""
        with suppress(TimeoutError):
            async with asyncio.timeout(HEARTBEAT_SECONDS):
                await self._slack.recorded.changed()

    async def furnish(self, request: web.Request) -> web.Response:
        self._slack.furnish(await body_of(request))
        return answer({"workspaces": list(self._slack.workspaces)})

    async def sees(self, request: web.Request) -> web.Response:
        asked = request.query
        return answer(
            sees(self._slack, request.match_info["user"], asked.get("channel"), asked.get("app") or None)
        )

    async def acts(self, request: web.Request) -> web.Response:
        act = ACTS.get(request.match_info["act"])
        if act is None:
            raise web.HTTPNotFound(text=f"acts are: {', '.join(sorted(ACTS))}")
        person = self._slack.person(request.match_info["user"])
        return answer(await act(self._slack, person, await body_of(request)))

    async def install(self, request: web.Request) -> web.Response:
        """`{"manifest": {…}}` or `{"config": {fields of AppConfig}}`, with `workspace` and `declined`.

        With `"register": true` the app is only made known, and installs itself by OAuth.
        """
        body = await body_of(request)
        config = body.get("manifest") or rebuild(AppConfig, as_object(body.get("config")))
        if body.get("register"):
            return answer(dataclasses.asdict(self._slack.register(config)) | {"config": None})
        declined = frozenset(body.get("declined", []))
        return answer(
            dataclasses.asdict(self._slack.install(config, body.get("workspace"), declined=declined))
        )

    async def configure(self, request: web.Request) -> web.Response:
        app = self._slack.configure(request.match_info["app"], **await body_of(request))
        return answer(dataclasses.asdict(app.config))

    async def sockets(self, request: web.Request) -> web.Response:
        """`{"do": "drop"}` or `{"do": "disconnect", "reason": "warning"}`."""
        app, body = request.match_info["app"], await body_of(request)
        if body.get("do") == "drop":
            self._slack.sockets.drop(app)
        elif body.get("do") == "disconnect":
            await self._slack.sockets.disconnect(app, reason=body.get("reason", "refresh_requested"))
        else:
            raise web.HTTPBadRequest(text="do is drop or disconnect")
        return answer({"open": len(self._slack.sockets.of(app))})

    async def faults(self, _request: web.Request) -> web.Response:
        return answer([dataclasses.asdict(each) for each in self._slack.faults.waiting])

    async def add_fault(self, request: web.Request) -> web.Response:
        self._slack.fails(Fault(**await body_of(request)))
        return await self.faults(request)

    async def clear_faults(self, request: web.Request) -> web.Response:
        self._slack.faults.clear()
        return await self.faults(request)

    async def clock(self, _request: web.Request) -> web.Response:
        return answer({"now": self._slack.clock.now(), "ticking": self._slack.clock.ticking})

    async def move_clock(self, request: web.Request) -> web.Response:
        """`{"advance": seconds}` or `{"to": seconds since the epoch}`."""
        body = await body_of(request)
        to = float(body["to"]) if "to" in body else self._slack.clock.now() + float(body.get("advance", 0))
        await self._slack.travel(to)
        return await self.clock(request)

    async def calls(self, request: web.Request) -> web.Response:
        method = request.query.get("method")
        found = [each for each in self._slack.recorded.calls if method in {None, each.method}]
        return answer([dataclasses.asdict(each) for each in found])

    async def deliveries(self, request: web.Request) -> web.Response:
        kind = request.query.get("kind")
        found = [each for each in self._slack.recorded.deliveries if kind in {None, each.kind}]
        return answer([shown(each) for each in found])

    async def redeliver(self, request: web.Request) -> web.Response:
        number, body = request.match_info["number"], await body_of(request)
        found = [each for each in self._slack.recorded.deliveries if str(each.number) == number]
        if not found:
            raise web.HTTPNotFound(text="no such delivery")
        again = await self._slack.redeliver(found[0], times=int(body.get("times", 1)))
        return answer([shown(each) for each in again])

    async def forget(self, _request: web.Request) -> web.Response:
        self._slack.recorded.clear()
        return answer({})

    async def reset(self, request: web.Request) -> web.Response:
        """An empty Slack, furnished with the seed sent, if any."""
        seed = await body_of(request)
        self._slack.reset()
        self._slack.furnish(seed)
        return answer({"workspaces": list(self._slack.workspaces)})


def _saved(file: File) -> web.Response:
    shown = file.mimetype in PICTURES
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'"}
    if not shown:
        headers["Content-Disposition"] = "attachment"
    kind = file.mimetype if shown else "application/octet-stream"
    return web.Response(body=base64.b64decode(file.content), content_type=kind, headers=headers)


def _guarded(run: _Handler) -> _Handler:
    """Errors of the caller become answers instead of tracebacks."""

    async def guarded(request: web.Request) -> web.StreamResponse:
        try:
            return await run(request)
        except ImpossibleError as error:
            return answer({"error": str(error)}, status=409)
        except (TypeError, ValueError, KeyError) as error:
            return answer({"error": f"{type(error).__name__}: {error}"}, status=400)

    return guarded

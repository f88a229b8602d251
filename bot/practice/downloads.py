"""`/files-pri/…`: files behind a token. Whoever has none is led to a page to sign in at, as Slack does it."""

import base64
import re
import time

from aiohttp import web

from bot.practice import files
from bot.practice.apps import Install
from bot.practice.engine import Engine
from bot.practice.faults import Fault
from bot.practice.json_shapes import JsonObject
from bot.practice.recording import ApiCall
from bot.practice.state import File

NAME = "files.download"
"""What faults and recordings call a download."""
PLACE = re.compile(r"(?P<team>T[A-Z0-9]+)-(?P<file>F[A-Z0-9]+)")
LOGIN = (
    "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body><form>Sign in</form></body></html>"
)
ENDLESS_CHUNK = b"\0" * 65536


class Downloads:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def serve(self, request: web.Request) -> web.StreamResponse:
        started, asked = time.monotonic(), {"url": request.path}
        fault = self._engine.faults.take(NAME, asked)
        install = self._caller(request)
        if fault and fault.kind == "slow":
            await self._engine.clock.wait(fault.seconds)
        answer = await self._answer(request, install, fault)
        self._record(asked, install, answer.status, fault, time.monotonic() - started)
        if fault and fault.is_silent:
            await self._go_silent(request, fault)
        return answer

    def _caller(self, request: web.Request) -> Install | None:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        found = self._engine.world.installs.get(token.strip()) if scheme == "Bearer" else None
        usable = found is not None and found.active and not found.revoked and "files:read" in found.scopes
        return found if usable else None

    async def _answer(
        self, request: web.Request, install: Install | None, fault: Fault | None
    ) -> web.StreamResponse:
        played = self._played(request, fault)
        if played is not None:
            return played
        file = self._file(request, install)
        if file is None:
            return self._to_login(request)
        if fault and fault.kind in {"cut_off", "endless"}:
            return await _streamed(request, file, fault)
        return web.Response(body=base64.b64decode(file.content), content_type=file.mimetype)

    def _file(self, request: web.Request, install: Install | None) -> File | None:
        found = PLACE.fullmatch(request.match_info["place"])
        if install is None or found is None or found["team"] != install.team_id:
            return None
        space = self._engine.world.workspaces[install.team_id]
        file = space.files.get(found["file"])
        if file is None:
            raise web.HTTPNotFound(text="404")
        return file if files.sees(space, file, install.app_id, install.bot_user_id) else None

    def _to_login(self, request: web.Request) -> web.Response:
        return web.Response(
            status=302, headers={"Location": f"{self._engine.url}/signin?redir={request.path}"}
        )

    def _played(self, request: web.Request, fault: Fault | None) -> web.Response | None:
        """The answer of a fault that takes the place of the file."""
        if fault is None:
            return None
        if fault.kind == "redirect":
            elsewhere = str((fault.extra or {}).get("location", ""))
            return (
                web.Response(status=302, headers={"Location": elsewhere})
                if elsewhere
                else self._to_login(request)
            )
        answers = {
            "login_page": web.Response(text=LOGIN, content_type="text/html"),
            "http_404": web.Response(status=404, text="404"),
            "http_500": web.Response(status=500, text="500"),
            "error": web.Response(status=500, text=fault.code),
            "ratelimited": web.Response(status=429, headers={"Retry-After": str(fault.retry_after)}),
        }
        return answers.get(fault.kind)

    def _record(
        self, asked: JsonObject, install: Install | None, status: int, fault: Fault | None, seconds: float
    ) -> None:
        call = ApiCall(
            at=self._engine.now,
            method=NAME,
            token=install.bot_token if install else "",
            app_id=install.app_id if install else "",
            team_id=install.team_id if install else "",
            arguments=asked,
            answer={"ok": status == 200},
            status=status,
            seconds=seconds,
            fault=fault.kind if fault else "",
        )
        self._engine.recorder.add_call(call)

    async def _go_silent(self, request: web.Request, fault: Fault) -> None:
        if fault.kind.startswith("hang"):
            await self._engine.closing.wait()
        if request.transport:
            request.transport.abort()


async def login(_request: web.Request) -> web.Response:
    """Where whoever has no token is led to: an answer 200 that is no file."""
    return web.Response(text=LOGIN, content_type="text/html")


async def _streamed(request: web.Request, file: File, fault: Fault) -> web.StreamResponse:
    """Half of what was announced and then nothing, or more and more until the caller has enough."""
    content = base64.b64decode(file.content)
    answer = web.StreamResponse(headers={"Content-Type": file.mimetype})
    if fault.kind == "cut_off":
        answer.content_length = len(content)
    await answer.prepare(request)
    try:
        await answer.write(content[: len(content) // 2])
        while fault.kind == "endless":
            await answer.write(ENDLESS_CHUNK)
    except ConnectionError:
        return answer
    if request.transport:
        request.transport.abort()
    return answer

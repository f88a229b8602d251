"""Socket Mode: tickets, up to ten sockets an app, envelopes, acknowledgements, and sockets that go away."""

import asyncio
import json
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from bot.practice.ids import Mint
from bot.practice.json_shapes import JsonObject, as_object

SOCKETS_MOST = 10


@dataclass(frozen=True, kw_only=True, slots=True)
class Ack:
    payload: object = None
    failure: str = ""


@dataclass(slots=True, eq=False)
class Connection:
    """One open socket and the envelopes it has not acknowledged."""

    app_id: str
    socket: web.WebSocketResponse
    waiting: dict[str, asyncio.Future[Ack]] = field(default_factory=dict)

    def acknowledge(self, frame: JsonObject) -> None:
        future = self.waiting.pop(str(frame.get("envelope_id")), None)
        if future and not future.done():
            future.set_result(Ack(payload=frame.get("payload")))

    def lose(self) -> None:
        for future in self.waiting.values():
            if not future.done():
                future.set_result(Ack(failure="connection_failed"))
        self.waiting.clear()


class Sockets:
    """`answer_within` in real seconds: how long an envelope waits for its acknowledgement."""

    def __init__(self, mint: Mint, *, answer_within: float) -> None:
        self._mint = mint
        self._within = answer_within
        self._tickets: dict[str, str] = {}
        self._open: dict[str, list[Connection]] = {}
        self._turn = 0
        self._changed = asyncio.Event()

    def ticket(self, app_id: str) -> str:
        """A one-time word for the socket's URL."""
        ticket = self._mint.uuid()
        self._tickets[ticket] = app_id
        return ticket

    def of(self, app_id: str) -> list[Connection]:
        return self._open.get(app_id, [])

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """The WebSocket route: greets, then reads acknowledgements until the socket closes."""
        app_id = self._tickets.pop(request.query.get("ticket", ""), None)
        if app_id is None or len(self.of(app_id)) >= SOCKETS_MOST:
            return web.Response(status=403 if app_id is None else 429)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        connection = Connection(app_id, socket)
        self._open.setdefault(app_id, []).append(connection)
        try:
            await self._greet(connection)
            await self._listen(connection)
        finally:
            self._forget(connection)
        return socket

    async def _greet(self, connection: Connection) -> None:
        await connection.socket.send_json(
            {
                "type": "hello",
                "num_connections": len(self.of(connection.app_id)),
                "connection_info": {"app_id": connection.app_id},
                "debug_info": {"host": "practice", "build_number": 1, "approximate_connection_time": 3600},
            }
        )
        self._ring()

    @staticmethod
    async def _listen(connection: Connection) -> None:
        async for frame in connection.socket:
            if frame.type is WSMsgType.TEXT and frame.data:
                connection.acknowledge(as_object(_parsed(frame.data)))

    def _forget(self, connection: Connection) -> None:
        self._open[connection.app_id].remove(connection)
        connection.lose()
        self._ring()

    def _ring(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    async def connected(
        self, app_id: str, *, count: int = 1, other_than: Connection | None = None, within: float = 5.0
    ) -> None:
        """Return once the app has that many sockets open, not counting an old one. Raises TimeoutError."""
        async with asyncio.timeout(within):
            while len([each for each in self.of(app_id) if each is not other_than]) < count:
                await self._changed.wait()

    async def send(self, app_id: str, envelope: JsonObject) -> Ack:
        """Send to one of the app's sockets, in turn, and wait for the acknowledgement."""
        connections = [each for each in self.of(app_id) if not each.socket.closed]
        if not connections:
            return Ack(failure="connection_failed")
        self._turn += 1
        connection = connections[self._turn % len(connections)]
        future: asyncio.Future[Ack] = asyncio.get_running_loop().create_future()
        connection.waiting[envelope["envelope_id"]] = future
        try:
            await connection.socket.send_json(envelope)
            async with asyncio.timeout(self._within):
                return await future
        except TimeoutError:
            return Ack(failure="http_timeout")
        except ConnectionError:
            return Ack(failure="connection_failed")
        finally:
            connection.waiting.pop(envelope["envelope_id"], None)

    async def disconnect(self, app_id: str, *, reason: str = "refresh_requested") -> None:
        """Send a `disconnect` frame to every socket: warning, refresh_requested or link_disabled."""
        for each in list(self.of(app_id)):
            frame = {"type": "disconnect", "reason": reason, "debug_info": {"host": "practice"}}
            await each.socket.send_json(frame)
            if reason != "warning":
                await each.socket.close()

    def drop(self, app_id: str) -> None:
        """Cut every socket without a word, as a lost network does."""
        for each in list(self.of(app_id)):
            each.lose()
            transport = each.socket._req.transport if each.socket._req else None  # noqa: SLF001  # aiohttp has no public abort
            if transport:
                transport.abort()

    async def close(self) -> None:
        for connections in list(self._open.values()):
            for each in list(connections):
                await each.socket.close(code=1001)


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None

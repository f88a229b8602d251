"""Brings deliveries to apps, over HTTP or a socket, and again where Slack would bring them again."""

import asyncio
import json
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

from bot.practice.apps import App
from bot.practice.deliver_http import HttpPost
from bot.practice.deliver_socket import Sockets
from bot.practice.engine import Engine
from bot.practice.json_shapes import JsonObject
from bot.practice.recording import Delivery

RETRY_AFTER_SECONDS = (0.0, 60.0, 300.0)
_ENVELOPES = {"event": "events_api", "command": "slash_commands"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Parcel:
    """What is to be delivered. `kind` is command, interactive, options or event."""

    kind: str
    team_id: str
    user_id: str
    payload: JsonObject

    @property
    def body(self) -> bytes:
        if self.kind == "event":
            return json.dumps(self.payload).encode()
        fields = self.payload if self.kind == "command" else {"payload": json.dumps(self.payload)}
        return urlencode(fields).encode()

    @property
    def content_type(self) -> str:
        return "application/json" if self.kind == "event" else "application/x-www-form-urlencoded"


@dataclass(frozen=True, kw_only=True, slots=True)
class Trip:
    """How a parcel travels this time: which retry it is and why.

    For attacks: `skew` shifts the signature's timestamp, `secret` signs with another secret than the app's.
    """

    retry: int = 0
    reason: str = ""
    skew: float = 0.0
    secret: str = ""


_FIRST = Trip()


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What came back: a status, the body as text, and why it counts as failed, if it does."""

    status: int | None = None
    body: str = ""
    failure: str = ""
    headers: JsonObject = field(default_factory=dict)
    no_retry: bool = False


def destination(app: App, parcel: Parcel) -> str:
    config = app.config
    if parcel.kind == "command":
        return str(config.command_urls.get(parcel.payload["command"]) or config.request_url)
    if parcel.kind == "event":
        return config.event_url or config.request_url
    if parcel.kind == "options":
        return config.options_url or config.interactivity_url or config.request_url
    return config.interactivity_url or config.request_url


def reachable(app: App, parcel: Parcel) -> bool:
    """Apps without interactivity get no interactions, whatever their URLs."""
    return app.config.interactivity or parcel.kind not in {"interactive", "options"}


class Courier:
    def __init__(self, engine: Engine, post: HttpPost, sockets: Sockets) -> None:
        self._engine = engine
        self._post = post
        self.sockets = sockets
        self._under_way = 0

    async def bring(self, app: App, parcel: Parcel, trip: Trip = _FIRST) -> Delivery:
        """Deliver once and record it."""
        started, self._under_way = time.monotonic(), self._under_way + 1
        self._engine.recorder.touch()
        try:
            send = self._over_socket if app.config.socket_mode else self._over_http
            outcome = (
                await send(app, parcel, trip) if reachable(app, parcel) else Outcome(failure="no_request_url")
            )
        finally:
            self._under_way -= 1
        delivery = self._described(app, parcel, outcome, trip, time.monotonic() - started)
        self._engine.recorder.add_delivery(delivery)
        return delivery

    async def _over_http(self, app: App, parcel: Parcel, trip: Trip) -> Outcome:
        url = destination(app, parcel)
        if not url:
            return Outcome(failure="no_request_url")
        headers = self._post.signed(trip.secret or app.signing_secret, parcel.body, skew=trip.skew) | {
            "Content-Type": parcel.content_type
        }
        if trip.retry:
            headers |= {"x-slack-retry-num": str(trip.retry), "x-slack-retry-reason": trip.reason}
        reply = await self._post.send(url, parcel.body, headers)
        return Outcome(
            status=reply.status,
            body=reply.body,
            failure=reply.failure,
            headers=headers,
            no_retry=reply.no_retry,
        )

    async def _over_socket(self, app: App, parcel: Parcel, trip: Trip) -> Outcome:
        envelope = {
            "envelope_id": self._engine.mint.uuid(),
            "type": _ENVELOPES.get(parcel.kind, "interactive"),
            "payload": parcel.payload,
            "accepts_response_payload": parcel.kind != "event",
        }
        if parcel.kind == "event":
            envelope |= {"retry_attempt": trip.retry, "retry_reason": trip.reason}
        ack = await self.sockets.send(app.id, envelope)
        body = "" if ack.payload is None else json.dumps(ack.payload)
        return Outcome(status=None if ack.failure else 200, body=body, failure=ack.failure)

    def _described(self, app: App, parcel: Parcel, outcome: Outcome, trip: Trip, seconds: float) -> Delivery:
        return Delivery(
            number=len(self._engine.recorder.deliveries) + 1,
            at=self._engine.now,
            kind=parcel.kind,
            app_id=app.id,
            team_id=parcel.team_id,
            user_id=parcel.user_id,
            payload=parcel.payload,
            body=parcel.body,
            headers=outcome.headers | ({"x-slack-no-retry": "1"} if outcome.no_retry else {}),
            transport="socket" if app.config.socket_mode else "http",
            status=outcome.status,
            answer=outcome.body,
            failure=outcome.failure,
            seconds=seconds,
            retry_num=trip.retry,
            retry_reason=trip.reason,
        )

    def post_event(self, app: App, parcel: Parcel) -> None:
        """Deliver an event in the background, with Slack's three retries on the practice clock."""
        self._engine.spawn(self._insist(app, parcel))

    async def first_of(self, app: App, parcel: Parcel) -> Delivery:
        """The first delivery of an event; its retries, if it needs any, follow in the background."""
        delivery = await self.bring(app, parcel)
        self._engine.spawn(self._retry(app, parcel, delivery))
        return delivery

    async def _insist(self, app: App, parcel: Parcel) -> None:
        await self._retry(app, parcel, await self.bring(app, parcel))

    async def _retry(self, app: App, parcel: Parcel, delivery: Delivery) -> None:
        for attempt, wait in enumerate(RETRY_AFTER_SECONDS, start=1):
            if (
                delivery.ok
                or delivery.headers.get("x-slack-no-retry")
                or delivery.failure == "no_request_url"
            ):
                return
            await self._engine.clock.wait(wait)
            current = self._engine.world.apps.get(app.id, app)
            delivery = await self.bring(current, parcel, Trip(retry=attempt, reason=delivery.failure))

    async def again(self, app: App, delivery: Delivery) -> Delivery:
        """The same delivery once more, the same bytes with a fresh signature (events say that they are a retry)."""
        parcel = Parcel(
            kind=delivery.kind, team_id=delivery.team_id, user_id=delivery.user_id, payload=delivery.payload
        )
        if delivery.kind != "event":
            return await self.bring(app, parcel)
        return await self.bring(app, parcel, Trip(retry=delivery.retry_num + 1, reason="http_timeout"))

    @property
    def busy(self) -> bool:
        return self._under_way > 0

    async def settled(self, *, within: float) -> None:
        """Return once nothing is on its way to an app. Raises TimeoutError (real seconds)."""
        await asyncio.sleep(0)  # lets deliveries that were just started set out
        await self._engine.recorder.until(lambda: not self.busy, within=within)

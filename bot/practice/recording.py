"""Everything that went in and out, for assertions, and a way to wait for the next thing without sleeping."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from bot.practice.json_shapes import JsonObject

_Found = TypeVar("_Found")


@dataclass(frozen=True, kw_only=True, slots=True)
class ApiCall:
    """One Web API call: when (practice seconds), by which token, with what, and what was answered.

    `unknown` names arguments that Slack ignores silently; a typo shows up there. `fault` is the fault that was
    played, if any. `answer` is what Slack decided even where the caller never heard it.
    """

    at: float
    method: str
    token: str
    app_id: str
    team_id: str
    arguments: JsonObject
    answer: JsonObject
    status: int
    seconds: float
    fault: str = ""
    unknown: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        return self.answer.get("ok") is True


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivery:
    """One request Slack made to the app. `failure` is empty when the app answered in time and well."""

    number: int
    at: float
    kind: str
    app_id: str
    team_id: str
    user_id: str
    payload: JsonObject
    body: bytes
    headers: JsonObject
    transport: str
    status: int | None
    answer: str
    failure: str
    seconds: float
    retry_num: int = 0
    retry_reason: str = ""

    @property
    def ok(self) -> bool:
        return not self.failure


@dataclass(slots=True)
class Recorder:
    calls: list[ApiCall] = field(default_factory=list)
    deliveries: list[Delivery] = field(default_factory=list)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def calls_to(self, method: str) -> list[ApiCall]:
        return [call for call in self.calls if call.method == method]

    def deliveries_of(self, kind: str) -> list[Delivery]:
        """Deliveries of one kind: command, interactive, options or event."""
        return [each for each in self.deliveries if each.kind == kind]

    def events(self, event_type: str) -> list[Delivery]:
        sent = self.deliveries_of("event")
        return [each for each in sent if each.payload.get("event", {}).get("type") == event_type]

    def clear(self) -> None:
        self.calls.clear()
        self.deliveries.clear()

    def add_call(self, call: ApiCall) -> None:
        self.calls.append(call)
        self.touch()

    def add_delivery(self, delivery: Delivery) -> None:
        self.deliveries.append(delivery)
        self.touch()

    def touch(self) -> None:
        """Something changed: wake those who wait in `until`."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def changed(self) -> None:
        await self._changed.wait()

    async def until(self, found: Callable[[], _Found | None], *, within: float) -> _Found:
        """Return the first truthy answer of `found`, asked after every change. Raises TimeoutError (real seconds)."""
        async with asyncio.timeout(within):
            while not (result := found()):
                await self.changed()
            return result

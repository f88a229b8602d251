"""How fast we may call Slack in one workspace: a token bucket for each method and for each conversation.

A bucket holds one token: calls are evenly spread and never come in bursts. It fills at 0.98 of the published rate,
which costs two per cent and leads to no 429 at all; a client that runs into 429s and tries again is told so thousands of
times. Asks for the moment and tells when; it never waits itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

SHARE: Final = 0.98
PER_MINUTE: Final[Mapping[str, float]] = {
    "chat.postMessage": 300,
    "chat.update": 50,
    "views.publish": 100,
    "conversations.history": 50,
    "conversations.open": 50,
}
"""Calls a minute in one workspace. Slack says "several hundred" for messages and means at least 300."""
TIER_2: Final = 20.0
CONVERSATION_PER_MINUTE: Final = 60.0


@dataclass(kw_only=True)
class Pace:
    """The buckets of one workspace, which one drainer owns. Moments are seconds of a monotonic clock.

    `per_minute` overrides the published rates; `factor` multiplies all of them, for practice workspaces in a hurry.
    """

    per_minute: Mapping[str, float] = field(default_factory=dict)
    factor: float = 1.0
    _ready: dict[str, float] = field(default_factory=dict)
    _spoken: dict[str, float] = field(default_factory=dict)

    def gap(self, method: str) -> float:
        """Seconds between two calls."""
        rate = self.per_minute.get(method, PER_MINUTE.get(method, TIER_2))
        return 60.0 / (rate * self.factor * SHARE)

    def when(self, method: str) -> float:
        """The earliest moment for a call."""
        return self._ready.get(method, 0.0)

    def cooling(self, now: float) -> Mapping[str, float]:
        """Conversations where a message was posted a moment ago, and when each takes the next."""
        self._spoken = {name: at for name, at in self._spoken.items() if at > now}
        return self._spoken

    def take(self, method: str, now: float, conversation: str = "") -> None:
        """A call is made now; `conversation` is where it posts a message, empty when it posts none."""
        self._ready[method] = max(now, self._ready.get(method, 0.0)) + self.gap(method)
        if conversation:
            self._spoken[conversation] = now + 60.0 / (CONVERSATION_PER_MINUTE * self.factor * SHARE)

    def rest(self, method: str, until: float) -> None:
        """Slack asked to leave one method alone until then; every other goes on."""
        self._ready[method] = max(until, self._ready.get(method, 0.0))

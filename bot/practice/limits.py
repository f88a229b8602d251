"""Slack's published rate limits: a window of a minute per (app, workspace, method), and a pace per channel."""

import math
from collections import deque
from dataclasses import dataclass, field

WINDOW_SECONDS = 60.0
TIERS = {1: 1, 2: 20, 3: 50, 4: 100}
POSTS_PER_WORKSPACE = 300
CHANNEL_BURST = 4
CHANNEL_PER_SECOND = 1.0

# Special rates, calls a minute. Ten sockets may be open at once, so ten may be opened within a minute.
SPECIAL = {"auth.test": 600, "apps.connections.open": 10, "oauth.v2.access": 600, "api.test": 600}


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


@dataclass(slots=True)
class Limits:
    """`factor` multiplies every allowance (100 for a demo that plays a week in a minute). On by default."""

    factor: float = 1.0
    enabled: bool = True
    _windows: dict[tuple[str, ...], deque[float]] = field(default_factory=dict)
    _channels: dict[tuple[str, str], _Bucket] = field(default_factory=dict)

    def check(self, key: tuple[str, ...], per_minute: float, now: float, *, cost: int = 1) -> int:
        """0 when the call may pass (it is then counted), otherwise the Retry-After in seconds."""
        if not self.enabled:
            return 0
        window = self._windows.setdefault(key, deque())
        while window and window[0] <= now - WINDOW_SECONDS:
            window.popleft()
        if len(window) + cost > max(1.0, per_minute * self.factor):
            return max(1, math.ceil(window[0] + WINDOW_SECONDS - now)) if window else 1
        window.extend([now] * cost)
        return 0

    def check_channel(self, team: str, channel: str, now: float) -> int:
        """As `check`, for one message into a channel: one a second, with a short burst."""
        if not self.enabled:
            return 0
        rate, burst = CHANNEL_PER_SECOND * self.factor, CHANNEL_BURST * self.factor
        bucket = self._channels.setdefault((team, channel), _Bucket(left=burst, at=now))
        bucket.left = min(burst, bucket.left + (now - bucket.at) * rate)
        bucket.at = now
        if bucket.left < 1:
            return max(1, math.ceil((1 - bucket.left) / rate))
        bucket.left -= 1
        return 0

    def forget(self) -> None:
        self._windows.clear()
        self._channels.clear()

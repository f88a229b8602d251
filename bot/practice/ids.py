"""Slack's identifiers: one type for each, and the mint that makes new ones."""

import random
import string
from typing import NewType

TeamId = NewType("TeamId", str)
UserId = NewType("UserId", str)
ChannelId = NewType("ChannelId", str)
AppId = NewType("AppId", str)
BotId = NewType("BotId", str)
ViewId = NewType("ViewId", str)
FileId = NewType("FileId", str)
Ts = NewType("Ts", str)

_LETTERS = string.ascii_uppercase + string.digits
_SMALL = string.ascii_lowercase + string.digits


class Mint:
    """Makes identifiers in Slack's shapes. The same seed makes the same ones, which keeps recordings comparable."""

    def __init__(self, *, seed: str = "practice") -> None:
        self._random = random.Random(seed)  # noqa: S311  # ids of a practice workspace guard nothing
        self._last_micros = 0

    def code(self, prefix: str, *, length: int = 10) -> str:
        """Like `U0A1B2C3D4E`: a kind letter and capitals."""
        return prefix + "0" + "".join(self._random.choices(_LETTERS, k=length - 1))

    def secret(self, *, length: int = 24) -> str:
        return "".join(self._random.choices(_SMALL, k=length))

    def hexadecimal(self, *, length: int = 32) -> str:
        return "".join(self._random.choices("0123456789abcdef", k=length))

    def digits(self, *, length: int = 12) -> str:
        return str(self._random.randrange(10 ** (length - 1), 10**length))

    def ts(self, now: float) -> Ts:
        """A message's timestamp: seconds and microseconds, never the same twice."""
        micros = max(int(now * 1_000_000), self._last_micros + 1)
        self._last_micros = micros
        return Ts(f"{micros // 1_000_000}.{micros % 1_000_000:06d}")

    def uuid(self) -> str:
        raw = self.hexadecimal()
        return f"{raw[:8]}-{raw[8:12]}-4{raw[13:16]}-a{raw[17:20]}-{raw[20:]}"

    def reseed(self, seed: str) -> None:
        """Go on from another seed, so that a restarted workspace does not mint its old ids again."""
        self._random = random.Random(seed)  # noqa: S311  # as above

"""Faults on demand: what goes wrong, for which calls, and how often."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from bot.practice.json_shapes import JsonObject

Kind: TypeAlias = Literal[
    "error",
    "http_500",
    "ratelimited",
    "slow",
    "drop_before",
    "drop_after",
    "hang_before",
    "hang_after",
    "login_page",
    "redirect",
    "http_404",
    "cut_off",
    "endless",
]
Match: TypeAlias = Callable[[JsonObject], bool] | JsonObject | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """One thing that goes wrong.

    `kind`: `error` answers ok:false with `code` (plus `extra`); `http_500` answers that status; `ratelimited` answers
    429 with `retry_after`; `slow` answers after `seconds` of the practice clock; `drop_before` and `drop_after` close
    the connection before or after doing the work; `hang_before` and `hang_after` never answer. Downloads (the method
    `files.download`) know more: `login_page`, `redirect` (to `extra["location"]`, else to the login page), `http_404`,
    `cut_off` (half of it) and `endless`.
    `method` is a Web API method, a prefix such as `chat.*`, or `*`. `match` narrows by arguments: a function of them,
    or an object they must contain. The first `skip` matching calls pass; `times=None` means until removed.
    """

    kind: Kind
    method: str = "*"
    times: int | None = 1
    skip: int = 0
    match: Match = None
    code: str = "internal_error"
    extra: JsonObject | None = None
    retry_after: int = 1
    seconds: float = 0.0

    @property
    def is_silent(self) -> bool:
        """Whether the caller never hears an answer."""
        return self.kind.startswith(("drop", "hang"))

    def concerns(self, method: str, arguments: JsonObject) -> bool:
        named = method.startswith(self.method[:-1]) if self.method.endswith("*") else method == self.method
        return named and _matches(self.match, arguments)


def _matches(match: Match, arguments: JsonObject) -> bool:
    if match is None:
        return True
    if callable(match):
        return match(arguments)
    return all(arguments.get(name) == value for name, value in match.items())


class Faults:
    """The faults still to be played, in order: the first that concerns a call is played."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        self._waiting.append(fault)

    def clear(self) -> None:
        self._waiting.clear()

    @property
    def waiting(self) -> tuple[Fault, ...]:
        return tuple(self._waiting)

    def take(self, method: str, arguments: JsonObject) -> Fault | None:
        """The fault to play for this call, used up by one."""
        for index, fault in enumerate(self._waiting):
            if fault.concerns(method, arguments):
                return self._use(index, fault)
        return None

    def _use(self, index: int, fault: Fault) -> Fault | None:
        if fault.skip:
            self._waiting[index] = replace(fault, skip=fault.skip - 1)
            return None
        if fault.times is not None:
            left = fault.times - 1
            self._waiting[index : index + 1] = [replace(fault, times=left)] if left else []
        return fault

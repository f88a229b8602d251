"""How Slack says no: a code in an `ok: false` answer, sometimes with messages that point into the payload."""

from bot.practice.json_shapes import JsonObject


class SlackRefusalError(Exception):
    """A Web API call that Slack refuses. `answer` is the whole JSON answer."""

    def __init__(self, code: str, **extra: object) -> None:
        super().__init__(code)
        self.code = code
        self.extra = extra

    @property
    def answer(self) -> JsonObject:
        return {"ok": False, "error": self.code, **self.extra}


class RateLimitedError(SlackRefusalError):
    """Answered as HTTP 429 with a Retry-After header, in seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("ratelimited")
        self.retry_after = retry_after


class ImpossibleError(Exception):
    """A person cannot do that in Slack's client: the button is not there, the channel is not theirs, and so on."""


def refused_blocks(problems: list[str], *, code: str = "invalid_blocks") -> SlackRefusalError:
    """For messages: `invalid_blocks` carries the breaches twice, as Slack sends them."""
    messages = [f"[ERROR] {problem}" for problem in problems]
    return SlackRefusalError(code, errors=problems, response_metadata={"messages": messages})


def refused_arguments(problems: list[str]) -> SlackRefusalError:
    """For views and for arguments that are missing or malformed."""
    messages = [f"[ERROR] {problem}" for problem in problems]
    return SlackRefusalError("invalid_arguments", response_metadata={"messages": messages})

"""From what a call to Slack ran into to what it means for us, once and for every call."""

from typing import Final

from aiohttp import ClientConnectorError, ClientError, ClientResponse, ConnectionTimeoutError
from slack_sdk.errors import SlackApiError, SlackClientError

from services.errors import Refused, ServiceError, TryLater, Uncertain, Uninstalled

RATE_LIMITED: Final = "rate_limited"
UNREACHABLE: Final = "unreachable"
GONE: Final = frozenset(
    {
        "account_inactive",
        "token_revoked",
        "invalid_auth",
        "not_authed",
        "token_expired",
        "team_access_not_granted",
    }
)
"""The workspace took the bot away, or its token no longer works."""
UNSURE: Final = frozenset(
    {"fatal_error", "internal_error", "request_timeout", "service_unavailable", "team_added_to_org"}
)
"""Slack says that some of it may have happened."""
SLOW_DOWN: Final = frozenset({"ratelimited", "rate_limited"})
PATIENCE: Final = 30
"""Seconds to wait when Slack asks to wait and does not say how long."""
ERRORS: Final = (SlackClientError, ClientError, TimeoutError, OSError)
"""Everything a call can raise."""


def meaning(error: Exception) -> ServiceError:
    """The error a caller can act on: `TryLater` (surely not done), `Refused`, `Uninstalled`, or `Uncertain`."""
    if isinstance(error, SlackApiError):
        return _answered(error)
    if isinstance(error, ClientConnectorError | ConnectionTimeoutError):
        return TryLater(code=UNREACHABLE, fields={"after": 5})
    return Uncertain(code=type(error).__name__)


def _answered(error: SlackApiError) -> ServiceError:
    response = error.response
    if isinstance(response, ClientResponse):
        return Uncertain(code=f"unreadable_{response.status}")
    code = str(response.get("error") or "") if isinstance(response.data, dict) else ""
    if response.status_code == 429 or code in SLOW_DOWN:
        return TryLater(code=RATE_LIMITED, fields={"after": _seconds(response.headers.get("Retry-After"))})
    if response.status_code >= 500 or code in UNSURE or not code:
        return Uncertain(code=code or f"http_{response.status_code}")
    return Uninstalled(code=code) if code in GONE else Refused(code=code)


def _seconds(header: str | list[str] | None) -> int:
    text = header[0] if isinstance(header, list) else header
    return max(1, int(text)) if text and text.isdecimal() else PATIENCE

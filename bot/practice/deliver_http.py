"""Signed HTTP requests to an app's request URL: v0 HMAC, three seconds, two redirects at most."""

import hashlib
import hmac
import time
from dataclasses import dataclass

import aiohttp

REDIRECTS_MOST = 2
USER_AGENT = "Slackbot 1.0 (+https://api.slack.com/robots)"


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    status: int | None = None
    body: str = ""
    failure: str = ""
    no_retry: bool = False


def sign(secret: str, timestamp: str, body: bytes) -> str:
    """Slack's signature: `v0=` and the HMAC-SHA256 of `v0:timestamp:body`, in hex."""
    base = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


class HttpPost:
    """`answer_within` in real seconds. Signatures carry the machine's time, because the app checks against its own."""

    def __init__(self, *, answer_within: float) -> None:
        timeout = aiohttp.ClientTimeout(total=answer_within)
        self._session = aiohttp.ClientSession(timeout=timeout, auto_decompress=True)

    async def close(self) -> None:
        await self._session.close()

    @staticmethod
    def signed(secret: str, body: bytes, *, skew: float = 0.0) -> dict[str, str]:
        stamp = str(int(time.time() + skew))
        return {
            "User-Agent": USER_AGENT,
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": sign(secret, stamp, body),
        }

    async def send(self, url: str, body: bytes, headers: dict[str, str]) -> Reply:
        """Post and judge the answer by Slack's reasons for a failed delivery."""
        try:
            async with self._session.post(
                url, data=body, headers=headers, max_redirects=REDIRECTS_MOST
            ) as answer:
                text = await answer.text()
                failure = "" if 200 <= answer.status < 300 else "http_error"
                no_retry = answer.headers.get("x-slack-no-retry") == "1"
                return Reply(status=answer.status, body=text, failure=failure, no_retry=no_retry)
        except TimeoutError:
            return Reply(failure="http_timeout")
        except aiohttp.TooManyRedirects:
            return Reply(failure="too_many_redirects")
        except aiohttp.ClientSSLError:
            return Reply(failure="ssl_error")
        except aiohttp.ClientError:
            return Reply(failure="connection_failed")

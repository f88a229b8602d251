"""Calls as any HTTP client makes them, without an SDK in between."""

from typing import Any

import aiohttp

from bot.practice import PracticeSlack, Tokens


async def call(slack: PracticeSlack, method: str, token: str = "", /, **arguments: Any) -> dict[str, Any]:
    """One JSON call; the answer, with the HTTP status under `status` when it is not 200."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    url = f"{slack.api_url}{method}"
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, json=arguments, headers=headers) as response,
    ):
        body: dict[str, Any] = await response.json()
        if response.status != 200:
            body |= {"status": response.status, "retry_after": int(response.headers.get("Retry-After", 0))}
        return body


async def as_bot(slack: PracticeSlack, tokens: Tokens, method: str, /, **arguments: Any) -> dict[str, Any]:
    return await call(slack, method, tokens.bot_token, **arguments)


class Remote:
    """The control API, as another program uses it."""

    def __init__(self, slack: PracticeSlack, session: aiohttp.ClientSession) -> None:
        self._slack = slack
        self._session = session

    async def __call__(self, method: str, path: str, body: Any = None, *, status: int = 200) -> Any:
        url = f"{self._slack.url}/_control/{path}"
        async with self._session.request(
            method, url, json={} if body is None and method != "GET" else body
        ) as reply:
            assert reply.status == status, await reply.text()
            return await reply.json() if reply.content_type == "application/json" else await reply.text()

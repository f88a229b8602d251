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

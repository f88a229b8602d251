"""One scenario on any Slack: ours in the tests, or another double, to see where the two differ.

`python -m tests.bot.practice.comparing API_URL TOKEN` runs it against an API that has a person `ben`
(ben@example.com) and a public channel `team` in which the bot is not; it prints every step that went otherwise than
Slack documents it.
"""

import asyncio
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

STEPS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "scenario.json").read_text(encoding="utf-8")
)
PLAIN = {"type": "plain_text", "text": "Pier"}
MADE: Mapping[str, Any] = {
    "x*251": "x" * 251,
    "51 dividers": [{"type": "divider"}] * 51,
    "a modal": {"type": "modal", "title": PLAIN, "blocks": [{"type": "divider"}]},
    "a home": {"type": "home", "blocks": [{"type": "divider"}]},
}
"""What is too long to write down in the scenario, by the name it has there."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Api:
    """Where the Web API is (ending in `/api/`), and the token to call it with."""

    session: aiohttp.ClientSession
    url: str
    token: str

    async def call(self, method: str, given: Mapping[str, Any], token: str | None = None) -> dict[str, Any]:
        """One JSON call by this token, or another, or none."""
        bearer = self.token if token is None else token
        headers = {"Authorization": f"Bearer {bearer}"} if bearer else {}
        async with self.session.post(f"{self.url}{method}", json=given, headers=headers) as answer:
            try:
                body = await answer.json(content_type=None)
            except ValueError:
                return {"ok": False, "error": f"status {answer.status}, not JSON"}
            return body if isinstance(body, dict) else {"ok": False, "error": "not an object"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """A step that went otherwise: what Slack documents, and what was answered."""

    step: int
    call: str
    expected: str
    answered: str


async def differences(api_url: str, token: str) -> list[Difference]:
    """Runs the scenario once; answers every step that is not as Slack documents it."""
    async with aiohttp.ClientSession() as session:
        api = Api(session=session, url=api_url, token=token)
        known = await _people(api)
        gone = [await _step(api, known, number, step) for number, step in enumerate(STEPS, 1)]
        return [each for each in gone if each is not None]


async def _people(api: Api) -> dict[str, str]:
    users = (await api.call("users.list", {}))["members"]
    channels = (await api.call("conversations.list", {}))["channels"]
    return {
        "ben": next(each["id"] for each in users if each["name"] == "ben"),
        "me": (await api.call("auth.test", {}))["user_id"],
        "team": next(each["id"] for each in channels if each["name"] == "team"),
    }


async def _step(api: Api, known: dict[str, str], number: int, step: dict[str, Any]) -> Difference | None:
    given = {name: _filled(value, known) for name, value in step.get("with", {}).items()}
    bearer = {"nobody": "", "stranger": "xoxb-1-2-stranger"}.get(step.get("as", ""))
    answer = await api.call(step["call"], given, bearer)
    for name, path in step.get("keep", {}).items():
        known[name] = str(_at(answer, path))
    expected = step.get("error", "ok")
    answered = "ok" if answer.get("ok") else str(answer.get("error"))
    absent = [path for path in step.get("has", []) if _at(answer, path) is None]
    if answered == expected and not absent:
        return None
    lacking = f" without {', '.join(absent)}" if absent and answered == "ok" else ""
    call = f"{step['call']} {json.dumps(step.get('with', {}))}"
    return Difference(step=number, call=call, expected=expected, answered=answered + lacking)


def _filled(value: Any, known: Mapping[str, str]) -> Any:
    if not isinstance(value, str):
        return value
    return (
        MADE[value]
        if value in MADE
        else value.format_map(known)
        if value.startswith("{") and value != "{"
        else value
    )


def _at(answer: Any, path: str) -> Any:
    for name in path.split("."):
        answer = answer.get(name) if isinstance(answer, dict) else None
    return answer


if __name__ == "__main__":
    for found in asyncio.run(differences(sys.argv[1], sys.argv[2])):
        print(f"{found.step:3} {found.call[:110]}\n      Slack: {found.expected}; here: {found.answered}")  # noqa: T201  # a program for the terminal

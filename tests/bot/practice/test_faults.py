"""What goes wrong on purpose: calls that fail, calls that are done but never answered, and limits."""

import asyncio
from typing import Any

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.practice import Fault, Limits, PracticeSlack, Tokens
from bot.practice.faults import Kind
from tests.bot.practice.bolt_app import CONFIG, SEED
from tests.bot.practice.calling import as_bot

HELLO = {"channel": "U0AMARA", "text": "hello"}


@pytest.fixture
def tokens(slack: PracticeSlack) -> Tokens:
    return slack.install(CONFIG)


def texts(slack: PracticeSlack) -> list[str]:
    return [each.text for each in slack.person("U0AMARA").messages()]


@pytest.mark.parametrize("kind", ["drop_before", "drop_after"])
async def test_a_dropped_connection_may_or_may_not_have_posted(
    slack: PracticeSlack, tokens: Tokens, kind: Kind
) -> None:
    slack.fails(Fault(kind=kind, method="chat.postMessage"))
    with pytest.raises(aiohttp.ClientError):
        await as_bot(slack, tokens, "chat.postMessage", **HELLO)
    assert texts(slack) == (["hello"] if kind == "drop_after" else [])
    assert slack.recorded.calls[-1].fault == kind
    assert (await as_bot(slack, tokens, "chat.postMessage", **HELLO))["ok"]


@pytest.mark.parametrize("kind", ["hang_before", "hang_after"])
async def test_a_call_that_is_never_answered_times_out(
    slack: PracticeSlack, tokens: Tokens, kind: Kind
) -> None:
    slack.fails(Fault(kind=kind))
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=0.1)) as session:
        client = AsyncWebClient(
            token=tokens.bot_token, base_url=slack.api_url, session=session, retry_handlers=[]
        )
        with pytest.raises(TimeoutError):
            await client.chat_postMessage(channel="U0AMARA", text="hello")
    assert texts(slack) == (["hello"] if kind == "hang_after" else [])


async def test_the_sdks_own_retry_posts_twice_after_a_lost_answer(
    slack: PracticeSlack, tokens: Tokens
) -> None:
    slack.fails(Fault(kind="drop_after", method="chat.*"))
    await AsyncWebClient(token=tokens.bot_token, base_url=slack.api_url).chat_postMessage(
        channel="U0AMARA", text="hello"
    )
    assert texts(slack) == ["hello", "hello"]


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault(kind="http_500"), {"status": 500, "error": "internal_error"}),
        (Fault(kind="ratelimited", retry_after=7), {"status": 429, "retry_after": 7, "error": "ratelimited"}),
        (Fault(kind="error", code="fatal_error"), {"error": "fatal_error"}),
        (
            Fault(kind="error", code="missing_scope", extra={"needed": "x"}),
            {"error": "missing_scope", "needed": "x"},
        ),
    ],
)
async def test_a_fault_is_played_as_often_as_asked(
    slack: PracticeSlack, tokens: Tokens, fault: Fault, expected: dict[str, Any]
) -> None:
    slack.fails(fault)
    answer = await as_bot(slack, tokens, "chat.postMessage", **HELLO)
    assert expected.items() <= answer.items()
    assert texts(slack) == []
    assert (await as_bot(slack, tokens, "chat.postMessage", **HELLO))["ok"]


async def test_faults_can_wait_and_choose_their_calls(slack: PracticeSlack, tokens: Tokens) -> None:
    slack.fails(Fault(kind="error", method="chat.postMessage", skip=1, match={"text": "hello"}))
    slack.fails(
        Fault(kind="error", method="users.*", times=None, match=lambda arguments: "user" in arguments)
    )
    fine = [(await as_bot(slack, tokens, "chat.postMessage", **HELLO))["ok"] for _ in range(3)]
    assert fine == [True, False, True]
    assert (await as_bot(slack, tokens, "users.list"))["ok"]
    for _ in range(2):
        assert not (await as_bot(slack, tokens, "users.info", user="U0AMARA"))["ok"]
    slack.faults.clear()
    assert (await as_bot(slack, tokens, "users.info", user="U0AMARA"))["ok"]


async def test_a_slow_call_ends_when_the_clock_says_so(slack: PracticeSlack, tokens: Tokens) -> None:
    slack.fails(Fault(kind="slow", seconds=60))
    done: list[dict[str, Any]] = []

    async def post() -> None:
        done.append(await as_bot(slack, tokens, "chat.postMessage", **HELLO))

    async with asyncio.TaskGroup() as group:
        group.create_task(post())
        await slack.until(lambda: not slack.faults.waiting)
        assert done == []
        slack.advance(60)
    assert done[0]["ok"]


async def test_messages_into_one_channel_are_one_a_second_with_a_burst(
    slack: PracticeSlack, tokens: Tokens
) -> None:
    answers = [await as_bot(slack, tokens, "chat.postMessage", **HELLO) for _ in range(5)]
    assert [each["ok"] for each in answers] == [True] * 4 + [False]
    assert (answers[-1]["status"], answers[-1]["retry_after"], answers[-1]["error"]) == (
        429,
        1,
        "ratelimited",
    )
    assert (await as_bot(slack, tokens, "chat.postMessage", channel="U0BEN", text="x"))["ok"]
    slack.advance(1)
    assert (await as_bot(slack, tokens, "chat.postMessage", **HELLO))["ok"]
    assert len(texts(slack)) == 5


@pytest.mark.parametrize(
    ("method", "arguments", "allowed"),
    [
        ("users.list", {"limit": 1}, 20),
        ("users.list", {}, 10),
        ("users.info", {"user": "U0AMARA"}, 100),
        ("conversations.info", {"channel": "C0TEAM"}, 50),
        ("apps.uninstall", {"client_id": "x", "client_secret": "y"}, 1),
    ],
)
async def test_a_method_has_its_tier_and_the_minute_frees_it(
    slack: PracticeSlack, tokens: Tokens, method: str, arguments: dict[str, Any], allowed: int
) -> None:
    answers = [await as_bot(slack, tokens, method, **arguments) for _ in range(allowed + 1)]
    assert [each.get("status", 200) for each in answers] == [200] * allowed + [429]
    assert answers[-1]["retry_after"] == 60
    assert (await as_bot(slack, tokens, "auth.test"))["ok"]
    slack.advance(60)
    assert (await as_bot(slack, tokens, method, **arguments)).get("status", 200) == 200


async def test_a_limit_is_a_workspaces_own(slack: PracticeSlack, tokens: Tokens) -> None:
    slack.add_workspace("Elsewhere", team_id="T0TWO")
    there = slack.install(tokens.app_id, "T0TWO")
    while (await as_bot(slack, tokens, "users.list")).get("status") != 429:
        pass
    assert (await as_bot(slack, there, "users.list"))["ok"]


async def test_a_workspace_takes_so_many_messages_a_minute(slack: PracticeSlack, tokens: Tokens) -> None:
    people = [slack.add_user(name=f"p{index}").id for index in range(76)]
    ways = [each for each in people for _ in range(4)]
    answers = [await as_bot(slack, tokens, "chat.postMessage", channel=each, text="x") for each in ways]
    assert [each["ok"] for each in answers] == [True] * 300 + [False] * 4


async def test_limits_can_be_stretched_for_a_demonstration() -> None:
    async with PracticeSlack.start(SEED, limits=Limits(factor=100)) as slack:
        tokens = slack.install(CONFIG)
        answers = [await as_bot(slack, tokens, "chat.postMessage", **HELLO) for _ in range(40)]
        assert all(each["ok"] for each in answers)

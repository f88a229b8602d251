"""Socket Mode from the raw protocol: hello, envelopes, acknowledgements, and sockets that go away."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import aiohttp
import pytest

from bot.practice import PracticeSlack, Tokens
from tests.bot.practice.bolt_app import CONFIG, SEED, over_socket
from tests.bot.practice.calling import call


@pytest.fixture
def tokens(slack: PracticeSlack) -> Tokens:
    given = slack.install(CONFIG)
    slack.configure(given.app_id, socket_mode=True)
    return given


@asynccontextmanager
async def socket(slack: PracticeSlack, tokens: Tokens) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    opened = await call(slack, "apps.connections.open", tokens.app_token)
    async with aiohttp.ClientSession() as session, session.ws_connect(opened["url"]) as connection:
        hello = await connection.receive_json()
        assert hello["type"] == "hello"
        assert hello["connection_info"]["app_id"] == tokens.app_id
        yield connection


async def acknowledge(connection: aiohttp.ClientWebSocketResponse, **payload: Any) -> dict[str, Any]:
    envelope: dict[str, Any] = await connection.receive_json()
    answer: dict[str, Any] = {"envelope_id": envelope["envelope_id"]}
    await connection.send_json(answer | ({"payload": payload} if payload else {}))
    return envelope


async def test_a_command_travels_in_an_envelope(slack: PracticeSlack, tokens: Tokens) -> None:
    async with socket(slack, tokens) as connection:
        typed = asyncio.ensure_future(slack.person("U0AMARA").types("/probe x"))
        envelope = await acknowledge(connection, text="heard")
        answer = await typed
    assert envelope["type"] == "slash_commands"
    assert envelope["accepts_response_payload"] is True
    assert envelope["payload"]["command"] == "/probe"
    assert answer.text == "heard"
    assert answer.delivery is not None
    assert answer.delivery.transport == "socket"


async def test_an_event_lost_with_its_socket_comes_over_another(slack: PracticeSlack, tokens: Tokens) -> None:
    async with socket(slack, tokens) as first, socket(slack, tokens) as second:
        slack.add_user(name="dara")
        lost = await slack.until(lambda: [each for each in slack.sockets.of(tokens.app_id) if each.waiting])
        silent, other = (first, second) if lost[0] is slack.sockets.of(tokens.app_id)[0] else (second, first)
        original = await silent.receive_json()
        await silent.close()
        again = await acknowledge(other)
    assert again["payload"] == original["payload"]
    assert (original["retry_attempt"], again["retry_attempt"]) == (0, 1)
    assert again["retry_reason"] == "connection_failed"


async def test_an_event_nobody_acknowledges_comes_again() -> None:
    async with PracticeSlack.start(SEED, answer_within=0.1) as slack:
        tokens = slack.install(CONFIG)
        slack.configure(tokens.app_id, socket_mode=True)
        async with socket(slack, tokens) as connection:
            slack.add_user(name="dara")
            await connection.receive_json()
            again = await acknowledge(connection)
            assert (again["retry_attempt"], again["retry_reason"]) == (1, "http_timeout")


async def test_a_command_without_a_socket_fails(slack: PracticeSlack, tokens: Tokens) -> None:
    assert (await slack.person("U0AMARA").types("/probe x")).failure == "dispatch_failed"


async def test_ten_sockets_are_open_at_once_and_no_more(slack: PracticeSlack, tokens: Tokens) -> None:
    async with AsyncExitStack() as stack:
        for _ in range(10):
            await stack.enter_async_context(socket(slack, tokens))
        slack.advance(60)
        url = (await call(slack, "apps.connections.open", tokens.app_token))["url"]
        session = await stack.enter_async_context(aiohttp.ClientSession())
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)


async def test_a_ticket_opens_one_socket(slack: PracticeSlack, tokens: Tokens) -> None:
    url = (await call(slack, "apps.connections.open", tokens.app_token))["url"]
    async with aiohttp.ClientSession() as session, session.ws_connect(url):
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)


async def test_disconnect_is_announced_and_then_done(slack: PracticeSlack, tokens: Tokens) -> None:
    async with socket(slack, tokens) as connection:
        await slack.sockets.disconnect(tokens.app_id, reason="warning")
        assert (await connection.receive_json())["reason"] == "warning"
        assert len(slack.sockets.of(tokens.app_id)) == 1
        await slack.sockets.disconnect(tokens.app_id)
        assert (await connection.receive_json())["reason"] == "refresh_requested"
        assert (await connection.receive()).type is aiohttp.WSMsgType.CLOSE


async def test_a_dropped_socket_says_nothing(slack: PracticeSlack, tokens: Tokens) -> None:
    async with socket(slack, tokens) as connection:
        slack.sockets.drop(tokens.app_id)
        assert (await connection.receive()).type in {aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR}


async def test_bolt_comes_back_after_a_disconnect(slack: PracticeSlack) -> None:
    async with over_socket(slack) as probe:
        before = slack.sockets.of(probe.tokens.app_id)[0]
        await slack.sockets.disconnect(probe.tokens.app_id)
        await slack.sockets.connected(probe.tokens.app_id, other_than=before)
        assert (await slack.person("U0AMARA").types("/probe back")).text == "You said back"


async def test_a_bot_token_opens_no_socket(slack: PracticeSlack, tokens: Tokens) -> None:
    assert (await call(slack, "apps.connections.open", tokens.bot_token))["error"] == "not_allowed_token_type"
    slack.configure(tokens.app_id, socket_mode=False)
    assert not (await call(slack, "apps.connections.open", tokens.app_token))["ok"]

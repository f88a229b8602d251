"""Deliveries as the app's server sees them: signatures, retries, three seconds, and the same bytes again."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from urllib.parse import parse_qs

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from bot.practice import Clock, PracticeSlack, Tokens
from tests.bot.practice.bolt_app import CONFIG, SEED, Probe, actions, button, field_block, modal
from tests.bot.practice.calling import as_bot, call
from tests.bot.practice.conftest import START
from tests.bot.practice.endpoint import Endpoint, listening


@pytest.fixture
async def endpoint() -> AsyncIterator[Endpoint]:
    async with listening() as opened:
        yield opened


@pytest.fixture
def tokens(slack: PracticeSlack, endpoint: Endpoint) -> Tokens:
    given = slack.install(CONFIG)
    slack.configure(given.app_id, request_url=endpoint.url)
    return given


async def test_slacks_own_verifier_accepts_what_is_delivered(
    slack: PracticeSlack, endpoint: Endpoint, tokens: Tokens
) -> None:
    await slack.person("U0AMARA").types("/probe über & mehr", channel="C0TEAM")
    headers, body = endpoint.got[0]
    verifier = SignatureVerifier(tokens.signing_secret)
    assert verifier.is_valid_request(body, headers)
    assert not verifier.is_valid_request(body + b" ", headers)
    assert not SignatureVerifier("another").is_valid_request(body, headers)
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"
    fields = {name: values[0] for name, values in parse_qs(body.decode()).items()}
    assert fields["text"] == "über & mehr"
    assert (fields["channel_id"], fields["channel_name"]) == ("C0TEAM", "team")
    wanted = {
        "token",
        "team_id",
        "team_domain",
        "user_id",
        "user_name",
        "command",
        "api_app_id",
        "response_url",
    }
    assert wanted <= set(fields)


async def test_a_real_app_refuses_forged_and_stale_requests(slack: PracticeSlack, probe: Probe) -> None:
    body = {
        "command": "/probe",
        "text": "x",
        "user_id": "U0AMARA",
        "team_id": "T0ONE",
        "channel_id": "C0TEAM",
    }
    stale = await slack.deliver(probe.tokens.app_id, "command", body, skew=-301)
    assert stale.status == 401
    forged = await slack.deliver(probe.tokens.app_id, "command", body, secret="guessed")
    assert forged.status == 401
    assert probe.seen == []


async def test_an_event_is_brought_three_more_times_on_the_practice_clock(
    slack: PracticeSlack, endpoint: Endpoint, tokens: Tokens
) -> None:
    for _ in range(4):
        endpoint.answers(500)
    slack.add_user(name="dara")
    await slack.until(lambda: len(slack.recorded.deliveries) == 2)
    slack.advance(60)
    await slack.until(lambda: len(slack.recorded.deliveries) == 3)
    slack.advance(300)
    await slack.until(lambda: len(slack.recorded.deliveries) == 4)
    headers = [each for each, _ in endpoint.got]
    assert [each.get("x-slack-retry-num") for each in headers] == [None, "1", "2", "3"]
    assert headers[1]["x-slack-retry-reason"] == "http_error"
    assert len({body for _, body in endpoint.got}) == 1


async def test_an_app_can_decline_retries(slack: PracticeSlack, endpoint: Endpoint, tokens: Tokens) -> None:
    endpoint.answers(500, headers={"x-slack-no-retry": "1"})
    slack.add_user(name="dara")
    await slack.until(lambda: slack.recorded.deliveries)
    slack.add_user(name="ede")
    await slack.until(lambda: len(slack.recorded.deliveries) == 2)
    assert [each.retry_num for each in slack.recorded.deliveries] == [0, 0]


async def test_an_answer_after_the_deadline_counts_as_none(endpoint: Endpoint) -> None:
    async with PracticeSlack.start(SEED, answer_within=0.1) as slack:
        tokens = slack.install(CONFIG)
        slack.configure(tokens.app_id, request_url=endpoint.url)
        released = asyncio.Event()

        async def late(_request: web.Request, _body: bytes) -> web.Response:
            await released.wait()
            return web.Response()

        endpoint.replies.append(late)
        answer = await slack.person("U0AMARA").types("/probe x")
        released.set()
        assert answer.failure == "operation_timeout"
        assert answer.delivery is not None
        assert answer.delivery.failure == "http_timeout"


async def test_failures_are_told_to_the_person(
    slack: PracticeSlack, endpoint: Endpoint, tokens: Tokens
) -> None:
    amara = slack.person("U0AMARA")
    endpoint.answers(500)
    assert (await amara.types("/probe x")).failure == "dispatch_failed"
    endpoint.answers(200, json.dumps({"text": "x", "blocks": [{}]}))
    assert (await amara.types("/probe x")).failure.startswith("invalid_response")
    endpoint.answers(200, json.dumps({"text": "for all", "response_type": "in_channel"}))
    assert (await amara.types("/probe x", channel="C0TEAM")).ok
    assert [each.text for each in slack.person("U0BEN").messages("C0TEAM")] == ["for all"]
    slack.configure(tokens.app_id, request_url="http://127.0.0.1:9/nobody")
    refused = await amara.types("/probe x")
    assert refused.delivery is not None
    assert refused.delivery.failure == "connection_failed"


async def test_a_redirect_is_followed_twice_at_most(
    slack: PracticeSlack, endpoint: Endpoint, tokens: Tokens
) -> None:
    for _ in range(3):
        endpoint.answers(307, headers={"Location": endpoint.url})
    answer = await slack.person("U0AMARA").types("/probe x")
    assert answer.delivery is not None
    assert answer.delivery.failure == "too_many_redirects"


async def test_the_url_is_verified_by_its_challenge(
    slack: PracticeSlack, endpoint: Endpoint, probe: Probe
) -> None:
    assert await slack.verifies_url(probe.tokens.app_id)
    deaf = slack.install(CONFIG)
    slack.configure(deaf.app_id, request_url=endpoint.url)
    assert not await slack.verifies_url(deaf.app_id)


async def test_the_same_delivery_comes_again_byte_for_byte(
    slack: PracticeSlack, endpoint: Endpoint, tokens: Tokens
) -> None:
    first = (await slack.person("U0AMARA").types("/probe once")).delivery
    assert first is not None
    again = await slack.redeliver(first, times=2)
    assert [body for _, body in endpoint.got] == [first.body] * 3
    assert all(each.ok for each in again)
    slack.add_user(name="dara")
    event = (await slack.until(lambda: slack.recorded.events("team_join")))[0]
    await slack.redeliver(event)
    assert json.loads(endpoint.got[-1][1])["event_id"] == event.payload["event_id"]
    assert endpoint.got[-1][0]["x-slack-retry-num"] == "1"


async def test_separate_urls_get_their_own(slack: PracticeSlack, endpoint: Endpoint, tokens: Tokens) -> None:
    slack.configure(
        tokens.app_id,
        request_url="",
        event_url=f"{endpoint.url}/events",
        interactivity_url=f"{endpoint.url}/acts",
        command_urls={"/probe": f"{endpoint.url}/commands"},
    )
    amara = slack.person("U0AMARA")
    assert (await amara.types("/probe x")).ok
    assert (await amara.shortcut("ask")).ok
    assert (await amara.opens_home()).ok
    assert [each.kind for each in slack.recorded.deliveries] == ["command", "interactive", "event"]


async def test_a_trigger_lives_three_seconds_and_works_once(
    slack: PracticeSlack, endpoint: Endpoint, tokens: Tokens
) -> None:
    async def fresh() -> str:
        answer = await slack.person("U0AMARA").shortcut("ask")
        assert answer.delivery is not None
        return str(answer.delivery.payload["trigger_id"])

    trigger = await fresh()
    assert (await as_bot(slack, tokens, "views.open", trigger_id=trigger, view=modal()))["ok"]
    used = await as_bot(slack, tokens, "views.open", trigger_id=trigger, view=modal())
    assert used["error"] == "exchanged_trigger_id"
    trigger = await fresh()
    slack.advance(3.1)
    late = await as_bot(slack, tokens, "views.open", trigger_id=trigger, view=modal())
    assert late["error"] == "expired_trigger_id"
    other = slack.install(CONFIG)
    stolen = await as_bot(slack, other, "views.open", trigger_id=await fresh(), view=modal())
    assert stolen["error"] == "invalid_trigger_id"
    pushed = await as_bot(slack, tokens, "views.push", trigger_id=await fresh(), view=modal())
    assert pushed["error"] == "not_found"


async def test_a_response_url_works_five_times_within_half_an_hour(
    slack: PracticeSlack, endpoint: Endpoint, tokens: Tokens
) -> None:
    amara = slack.person("U0AMARA")
    answer = await amara.types("/probe x", channel="C0TEAM")
    assert answer.delivery is not None
    path = answer.delivery.payload["response_url"]
    assert await _respond(path, {"text": "one"}) == (200, "ok")
    assert (await _respond(path, {"blocks": [{}]}))[0] == 400
    assert (await _respond(path, {}))[0] == 400
    assert await _respond(path, {"text": "all", "response_type": "in_channel"}) == (200, "ok")
    assert await _respond(path, {"text": "five"}) == (200, "ok")
    status, text = await _respond(path, {"text": "six"})
    assert (status, json.loads(text)["error"]) == (404, "used_url")
    assert [each.text for each in amara.ephemerals()] == ["one", "five"]
    assert [each.text for each in amara.messages("C0TEAM")] == ["all"]
    again = await amara.types("/probe x", channel="C0TEAM")
    assert again.delivery is not None
    slack.advance(1801)
    status, text = await _respond(again.delivery.payload["response_url"], {"text": "late"})
    assert (status, json.loads(text)["error"]) == (404, "expired_url")


async def test_a_response_url_can_delete_the_message_it_came_from(
    slack: PracticeSlack, endpoint: Endpoint, tokens: Tokens
) -> None:
    await as_bot(
        slack, tokens, "chat.postMessage", channel="U0AMARA", text="x", blocks=[actions(button("b"))]
    )
    amara = slack.person("U0AMARA")
    answer = await amara.presses(amara.messages()[0], "b")
    assert answer.delivery is not None
    assert await _respond(answer.delivery.payload["response_url"], {"delete_original": True}) == (200, "ok")
    assert amara.messages() == []


async def _respond(url: str, body: object) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as response:
        return response.status, await response.text()


async def test_messages_reach_only_apps_that_may_read_them(
    slack: PracticeSlack, endpoint: Endpoint, tokens: Tokens
) -> None:
    slack.person("U0AMARA").says("hello bot")
    await slack.until(lambda: slack.recorded.events("message"))
    event = slack.recorded.events("message")[0].payload
    assert event["event"]["channel_type"] == "im"
    assert event["authorizations"][0]["user_id"] == tokens.bot_user_id
    slack.rescope(tokens, ("chat:write",))
    slack.person("U0AMARA").says("again")
    await slack.settled()
    assert len(slack.recorded.events("message")) == 1


async def test_time_in_messages_is_the_practice_clocks() -> None:
    async with PracticeSlack.start(SEED, clock=Clock(start=START)) as slack:
        tokens = slack.install(CONFIG)
        slack.clock.move_to(START + 86_400)
        posted = await as_bot(slack, tokens, "chat.postMessage", channel="U0AMARA", text="x")
        assert START + 86_400 <= float(posted["ts"]) < START + 86_460
        assert abs(float(posted["ts"]) - time.time()) > 1
        assert (await call(slack, "api.test"))["ok"]


async def test_changes_of_messages_are_told_where_they_are_heard(
    slack: PracticeSlack, endpoint: Endpoint, tokens: Tokens
) -> None:
    posted = await as_bot(slack, tokens, "chat.postMessage", channel="U0AMARA", text="one")
    place = {"channel": posted["channel"], "ts": posted["ts"]}
    await as_bot(slack, tokens, "chat.update", **place, text="two")
    await as_bot(slack, tokens, "chat.delete", **place)
    await slack.until(lambda: len(slack.recorded.events("message")) == 3)
    events = [each.payload["event"] for each in slack.recorded.events("message")]
    assert sorted(str(each.get("subtype")) for each in events) == [
        "None",
        "message_changed",
        "message_deleted",
    ]
    changed = next(each for each in events if each.get("subtype") == "message_changed")
    assert (changed["previous_message"]["text"], changed["message"]["text"]) == ("one", "two")


async def test_a_chosen_conversation_can_be_answered_without_being_in_it(
    slack: PracticeSlack, endpoint: Endpoint, tokens: Tokens
) -> None:
    amara = slack.person("U0AMARA")
    asked = (await amara.shortcut("ask")).delivery
    assert asked is not None
    element = {"type": "conversations_select", "action_id": "it", "response_url_enabled": True}
    view = modal(field_block("where", element))
    await as_bot(slack, tokens, "views.open", trigger_id=asked.payload["trigger_id"], view=view)
    sent = (await amara.submits(values={"it": "C0TEAM"})).delivery
    assert sent is not None
    (offered,) = sent.payload["response_urls"]
    assert offered["channel_id"] == "C0TEAM"
    assert (await _respond(offered["response_url"], {"text": "shared", "response_type": "in_channel"}))[
        0
    ] == 200
    assert [each.text for each in amara.messages("C0TEAM")] == ["shared"]

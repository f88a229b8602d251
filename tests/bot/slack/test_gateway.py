"""What Slack's answers mean to us."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.practice import Fault
from bot.views.blocks import Message
from bot.wiring import fresh_id, utc_now
from services.errors import Refused, ServiceError, TryLater, Uncertain, Uninstalled
from services.ids import ChannelId, NoticeId
from tests.bot.slack.office import CHANNEL, HISTORY, TEAM, Office, office

HELLO = Message(text="Hello", blocks=())


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> AsyncIterator[Office]:
    async with office(app_engine, scopes=HISTORY) as running:
        yield running


def notice() -> NoticeId:
    return NoticeId(fresh_id(utc_now()))


@pytest.mark.parametrize(
    ("fault", "error", "code"),
    [
        (Fault(kind="ratelimited", retry_after=7), TryLater, "rate_limited"),
        (Fault(kind="error", code="rate_limited"), TryLater, "rate_limited"),
        (Fault(kind="error", code="channel_not_found"), Refused, "channel_not_found"),
        (Fault(kind="error", code="token_revoked"), Uninstalled, "token_revoked"),
        (Fault(kind="error", code="account_inactive"), Uninstalled, "account_inactive"),
        (Fault(kind="error", code="fatal_error"), Uncertain, "fatal_error"),
        (Fault(kind="http_500"), Uncertain, "internal_error"),
        (Fault(kind="drop_after"), Uncertain, "ServerDisconnectedError"),
        (Fault(kind="hang_after"), Uncertain, "TimeoutError"),
    ],
    ids=lambda value: value.kind if isinstance(value, Fault) else "",
)
async def test_every_answer_means_one_thing(
    firm: Office, fault: Fault, error: type[ServiceError], code: str
) -> None:
    firm.slack.fails(fault)
    with pytest.raises(error) as caught:
        await firm.gateway.post(TEAM, CHANNEL, HELLO, notice())
    assert caught.value.code == code


async def test_slack_says_how_long_to_wait(firm: Office) -> None:
    firm.slack.fails(Fault(kind="ratelimited", retry_after=7))
    with pytest.raises(TryLater) as caught:
        await firm.gateway.post(TEAM, CHANNEL, HELLO, notice())
    assert caught.value.fields == {"after": 7}


async def test_a_message_is_never_sent_twice_by_one_call(firm: Office) -> None:
    firm.slack.fails(Fault(kind="drop_after"))
    with pytest.raises(Uncertain):
        await firm.gateway.post(TEAM, CHANNEL, HELLO, notice())
    assert len(firm.calls("chat.postMessage")) == 1


async def test_a_slack_out_of_reach_surely_did_not_hear(firm: Office, unused_tcp_port: int) -> None:
    (await firm.gateway.clients(TEAM)).base_url = f"http://127.0.0.1:{unused_tcp_port}/api/"
    with pytest.raises(TryLater):
        await firm.gateway.post(TEAM, CHANNEL, HELLO, notice())


async def test_a_message_is_found_by_its_notice_among_many(firm: Office) -> None:
    begun = utc_now()
    notices = [notice() for _ in range(250)]
    posted = [await firm.gateway.post(TEAM, CHANNEL, HELLO, each) for each in notices]
    assert await firm.gateway.find(TEAM, CHANNEL, notices[0], begun) == posted[0]
    assert await firm.gateway.find(TEAM, CHANNEL, notice(), begun) is None
    assert await firm.gateway.find(TEAM, CHANNEL, notices[0], begun + timedelta(hours=1)) is None


async def test_a_conversation_too_long_to_look_through_stays_uncertain(firm: Office) -> None:
    await firm.gateway.post(TEAM, CHANNEL, HELLO, notice())
    page = {"ok": True, "messages": [], "response_metadata": {"next_cursor": "more"}}
    firm.slack.fails(Fault(kind="error", method="conversations.history", times=None, code="", extra=page))
    with pytest.raises(Uncertain) as caught:
        await firm.gateway.find(TEAM, CHANNEL, notice(), utc_now())
    assert caught.value.code == "too_much_to_look_through"
    assert len(firm.calls("conversations.history")) == 10


async def test_a_permalink_is_empty_where_the_bot_may_not_look(firm: Office) -> None:
    posted = await firm.gateway.post(TEAM, CHANNEL, HELLO, notice())
    assert (await firm.gateway.permalink(TEAM, f"{posted.channel}/{posted.ts}")).startswith("https://")
    assert await firm.gateway.permalink(TEAM, "C0NOWHERE/1700000000.000100") == ""
    firm.slack.fails(Fault(kind="error", code="account_inactive"))
    assert await firm.gateway.permalink(TEAM, f"{posted.channel}/{posted.ts}") == ""
    firm.slack.fails(Fault(kind="http_500"))
    with pytest.raises(TryLater):
        await firm.gateway.permalink(TEAM, f"{posted.channel}/{posted.ts}")


@pytest.mark.parametrize(
    "code", ["channel_not_found", "message_not_found", "not_in_channel", "missing_scope"]
)
async def test_what_slack_does_not_show_us_has_no_permalink(firm: Office, code: str) -> None:
    firm.slack.fails(Fault(kind="error", method="chat.getPermalink", code=code))
    assert await firm.gateway.permalink(TEAM, "C0TEAM/1700000000.000100") == ""


@pytest.mark.parametrize(
    ("fault", "after"),
    [
        (Fault(kind="ratelimited", retry_after=7), 7),
        (Fault(kind="http_500"), 10),
        (Fault(kind="hang_after"), 10),
    ],
    ids=lambda value: value.kind if isinstance(value, Fault) else "",
)
async def test_a_permalink_that_did_not_come_is_asked_for_later(
    firm: Office, fault: Fault, after: int
) -> None:
    posted = await firm.gateway.post(TEAM, CHANNEL, HELLO, notice())
    firm.slack.fails(fault)
    with pytest.raises(TryLater) as caught:
        await firm.gateway.permalink(TEAM, f"{posted.channel}/{posted.ts}")
    assert caught.value.fields["after"] == after


async def test_a_direct_message_is_edited_where_it_stands(firm: Office) -> None:
    await firm.hire("UANA")
    posted = await firm.gateway.post(TEAM, ChannelId("UANA"), HELLO, notice())
    assert posted.channel.startswith("D")
    assert await firm.gateway.edit(TEAM, posted, Message(text="Goodbye", blocks=())) == posted
    assert [message.text for message in firm.slack.person("UANA").messages()] == ["Goodbye"]


def with_picture() -> Message:
    image = {"type": "image", "image_url": "https://bingo.example/photos/x", "alt_text": "A photo"}
    return Message(text="Hello", blocks=({"type": "divider"}, image))


@pytest.mark.parametrize("way", ["post", "edit"])
async def test_a_message_whose_picture_slack_cannot_fetch_comes_without_it(firm: Office, way: str) -> None:
    gateway = firm.gateway
    posted = await gateway.post(TEAM, ChannelId(CHANNEL), HELLO, notice())
    method = {"post": "chat.postMessage", "edit": "chat.update"}[way]
    firm.slack.fails(Fault(kind="error", code="invalid_blocks", method=method))
    if way == "post":
        await gateway.post(TEAM, ChannelId(CHANNEL), with_picture(), notice())
    else:
        await gateway.edit(TEAM, posted, with_picture())
    tried, shown = [call.arguments["blocks"] for call in firm.calls(method)][-2:]
    assert "image_url" in str(tried)
    assert "image_url" not in str(shown)
    assert "There is a photo" in str(shown)


async def test_a_message_that_slack_refuses_for_another_reason_is_refused(firm: Office) -> None:
    firm.slack.fails(Fault(kind="error", code="invalid_blocks", method="chat.postMessage"))
    with pytest.raises(Refused):
        await firm.gateway.post(TEAM, ChannelId(CHANNEL), HELLO, notice())
    firm.slack.fails(Fault(kind="error", code="channel_not_found", method="chat.postMessage"))
    with pytest.raises(Refused):
        await firm.gateway.post(TEAM, ChannelId(CHANNEL), with_picture(), notice())
    assert len(firm.calls("chat.postMessage")) == 2

"""Messages of Slack as replies of a board's members: what is read of which, and what is dropped before anything is."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from bot.inbound import Malformed, advisory, talk
from bot.inbound.values import Fields
from bot.views import advisory_forms as form
from services.feedback import LONGEST, ThreadPlace
from services.ids import ChannelId
from services.questions import Question, Said
from tests.support.table import for_each

PLACE = ThreadPlace(channel=ChannelId("C0BOARD"), ts="100.000100")
SAID: dict[str, Any] = {
    "type": "message",
    "channel": "C0BOARD",
    "user": "U0OUT",
    "text": "2: the &lt;van&gt; was <https://x.example|late>",
    "ts": "200.000100",
    "thread_ts": "100.000100",
}
INNER = {key: value for key, value in SAID.items() if key != "channel"}


def event(**more: Any) -> dict[str, Any]:
    return {"event": {**SAID, **more}}


def hidden(subtype: str, **more: Any) -> dict[str, Any]:
    return {"event": {"type": "message", "subtype": subtype, "channel": "C0BOARD", "ts": "300.0", **more}}


def changed(**more: Any) -> dict[str, Any]:
    inner = {**INNER, "text": "mended", "edited": {"user": "U0OUT", "ts": "260.000000"}, **more}
    return hidden("message_changed", message=inner)


NOWHERE = (
    event(thread_ts=None),
    event(thread_ts="200.000100"),
    event(bot_id="B0BINGO"),
    changed(thread_ts=None),
    changed(bot_id="B0BINGO"),
    hidden("message_deleted"),
    hidden("message_changed"),
)


@for_each(NOWHERE)
def test_what_stands_in_no_thread_or_is_an_apps_has_no_place(payload: dict[str, Any]) -> None:
    assert talk.place(payload) is None


def test_of_a_message_only_its_place_is_read_first() -> None:
    unread = event(text={"not": "a text"}, user=None)
    assert talk.place(unread) == PLACE
    with pytest.raises(Malformed):
        talk.reply(unread)


def test_a_reply_is_read_in_plain_words() -> None:
    reply = talk.reply(event())
    assert reply is not None
    assert (reply.place, reply.ts, reply.person) == (PLACE, "200.000100", "U0OUT")
    assert reply.words == "2: the <van> was late"
    assert reply.said_at == datetime.fromtimestamp(200.0001, UTC)
    assert (reply.edited_at, reply.gone) == (None, False)


def test_an_edit_says_when_and_a_deletion_brings_no_words() -> None:
    edited = talk.reply(changed())
    assert edited is not None
    assert (edited.words, edited.edited_at) == ("mended", datetime.fromtimestamp(260, UTC))
    for payload in (hidden("message_deleted", previous_message=INNER), changed(subtype="tombstone")):
        gone = talk.reply(payload)
        assert gone is not None
        assert (gone.words, gone.gone, gone.ts) == ("", True, "200.000100")


def test_a_very_long_reply_is_cut() -> None:
    reply = talk.reply(event(text="x" * 30_000))
    assert reply is not None
    assert len(reply.words) == LONGEST


@for_each(("channel_join", "channel_topic", "bot_message", "reminder_add", "pinned_item"))
def test_what_nobody_wrote_is_no_reply(subtype: str) -> None:
    assert talk.reply(event(subtype=subtype)) is None


@for_each(("file_share", "thread_broadcast", "me_message"))
def test_what_somebody_wrote_in_another_way_is_one(subtype: str) -> None:
    assert talk.reply(event(subtype=subtype)) is not None


@for_each(({"ts": "x"}, {"ts": None}, {"user": 7}, {"text": 7}, {"channel": None}, {"ts": "9" * 60}))
def test_what_is_not_as_slack_sends_it_is_malformed(change: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        talk.reply(event(**change))


def test_forms_are_read_and_what_they_do_not_offer_is_malformed() -> None:
    answers = talk.answers(Fields(values={"bond": ("no",), "words": ("Late",), "thrive": ()}))
    assert (answers.said, answers.words) == ({Question.BOND: Said.NO}, "Late")
    with pytest.raises(Malformed):
        talk.answers(Fields(values={"bond": ("perhaps",)}))
    with pytest.raises(Malformed):
        talk.working(Fields(values={"theme": ("Queues",), "owner": ("U0ANA",), "decision": ("perhaps",)}))


ORDERS = (
    ("", (1, 2, 3)),
    ("3, 1, 2", (3, 1, 2)),
    ("3", (3, 1, 2)),
    ("2 2 9 x -1", (2, 1, 3)),
    ("no matter", (1, 2, 3)),
)


@for_each(ORDERS)
def test_stories_go_out_in_the_order_that_was_written_and_else_as_they_stand(
    case: tuple[str, tuple[int, ...]],
) -> None:
    written, expected = case
    ticked = tuple(f"{number}/{UUID(int=number)}" for number in (3, 1, 2))
    given = Fields(values={form.CHOSEN: ticked, form.ORDER: (written,)})
    assert tuple(each.int for each in advisory.chosen(given)) == expected


@for_each(("", "1", "1/", "x/y", "/", f"{UUID(int=1)}", f"100/{UUID(int=1)}"))
def test_a_forged_story_is_no_story(value: str) -> None:
    with pytest.raises(Malformed):
        advisory.chosen(Fields(values={form.CHOSEN: (value,)}))

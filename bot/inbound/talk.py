"""What is said in the threads of advisory boards, and what the forms around them hold.

Of a message only its place is read first; its author and its words are looked at once it is known to stand in a thread of
ours.
"""

from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from bot.inbound import shapes
from bot.inbound.marked import plain
from bot.inbound.payloads import MESSAGE_TEXT
from bot.inbound.shapes import Malformed, Raw
from bot.inbound.values import Fields, Submission
from bot.views import advisory_items, advisory_questions
from cards.model import PersonId
from services.advisory import Tone
from services.advisory_items import LONGEST_LINE, LONGEST_THEME, Decision, Working
from services.feedback import LONGEST, ThreadPlace
from services.ids import AdvisoryItemId, ChannelId, FeedbackId
from services.questions import LONGEST as LONGEST_ANSWER
from services.questions import Answers, Question, Said
from services.usecases.hear_feedback import HearReply
from services.usecases.work_item import WorkItem

CHANGED: Final = "message_changed"
DELETED: Final = "message_deleted"
GONE: Final = "tombstone"
"""What Slack leaves of a deleted message that others answered."""
SAID_BY_PEOPLE: Final = frozenset({"", "file_share", "me_message", "thread_broadcast"})
"""Kinds of messages that somebody wrote; all others tell of the channel."""


def place(payload: Raw) -> ThreadPlace | None:
    """The thread a message stands in; None for one in none, for the message a thread hangs under, and for an app's."""
    event = shapes.record(payload.get("event"), "event")
    told = message(event)
    thread = told.get("thread_ts")
    if thread is None or thread == told.get("ts") or told.get("bot_id") is not None:
        return None
    return ThreadPlace(
        channel=ChannelId(shapes.identifier(event, "channel")), ts=shapes.identifier(told, "thread_ts")
    )


def message(event: Raw) -> Raw:
    """The message an event is about: in it, or in a field of it."""
    match event.get("subtype"):
        case str(kind) if kind == CHANGED:
            return shapes.part(event, "message")
        case str(kind) if kind == DELETED:
            return shapes.part(event, "previous_message")
        case _:
            return event


def reply(payload: Raw) -> HearReply | None:
    """What somebody said in a thread of ours; None for what nobody wrote. Raises `Malformed`."""
    event, where = shapes.record(payload.get("event"), "event"), place(payload)
    told = message(event)
    kind, inner = event.get("subtype"), shapes.optional(told, "subtype", shapes.KEY)
    gone = kind == DELETED or inner == GONE
    if where is None or (not gone and inner not in SAID_BY_PEOPLE):
        return None
    said_at = moment(shapes.identifier(told, "ts"))
    return HearReply(
        place=where,
        ts=shapes.identifier(told, "ts"),
        person=PersonId(shapes.identifier(told, "user")),
        said_at=said_at,
        words="" if gone else plain(shapes.optional(told, "text", MESSAGE_TEXT))[:LONGEST],
        edited_at=edited(told, event) if kind == CHANGED and not gone else None,
        gone=gone,
    )


def edited(told: Raw, event: Raw) -> datetime:
    """When a message was edited; when Slack told of it where it does not say."""
    mark = shapes.part(told, "edited") or event
    return moment(shapes.identifier(mark, "ts"))


def moment(ts: str) -> datetime:
    """The moment of one of Slack's timestamps, `1700000000.000100`. Raises `Malformed`."""
    try:
        return datetime.fromtimestamp(float(ts), UTC)
    except (ValueError, OverflowError, OSError):
        raise Malformed("ts") from None


def uuid(value: str, field: str) -> UUID:
    """An id that a button carries. Raises `Malformed`."""
    return shapes.claim_id(value, field)


def work(sent: Submission) -> WorkItem:
    """What somebody wrote in the form of an item. Raises `Malformed`."""
    about, fresh = sent.state.about, sent.state.revision == 0
    if about is None:
        raise Malformed("about")
    return WorkItem(
        person=sent.who.person,
        version=sent.state.revision,
        working=working(sent.fields),
        item=None if fresh else AdvisoryItemId(about),
        feedback=FeedbackId(about) if fresh else None,
        tell=advisory_items.NOW in sent.fields.several(advisory_items.TELL),
    )


def working(given: Fields) -> Working:
    """The fields of an item. Raises `Malformed`."""
    tone, decision = given.text(advisory_items.TONE), given.text(advisory_items.DECISION)
    try:
        return Working(
            theme=" ".join(given.text(advisory_items.THEME).split())[:LONGEST_THEME],
            owner=PersonId(given.text(advisory_items.OWNER)),
            tone=Tone(tone) if tone else None,
            decision=Decision(decision) if decision else None,
            due=given.day(advisory_items.DUE),
            line=given.text(advisory_items.LINE)[:LONGEST_LINE],
        )
    except ValueError:
        raise Malformed("item") from None


def answers(given: Fields) -> Answers:
    """What a member answered. Raises `Malformed`."""
    try:
        said = {each: Said(word) for each in Question if (word := given.text(each.value))}
    except ValueError:
        raise Malformed("answers") from None
    return Answers(
        said=said,
        words=given.text(advisory_questions.WORDS)[:LONGEST_ANSWER],
        changed=given.text(advisory_questions.CHANGED)[:LONGEST_ANSWER],
    )

"""A reply in a thread of an advisory board: said, edited, deleted. Nothing else in its channel is read, and nobody else."""

from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId
from services.advisory import ThreadState
from services.feedback import Feedback, ThreadPlace, number_of
from services.ids import AdvisoryThreadId, FeedbackId, HighlightId
from services.store import advisory, feedback, highlights
from services.store.tx import Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class IsOurs:
    """A message stands in this thread of this channel."""

    place: ThreadPlace


@dataclass(frozen=True, kw_only=True, slots=True)
class HearReply:
    """A reply as it is now. `edited_at` when it was edited; `gone` once it was deleted, and then without words."""

    place: ThreadPlace
    ts: str
    person: PersonId
    said_at: datetime
    words: str
    edited_at: datetime | None = None
    gone: bool = False


async def is_ours(tx: Tx, command: IsOurs) -> bool:
    """Whether this is a thread of ours: only then is a message in it looked at."""
    return await feedback.thread_in(tx, command.place) is not None


async def hear_reply(tx: Tx, command: HearReply) -> bool:
    """Keeps what a member of the board says, and follows what becomes of it, in whatever order the news arrive.

    False for what is none of ours: another thread, a colleague, a passer-by.
    """
    ours = await feedback.thread_in(tx, command.place)
    thread = None if ours is None else await highlights.thread(tx, ours)
    if thread is None or thread.state is not ThreadState.POSTED:
        return False
    channel = command.place.channel
    if await advisory.member(tx, thread.board, command.person) is None:
        # Whoever left the board may still take back what they said.
        return command.gone and await feedback.take_out(tx, channel, command.ts)
    said = Feedback(
        id=FeedbackId(tx.new_id()),
        board=thread.board,
        thread=thread.id,
        highlight=await _story(tx, thread.id, command.words),
        person=command.person,
        press=None,
        said_at=command.said_at,
        words="" if command.gone else command.words,
        in_thread=True,
        edited_at=command.edited_at,
        gone_at=tx.now if command.gone else None,
    )
    if await feedback.keep_reply(tx, said, channel, command.ts):
        await advisory.heard(tx, thread.board, command.person)
        return True
    if command.gone:
        return await feedback.take_out(tx, channel, command.ts)
    return command.edited_at is not None and await feedback.reword(
        tx, channel, command.ts, command.words, edited_at=command.edited_at
    )


async def _story(tx: Tx, thread: AdvisoryThreadId, words: str) -> HighlightId | None:
    """The story a reply is about: the one whose number it begins with, or the only one there is."""
    told, number = await highlights.of_thread(tx, thread), number_of(words)
    if len(told) == 1:
        return told[0].id
    return next((each.id for each in told if each.place == number), None)

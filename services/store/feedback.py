"""What members of advisory boards said: presses, replies in threads, answers in the form."""

from datetime import datetime
from uuid import UUID

from cards.model import PersonId
from services.advisory import Press
from services.feedback import Feedback, ThreadPlace
from services.ids import AdvisoryBoardId, AdvisoryThreadId, ChannelId, FeedbackId, HighlightId
from services.notices import AdvisoryThreadPosted
from services.store.tx import Row, Tx


async def thread_in(tx: Tx, place: ThreadPlace) -> AdvisoryThreadId | None:
    """The thread of ours that stands there; None for any other."""
    rows = await tx.rows(
        "SELECT thread_id FROM advisory_thread WHERE workspace_id = :workspace AND channel = :channel AND state = 'posted'",
        channel=place.channel,
    )
    keys = {_key(place, row["thread_id"]): row["thread_id"] for row in rows}
    found = await tx.one(
        "SELECT key FROM message WHERE workspace_id = :workspace AND key = ANY(cast(:keys AS text[])) AND ts = :ts"
        " AND channel = :channel",
        keys=sorted(keys),
        ts=place.ts,
        channel=place.channel,
    )
    return None if found is None else AdvisoryThreadId(keys[found["key"]])


def _key(place: ThreadPlace, thread: UUID) -> str:
    return AdvisoryThreadPosted(thread=AdvisoryThreadId(thread), channel=place.channel).key


def _feedback(row: Row) -> Feedback:
    return Feedback(
        id=FeedbackId(row["feedback_id"]),
        board=AdvisoryBoardId(row["board_id"]),
        thread=AdvisoryThreadId(row["thread_id"]),
        highlight=None if row["highlight_id"] is None else HighlightId(row["highlight_id"]),
        person=PersonId(row["person_id"]),
        press=None if row["press"] is None else Press(row["press"]),
        said_at=row["said_at"],
        words=row["words"] or "",
        in_thread=row["ts"] is not None,
        edited_at=row["edited_at"],
        gone_at=row["gone_at"],
        erased=row["erased"],
    )


async def load(tx: Tx, feedback: FeedbackId) -> Feedback | None:
    """One thing somebody said; None where it is not there."""
    row = await tx.one(
        "SELECT * FROM feedback WHERE workspace_id = :workspace AND feedback_id = :id", id=feedback
    )
    return None if row is None else _feedback(row)


async def of_board(tx: Tx, board: AdvisoryBoardId) -> tuple[Feedback, ...]:
    """Everything a board said, the newest first."""
    rows = await tx.rows(
        "SELECT * FROM feedback WHERE workspace_id = :workspace AND board_id = :board"
        " ORDER BY said_at DESC, feedback_id DESC",
        board=board,
    )
    return tuple(_feedback(row) for row in rows)


async def at(tx: Tx, channel: ChannelId, ts: str) -> Feedback | None:
    """The reply that is this message; None where nobody's was kept."""
    row = await tx.one(
        "SELECT * FROM feedback WHERE workspace_id = :workspace AND channel = :channel AND ts = :ts",
        channel=channel,
        ts=ts,
    )
    return None if row is None else _feedback(row)


async def keep_reply(tx: Tx, said: Feedback, channel: ChannelId, ts: str) -> bool:
    """Keeps a reply in a thread, or what came of it: one that is deleted already leaves its place, so that it cannot come
    after all. Key: workspace, channel and ts; False where it was kept before.
    """
    kept = await tx.do(
        """
        INSERT INTO feedback (workspace_id, feedback_id, board_id, thread_id, highlight_id, person_id, said_at, words,
                              channel, ts, edited_at, gone_at)
        VALUES (:workspace, :id, :board, :thread, :highlight, :person, :said_at, :words, :channel, :ts, :edited_at, :gone_at)
        ON CONFLICT (workspace_id, channel, ts) WHERE ts IS NOT NULL DO NOTHING
        """,
        id=said.id,
        board=said.board,
        thread=said.thread,
        highlight=said.highlight,
        person=said.person,
        said_at=said.said_at,
        words=said.words or None,
        channel=channel,
        ts=ts,
        edited_at=said.edited_at,
        gone_at=said.gone_at,
    )
    return kept == 1


async def keep_words(tx: Tx, said: Feedback) -> None:
    """Keeps what somebody wrote into the form."""
    await tx.do(
        """
        INSERT INTO feedback (workspace_id, feedback_id, board_id, thread_id, highlight_id, person_id, said_at, words)
        VALUES (:workspace, :id, :board, :thread, :highlight, :person, :said_at, :words)
        """,
        id=said.id,
        board=said.board,
        thread=said.thread,
        highlight=said.highlight,
        person=said.person,
        said_at=said.said_at,
        words=said.words,
    )


async def reword(tx: Tx, channel: ChannelId, ts: str, words: str, *, edited_at: datetime) -> bool:
    """A reply says something else. An older edit that comes late changes nothing, nor does one of words that are gone."""
    changed = await tx.do(
        """
        UPDATE feedback SET words = :words, edited_at = :edited_at
         WHERE workspace_id = :workspace AND channel = :channel AND ts = :ts AND gone_at IS NULL AND NOT erased
           AND coalesce(edited_at, '-infinity') < :edited_at AND words IS DISTINCT FROM :words
        """,
        channel=channel,
        ts=ts,
        words=words,
        edited_at=edited_at,
    )
    return changed == 1


async def take_out(tx: Tx, channel: ChannelId, ts: str) -> bool:
    """A reply was deleted: its words go, that there was one stays."""
    changed = await tx.do(
        "UPDATE feedback SET words = NULL, gone_at = :now"
        " WHERE workspace_id = :workspace AND channel = :channel AND ts = :ts AND gone_at IS NULL",
        channel=channel,
        ts=ts,
        now=tx.now,
    )
    return changed == 1


async def erase_before(tx: Tx, before: datetime, *, limit: int) -> int:
    """Erases words said before this moment; answers how many. Who said something about what, and when, stays."""
    return await tx.do(
        "UPDATE feedback SET words = NULL, erased = true WHERE workspace_id = :workspace AND feedback_id IN"
        " (SELECT feedback_id FROM feedback WHERE workspace_id = :workspace AND said_at < :before AND words IS NOT NULL"
        " AND NOT erased LIMIT :limit)",
        before=before,
        limit=limit,
    )

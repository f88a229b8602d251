"""What is put before advisory boards: highlights, the threads they go out in, and what members pressed."""

from collections.abc import Sequence

from cards.model import PersonId
from services.advisory import Highlight, HighlightState, Press, Thread, ThreadState, Tone
from services.ids import AdvisoryBoardId, AdvisoryThreadId, ChannelId, ClaimId, HighlightId
from services.store.recap_facts import SENSITIVE
from services.store.tx import Row, Tx


def _highlight(row: Row) -> Highlight:
    return Highlight(
        id=HighlightId(row["highlight_id"]),
        board=AdvisoryBoardId(row["board_id"]),
        claim=ClaimId(row["claim_id"]),
        thread=None if row["thread_id"] is None else AdvisoryThreadId(row["thread_id"]),
        place=row["place"],
        state=HighlightState(row["state"]),
        words=row["words"],
        tone=Tone(row["tone"]),
        theme=row["theme"],
        claimant=PersonId(row["claimant_id"]),
        nominated_by=PersonId(row["nominated_by"]),
        nominated_at=row["nominated_at"],
        customer_agreed=row["customer_agreed"],
        posted_at=row["posted_at"],
        taken_back_at=row["taken_back_at"],
        erased=row["erased"],
        version=row["version"],
    )


def _thread(row: Row) -> Thread:
    return Thread(
        id=AdvisoryThreadId(row["thread_id"]),
        board=AdvisoryBoardId(row["board_id"]),
        number=row["number"],
        state=ThreadState(row["state"]),
        made_at=row["made_at"],
        posted_at=row["posted_at"],
        channel=None if row["channel"] is None else ChannelId(row["channel"]),
        version=row["version"],
    )


async def sensitive(tx: Tx, claim: ClaimId) -> bool:
    """Whether a rule ever spoke of a claim for reasons that make it nothing for others' eyes."""
    row = await tx.one(
        """
        SELECT 1 AS found FROM judgement j, jsonb_array_elements(j.verdicts) v
         WHERE j.workspace_id = :workspace AND j.claim_id = :claim
           AND v ->> 'rule' = ANY(cast(:sensitive AS text[])) AND v ->> 'outcome' <> 'pass' LIMIT 1
        """,
        claim=claim,
        sensitive=list(SENSITIVE),
    )
    return row is not None


async def add(
    tx: Tx,
    board: AdvisoryBoardId,
    claim: ClaimId,
    *,
    words: str,
    tone: Tone,
    theme: str,
    claimant: PersonId,
    by: PersonId,
) -> HighlightId | None:
    """A nomination to which the customer agreed; None where this claim is before this board already.

    Where somebody else than the claimant nominates, the claimant is asked first.
    """
    row = await tx.one(
        """
        INSERT INTO highlight (workspace_id, highlight_id, board_id, claim_id, state, words, tone, theme, claimant_id,
                               nominated_by, nominated_at, consented_at, customer_agreed)
        VALUES (:workspace, :id, :board, :claim, :state, :words, :tone, :theme, :claimant, :by, :now,
                CASE WHEN :own THEN cast(:now AS timestamptz) END, true)
        ON CONFLICT (workspace_id, board_id, claim_id) WHERE state IN ('asked', 'ready', 'posted') DO NOTHING
        RETURNING highlight_id
        """,
        id=tx.new_id(),
        board=board,
        claim=claim,
        state=(HighlightState.READY if claimant == by else HighlightState.ASKED).value,
        words=words,
        tone=tone.value,
        theme=theme,
        claimant=claimant,
        by=by,
        own=claimant == by,
        now=tx.now,
    )
    return None if row is None else HighlightId(row["highlight_id"])


async def load(tx: Tx, highlight: HighlightId) -> Highlight | None:
    """One highlight."""
    row = await tx.one(
        "SELECT * FROM highlight WHERE workspace_id = :workspace AND highlight_id = :highlight",
        highlight=highlight,
    )
    return None if row is None else _highlight(row)


async def lock(tx: Tx, highlight: HighlightId) -> Highlight | None:
    """One highlight, held until the transaction ends."""
    row = await tx.one(
        "SELECT * FROM highlight WHERE workspace_id = :workspace AND highlight_id = :highlight FOR NO KEY UPDATE",
        highlight=highlight,
    )
    return None if row is None else _highlight(row)


async def of_board(tx: Tx, board: AdvisoryBoardId, state: HighlightState) -> tuple[Highlight, ...]:
    """A board's highlights in this state, the oldest nomination first."""
    rows = await tx.rows(
        "SELECT * FROM highlight WHERE workspace_id = :workspace AND board_id = :board AND state = :state"
        " ORDER BY nominated_at, highlight_id",
        board=board,
        state=state.value,
    )
    return tuple(map(_highlight, rows))


async def of_thread(tx: Tx, thread: AdvisoryThreadId) -> tuple[Highlight, ...]:
    """What went out in a thread, in order, also what was taken back."""
    rows = await tx.rows(
        "SELECT * FROM highlight WHERE workspace_id = :workspace AND thread_id = :thread ORDER BY place",
        thread=thread,
    )
    return tuple(map(_highlight, rows))


async def of_claim(tx: Tx, claim: ClaimId) -> tuple[Highlight, ...]:
    """Wherever a claim was put before a board, held until the transaction ends."""
    rows = await tx.rows(
        "SELECT * FROM highlight WHERE workspace_id = :workspace AND claim_id = :claim ORDER BY highlight_id"
        " FOR NO KEY UPDATE",
        claim=claim,
    )
    return tuple(map(_highlight, rows))


async def agree(tx: Tx, highlight: HighlightId) -> None:
    """Its claimant said yes. Lock it before."""
    await tx.do(
        "UPDATE highlight SET state = 'ready', consented_at = :now, version = version + 1"
        " WHERE workspace_id = :workspace AND highlight_id = :highlight AND state = 'asked'",
        highlight=highlight,
        now=tx.now,
    )


async def end(tx: Tx, highlight: HighlightId, state: HighlightState, *, by: PersonId | None) -> None:
    """It is not told, or not any more: its words and theme are erased here at once. Lock it before."""
    await tx.do(
        "UPDATE highlight SET state = :state, words = '', theme = '', erased = true, taken_back_at = :now,"
        " taken_back_by = :by, version = version + 1"
        " WHERE workspace_id = :workspace AND highlight_id = :highlight AND state IN ('asked', 'ready', 'posted')",
        highlight=highlight,
        state=state.value,
        by=by,
        now=tx.now,
    )


async def shown(tx: Tx, highlight: HighlightId) -> None:
    """It stands in the channel."""
    await tx.do(
        "UPDATE highlight SET posted_at = coalesce(posted_at, :now)"
        " WHERE workspace_id = :workspace AND highlight_id = :highlight",
        highlight=highlight,
        now=tx.now,
    )


async def erase_claims(tx: Tx, *, limit: int) -> int:
    """Highlights that never went out lose their words with those of their claim."""
    return await tx.do(
        """
        UPDATE highlight SET state = 'declined', words = '', theme = '', erased = true, version = version + 1
         WHERE workspace_id = :workspace AND highlight_id IN (
            SELECT h.highlight_id FROM highlight h
              JOIN claim c ON c.workspace_id = :workspace AND c.claim_id = h.claim_id AND c.evidence = '{}'
             WHERE h.workspace_id = :workspace AND h.state IN ('asked', 'ready') LIMIT :limit)
        """,
        limit=limit,
    )


async def open_thread(
    tx: Tx, board: AdvisoryBoardId, chosen: Sequence[HighlightId], channel: ChannelId, *, by: PersonId
) -> Thread:
    """A thread with these highlights, in this order, that goes out now. Lock the board before."""
    row = await tx.one(
        """
        INSERT INTO advisory_thread (workspace_id, thread_id, board_id, number, state, made_by, made_at, posted_at, posted_by,
                                     channel)
        SELECT :workspace, :id, :board, coalesce(max(number), 0) + 1, 'posted', :by, :now, :now, :by, :channel
          FROM advisory_thread WHERE workspace_id = :workspace AND board_id = :board
        RETURNING *
        """,
        id=tx.new_id(),
        board=board,
        by=by,
        channel=channel,
        now=tx.now,
    )
    assert row is not None  # noqa: S101 -- an INSERT from an aggregate always has a row
    thread = _thread(row)
    await tx.do(
        """
        UPDATE highlight h SET thread_id = :thread, place = c.place, state = 'posted', version = h.version + 1
          FROM unnest(cast(:chosen AS uuid[])) WITH ORDINALITY AS c(highlight_id, place)
         WHERE h.workspace_id = :workspace AND h.highlight_id = c.highlight_id AND h.state = 'ready'
        """,
        thread=thread.id,
        chosen=list(chosen),
    )
    return thread


async def thread(tx: Tx, thread_id: AdvisoryThreadId) -> Thread | None:
    """One thread."""
    row = await tx.one(
        "SELECT * FROM advisory_thread WHERE workspace_id = :workspace AND thread_id = :thread",
        thread=thread_id,
    )
    return None if row is None else _thread(row)


async def threads(tx: Tx, board: AdvisoryBoardId) -> tuple[Thread, ...]:
    """A board's threads, the newest first."""
    rows = await tx.rows(
        "SELECT * FROM advisory_thread WHERE workspace_id = :workspace AND board_id = :board ORDER BY number DESC",
        board=board,
    )
    return tuple(map(_thread, rows))


async def press(tx: Tx, highlight: Highlight, person: PersonId, pressed: Press) -> None:
    """What a member says of a highlight, once each and changed as often as they like."""
    await tx.do(
        """
        INSERT INTO feedback AS f (workspace_id, feedback_id, board_id, thread_id, highlight_id, person_id, press, said_at)
        VALUES (:workspace, :id, :board, :thread, :highlight, :person, :press, :now)
        ON CONFLICT (workspace_id, highlight_id, person_id) WHERE press IS NOT NULL DO UPDATE
           SET press = excluded.press, said_at = excluded.said_at
        """,
        id=tx.new_id(),
        board=highlight.board,
        thread=highlight.thread,
        highlight=highlight.id,
        person=person,
        press=pressed.value,
        now=tx.now,
    )

"""Items: what is made of a board's feedback, and how far it is."""

from collections.abc import Sequence
from datetime import datetime

from cards.model import PersonId
from services.advisory import Tone
from services.advisory_items import Decision, Item, ItemState, Working
from services.ids import AdvisoryBoardId, AdvisoryItemId, AdvisoryThreadId, FeedbackId, HighlightId
from services.store.tx import Row, Tx


def _item(row: Row) -> Item:
    return Item(
        id=AdvisoryItemId(row["item_id"]),
        board=AdvisoryBoardId(row["board_id"]),
        thread=None if row["thread_id"] is None else AdvisoryThreadId(row["thread_id"]),
        highlight=None if row["highlight_id"] is None else HighlightId(row["highlight_id"]),
        feedback=None if row["feedback_id"] is None else FeedbackId(row["feedback_id"]),
        working=Working(
            theme=row["theme"],
            owner=PersonId(row["owner_id"]),
            tone=Tone(row["tone"]) if row["tone"] else None,
            decision=Decision(row["decision"]) if row["decision"] else None,
            due=row["due"],
            line=row["line"],
        ),
        state=ItemState(row["state"]),
        made_by=PersonId(row["made_by"]),
        made_at=row["made_at"],
        version=row["version"],
        decided_at=row["decided_at"],
        told_at=row["told_at"],
        reminded_at=row["reminded_at"],
        passed_from=None if row["passed_from"] is None else PersonId(row["passed_from"]),
    )


async def load(tx: Tx, item: AdvisoryItemId) -> Item | None:
    """One item; None where it is not there."""
    row = await tx.one(
        "SELECT * FROM advisory_item WHERE workspace_id = :workspace AND item_id = :id", id=item
    )
    return None if row is None else _item(row)


async def lock(tx: Tx, item: AdvisoryItemId) -> Item | None:
    """The same, held until the transaction ends."""
    row = await tx.one(
        "SELECT * FROM advisory_item WHERE workspace_id = :workspace AND item_id = :id FOR UPDATE", id=item
    )
    return None if row is None else _item(row)


async def made_of(tx: Tx, feedback: FeedbackId) -> Item | None:
    """The item of something a member said; None where nobody made one."""
    row = await tx.one(
        "SELECT * FROM advisory_item WHERE workspace_id = :workspace AND feedback_id = :feedback",
        feedback=feedback,
    )
    return None if row is None else _item(row)


async def of_board(tx: Tx, board: AdvisoryBoardId) -> tuple[Item, ...]:
    """All items of a board, the newest first."""
    rows = await tx.rows(
        "SELECT * FROM advisory_item WHERE workspace_id = :workspace AND board_id = :board ORDER BY made_at DESC, item_id DESC",
        board=board,
    )
    return tuple(_item(row) for row in rows)


async def open_of(tx: Tx, owner: PersonId | None = None) -> tuple[Item, ...]:
    """Items the board was not told of yet, the oldest first: somebody's, or everybody's."""
    rows = await tx.rows(
        "SELECT * FROM advisory_item WHERE workspace_id = :workspace AND state <> 'told'"
        " AND (cast(:owner AS text) IS NULL OR owner_id = :owner) ORDER BY made_at, item_id",
        owner=owner,
    )
    return tuple(_item(row) for row in rows)


async def told_between(
    tx: Tx, since: datetime, until: datetime, board: AdvisoryBoardId | None = None
) -> tuple[Item, ...]:
    """Items whose line went to the board (or to any) after `since` and until `until`, in the order in which it did."""
    rows = await tx.rows(
        "SELECT * FROM advisory_item WHERE workspace_id = :workspace AND told_at > :since AND told_at <= :until"
        " AND (cast(:board AS uuid) IS NULL OR board_id = :board) ORDER BY told_at, item_id",
        since=since,
        until=until,
        board=board,
    )
    return tuple(_item(row) for row in rows)


async def add(tx: Tx, item: Item) -> bool:
    """Keeps a new item. Something a member said has one at most (unique index `uq_advisory_item_feedback`); False where it
    has one already.
    """
    added = await tx.do(
        """
        INSERT INTO advisory_item (workspace_id, item_id, board_id, thread_id, highlight_id, feedback_id, theme, tone, owner_id,
                                   decision, due, line, state, made_by, made_at, decided_at, told_at, version)
        VALUES (:workspace, :id, :board, :thread, :highlight, :feedback, :theme, :tone, :owner, :decision, :due, :line,
                :state, :made_by, :made_at, :decided_at, :told_at, :version)
        ON CONFLICT (workspace_id, feedback_id) WHERE feedback_id IS NOT NULL DO NOTHING
        """,
        thread=item.thread,
        highlight=item.highlight,
        feedback=item.feedback,
        board=item.board,
        made_by=item.made_by,
        made_at=item.made_at,
        **_columns(item),
    )
    return added == 1


async def save(tx: Tx, item: Item) -> None:
    """Keeps what changed of it. Lock it before."""
    await tx.do(
        """
        UPDATE advisory_item SET theme = :theme, tone = :tone, owner_id = :owner, decision = :decision, due = :due,
               line = :line, state = :state, decided_at = :decided_at, told_at = :told_at, version = :version,
               passed_from = CASE WHEN owner_id = :owner THEN passed_from END
         WHERE workspace_id = :workspace AND item_id = :id
        """,
        **_columns(item),
    )


def _columns(item: Item) -> dict[str, object]:
    working = item.working
    return {
        "id": item.id,
        "theme": working.theme,
        "tone": "" if working.tone is None else working.tone.value,
        "owner": working.owner,
        "decision": "" if working.decision is None else working.decision.value,
        "due": working.due,
        "line": working.line,
        "state": item.state.value,
        "decided_at": item.decided_at,
        "told_at": item.told_at,
        "version": item.version,
    }


async def to_remind(tx: Tx, before: datetime, limit: int) -> tuple[PersonId, ...]:
    """Owners of items that nobody was reminded of since `before`."""
    rows = await tx.rows(
        "SELECT DISTINCT owner_id FROM advisory_item WHERE workspace_id = :workspace AND state <> 'told'"
        " AND coalesce(reminded_at, made_at) <= :before ORDER BY owner_id LIMIT :limit",
        before=before,
        limit=limit,
    )
    return tuple(PersonId(row["owner_id"]) for row in rows)


async def reminded(tx: Tx, owner: PersonId) -> None:
    """Somebody was reminded of everything that is theirs."""
    await tx.do(
        "UPDATE advisory_item SET reminded_at = :now WHERE workspace_id = :workspace AND owner_id = :owner AND state <> 'told'",
        owner=owner,
        now=tx.now,
    )


async def orphaned(tx: Tx, limit: int) -> tuple[Item, ...]:
    """Items the board was not told of yet whose owner is no colleague any more."""
    rows = await tx.rows(
        """
        SELECT i.* FROM advisory_item i
          LEFT JOIN person p ON p.workspace_id = :workspace AND p.person_id = i.owner_id AND p.active AND p.kind = 'member'
         WHERE i.workspace_id = :workspace AND i.state <> 'told' AND p.person_id IS NULL
         ORDER BY i.made_at LIMIT :limit
        """,
        limit=limit,
    )
    return tuple(_item(row) for row in rows)


async def pass_on(tx: Tx, items: Sequence[Item], owner: PersonId) -> None:
    """Gives items to somebody else, remembering whose they were."""
    await tx.do(
        "UPDATE advisory_item SET passed_from = owner_id, owner_id = :owner, version = version + 1, reminded_at = :now"
        " WHERE workspace_id = :workspace AND item_id = ANY(cast(:ids AS uuid[]))",
        ids=[item.id for item in items],
        owner=owner,
        now=tx.now,
    )

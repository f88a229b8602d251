"""Advisory boards and who sits on them."""

from collections.abc import Sequence
from datetime import date, datetime

from cards.model import PersonId
from services.advisory import Board, BoardMember, Naming, Rhythm, Stopped
from services.channels import Reach
from services.ids import AdvisoryBoardId, ChannelId
from services.store.tx import Row, Tx


def _board(row: Row) -> Board:
    return Board(
        id=AdvisoryBoardId(row["board_id"]),
        name=row["name"],
        purpose=row["purpose"],
        channel=ChannelId(row["channel"]),
        reach=Reach(row["reach"]),
        rhythm=Rhythm(row["rhythm"]),
        owner=PersonId(row["owner_id"]),
        made_at=row["made_at"],
        met_at=row["met_at"],
        warned_at=row["warned_at"],
        stopped=Stopped(row["stopped_why"]) if row["stopped_at"] else None,
        closed_at=row["closed_at"],
        version=row["version"],
    )


async def boards(tx: Tx) -> tuple[Board, ...]:
    """All boards that are not closed, by name."""
    rows = await tx.rows(
        "SELECT * FROM advisory_board WHERE workspace_id = :workspace AND closed_at IS NULL ORDER BY name, board_id"
    )
    return tuple(map(_board, rows))


async def any_board(tx: Tx) -> bool:
    """Whether there is one."""
    row = await tx.one(
        "SELECT 1 AS found FROM advisory_board WHERE workspace_id = :workspace AND closed_at IS NULL LIMIT 1"
    )
    return row is not None


async def load(tx: Tx, board: AdvisoryBoardId) -> Board | None:
    """One board."""
    row = await tx.one(
        "SELECT * FROM advisory_board WHERE workspace_id = :workspace AND board_id = :board", board=board
    )
    return None if row is None else _board(row)


async def lock(tx: Tx, board: AdvisoryBoardId) -> Board | None:
    """One board, held until the transaction ends."""
    row = await tx.one(
        "SELECT * FROM advisory_board WHERE workspace_id = :workspace AND board_id = :board FOR NO KEY UPDATE",
        board=board,
    )
    return None if row is None else _board(row)


async def in_channel(tx: Tx, channel: ChannelId) -> Board | None:
    """The board whose channel this is; there is at most one."""
    row = await tx.one(
        "SELECT * FROM advisory_board WHERE workspace_id = :workspace AND channel = :channel AND closed_at IS NULL",
        channel=channel,
    )
    return None if row is None else _board(row)


async def add(
    tx: Tx,
    *,
    name: str,
    purpose: str,
    channel: ChannelId,
    reach: Reach,
    rhythm: Rhythm,
    by: PersonId,
) -> AdvisoryBoardId | None:
    """A new board, run by whoever made it; None where the channel has one (unique index `uq_advisory_board_channel`)."""
    row = await tx.one(
        """
        INSERT INTO advisory_board (workspace_id, board_id, name, purpose, channel, reach, rhythm, owner_id, made_by, made_at)
        VALUES (:workspace, :id, :name, :purpose, :channel, :reach, :rhythm, :by, :by, :now)
        ON CONFLICT (workspace_id, channel) WHERE closed_at IS NULL DO NOTHING RETURNING board_id
        """,
        id=tx.new_id(),
        name=name,
        purpose=purpose,
        channel=channel,
        reach=reach.value,
        rhythm=rhythm.value,
        by=by,
        now=tx.now,
    )
    return None if row is None else AdvisoryBoardId(row["board_id"])


async def change(tx: Tx, board: Board, *, name: str, purpose: str, rhythm: Rhythm, owner: PersonId) -> None:
    """What a form says of it, from now on. Lock it before."""
    await tx.do(
        "UPDATE advisory_board SET name = :name, purpose = :purpose, rhythm = :rhythm, owner_id = :owner, version = version + 1"
        " WHERE workspace_id = :workspace AND board_id = :board",
        board=board.id,
        name=name,
        purpose=purpose,
        rhythm=rhythm.value,
        owner=owner,
    )


async def give_to(tx: Tx, board: AdvisoryBoardId, owner: PersonId) -> None:
    """Somebody else runs it from now on."""
    await tx.do(
        "UPDATE advisory_board SET owner_id = :owner WHERE workspace_id = :workspace AND board_id = :board",
        board=board,
        owner=owner,
    )


async def stop(tx: Tx, board: AdvisoryBoardId, why: Stopped) -> bool:
    """Nothing is posted to it until it goes on; False where it was stopped before."""
    stopped = await tx.do(
        "UPDATE advisory_board SET stopped_at = :now, stopped_why = :why"
        " WHERE workspace_id = :workspace AND board_id = :board AND stopped_at IS NULL AND closed_at IS NULL",
        board=board,
        why=why.value,
        now=tx.now,
    )
    return stopped == 1


async def go_on(tx: Tx, board: AdvisoryBoardId, reach: Reach) -> None:
    """It is meant for this reach now, and posts again."""
    await tx.do(
        "UPDATE advisory_board SET stopped_at = NULL, stopped_why = '', reach = :reach, version = version + 1"
        " WHERE workspace_id = :workspace AND board_id = :board",
        board=board,
        reach=reach.value,
    )


async def close(tx: Tx, board: AdvisoryBoardId) -> None:
    """It meets no more; what it said is kept."""
    await tx.do(
        "UPDATE advisory_board SET closed_at = :now WHERE workspace_id = :workspace AND board_id = :board",
        board=board,
        now=tx.now,
    )


async def met(tx: Tx, board: AdvisoryBoardId) -> None:
    """It meets now, and its rhythm is kept again."""
    await tx.do(
        "UPDATE advisory_board SET met_at = :now, warned_at = NULL WHERE workspace_id = :workspace AND board_id = :board",
        board=board,
        now=tx.now,
    )


async def warned(tx: Tx, board: AdvisoryBoardId, at: datetime) -> None:
    """Whoever runs it heard that its rhythm slipped; that happens once until it meets."""
    await tx.do(
        "UPDATE advisory_board SET warned_at = :at WHERE workspace_id = :workspace AND board_id = :board",
        board=board,
        at=at,
    )


_MEMBERS = """
SELECT m.*, coalesce(nullif(p.real_name, ''), p.name, m.person_id) AS called, coalesce(p.active, true) AS present,
       coalesce(p.kind, 'external') <> 'member' AS outside
  FROM advisory_member m LEFT JOIN person p ON p.workspace_id = :workspace AND p.person_id = m.person_id
 WHERE m.workspace_id = :workspace AND m.left_at IS NULL
"""
_ALL_SEATS = f"{_MEMBERS} AND m.board_id = :board ORDER BY m.since, m.person_id"
_ONE_SEAT = f"{_MEMBERS} AND m.board_id = :board AND m.person_id = :person"


def _member(row: Row) -> BoardMember:
    return BoardMember(
        board=AdvisoryBoardId(row["board_id"]),
        person=PersonId(row["person_id"]),
        name=row["called"],
        why=row["why"],
        since=row["since"],
        naming=Naming(row["naming"]),
        named_at=row["named_at"],
        heard_at=row["heard_at"],
        present=row["present"],
        outside=row["outside"],
    )


async def members(tx: Tx, board: AdvisoryBoardId) -> tuple[BoardMember, ...]:
    """Who sits on a board, the longest there first."""
    rows = await tx.rows(_ALL_SEATS, board=board)
    return tuple(map(_member, rows))


async def member(tx: Tx, board: AdvisoryBoardId, person: PersonId) -> BoardMember | None:
    """Somebody's seat on a board; None where they have none."""
    row = await tx.one(_ONE_SEAT, board=board, person=person)
    return None if row is None else _member(row)


async def seat(
    tx: Tx, board: AdvisoryBoardId, person: PersonId, *, why: str, since: date, by: PersonId
) -> None:
    """Somebody sits on a board, or it is said anew why. How they like to be named is theirs, and stays."""
    await tx.do(
        """
        INSERT INTO advisory_member AS m (workspace_id, board_id, person_id, why, since, added_by, added_at)
        VALUES (:workspace, :board, :person, :why, :since, :by, :now)
        ON CONFLICT (workspace_id, board_id, person_id) DO UPDATE
           SET why = excluded.why, since = excluded.since, left_at = NULL
        """,
        board=board,
        person=person,
        why=why,
        since=since,
        by=by,
        now=tx.now,
    )


async def unseat(tx: Tx, board: AdvisoryBoardId, people: Sequence[PersonId]) -> int:
    """These leave a board; what they said stays. Answers how many sat on it."""
    return await tx.do(
        "UPDATE advisory_member SET left_at = :now WHERE workspace_id = :workspace AND board_id = :board"
        " AND person_id = ANY(cast(:people AS text[])) AND left_at IS NULL",
        board=board,
        people=list(people),
        now=tx.now,
    )


async def name_as(tx: Tx, board: AdvisoryBoardId, person: PersonId, naming: Naming) -> bool:
    """How a member likes to be named from now on; False for somebody who does not sit there."""
    changed = await tx.do(
        "UPDATE advisory_member SET naming = :naming, named_at = :now"
        " WHERE workspace_id = :workspace AND board_id = :board AND person_id = :person AND left_at IS NULL",
        board=board,
        person=person,
        naming=naming.value,
        now=tx.now,
    )
    return changed == 1


async def heard(tx: Tx, board: AdvisoryBoardId, person: PersonId) -> None:
    """They said something just now."""
    await tx.do(
        "UPDATE advisory_member SET heard_at = :now"
        " WHERE workspace_id = :workspace AND board_id = :board AND person_id = :person",
        board=board,
        person=person,
        now=tx.now,
    )

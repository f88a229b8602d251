"""Posters of full cards: which there are, and the files of them that hang in Slack.

A poster is drawn from what may be seen at the moment: no picture of it is kept here, so there is none to forget.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from cards.model import PersonId, Week
from services.ids import ChannelId, FileId, PosterId, TeamId
from services.store.tx import Row, Tx

STUCK: Final = "stuck"


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredPoster:
    """A poster as stored.

    `files` hang in Slack since `shared_at`, showing `digest`; while that is None they are on their way, or were left on
    it. A digest of `STUCK` is that of files Slack did not delete for us. `turn` counts whoever brought or took files.
    """

    id: PosterId
    person: PersonId
    week: Week
    team: TeamId
    channel: ChannelId
    turn: int
    files: tuple[FileId, ...]
    digest: str
    shared_at: datetime | None
    ended_at: datetime | None

    @property
    def stuck(self) -> bool:
        return self.digest == STUCK

    @property
    def hangs(self) -> bool:
        """Whether its files are in Slack and show what they should, as far as we know."""
        return bool(self.files) and self.shared_at is not None and not self.stuck


def _poster(row: Row) -> StoredPoster:
    return StoredPoster(
        id=PosterId(row["poster_id"]),
        person=PersonId(row["person_id"]),
        week=Week.of(row["week"]),
        team=TeamId(row["team_id"]),
        channel=ChannelId(row["channel"]),
        turn=row["turn"],
        files=tuple(FileId(each) for each in row["files"]),
        digest=row["digest"],
        shared_at=row["shared_at"],
        ended_at=row["ended_at"],
    )


async def make(tx: Tx, person: PersonId, week: Week, team: TeamId, channel: ChannelId) -> StoredPoster | None:
    """The poster of a card, there once (unique index `uq_poster_card`); None where it was there before."""
    row = await tx.one(
        "INSERT INTO poster (workspace_id, poster_id, person_id, week, team_id, channel, made_at)"
        " VALUES (:workspace, :id, :person, :monday, :team, :channel, :now)"
        " ON CONFLICT (workspace_id, person_id, week) DO NOTHING RETURNING *",
        id=tx.new_id(),
        person=person,
        monday=week.monday,
        team=team,
        channel=channel,
        now=tx.now,
    )
    return None if row is None else _poster(row)


async def leave_channel(tx: Tx, poster: PosterId, place: ChannelId) -> None:
    """It stands at `place` instead of the channel it was told of in."""
    await tx.do(
        "UPDATE poster SET channel = :place WHERE workspace_id = :workspace AND poster_id = :poster",
        poster=poster,
        place=place,
    )


async def load(tx: Tx, poster: PosterId) -> StoredPoster | None:
    """One poster."""
    row = await tx.one(
        "SELECT * FROM poster WHERE workspace_id = :workspace AND poster_id = :poster", poster=poster
    )
    return None if row is None else _poster(row)


async def of_card(tx: Tx, person: PersonId, week: Week) -> StoredPoster | None:
    """The poster of a card."""
    row = await tx.one(
        "SELECT * FROM poster WHERE workspace_id = :workspace AND person_id = :person AND week = :monday",
        person=person,
        monday=week.monday,
    )
    return None if row is None else _poster(row)


async def of_person(tx: Tx, person: PersonId) -> tuple[StoredPoster, ...]:
    """Somebody's posters that are not over."""
    rows = await tx.rows(
        "SELECT * FROM poster WHERE workspace_id = :workspace AND person_id = :person AND ended_at IS NULL"
        " ORDER BY week",
        person=person,
    )
    return tuple(map(_poster, rows))


async def of_team(tx: Tx, team: TeamId, since: Week, limit: int) -> tuple[StoredPoster, ...]:
    """A team's posters that are not over, of this week or later, the newest first."""
    rows = await tx.rows(
        "SELECT * FROM poster WHERE workspace_id = :workspace AND team_id = :team AND week >= :since"
        " AND ended_at IS NULL ORDER BY week DESC, poster_id DESC LIMIT :limit",
        team=team,
        since=since.monday,
        limit=limit,
    )
    return tuple(map(_poster, rows))


async def end_before(tx: Tx, before: date, limit: int) -> tuple[StoredPoster, ...]:
    """Posters of cards of weeks that began before `before` are over; answers those that end now."""
    rows = await tx.rows(
        "UPDATE poster SET ended_at = :now WHERE workspace_id = :workspace AND poster_id IN ("
        " SELECT poster_id FROM poster WHERE workspace_id = :workspace AND ended_at IS NULL AND week < :before"
        " ORDER BY week LIMIT :limit FOR UPDATE SKIP LOCKED) RETURNING *",
        now=tx.now,
        before=before,
        limit=limit,
    )
    return tuple(map(_poster, rows))


async def bring(tx: Tx, poster: PosterId, *, turn: int, files: Sequence[FileId]) -> bool:
    """These files are about to hang in Slack; False where somebody else had the turn."""
    taken = await tx.do(
        "UPDATE poster SET files = cast(:files AS text[]), digest = '', shared_at = NULL, turn = turn + 1"
        " WHERE workspace_id = :workspace AND poster_id = :poster AND turn = :turn",
        poster=poster,
        turn=turn,
        files=list(files),
    )
    return taken == 1


async def hang(tx: Tx, poster: PosterId, *, turn: int, digest: str, kept: bool) -> bool:
    """What was brought in this turn hangs and shows `digest`; where the files were not `kept`, words alone do."""
    taken = await tx.do(
        "UPDATE poster SET digest = :digest, shared_at = :now, files = CASE WHEN :kept THEN files ELSE '{}' END"
        " WHERE workspace_id = :workspace AND poster_id = :poster AND turn = :turn",
        poster=poster,
        turn=turn,
        digest=digest,
        kept=kept,
        now=tx.now,
    )
    return taken == 1


async def leave(tx: Tx, poster: PosterId, *, turn: int, files: Sequence[FileId]) -> bool:
    """Slack did not delete these, so that they hang still; False where somebody else had the turn."""
    taken = await tx.do(
        "UPDATE poster SET files = cast(:files AS text[]), digest = :stuck, turn = turn + 1"
        " WHERE workspace_id = :workspace AND poster_id = :poster AND turn = :turn",
        poster=poster,
        turn=turn,
        files=list(files),
        stuck=STUCK,
    )
    return taken == 1

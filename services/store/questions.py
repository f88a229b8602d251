"""What members of boards answered to the questions of the year, under a sign in the place of their id."""

import json
from datetime import datetime
from typing import Any

from services.ids import AdvisoryBoardId
from services.questions import Answers, Given, Question, Said
from services.store.tx import Row, Tx


def _given(row: Row) -> Given:
    return Given(
        voice=row["voice"],
        answers=Answers(said=_said(row["said"]), words=row["words"] or "", changed=row["changed"] or ""),
        given_at=row["given_at"],
        erased=row["erased"],
    )


def _said(stored: Any) -> dict[Question, Said]:  # noqa: ANN401 -- JSON from the database
    told = json.loads(stored) if isinstance(stored, str) else stored
    return {Question(name): Said(word) for name, word in told.items()}


async def of_year(tx: Tx, board: AdvisoryBoardId, year: int) -> tuple[Given, ...]:
    """All answers of a board in a year."""
    rows = await tx.rows(
        "SELECT * FROM advisory_answer WHERE workspace_id = :workspace AND board_id = :board AND year = :year"
        " ORDER BY given_at, voice",
        board=board,
        year=year,
    )
    return tuple(_given(row) for row in rows)


async def keep(tx: Tx, board: AdvisoryBoardId, year: int, voice: str, answers: Answers) -> None:
    """Keeps a member's answers; their later ones take the place of the earlier, and their turn. Key: workspace, board, year and voice."""
    await tx.do(
        """
        INSERT INTO advisory_answer (workspace_id, board_id, year, voice, said, words, changed, given_at)
        VALUES (:workspace, :board, :year, :voice, cast(:said AS jsonb), :words, :changed, :now)
        ON CONFLICT (workspace_id, board_id, year, voice) DO UPDATE
           SET said = excluded.said, words = excluded.words, changed = excluded.changed, given_at = excluded.given_at,
               erased = false
        """,
        board=board,
        year=year,
        voice=voice,
        said=json.dumps({question.value: said.value for question, said in answers.said.items()}),
        words=answers.words or None,
        changed=answers.changed or None,
        now=tx.now,
    )


async def erase_before(tx: Tx, before: datetime, *, limit: int) -> int:
    """Erases the sentences of answers given before this moment; what was answered with a word stays counted."""
    return await tx.do(
        "UPDATE advisory_answer SET words = NULL, changed = NULL, erased = true WHERE workspace_id = :workspace"
        " AND (board_id, year, voice) IN (SELECT board_id, year, voice FROM advisory_answer"
        " WHERE workspace_id = :workspace AND given_at < :before AND NOT erased LIMIT :limit)",
        before=before,
        limit=limit,
    )

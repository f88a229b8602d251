"""Points: every one with its reason, and their sums by week."""

from typing import Any

from sqlalchemy import Column, Date, Index, Integer, SmallInteger, Text, Uuid

from services.store.tables.columns import moment, optional, required, tenant

ledger = tenant(
    "ledger",
    required("person_id", Text),
    required("week", Date),
    required("kind", Text),
    required("ref", Text),
    required("points", Integer),
    required("claim_id", Uuid),
    required("team_id", Uuid),
    optional("line", SmallInteger),
    required("entered_at", moment()),
    key=("person_id", "week", "kind", "ref"),
)
Index("ix_ledger_claim", ledger.c.workspace_id, ledger.c.claim_id)
Index("ix_ledger_team", ledger.c.workspace_id, ledger.c.team_id, ledger.c.week)

SCORES = ("points", "squares", "lines", "full_cards")


def score_columns() -> list[Column[Any]]:
    """What is added up: points, awarded squares, completed lines, full cards."""
    return [required(name, Integer, "0") for name in SCORES]


score_week = tenant(
    "score_week",
    required("week", Date),
    required("person_id", Text),
    required("team_id", Uuid),
    *score_columns(),
    key=("week", "person_id"),
    postgresql_with={"fillfactor": 90},
)
Index(
    "ix_score_week_rank",
    score_week.c.workspace_id,
    score_week.c.week,
    score_week.c.points,
    score_week.c.person_id,
)

team_week = tenant(
    "team_week",
    required("week", Date),
    required("team_id", Uuid),
    *score_columns(),
    key=("week", "team_id"),
    postgresql_with={"fillfactor": 90},
)

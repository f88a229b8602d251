"""Decks people change: which is in play from when, decks being looked at, retired squares, suggestions

Revises: 0009
"""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TENANT_TABLES = ("deck_choice", "deck_draft", "retired", "suggestion")

TABLES = (
    """
    CREATE TABLE deck_choice (
        workspace_id text NOT NULL,
        choice_id uuid NOT NULL,
        week date NOT NULL,
        deck_hash text,
        replaces text,
        kind text NOT NULL,
        name text NOT NULL,
        activities integer NOT NULL,
        activity_id text,
        chosen_by text NOT NULL,
        chosen_at timestamptz NOT NULL,
        CONSTRAINT pk_deck_choice PRIMARY KEY (workspace_id, choice_id)
    )
    """,
    """
    CREATE TABLE deck_draft (
        workspace_id text NOT NULL,
        person_id text NOT NULL,
        deck_hash text NOT NULL,
        source text NOT NULL,
        made_at timestamptz NOT NULL,
        CONSTRAINT pk_deck_draft PRIMARY KEY (workspace_id, person_id)
    )
    """,
    """
    CREATE TABLE retired (
        workspace_id text NOT NULL,
        activity_id text NOT NULL,
        source text NOT NULL,
        retired_by text NOT NULL,
        retired_at timestamptz NOT NULL,
        CONSTRAINT pk_retired PRIMARY KEY (workspace_id, activity_id)
    )
    """,
    """
    CREATE TABLE suggestion (
        workspace_id text NOT NULL,
        suggestion_id uuid NOT NULL,
        person_id text,
        short text NOT NULL,
        prompt text NOT NULL,
        why text NOT NULL,
        setting text NOT NULL,
        effort smallint NOT NULL,
        credited boolean NOT NULL,
        state text NOT NULL DEFAULT 'open',
        suggested_at timestamptz NOT NULL,
        answered_by text,
        answered_at timestamptz,
        note text NOT NULL DEFAULT '',
        activity_id text,
        CONSTRAINT pk_suggestion PRIMARY KEY (workspace_id, suggestion_id)
    )
    """,
)

INDEXES = (
    "CREATE INDEX ix_deck_choice_week ON deck_choice (workspace_id, week, choice_id)",
    "CREATE INDEX ix_suggestion_person ON suggestion (workspace_id, person_id)",
    "CREATE INDEX ix_suggestion_open ON suggestion (workspace_id, suggested_at) WHERE state = 'open'",
    "CREATE INDEX ix_suggestion_activity ON suggestion (workspace_id, activity_id) WHERE activity_id IS NOT NULL",
)

WALL = (
    "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
    (
        "CREATE POLICY own_workspace ON {table}"
        " USING (workspace_id = current_setting('bingo.workspace', true))"
        " WITH CHECK (workspace_id = current_setting('bingo.workspace', true))"
    ),
)

RIGHTS = f"GRANT SELECT, INSERT, UPDATE, DELETE ON {', '.join(TENANT_TABLES)} TO bingo_app"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    walls = tuple(line.format(table=table) for table in TENANT_TABLES for line in WALL)
    for statement in (*TABLES, *INDEXES, *walls, RIGHTS):
        op.execute(statement)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute(f"DROP TABLE {', '.join(TENANT_TABLES)}")

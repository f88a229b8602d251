"""How likely each activity is, week by week

Revises: 0013
"""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

TENANT_TABLES = ("square_tally", "learned", "learned_week", "learned_choice")

TABLES = (
    """
    CREATE TABLE square_tally (
        workspace_id text NOT NULL,
        week date NOT NULL,
        setting text NOT NULL,
        rows smallint NOT NULL,
        activity_id text NOT NULL,
        asks text NOT NULL,
        dealt integer NOT NULL,
        done integer NOT NULL,
        CONSTRAINT pk_square_tally PRIMARY KEY (workspace_id, week, setting, rows, activity_id, asks)
    )
    """,
    """
    CREATE TABLE learned (
        workspace_id text NOT NULL,
        learned_hash text NOT NULL,
        chances text NOT NULL,
        kept_at timestamptz NOT NULL,
        CONSTRAINT pk_learned PRIMARY KEY (workspace_id, learned_hash)
    )
    """,
    """
    CREATE TABLE learned_week (
        workspace_id text NOT NULL,
        week date NOT NULL,
        cards integer NOT NULL,
        learned_hash text,
        found jsonb NOT NULL DEFAULT '[]',
        counted_at timestamptz NOT NULL,
        CONSTRAINT pk_learned_week PRIMARY KEY (workspace_id, week)
    )
    """,
    """
    CREATE TABLE learned_choice (
        workspace_id text NOT NULL,
        choice_id uuid NOT NULL,
        week date NOT NULL,
        learned_hash text,
        replaces text,
        chosen_by text NOT NULL,
        chosen_at timestamptz NOT NULL,
        CONSTRAINT pk_learned_choice PRIMARY KEY (workspace_id, choice_id)
    )
    """,
)

INDEXES = ("CREATE INDEX ix_learned_choice_week ON learned_choice (workspace_id, week, choice_id)",)

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

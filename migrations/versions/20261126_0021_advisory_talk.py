"""What advisory boards said in words, what is made of it, and the questions of the year

Revises: 0020
"""

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

TENANT_TABLES = ("advisory_item", "advisory_answer")

TABLES = (
    """
    CREATE TABLE advisory_item (
        workspace_id text NOT NULL,
        item_id uuid NOT NULL,
        board_id uuid NOT NULL,
        thread_id uuid,
        highlight_id uuid,
        feedback_id uuid,
        theme text NOT NULL,
        tone text NOT NULL DEFAULT '',
        owner_id text NOT NULL,
        decision text NOT NULL DEFAULT '',
        due date,
        line text NOT NULL DEFAULT '',
        state text NOT NULL DEFAULT 'open',
        made_by text NOT NULL,
        made_at timestamptz NOT NULL,
        decided_at timestamptz,
        told_at timestamptz,
        reminded_at timestamptz,
        passed_from text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_advisory_item PRIMARY KEY (workspace_id, item_id)
    )
    """,
    """
    CREATE TABLE advisory_answer (
        workspace_id text NOT NULL,
        board_id uuid NOT NULL,
        year smallint NOT NULL,
        voice text NOT NULL,
        said jsonb NOT NULL,
        words text,
        changed text,
        given_at timestamptz NOT NULL,
        erased boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_advisory_answer PRIMARY KEY (workspace_id, board_id, year, voice)
    )
    """,
)

COLUMNS = (
    "ALTER TABLE feedback ADD COLUMN words text",
    "ALTER TABLE feedback ADD COLUMN channel text",
    "ALTER TABLE feedback ADD COLUMN ts text",
    "ALTER TABLE feedback ADD COLUMN edited_at timestamptz",
    "ALTER TABLE feedback ADD COLUMN gone_at timestamptz",
    "ALTER TABLE feedback ADD COLUMN erased boolean NOT NULL DEFAULT false",
)

INDEXES = (
    "CREATE INDEX ix_advisory_item_board ON advisory_item (workspace_id, board_id, made_at)",
    "CREATE INDEX ix_advisory_item_owner ON advisory_item (workspace_id, owner_id) WHERE state <> 'told'",
    (
        "CREATE UNIQUE INDEX uq_advisory_item_feedback ON advisory_item (workspace_id, feedback_id)"
        " WHERE feedback_id IS NOT NULL"
    ),
    "CREATE UNIQUE INDEX uq_feedback_message ON feedback (workspace_id, channel, ts) WHERE ts IS NOT NULL",
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
    for statement in (*TABLES, *COLUMNS, *INDEXES, *walls, RIGHTS):
        op.execute(statement)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("DROP INDEX uq_feedback_message")
    for column in ("erased", "gone_at", "edited_at", "ts", "channel", "words"):
        op.execute(f"ALTER TABLE feedback DROP COLUMN {column}")
    op.execute(f"DROP TABLE {', '.join(TENANT_TABLES)}")

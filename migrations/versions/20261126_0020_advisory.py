"""Advisory boards: their members, threads and highlights, what members pressed, and what is known of channels

Revises: 0019
"""

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

TENANT_TABLES = (
    "channel_fact",
    "advisory_board",
    "advisory_member",
    "advisory_thread",
    "highlight",
    "feedback",
)

TABLES = (
    """
    CREATE TABLE channel_fact (
        workspace_id text NOT NULL,
        channel text NOT NULL,
        name text NOT NULL DEFAULT '',
        private boolean NOT NULL DEFAULT false,
        outside boolean NOT NULL DEFAULT false,
        pending boolean NOT NULL DEFAULT false,
        org_shared boolean NOT NULL DEFAULT false,
        guests boolean NOT NULL DEFAULT false,
        archived boolean NOT NULL DEFAULT false,
        gone boolean NOT NULL DEFAULT false,
        problem text NOT NULL DEFAULT '',
        looked_at timestamptz,
        CONSTRAINT pk_channel_fact PRIMARY KEY (workspace_id, channel)
    )
    """,
    """
    CREATE TABLE advisory_board (
        workspace_id text NOT NULL,
        board_id uuid NOT NULL,
        name text NOT NULL,
        purpose text NOT NULL DEFAULT '',
        channel text NOT NULL,
        reach text NOT NULL,
        rhythm text NOT NULL DEFAULT 'month',
        owner_id text NOT NULL,
        made_by text NOT NULL,
        made_at timestamptz NOT NULL,
        met_at timestamptz,
        warned_at timestamptz,
        stopped_at timestamptz,
        stopped_why text NOT NULL DEFAULT '',
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_advisory_board PRIMARY KEY (workspace_id, board_id)
    )
    """,
    """
    CREATE TABLE advisory_member (
        workspace_id text NOT NULL,
        board_id uuid NOT NULL,
        person_id text NOT NULL,
        why text NOT NULL DEFAULT '',
        since date NOT NULL,
        naming text NOT NULL DEFAULT 'none',
        named_at timestamptz,
        heard_at timestamptz,
        added_by text NOT NULL,
        added_at timestamptz NOT NULL,
        left_at timestamptz,
        CONSTRAINT pk_advisory_member PRIMARY KEY (workspace_id, board_id, person_id)
    )
    """,
    """
    CREATE TABLE advisory_thread (
        workspace_id text NOT NULL,
        thread_id uuid NOT NULL,
        board_id uuid NOT NULL,
        number smallint NOT NULL,
        state text NOT NULL DEFAULT 'draft',
        made_by text NOT NULL,
        made_at timestamptz NOT NULL,
        posted_at timestamptz,
        posted_by text,
        channel text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_advisory_thread PRIMARY KEY (workspace_id, thread_id)
    )
    """,
    """
    CREATE TABLE highlight (
        workspace_id text NOT NULL,
        highlight_id uuid NOT NULL,
        board_id uuid NOT NULL,
        claim_id uuid NOT NULL,
        thread_id uuid,
        place smallint NOT NULL DEFAULT 0,
        state text NOT NULL,
        words text NOT NULL,
        tone text NOT NULL,
        theme text NOT NULL DEFAULT '',
        claimant_id text NOT NULL,
        nominated_by text NOT NULL,
        nominated_at timestamptz NOT NULL,
        consented_at timestamptz,
        customer_agreed boolean NOT NULL DEFAULT false,
        posted_at timestamptz,
        taken_back_at timestamptz,
        taken_back_by text,
        erased boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_highlight PRIMARY KEY (workspace_id, highlight_id)
    )
    """,
    """
    CREATE TABLE feedback (
        workspace_id text NOT NULL,
        feedback_id uuid NOT NULL,
        board_id uuid NOT NULL,
        thread_id uuid NOT NULL,
        highlight_id uuid,
        person_id text NOT NULL,
        press text,
        said_at timestamptz NOT NULL,
        CONSTRAINT pk_feedback PRIMARY KEY (workspace_id, feedback_id)
    )
    """,
)

INDEXES = (
    (
        "CREATE UNIQUE INDEX uq_advisory_board_channel ON advisory_board (workspace_id, channel)"
        " WHERE closed_at IS NULL"
    ),
    "CREATE INDEX ix_advisory_member_person ON advisory_member (workspace_id, person_id)",
    "CREATE UNIQUE INDEX uq_advisory_thread_number ON advisory_thread (workspace_id, board_id, number)",
    (
        "CREATE UNIQUE INDEX uq_advisory_thread_draft ON advisory_thread (workspace_id, board_id)"
        " WHERE state = 'draft'"
    ),
    (
        "CREATE UNIQUE INDEX uq_highlight_claim ON highlight (workspace_id, board_id, claim_id)"
        " WHERE state IN ('asked', 'ready', 'posted')"
    ),
    "CREATE INDEX ix_highlight_thread ON highlight (workspace_id, thread_id, place)",
    "CREATE INDEX ix_highlight_board ON highlight (workspace_id, board_id, state)",
    "CREATE INDEX ix_highlight_claim ON highlight (workspace_id, claim_id)",
    (
        "CREATE UNIQUE INDEX uq_feedback_press ON feedback (workspace_id, highlight_id, person_id)"
        " WHERE press IS NOT NULL"
    ),
    "CREATE INDEX ix_feedback_board ON feedback (workspace_id, board_id, said_at)",
    "CREATE INDEX ix_feedback_thread ON feedback (workspace_id, thread_id, said_at)",
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

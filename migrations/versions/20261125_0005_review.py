"""Roles, the looks asked of reviewers, the weeks of the lot, and who changed a setting

Revises: 0004
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TENANT_TABLES = ("role", "review", "lot", "change")

TABLES = (
    """
    CREATE TABLE role (
        workspace_id text NOT NULL,
        role_id uuid NOT NULL,
        person_id text NOT NULL,
        kind text NOT NULL,
        team_id uuid,
        given_by text NOT NULL,
        since timestamptz NOT NULL,
        CONSTRAINT pk_role PRIMARY KEY (workspace_id, role_id)
    )
    """,
    """
    CREATE TABLE review (
        workspace_id text NOT NULL,
        claim_id uuid NOT NULL,
        review_id uuid NOT NULL,
        kind text NOT NULL,
        opened_at timestamptz NOT NULL,
        reviewer_id text,
        asked_at timestamptz,
        handed_by text,
        note text NOT NULL DEFAULT '',
        offered_at timestamptz,
        decision text,
        decided_by text,
        decided_at timestamptz,
        CONSTRAINT pk_review PRIMARY KEY (workspace_id, claim_id, review_id)
    )
    """,
    """
    CREATE TABLE lot (
        workspace_id text NOT NULL,
        week date NOT NULL,
        share double precision NOT NULL,
        seal text NOT NULL,
        sealed_at timestamptz NOT NULL,
        key text,
        opened_at timestamptz,
        CONSTRAINT pk_lot PRIMARY KEY (workspace_id, week)
    )
    """,
    """
    CREATE TABLE change (
        workspace_id text NOT NULL,
        change_id uuid NOT NULL,
        person_id text NOT NULL,
        subject text NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT pk_change PRIMARY KEY (workspace_id, change_id)
    )
    """,
)

INDEXES = (
    "CREATE UNIQUE INDEX uq_role ON role (workspace_id, person_id, kind, team_id) NULLS NOT DISTINCT",
    "CREATE UNIQUE INDEX uq_review_open ON review (workspace_id, claim_id) WHERE decided_at IS NULL",
    "CREATE INDEX ix_review_reviewer ON review (workspace_id, reviewer_id, asked_at)",
    "CREATE INDEX ix_review_decided ON review (workspace_id, decided_at)",
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

"""The Friday recap: what claimants let be told, drafts with every version of their words, stories in them

Revises: 0015
"""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

TENANT_TABLES = ("recap", "recap_edit", "recap_story")

TABLES = (
    """
    CREATE TABLE recap (
        workspace_id text NOT NULL,
        recap_id uuid NOT NULL,
        team_id uuid NOT NULL,
        week date NOT NULL,
        facts jsonb NOT NULL,
        words jsonb NOT NULL,
        version integer NOT NULL DEFAULT 1,
        edited_by text,
        edited_at timestamptz NOT NULL,
        drafted_at timestamptz NOT NULL,
        reminded_at timestamptz,
        post_at timestamptz,
        scheduled_by text,
        posted_at timestamptz,
        posted_by text,
        channel text,
        rounds integer NOT NULL DEFAULT 0,
        CONSTRAINT pk_recap PRIMARY KEY (workspace_id, recap_id)
    )
    """,
    """
    CREATE TABLE recap_edit (
        workspace_id text NOT NULL,
        recap_id uuid NOT NULL,
        version integer NOT NULL,
        words jsonb NOT NULL,
        CONSTRAINT pk_recap_edit PRIMARY KEY (workspace_id, recap_id, version)
    )
    """,
    """
    CREATE TABLE recap_story (
        workspace_id text NOT NULL,
        recap_id uuid NOT NULL,
        claim_id uuid NOT NULL,
        taken_back_at timestamptz,
        erased boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_recap_story PRIMARY KEY (workspace_id, recap_id, claim_id)
    )
    """,
)

INDEXES = (
    "CREATE UNIQUE INDEX uq_recap_week ON recap (workspace_id, team_id, week)",
    "CREATE INDEX ix_recap_post ON recap (workspace_id, post_at) WHERE post_at IS NOT NULL AND posted_at IS NULL",
    "CREATE INDEX ix_recap_drafted ON recap (workspace_id, drafted_at)",
    "CREATE INDEX ix_recap_story_claim ON recap_story (workspace_id, claim_id)",
    "CREATE INDEX ix_recap_story_kept ON recap_story (workspace_id, recap_id) WHERE NOT erased",
)

COLUMNS = (
    "ALTER TABLE claim ADD COLUMN tellable boolean NOT NULL DEFAULT false",
    "ALTER TABLE claim ADD COLUMN names_customer boolean NOT NULL DEFAULT false",
    "ALTER TABLE team ADD COLUMN recap_itself boolean NOT NULL DEFAULT false",
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
    for statement in (*TABLES, *INDEXES, *walls, RIGHTS, *COLUMNS):
        op.execute(statement)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("ALTER TABLE team DROP COLUMN recap_itself")
    op.execute("ALTER TABLE claim DROP COLUMN names_customer")
    op.execute("ALTER TABLE claim DROP COLUMN tellable")
    op.execute(f"DROP TABLE {', '.join(TENANT_TABLES)}")

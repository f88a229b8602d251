"""Posters of full cards, walls for office screens, and what claimants let be shown on both

Revises: 0018
"""

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

TENANT_TABLES = ("poster", "wall")

TABLES = (
    """
    CREATE TABLE poster (
        workspace_id text NOT NULL,
        poster_id uuid NOT NULL,
        person_id text NOT NULL,
        week date NOT NULL,
        team_id uuid NOT NULL,
        channel text NOT NULL,
        made_at timestamptz NOT NULL,
        turn integer NOT NULL DEFAULT 0,
        files text[] NOT NULL DEFAULT '{}',
        digest text NOT NULL DEFAULT '',
        shared_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT pk_poster PRIMARY KEY (workspace_id, poster_id)
    )
    """,
    """
    CREATE TABLE wall (
        workspace_id text NOT NULL,
        wall_id uuid NOT NULL,
        team_id uuid NOT NULL,
        made_by text NOT NULL,
        made_at timestamptz NOT NULL,
        closed_at timestamptz,
        CONSTRAINT pk_wall PRIMARY KEY (workspace_id, wall_id)
    )
    """,
    """
    CREATE TABLE directory.wall (
        token_hash text NOT NULL,
        workspace_id text NOT NULL,
        wall_id uuid NOT NULL,
        CONSTRAINT pk_wall PRIMARY KEY (token_hash)
    )
    """,
)

INDEXES = (
    "CREATE UNIQUE INDEX uq_poster_card ON poster (workspace_id, person_id, week)",
    "CREATE INDEX ix_poster_team ON poster (workspace_id, team_id, week)",
    "CREATE INDEX ix_poster_up ON poster (workspace_id, week) WHERE ended_at IS NULL",
    "CREATE UNIQUE INDEX uq_wall_team ON wall (workspace_id, team_id) WHERE closed_at IS NULL",
    "CREATE INDEX ix_directory_wall ON directory.wall (workspace_id, wall_id)",
)

COLUMNS = ("ALTER TABLE claim ADD COLUMN showable boolean NOT NULL DEFAULT false",)

WALL = (
    "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
    (
        "CREATE POLICY own_workspace ON {table}"
        " USING (workspace_id = current_setting('bingo.workspace', true))"
        " WITH CHECK (workspace_id = current_setting('bingo.workspace', true))"
    ),
)

RIGHTS = f"GRANT SELECT, INSERT, UPDATE, DELETE ON {', '.join(TENANT_TABLES)}, directory.wall TO bingo_app"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    walls = tuple(line.format(table=table) for table in TENANT_TABLES for line in WALL)
    for statement in (*TABLES, *INDEXES, *walls, RIGHTS, *COLUMNS):
        op.execute(statement)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("ALTER TABLE claim DROP COLUMN showable")
    op.execute(f"DROP TABLE {', '.join(TENANT_TABLES)}, directory.wall")

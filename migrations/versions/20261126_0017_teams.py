"""Teams and settings

Revises: 0016
"""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

TENANT_TABLES = ("team_member", "absence")

TABLES = (
    """
    CREATE TABLE team_member (
        workspace_id text NOT NULL,
        team_id uuid NOT NULL,
        person_id text NOT NULL,
        CONSTRAINT pk_team_member PRIMARY KEY (workspace_id, team_id, person_id)
    )
    """,
    """
    CREATE TABLE absence (
        workspace_id text NOT NULL,
        person_id text NOT NULL,
        first date NOT NULL,
        last date,
        CONSTRAINT pk_absence PRIMARY KEY (workspace_id, person_id, first)
    )
    """,
)

COLUMNS = (
    ("workspace", "holidays", "date[] NOT NULL DEFAULT '{}'"),
    ("workspace", "quiet_from", "smallint NOT NULL DEFAULT 20"),
    ("workspace", "quiet_until", "smallint NOT NULL DEFAULT 8"),
    ("workspace", "full_ranking", "boolean NOT NULL DEFAULT false"),
    ("workspace", "set_up", "text[] NOT NULL DEFAULT '{}'"),
    ("workspace", "set_up_at", "timestamptz"),
    ("team", "source", "text NOT NULL DEFAULT 'hand'"),
    ("team", "source_id", "text"),
    ("team", "recap_weekday", "smallint NOT NULL DEFAULT 4"),
    ("team", "recap_hour", "smallint NOT NULL DEFAULT 15"),
    ("team", "zone", "text"),
    ("team", "celebrates", "boolean NOT NULL DEFAULT true"),
    ("team", "ended_at", "timestamptz"),
    ("team", "synced_at", "timestamptz"),
    ("team", "trouble", "text NOT NULL DEFAULT ''"),
    ("person", "placed", "boolean NOT NULL DEFAULT false"),
    ("person", "reminded", "boolean NOT NULL DEFAULT true"),
    ("person", "quiet_from", "smallint"),
    ("person", "quiet_until", "smallint"),
)

INDEXES = (
    "CREATE UNIQUE INDEX uq_team_source ON team (workspace_id, source_id) WHERE ended_at IS NULL",
    "CREATE INDEX ix_team_channel ON team (workspace_id, channel)",
    "CREATE INDEX ix_team_member_person ON team_member (workspace_id, person_id)",
)

CONCURRENTLY = (
    ("ix_person_team", "person (workspace_id, team_id)"),
    ("ix_change_subject", "change (workspace_id, subject, changed_at)"),
)
"""On tables that can be large."""

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
    with op.get_context().autocommit_block():
        for name, on in CONCURRENTLY:
            # What a step that was stopped left behind is of no use.
            op.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {name}")
            op.execute(f"CREATE INDEX CONCURRENTLY {name} ON {on}")
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    added = tuple(f"ALTER TABLE {table} ADD COLUMN {name} {kind}" for table, name, kind in COLUMNS)
    walls = tuple(line.format(table=table) for table in TENANT_TABLES for line in WALL)
    for statement in (*TABLES, *added, *INDEXES, *walls, RIGHTS):
        op.execute(statement)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    for name, _ in CONCURRENTLY:
        op.execute(f"DROP INDEX {name}")
    op.execute("DROP INDEX ix_team_channel")
    op.execute("DROP INDEX uq_team_source")
    for table, name, _ in reversed(COLUMNS):
        op.execute(f"ALTER TABLE {table} DROP COLUMN {name}")
    op.execute(f"DROP TABLE {', '.join(TENANT_TABLES)}")

"""Week keys, fairness reports and cards dealt anew

Revises: 0010
"""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

TENANT_TABLES = ("week_key", "fairness", "reshuffle")

TABLES = (
    """
    CREATE TABLE week_key (
        workspace_id text NOT NULL,
        week date NOT NULL,
        key bytea NOT NULL,
        seal text NOT NULL,
        made_at timestamptz NOT NULL,
        told_at timestamptz,
        CONSTRAINT pk_week_key PRIMARY KEY (workspace_id, week)
    )
    """,
    """
    CREATE TABLE fairness (
        workspace_id text NOT NULL,
        week date NOT NULL,
        cards integer NOT NULL,
        report jsonb NOT NULL,
        made_at timestamptz NOT NULL,
        closed_at timestamptz,
        CONSTRAINT pk_fairness PRIMARY KEY (workspace_id, week)
    )
    """,
    """
    CREATE TABLE reshuffle (
        workspace_id text NOT NULL,
        season text NOT NULL,
        person_id text NOT NULL,
        week date NOT NULL,
        counter integer NOT NULL,
        squares smallint[] NOT NULL,
        reshuffled_at timestamptz NOT NULL,
        CONSTRAINT pk_reshuffle PRIMARY KEY (workspace_id, season, person_id)
    )
    """,
)

# What a card depended on besides its key and deck. `remembered` is null for cards of the release before.
COLUMNS = (
    "ALTER TABLE card ADD COLUMN first_counter integer NOT NULL DEFAULT 0",
    "ALTER TABLE card ADD COLUMN target double precision NOT NULL DEFAULT 0.4",
    "ALTER TABLE card ADD COLUMN remembered date[]",
    "ALTER TABLE card ADD COLUMN learned text NOT NULL DEFAULT ''",
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
    for statement in (*TABLES, *COLUMNS, *walls, RIGHTS):
        op.execute(statement)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    for column in ("learned", "remembered", "target", "first_counter"):
        op.execute(f"ALTER TABLE card DROP COLUMN {column}")
    op.execute(f"DROP TABLE {', '.join(TENANT_TABLES)}")

"""A target for the cards: which chance of a line managers chose that cards aim for, from which week on

Revises: 0021
"""

from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

TABLE = """
    CREATE TABLE target_choice (
        workspace_id text NOT NULL,
        choice_id uuid NOT NULL,
        week date NOT NULL,
        target double precision NOT NULL,
        replaces double precision NOT NULL,
        chosen_by text NOT NULL,
        chosen_at timestamptz NOT NULL,
        CONSTRAINT pk_target_choice PRIMARY KEY (workspace_id, choice_id)
    )
"""

INDEX = "CREATE INDEX ix_target_choice_week ON target_choice (workspace_id, week, choice_id)"

WALL = (
    "ALTER TABLE target_choice ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE target_choice FORCE ROW LEVEL SECURITY",
    (
        "CREATE POLICY own_workspace ON target_choice"
        " USING (workspace_id = current_setting('bingo.workspace', true))"
        " WITH CHECK (workspace_id = current_setting('bingo.workspace', true))"
    ),
)

RIGHTS = "GRANT SELECT, INSERT, UPDATE, DELETE ON target_choice TO bingo_app"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    for statement in (TABLE, INDEX, *WALL, RIGHTS):
        op.execute(statement)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("DROP TABLE target_choice")

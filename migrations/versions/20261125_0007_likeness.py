"""Stories that are alike, what was said before a claim was mended, and each workspace's policy

Claims from before have no traits (null); the sweep gives them theirs. The columns `name_words` and `story_sketch`, which
only the release before reads, are dropped by a later one.

Revises: 0006
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE claim_trait (
        workspace_id text NOT NULL,
        trait bigint NOT NULL,
        submitted_at timestamptz NOT NULL,
        claim_id uuid NOT NULL,
        CONSTRAINT pk_claim_trait PRIMARY KEY (workspace_id, trait, submitted_at, claim_id)
    )
    """,
    """
    CREATE TABLE earlier_try (
        workspace_id text NOT NULL,
        claim_id uuid NOT NULL,
        revision integer NOT NULL,
        person_id text NOT NULL,
        closing boolean NOT NULL,
        evidence jsonb NOT NULL,
        occurred_on date NOT NULL,
        submitted_at timestamptz NOT NULL,
        zone text NOT NULL,
        replaced_at timestamptz NOT NULL,
        traits bigint[],
        CONSTRAINT pk_earlier_try PRIMARY KEY (workspace_id, claim_id, revision)
    )
    """,
    """
    CREATE TABLE policy (
        workspace_id text NOT NULL,
        version integer NOT NULL,
        changes jsonb NOT NULL,
        changed_by text NOT NULL,
        since timestamptz NOT NULL,
        CONSTRAINT pk_policy PRIMARY KEY (workspace_id, version)
    )
    """,
)
TENANT_TABLES = tuple(statement.split()[2] for statement in TABLES)

CHANGES = (
    "ALTER TABLE claim ADD COLUMN traits bigint[]",
    "ALTER TABLE judgement ADD COLUMN policy_version integer,"
    " ADD COLUMN release text NOT NULL DEFAULT '', ADD COLUMN facts text NOT NULL DEFAULT ''",
    "CREATE INDEX ix_earlier_try_person ON earlier_try (workspace_id, person_id, submitted_at)",
)

WALL = (
    "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
    "CREATE POLICY own_workspace ON {table}"
    " USING (workspace_id = current_setting('bingo.workspace', true))"
    " WITH CHECK (workspace_id = current_setting('bingo.workspace', true))",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO bingo_app",
)

UNDO = (
    "ALTER TABLE judgement DROP COLUMN policy_version, DROP COLUMN release, DROP COLUMN facts",
    "ALTER TABLE claim DROP COLUMN traits",
    f"DROP TABLE {', '.join(TENANT_TABLES)}",
)


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    walls = tuple(line.format(table=table) for table in TENANT_TABLES for line in WALL)
    for statement in (*TABLES, *CHANGES, *walls):
        op.execute(statement)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    for statement in UNDO:
        op.execute(statement)

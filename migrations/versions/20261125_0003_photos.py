"""Photos: what is kept of a picture, and the fingerprints by which it is known again

Revises: 0002
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

UP = (
    """
    CREATE TABLE photo (
        workspace_id text NOT NULL,
        claim_id uuid NOT NULL,
        person_id text NOT NULL,
        file_id text NOT NULL,
        consented_at timestamptz NOT NULL,
        kept_at timestamptz,
        sha text NOT NULL DEFAULT '',
        prints bigint[] NOT NULL DEFAULT '{}',
        width integer NOT NULL DEFAULT 0,
        height integer NOT NULL DEFAULT 0,
        picture bytea,
        CONSTRAINT pk_photo PRIMARY KEY (workspace_id, claim_id)
    )
    """,
    # JPEG does not get any smaller.
    "ALTER TABLE photo ALTER COLUMN picture SET STORAGE EXTERNAL",
    "CREATE INDEX ix_photo_consented ON photo (workspace_id, consented_at)",
    "CREATE INDEX ix_photo_sha ON photo (workspace_id, sha)",
    """
    CREATE TABLE photo_band (
        workspace_id text NOT NULL,
        band integer NOT NULL,
        print bigint NOT NULL,
        claim_id uuid NOT NULL,
        CONSTRAINT pk_photo_band PRIMARY KEY (workspace_id, band, print, claim_id)
    )
    """,
    "CREATE INDEX ix_photo_band_claim ON photo_band (workspace_id, claim_id)",
)

WALL = (
    "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
    "CREATE POLICY own_workspace ON {table}"
    " USING (workspace_id = current_setting('bingo.workspace', true))"
    " WITH CHECK (workspace_id = current_setting('bingo.workspace', true))",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO bingo_app",
)


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    walls = (line.format(table=table) for table in ("photo", "photo_band") for line in WALL)
    for statement in (*UP, *walls):
        op.execute(statement)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("DROP TABLE photo, photo_band")

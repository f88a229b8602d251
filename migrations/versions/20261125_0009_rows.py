"""How many rows somebody's next card has, and the card of a claim

Revises: 0008
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("ALTER TABLE person ADD COLUMN rows smallint NOT NULL DEFAULT 5")
    op.execute("ALTER TABLE claim ADD COLUMN rows smallint NOT NULL DEFAULT 5")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("ALTER TABLE claim DROP COLUMN rows")
    op.execute("ALTER TABLE person DROP COLUMN rows")

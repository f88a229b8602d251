"""A nudge for a promise whose day has passed, and what a witness was asked and reminded of

Revises: 0003
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("ALTER TABLE claim ADD COLUMN nudged_on date")
    op.execute("ALTER TABLE witness ADD COLUMN revision integer NOT NULL DEFAULT 1")
    op.execute("ALTER TABLE witness ADD COLUMN reminded_at timestamptz")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("ALTER TABLE witness DROP COLUMN reminded_at")
    op.execute("ALTER TABLE witness DROP COLUMN revision")
    op.execute("ALTER TABLE claim DROP COLUMN nudged_on")

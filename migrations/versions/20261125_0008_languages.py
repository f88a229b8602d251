"""The language Slack speaks with somebody, and the one they chose

Revises: 0007
"""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("ALTER TABLE person ADD COLUMN locale text NOT NULL DEFAULT ''")
    op.execute("ALTER TABLE person ADD COLUMN language text NOT NULL DEFAULT ''")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("ALTER TABLE person DROP COLUMN language")
    op.execute("ALTER TABLE person DROP COLUMN locale")

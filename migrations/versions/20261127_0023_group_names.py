"""What a team's user group is called in Slack, so that the list of teams can say it

Revises: 0022
"""

from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("ALTER TABLE team ADD COLUMN source_name text NOT NULL DEFAULT ''")
    op.execute("ALTER TABLE team ADD COLUMN source_handle text NOT NULL DEFAULT ''")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("ALTER TABLE team DROP COLUMN source_handle")
    op.execute("ALTER TABLE team DROP COLUMN source_name")

"""The ledger only grows: the app may not change or delete an entry, whatever a statement says

Revises: 0023
"""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("REVOKE UPDATE, DELETE ON ledger FROM bingo_app")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("GRANT UPDATE, DELETE ON ledger TO bingo_app")

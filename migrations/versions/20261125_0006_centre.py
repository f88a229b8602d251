"""Group squares: whose event a square rests on, and what somebody was asked to confirm

Revises: 0005
"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("ALTER TABLE claim ADD COLUMN IF NOT EXISTS group_of uuid")
    # Outside a transaction, so that nobody waits; what an interrupted try left behind goes first.
    with op.get_context().autocommit_block():
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS ix_claim_group")
        op.execute(
            "CREATE INDEX CONCURRENTLY ix_claim_group ON claim (workspace_id, group_of) WHERE group_of IS NOT NULL"
        )
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS ix_witness_person")
        op.execute(
            "CREATE INDEX CONCURRENTLY ix_witness_person ON witness (workspace_id, person_id, asked_at)"
        )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("DROP INDEX IF EXISTS ix_witness_person")
    op.execute("DROP INDEX IF EXISTS ix_claim_group")
    op.execute("ALTER TABLE claim DROP COLUMN IF EXISTS group_of")

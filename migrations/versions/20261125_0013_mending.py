"""Follow-ups that were sent back are found by their day; every claim in review has its look

Revises: 0012
"""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

LOOKS = """
DO $$
DECLARE
    workspace text;
BEGIN
    -- Rows are walled off by workspace even for the owner of the tables.
    FOR workspace IN SELECT workspace_id FROM directory.workspace LOOP
        PERFORM set_config('bingo.workspace', workspace, true);
        INSERT INTO review (workspace_id, claim_id, review_id, kind, opened_at)
        SELECT c.workspace_id, c.claim_id, gen_random_uuid(), 'claim', coalesce(c.decided_at, c.submitted_at)
          FROM claim c
         WHERE c.workspace_id = workspace AND c.state = 'review'
           AND NOT EXISTS (SELECT FROM review r WHERE r.workspace_id = workspace AND r.claim_id = c.claim_id
                              AND r.decided_at IS NULL);
    END LOOP;
    PERFORM set_config('bingo.workspace', '', true);
END $$
"""
"""Managers see them at once; nobody is named yet, and the next sweep asks whoever is free."""


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute(LOOKS)
    # Outside a transaction, so that nobody waits; what an interrupted try left behind goes first.
    with op.get_context().autocommit_block():
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS ix_claim_sent_back")
        op.execute(
            "CREATE INDEX CONCURRENTLY ix_claim_sent_back ON claim (workspace_id, due)"
            " WHERE state = 'asked' AND closing AND due IS NOT NULL"
        )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("DROP INDEX IF EXISTS ix_claim_sent_back")

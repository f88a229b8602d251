"""Follow-ups that were sent back are found by their day; claims in review have their look; strokes in names are folded

Revises: 0012
"""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

FOLD = """
CREATE FUNCTION bingo_0013_fold(key text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT replace(replace(replace(translate(key, 'łøđðħ\u0131ŧ', 'loddhit'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
$$
"""
ROWS = """
DO $$
DECLARE
    workspace text;
BEGIN
    -- Rows are walled off by workspace even for the owner of the tables.
    FOR workspace IN SELECT workspace_id FROM directory.workspace LOOP
        PERFORM set_config('bingo.workspace', workspace, true);
        -- Where two customers turn out to have one name, the one who has the plain spelling keeps it.
        WITH folded AS (
            SELECT customer_id, bingo_0013_fold(name_key) AS name_key, bingo_0013_fold(company_key) AS company_key
              FROM customer WHERE workspace_id = workspace
        ), changed AS (
            SELECT DISTINCT ON (f.name_key, f.company_key) f.*
              FROM folded f JOIN customer c ON c.workspace_id = workspace AND c.customer_id = f.customer_id
             WHERE (c.name_key, c.company_key) <> (f.name_key, f.company_key)
             ORDER BY f.name_key, f.company_key, f.customer_id
        )
        UPDATE customer SET name_key = changed.name_key, company_key = changed.company_key FROM changed
         WHERE customer.workspace_id = workspace AND customer.customer_id = changed.customer_id
           AND NOT EXISTS (SELECT FROM customer k WHERE k.workspace_id = workspace
                              AND k.name_key = changed.name_key AND k.company_key = changed.company_key);
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
"""Of the looks: managers see them at once; nobody is named yet, and the next sweep asks whoever is free."""


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute(FOLD)
    op.execute(ROWS)
    op.execute("DROP FUNCTION bingo_0013_fold")
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

"""Boards: a team's cards and its entries in the ledger are found by the team

Revises: 0017
"""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

CONCURRENTLY = (
    ("ix_card_team", "card (workspace_id, team_id, week)"),
    ("ix_ledger_team", "ledger (workspace_id, team_id, week)"),
)
"""On tables that can be large."""


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    with op.get_context().autocommit_block():
        for name, on in CONCURRENTLY:
            # What a step that was stopped left behind is of no use.
            op.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {name}")
            op.execute(f"CREATE INDEX CONCURRENTLY {name} ON {on}")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    for name, _ in CONCURRENTLY:
        op.execute(f"DROP INDEX {name}")

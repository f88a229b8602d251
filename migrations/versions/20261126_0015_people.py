"""People who need to hear from somebody, hand-overs, joined customers, customers found by each word, quiet squares

Revises: 0014
"""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

TENANT_TABLES = ("acquaintance", "handover", "merger", "customer_word", "quiet_square")

TABLES = (
    """
    CREATE TABLE acquaintance (
        workspace_id text NOT NULL,
        owner_id text NOT NULL,
        customer_id uuid NOT NULL,
        role text NOT NULL DEFAULT '',
        issue text NOT NULL DEFAULT '',
        due date,
        due_set_on date,
        rhythm_days integer NOT NULL DEFAULT 30,
        since date NOT NULL,
        leaves_on date,
        CONSTRAINT pk_acquaintance PRIMARY KEY (workspace_id, owner_id, customer_id)
    )
    """,
    """
    CREATE TABLE handover (
        workspace_id text NOT NULL,
        handover_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        giver_id text NOT NULL,
        taker_id text NOT NULL,
        days smallint NOT NULL,
        note text NOT NULL DEFAULT '',
        offered_at timestamptz NOT NULL,
        answered_at timestamptz,
        taken boolean,
        CONSTRAINT pk_handover PRIMARY KEY (workspace_id, handover_id)
    )
    """,
    """
    CREATE TABLE merger (
        workspace_id text NOT NULL,
        merger_id uuid NOT NULL,
        kept_id uuid NOT NULL,
        gone_id uuid NOT NULL,
        merged_by text NOT NULL,
        merged_at timestamptz NOT NULL,
        moved jsonb NOT NULL,
        undone_at timestamptz,
        CONSTRAINT pk_merger PRIMARY KEY (workspace_id, merger_id)
    )
    """,
    """
    CREATE TABLE customer_word (
        workspace_id text NOT NULL,
        word text COLLATE "C" NOT NULL,
        customer_id uuid NOT NULL,
        CONSTRAINT pk_customer_word PRIMARY KEY (workspace_id, word, customer_id)
    )
    """,
    """
    CREATE TABLE quiet_square (
        workspace_id text NOT NULL,
        person_id text NOT NULL,
        week date NOT NULL,
        position smallint NOT NULL,
        customer_id uuid NOT NULL,
        silent_days integer NOT NULL,
        CONSTRAINT pk_quiet_square PRIMARY KEY (workspace_id, person_id, week, position)
    )
    """,
)

INDEXES = (
    "CREATE INDEX ix_acquaintance_customer ON acquaintance (workspace_id, customer_id)",
    "CREATE INDEX ix_acquaintance_leaves ON acquaintance (workspace_id, leaves_on) WHERE leaves_on IS NOT NULL",
    (
        "CREATE UNIQUE INDEX uq_handover_open ON handover (workspace_id, giver_id, customer_id)"
        " WHERE answered_at IS NULL"
    ),
    "CREATE INDEX ix_handover_offered ON handover (workspace_id, offered_at)",
    "CREATE INDEX ix_merger_kept ON merger (workspace_id, kept_id) WHERE undone_at IS NULL",
    "CREATE INDEX ix_merger_merged ON merger (workspace_id, merged_at)",
)

COLUMNS = (
    "ALTER TABLE customer ADD COLUMN merged_into uuid",
    "ALTER TABLE person ADD COLUMN monday_line boolean NOT NULL DEFAULT true",
)

# By a trigger and not by the code, so that a customer whom the release before adds is found as well.
WORDS = """
CREATE FUNCTION bingo_customer_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM customer_word WHERE workspace_id = OLD.workspace_id AND customer_id = OLD.customer_id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO customer_word (workspace_id, word, customer_id)
        SELECT DISTINCT NEW.workspace_id, left(word, 80), NEW.customer_id
          FROM regexp_split_to_table(NEW.name_key || ' ' || NEW.company_key, ' ') AS t(word) WHERE word <> ''
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END
$$
"""
TRIGGER = """
CREATE TRIGGER tg_customer_words AFTER INSERT OR DELETE OR UPDATE OF name_key, company_key ON customer
FOR EACH ROW EXECUTE FUNCTION bingo_customer_words()
"""
KNOWN = """
DO $$
DECLARE
    workspace text;
BEGIN
    -- Rows are walled off by workspace even for the owner of the tables.
    FOR workspace IN SELECT workspace_id FROM directory.workspace LOOP
        PERFORM set_config('bingo.workspace', workspace, true);
        INSERT INTO customer_word (workspace_id, word, customer_id)
        SELECT DISTINCT c.workspace_id, left(t.word, 80), c.customer_id
          FROM customer c, regexp_split_to_table(c.name_key || ' ' || c.company_key, ' ') AS t(word)
         WHERE c.workspace_id = workspace AND t.word <> ''
        ON CONFLICT DO NOTHING;
    END LOOP;
    PERFORM set_config('bingo.workspace', '', true);
END $$
"""

WALL = (
    "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
    (
        "CREATE POLICY own_workspace ON {table}"
        " USING (workspace_id = current_setting('bingo.workspace', true))"
        " WITH CHECK (workspace_id = current_setting('bingo.workspace', true))"
    ),
)

RIGHTS = f"GRANT SELECT, INSERT, UPDATE, DELETE ON {', '.join(TENANT_TABLES)} TO bingo_app"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    walls = tuple(line.format(table=table) for table in TENANT_TABLES for line in WALL)
    for statement in (*TABLES, *INDEXES, *walls, RIGHTS, *COLUMNS, WORDS, TRIGGER, KNOWN):
        op.execute(statement)
    # Outside a transaction, so that nobody waits; what an interrupted try left behind goes first.
    with op.get_context().autocommit_block():
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS ix_customer_merged")
        op.execute(
            "CREATE INDEX CONCURRENTLY ix_customer_merged ON customer (workspace_id, merged_into)"
            " WHERE merged_into IS NOT NULL"
        )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute("DROP INDEX IF EXISTS ix_customer_merged")
    op.execute("DROP TRIGGER tg_customer_words ON customer")
    op.execute("DROP FUNCTION bingo_customer_words")
    op.execute("ALTER TABLE customer DROP COLUMN merged_into")
    op.execute("ALTER TABLE person DROP COLUMN monday_line")
    op.execute(f"DROP TABLE {', '.join(TENANT_TABLES)}")

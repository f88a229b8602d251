"""The game's tables, the role the application acts as, and the walls between workspaces

Revises: nothing
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROLE = """
DO $$
BEGIN
    BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bingo_app') THEN
            CREATE ROLE bingo_app NOLOGIN;
        END IF;
    EXCEPTION
        WHEN duplicate_object OR unique_violation THEN
            -- Roles belong to the server: another of its databases was migrated in the same moment.
            NULL;
    END;
    -- The owner may act as it, so that one login is enough for a small installation.
    IF NOT pg_has_role(current_user, 'bingo_app', 'SET') THEN
        GRANT bingo_app TO CURRENT_USER;
    END IF;
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The role % may not set up the role bingo_app. As an administrator run: %',
            current_user,
            format('CREATE ROLE bingo_app NOLOGIN; GRANT bingo_app TO %I;', current_user);
END
$$
"""

TABLES = (
    """
    CREATE TABLE workspace (
        workspace_id text NOT NULL,
        name text NOT NULL,
        zone text NOT NULL,
        deal_weekday smallint NOT NULL DEFAULT 0,
        deal_hour smallint NOT NULL DEFAULT 9,
        bot_user text NOT NULL,
        installer text,
        scopes text[] NOT NULL DEFAULT '{}',
        own_domains text[] NOT NULL DEFAULT '{}',
        installed_at timestamptz NOT NULL,
        roster_at timestamptz,
        CONSTRAINT pk_workspace PRIMARY KEY (workspace_id)
    )
    """,
    """
    CREATE TABLE team (
        workspace_id text NOT NULL,
        team_id uuid NOT NULL,
        name text NOT NULL,
        channel text,
        CONSTRAINT pk_team PRIMARY KEY (workspace_id, team_id)
    )
    """,
    """
    CREATE TABLE person (
        workspace_id text NOT NULL,
        person_id text NOT NULL,
        name text NOT NULL,
        real_name text NOT NULL DEFAULT '',
        zone text NOT NULL,
        kind text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        setting text NOT NULL DEFAULT 'account',
        state text NOT NULL DEFAULT 'invited',
        season text,
        paused_until date,
        visible boolean NOT NULL DEFAULT false,
        cheered boolean NOT NULL DEFAULT true,
        team_id uuid,
        CONSTRAINT pk_person PRIMARY KEY (workspace_id, person_id)
    )
    """,
    """
    CREATE TABLE deck (
        workspace_id text NOT NULL,
        deck_hash text NOT NULL,
        source text NOT NULL,
        kept_at timestamptz NOT NULL,
        CONSTRAINT pk_deck PRIMARY KEY (workspace_id, deck_hash)
    )
    """,
    """
    CREATE TABLE card (
        workspace_id text NOT NULL,
        person_id text NOT NULL,
        week date NOT NULL,
        setting text NOT NULL,
        deck_hash text NOT NULL,
        squares smallint[] NOT NULL,
        awarded integer NOT NULL DEFAULT 0,
        half_lit integer NOT NULL DEFAULT 0,
        seed text NOT NULL,
        counter integer NOT NULL,
        p_line double precision NOT NULL,
        team_id uuid,
        dealt_at timestamptz NOT NULL,
        CONSTRAINT pk_card PRIMARY KEY (workspace_id, person_id, week)
    ) WITH (fillfactor = 90)
    """,
    """
    CREATE TABLE customer (
        workspace_id text NOT NULL,
        customer_id uuid NOT NULL,
        name text NOT NULL,
        company text NOT NULL DEFAULT '',
        name_key text NOT NULL,
        company_key text NOT NULL DEFAULT '',
        owner_id text NOT NULL,
        rhythm_days integer NOT NULL DEFAULT 30,
        last_contact_on date,
        CONSTRAINT pk_customer PRIMARY KEY (workspace_id, customer_id)
    )
    """,
    """
    CREATE TABLE claim (
        workspace_id text NOT NULL,
        claim_id uuid NOT NULL,
        person_id text NOT NULL,
        week date NOT NULL,
        position smallint NOT NULL,
        activity_id text NOT NULL,
        state text NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        closing boolean NOT NULL DEFAULT true,
        evidence jsonb NOT NULL,
        occurred_on date NOT NULL,
        submitted_at timestamptz NOT NULL,
        zone text NOT NULL,
        decided_at timestamptz,
        customer_id uuid,
        due date,
        reminded_on date,
        name_words text[] NOT NULL DEFAULT '{}',
        story_sketch bigint[] NOT NULL DEFAULT '{}',
        source text NOT NULL DEFAULT '',
        decided_by text,
        reviewer_id text,
        CONSTRAINT pk_claim PRIMARY KEY (workspace_id, claim_id)
    )
    """,
    """
    CREATE TABLE judgement (
        workspace_id text NOT NULL,
        claim_id uuid NOT NULL,
        judgement_id uuid NOT NULL,
        revision integer NOT NULL,
        ruling text NOT NULL,
        state text NOT NULL,
        verdicts jsonb NOT NULL,
        reviewer_id text,
        judged_at timestamptz NOT NULL,
        CONSTRAINT pk_judgement PRIMARY KEY (workspace_id, claim_id, judgement_id)
    )
    """,
    """
    CREATE TABLE witness (
        workspace_id text NOT NULL,
        claim_id uuid NOT NULL,
        person_id text NOT NULL,
        was_there boolean,
        asked_at timestamptz NOT NULL,
        answered_at timestamptz,
        expires_at timestamptz NOT NULL,
        CONSTRAINT pk_witness PRIMARY KEY (workspace_id, claim_id, person_id)
    )
    """,
    """
    CREATE TABLE contact (
        workspace_id text NOT NULL,
        customer_id uuid NOT NULL,
        claim_id uuid NOT NULL,
        person_id text NOT NULL,
        week date NOT NULL,
        met_on date NOT NULL,
        CONSTRAINT pk_contact PRIMARY KEY (workspace_id, customer_id, claim_id)
    )
    """,
    """
    CREATE TABLE ledger (
        workspace_id text NOT NULL,
        person_id text NOT NULL,
        week date NOT NULL,
        kind text NOT NULL,
        ref text NOT NULL,
        points integer NOT NULL,
        claim_id uuid NOT NULL,
        team_id uuid NOT NULL,
        line smallint,
        entered_at timestamptz NOT NULL,
        CONSTRAINT pk_ledger PRIMARY KEY (workspace_id, person_id, week, kind, ref)
    )
    """,
    """
    CREATE TABLE score_week (
        workspace_id text NOT NULL,
        week date NOT NULL,
        person_id text NOT NULL,
        team_id uuid NOT NULL,
        points integer NOT NULL DEFAULT 0,
        squares integer NOT NULL DEFAULT 0,
        lines integer NOT NULL DEFAULT 0,
        full_cards integer NOT NULL DEFAULT 0,
        CONSTRAINT pk_score_week PRIMARY KEY (workspace_id, week, person_id)
    ) WITH (fillfactor = 90)
    """,
    """
    CREATE TABLE team_week (
        workspace_id text NOT NULL,
        week date NOT NULL,
        team_id uuid NOT NULL,
        points integer NOT NULL DEFAULT 0,
        squares integer NOT NULL DEFAULT 0,
        lines integer NOT NULL DEFAULT 0,
        full_cards integer NOT NULL DEFAULT 0,
        CONSTRAINT pk_team_week PRIMARY KEY (workspace_id, week, team_id)
    ) WITH (fillfactor = 90)
    """,
    """
    CREATE TABLE inbox (
        workspace_id text NOT NULL,
        delivery_id text NOT NULL,
        received_at timestamptz NOT NULL,
        answer jsonb,
        CONSTRAINT pk_inbox PRIMARY KEY (workspace_id, delivery_id)
    )
    """,
    """
    CREATE TABLE outbox (
        workspace_id text NOT NULL,
        notice_id uuid NOT NULL,
        kind text NOT NULL,
        key text NOT NULL,
        person_id text,
        lane smallint NOT NULL,
        notice jsonb NOT NULL,
        state text NOT NULL DEFAULT 'waiting',
        attempts integer NOT NULL DEFAULT 0,
        not_before timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        attempted_at timestamptz,
        settled_at timestamptz,
        problem text NOT NULL DEFAULT '',
        CONSTRAINT pk_outbox PRIMARY KEY (workspace_id, notice_id)
    )
    """,
    """
    CREATE TABLE message (
        workspace_id text NOT NULL,
        key text NOT NULL,
        channel text NOT NULL,
        ts text NOT NULL,
        posted_at timestamptz NOT NULL,
        CONSTRAINT pk_message PRIMARY KEY (workspace_id, key)
    )
    """,
)
TENANT_TABLES = tuple(statement.split()[2] for statement in TABLES)

# What must be found before the workspace is known, hence without the wall.
DIRECTORY = (
    "CREATE SCHEMA directory",
    """
    CREATE TABLE directory.workspace (
        workspace_id text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        next_due_at timestamptz NOT NULL,
        left_at timestamptz,
        CONSTRAINT pk_workspace PRIMARY KEY (workspace_id)
    )
    """,
    """
    CREATE TABLE directory.pace (
        workspace_id text NOT NULL,
        method text NOT NULL,
        paused_until timestamptz,
        per_minute double precision,
        CONSTRAINT pk_pace PRIMARY KEY (workspace_id, method)
    )
    """,
)

INDEXES = (
    "CREATE INDEX ix_person_playing ON person (workspace_id, zone) WHERE state = 'playing'",
    "CREATE UNIQUE INDEX uq_customer_name ON customer (workspace_id, name_key, company_key)",
    "CREATE INDEX ix_customer_quiet ON customer (workspace_id, owner_id, last_contact_on)",
    "CREATE UNIQUE INDEX uq_claim_square ON claim (workspace_id, person_id, week, position) WHERE state <> 'withdrawn'",
    "CREATE INDEX ix_claim_person ON claim (workspace_id, person_id, submitted_at)",
    "CREATE INDEX ix_claim_recent ON claim (workspace_id, submitted_at)",
    "CREATE INDEX ix_claim_name_words ON claim USING gin (name_words)",
    "CREATE INDEX ix_claim_story_sketch ON claim USING gin (story_sketch)",
    "CREATE INDEX ix_claim_due ON claim (workspace_id, due) WHERE state = 'half_lit'",
    "CREATE INDEX ix_claim_open ON claim (workspace_id, state) WHERE state in ('submitted', 'review')",
    "CREATE INDEX ix_witness_open ON witness (workspace_id, expires_at) WHERE was_there IS NULL",
    "CREATE INDEX ix_contact_person ON contact (workspace_id, person_id, customer_id, met_on)",
    "CREATE INDEX ix_contact_week ON contact (workspace_id, week, customer_id)",
    "CREATE INDEX ix_ledger_claim ON ledger (workspace_id, claim_id)",
    "CREATE INDEX ix_score_week_rank ON score_week (workspace_id, week, points, person_id)",
    "CREATE INDEX ix_inbox_received ON inbox (workspace_id, received_at)",
    "CREATE UNIQUE INDEX uq_outbox_waiting ON outbox (workspace_id, key) WHERE state = 'waiting'",
    "CREATE INDEX ix_outbox_next ON outbox (workspace_id, lane, created_at) WHERE state = 'waiting'",
    "CREATE INDEX ix_outbox_attempted ON outbox (workspace_id, attempted_at) WHERE state = 'attempted'",
    "CREATE INDEX ix_outbox_uncertain ON outbox (workspace_id, person_id) WHERE state = 'uncertain'",
    "CREATE INDEX ix_directory_due ON directory.workspace (next_due_at) WHERE active",
)

WALL = (
    "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
    "CREATE POLICY own_workspace ON {table}"
    " USING (workspace_id = current_setting('bingo.workspace', true))"
    " WITH CHECK (workspace_id = current_setting('bingo.workspace', true))",
)

RIGHTS = (
    "GRANT USAGE ON SCHEMA public, directory TO bingo_app",
    "GRANT SELECT ON alembic_version TO bingo_app",
    f"GRANT SELECT, INSERT, UPDATE, DELETE ON {', '.join(TENANT_TABLES)} TO bingo_app",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA directory TO bingo_app",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public, directory"
    " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO bingo_app",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public, directory GRANT USAGE, SELECT ON SEQUENCES TO bingo_app",
)

# The role stays: it belongs to the server, and other databases may use it.
UNDO = (
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public, directory"
    " REVOKE SELECT, INSERT, UPDATE, DELETE ON TABLES FROM bingo_app",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public, directory REVOKE USAGE, SELECT ON SEQUENCES FROM bingo_app",
    "REVOKE SELECT ON alembic_version FROM bingo_app",
    "REVOKE USAGE ON SCHEMA public FROM bingo_app",
    f"DROP TABLE {', '.join(TENANT_TABLES)}, directory.workspace, directory.pace",
    "DROP SCHEMA directory",
)


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    op.execute(ROLE)
    walls = tuple(line.format(table=table) for table in TENANT_TABLES for line in WALL)
    for statement in (*TABLES, *DIRECTORY, *INDEXES, *walls, *RIGHTS):
        op.execute(statement)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("SET LOCAL statement_timeout = '10min'")
    for statement in UNDO:
        op.execute(statement)

"""The tables. Every table of the default schema belongs to a workspace: `workspace_id` leads its primary key and
row-level security is forced on it. The schema `directory` holds the little that must be found before the workspace is
known. Weeks are stored as their Monday.
"""

from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Double,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def moment() -> DateTime:
    """An aware point in time."""
    return DateTime(timezone=True)


def tenant(name: str, *columns: Column[Any], key: tuple[str, ...] = (), **options: Any) -> Table:  # noqa: ANN401 -- Table's own options
    """A table of a workspace, its primary key led by `workspace_id`."""
    for column in columns:
        column.primary_key = column.name in key
    return Table(name, metadata, Column("workspace_id", Text, primary_key=True), *columns, **options)


def required(name: str, kind: Any, default: str | None = None) -> Column[Any]:  # noqa: ANN401 -- a column type or its class
    """A column that is never null; `default` is SQL."""
    return Column(name, kind, nullable=False, server_default=None if default is None else text(default))


def optional(name: str, kind: Any) -> Column[Any]:  # noqa: ANN401 -- a column type or its class
    """A column that may be null."""
    return Column(name, kind, nullable=True)


workspace = tenant(
    "workspace",
    required("name", Text),
    required("zone", Text),
    required("deal_weekday", SmallInteger, "0"),
    required("deal_hour", SmallInteger, "9"),
    required("bot_user", Text),
    optional("installer", Text),
    required("scopes", ARRAY(Text), "'{}'"),
    required("own_domains", ARRAY(Text), "'{}'"),
    required("installed_at", moment()),
    optional("roster_at", moment()),
)

team = tenant(
    "team",
    required("team_id", Uuid),
    required("name", Text),
    optional("channel", Text),
    key=("team_id",),
)

person = tenant(
    "person",
    required("person_id", Text),
    required("name", Text),
    required("real_name", Text, "''"),
    required("zone", Text),
    required("kind", Text),
    required("active", Boolean, "true"),
    required("setting", Text, "'account'"),
    required("state", Text, "'invited'"),
    optional("season", Text),
    optional("paused_until", Date),
    required("visible", Boolean, "false"),
    required("cheered", Boolean, "true"),
    optional("team_id", Uuid),
    key=("person_id",),
)
Index("ix_person_playing", person.c.workspace_id, person.c.zone, postgresql_where=text("state = 'playing'"))

deck = tenant(
    "deck",
    required("deck_hash", Text),
    required("source", Text),
    required("kept_at", moment()),
    key=("deck_hash",),
)

card = tenant(
    "card",
    required("person_id", Text),
    required("week", Date),
    required("setting", Text),
    required("deck_hash", Text),
    required("squares", ARRAY(SmallInteger)),
    required("awarded", Integer, "0"),
    required("half_lit", Integer, "0"),
    required("seed", Text),
    required("counter", Integer),
    required("p_line", Double),
    optional("team_id", Uuid),
    required("dealt_at", moment()),
    key=("person_id", "week"),
    postgresql_with={"fillfactor": 90},
)

customer = tenant(
    "customer",
    required("customer_id", Uuid),
    required("name", Text),
    required("company", Text, "''"),
    required("name_key", Text),
    required("company_key", Text, "''"),
    required("owner_id", Text),
    required("rhythm_days", Integer, "30"),
    optional("last_contact_on", Date),
    key=("customer_id",),
)
Index("uq_customer_name", customer.c.workspace_id, customer.c.name_key, customer.c.company_key, unique=True)
Index("ix_customer_quiet", customer.c.workspace_id, customer.c.owner_id, customer.c.last_contact_on)

claim = tenant(
    "claim",
    required("claim_id", Uuid),
    required("person_id", Text),
    required("week", Date),
    required("position", SmallInteger),
    required("activity_id", Text),
    required("state", Text),
    required("revision", Integer, "1"),
    required("closing", Boolean, "true"),
    required("evidence", JSONB),
    required("occurred_on", Date),
    required("submitted_at", moment()),
    required("zone", Text),
    optional("decided_at", moment()),
    optional("customer_id", Uuid),
    optional("due", Date),
    optional("reminded_on", Date),
    required("name_words", ARRAY(Text), "'{}'"),
    required("story_sketch", ARRAY(BigInteger), "'{}'"),
    required("source", Text, "''"),
    optional("decided_by", Text),
    optional("reviewer_id", Text),
    key=("claim_id",),
)
Index(
    "uq_claim_square",
    claim.c.workspace_id,
    claim.c.person_id,
    claim.c.week,
    claim.c.position,
    unique=True,
    postgresql_where=text("state <> 'withdrawn'"),
)
Index("ix_claim_person", claim.c.workspace_id, claim.c.person_id, claim.c.submitted_at)
Index("ix_claim_recent", claim.c.workspace_id, claim.c.submitted_at)
Index("ix_claim_name_words", claim.c.name_words, postgresql_using="gin")
Index("ix_claim_story_sketch", claim.c.story_sketch, postgresql_using="gin")
Index("ix_claim_due", claim.c.workspace_id, claim.c.due, postgresql_where=text("state = 'half_lit'"))
Index(
    "ix_claim_open",
    claim.c.workspace_id,
    claim.c.state,
    postgresql_where=text("state in ('submitted', 'review')"),
)

judgement = tenant(
    "judgement",
    required("claim_id", Uuid),
    required("judgement_id", Uuid),
    required("revision", Integer),
    required("ruling", Text),
    required("state", Text),
    required("verdicts", JSONB),
    optional("reviewer_id", Text),
    required("judged_at", moment()),
    key=("claim_id", "judgement_id"),
)

witness = tenant(
    "witness",
    required("claim_id", Uuid),
    required("person_id", Text),
    optional("was_there", Boolean),
    required("asked_at", moment()),
    optional("answered_at", moment()),
    required("expires_at", moment()),
    key=("claim_id", "person_id"),
)
Index(
    "ix_witness_open",
    witness.c.workspace_id,
    witness.c.expires_at,
    postgresql_where=text("was_there is null"),
)

contact = tenant(
    "contact",
    required("customer_id", Uuid),
    required("claim_id", Uuid),
    required("person_id", Text),
    required("week", Date),
    required("met_on", Date),
    key=("customer_id", "claim_id"),
)
Index(
    "ix_contact_person", contact.c.workspace_id, contact.c.person_id, contact.c.customer_id, contact.c.met_on
)
Index("ix_contact_week", contact.c.workspace_id, contact.c.week, contact.c.customer_id)

ledger = tenant(
    "ledger",
    required("person_id", Text),
    required("week", Date),
    required("kind", Text),
    required("ref", Text),
    required("points", Integer),
    required("claim_id", Uuid),
    required("team_id", Uuid),
    optional("line", SmallInteger),
    required("entered_at", moment()),
    key=("person_id", "week", "kind", "ref"),
)
Index("ix_ledger_claim", ledger.c.workspace_id, ledger.c.claim_id)

SCORES = ("points", "squares", "lines", "full_cards")


def score_columns() -> list[Column[Any]]:
    """What is added up: points, awarded squares, completed lines, full cards."""
    return [required(name, Integer, "0") for name in SCORES]


score_week = tenant(
    "score_week",
    required("week", Date),
    required("person_id", Text),
    required("team_id", Uuid),
    *score_columns(),
    key=("week", "person_id"),
    postgresql_with={"fillfactor": 90},
)
Index(
    "ix_score_week_rank",
    score_week.c.workspace_id,
    score_week.c.week,
    score_week.c.points,
    score_week.c.person_id,
)

team_week = tenant(
    "team_week",
    required("week", Date),
    required("team_id", Uuid),
    *score_columns(),
    key=("week", "team_id"),
    postgresql_with={"fillfactor": 90},
)

inbox = tenant(
    "inbox",
    required("delivery_id", Text),
    required("received_at", moment()),
    optional("answer", JSONB),
    key=("delivery_id",),
)
Index("ix_inbox_received", inbox.c.workspace_id, inbox.c.received_at)

outbox = tenant(
    "outbox",
    required("notice_id", Uuid),
    required("kind", Text),
    required("key", Text),
    optional("person_id", Text),
    required("lane", SmallInteger),
    required("notice", JSONB),
    required("state", Text, "'waiting'"),
    required("attempts", Integer, "0"),
    required("not_before", moment()),
    required("created_at", moment()),
    optional("attempted_at", moment()),
    optional("settled_at", moment()),
    required("problem", Text, "''"),
    key=("notice_id",),
)
Index(
    "uq_outbox_waiting",
    outbox.c.workspace_id,
    outbox.c.key,
    unique=True,
    postgresql_where=text("state = 'waiting'"),
)
Index(
    "ix_outbox_next",
    outbox.c.workspace_id,
    outbox.c.lane,
    outbox.c.created_at,
    postgresql_where=text("state = 'waiting'"),
)
Index(
    "ix_outbox_attempted",
    outbox.c.workspace_id,
    outbox.c.attempted_at,
    postgresql_where=text("state = 'attempted'"),
)
Index(
    "ix_outbox_uncertain",
    outbox.c.workspace_id,
    outbox.c.person_id,
    postgresql_where=text("state = 'uncertain'"),
)

message = tenant(
    "message",
    required("key", Text),
    required("channel", Text),
    required("ts", Text),
    required("posted_at", moment()),
    key=("key",),
)

directory_workspace = Table(
    "workspace",
    metadata,
    Column("workspace_id", Text, primary_key=True),
    required("active", Boolean, "true"),
    required("next_due_at", moment()),
    optional("left_at", moment()),
    schema="directory",
)
Index("ix_directory_due", directory_workspace.c.next_due_at, postgresql_where=text("active"))

directory_pace = Table(
    "pace",
    metadata,
    Column("workspace_id", Text, primary_key=True),
    Column("method", Text, primary_key=True),
    optional("paused_until", moment()),
    optional("per_minute", Double),
    schema="directory",
)

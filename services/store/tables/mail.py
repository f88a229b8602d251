"""What came in and what goes out to Slack."""

from sqlalchemy import Index, Integer, SmallInteger, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from services.store.tables.columns import moment, optional, required, tenant

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

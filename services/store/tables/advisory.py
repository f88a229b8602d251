"""Customer advisory boards: who sits on them, what is put before them, what they said and what came of it; and what is known of
channels.
"""

from sqlalchemy import Boolean, Date, Index, Integer, SmallInteger, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from services.store.tables.columns import moment, optional, required, tenant

channel_fact = tenant(
    "channel_fact",
    required("channel", Text),
    required("name", Text, "''"),
    required("private", Boolean, "false"),
    required("outside", Boolean, "false"),
    required("pending", Boolean, "false"),
    required("org_shared", Boolean, "false"),
    required("guests", Boolean, "false"),
    required("archived", Boolean, "false"),
    required("gone", Boolean, "false"),
    required("problem", Text, "''"),
    optional("looked_at", moment()),
    key=("channel",),
)

advisory_board = tenant(
    "advisory_board",
    required("board_id", Uuid),
    required("name", Text),
    required("purpose", Text, "''"),
    required("channel", Text),
    required("reach", Text),
    required("rhythm", Text, "'month'"),
    required("owner_id", Text),
    required("made_by", Text),
    required("made_at", moment()),
    optional("met_at", moment()),
    optional("warned_at", moment()),
    optional("stopped_at", moment()),
    required("stopped_why", Text, "''"),
    optional("closed_at", moment()),
    required("version", Integer, "1"),
    key=("board_id",),
)
Index(
    "uq_advisory_board_channel",
    advisory_board.c.workspace_id,
    advisory_board.c.channel,
    unique=True,
    postgresql_where=text("closed_at IS NULL"),
)

advisory_member = tenant(
    "advisory_member",
    required("board_id", Uuid),
    required("person_id", Text),
    required("why", Text, "''"),
    required("since", Date),
    required("naming", Text, "'none'"),
    optional("named_at", moment()),
    optional("heard_at", moment()),
    required("added_by", Text),
    required("added_at", moment()),
    optional("left_at", moment()),
    key=("board_id", "person_id"),
)
Index("ix_advisory_member_person", advisory_member.c.workspace_id, advisory_member.c.person_id)

advisory_thread = tenant(
    "advisory_thread",
    required("thread_id", Uuid),
    required("board_id", Uuid),
    required("number", SmallInteger),
    required("state", Text, "'draft'"),
    required("made_by", Text),
    required("made_at", moment()),
    optional("posted_at", moment()),
    optional("posted_by", Text),
    optional("channel", Text),
    required("version", Integer, "1"),
    key=("thread_id",),
)
Index(
    "uq_advisory_thread_number",
    advisory_thread.c.workspace_id,
    advisory_thread.c.board_id,
    advisory_thread.c.number,
    unique=True,
)
Index(
    "uq_advisory_thread_draft",
    advisory_thread.c.workspace_id,
    advisory_thread.c.board_id,
    unique=True,
    postgresql_where=text("state = 'draft'"),
)

highlight = tenant(
    "highlight",
    required("highlight_id", Uuid),
    required("board_id", Uuid),
    required("claim_id", Uuid),
    optional("thread_id", Uuid),
    required("place", SmallInteger, "0"),
    required("state", Text),
    required("words", Text),
    required("tone", Text),
    required("theme", Text, "''"),
    required("claimant_id", Text),
    required("nominated_by", Text),
    required("nominated_at", moment()),
    optional("consented_at", moment()),
    required("customer_agreed", Boolean, "false"),
    optional("posted_at", moment()),
    optional("taken_back_at", moment()),
    optional("taken_back_by", Text),
    required("erased", Boolean, "false"),
    required("version", Integer, "1"),
    key=("highlight_id",),
)
Index(
    "uq_highlight_claim",
    highlight.c.workspace_id,
    highlight.c.board_id,
    highlight.c.claim_id,
    unique=True,
    postgresql_where=text("state IN ('asked', 'ready', 'posted')"),
)
Index("ix_highlight_thread", highlight.c.workspace_id, highlight.c.thread_id, highlight.c.place)
Index("ix_highlight_board", highlight.c.workspace_id, highlight.c.board_id, highlight.c.state)
Index("ix_highlight_claim", highlight.c.workspace_id, highlight.c.claim_id)

feedback = tenant(
    "feedback",
    required("feedback_id", Uuid),
    required("board_id", Uuid),
    required("thread_id", Uuid),
    optional("highlight_id", Uuid),
    required("person_id", Text),
    optional("press", Text),
    required("said_at", moment()),
    optional("words", Text),
    optional("channel", Text),
    optional("ts", Text),
    optional("edited_at", moment()),
    optional("gone_at", moment()),
    required("erased", Boolean, "false"),
    key=("feedback_id",),
)
Index(
    "uq_feedback_press",
    feedback.c.workspace_id,
    feedback.c.highlight_id,
    feedback.c.person_id,
    unique=True,
    postgresql_where=text("press IS NOT NULL"),
)
Index("ix_feedback_board", feedback.c.workspace_id, feedback.c.board_id, feedback.c.said_at)
Index("ix_feedback_thread", feedback.c.workspace_id, feedback.c.thread_id, feedback.c.said_at)
Index(
    "uq_feedback_message",
    feedback.c.workspace_id,
    feedback.c.channel,
    feedback.c.ts,
    unique=True,
    postgresql_where=text("ts IS NOT NULL"),
)

advisory_item = tenant(
    "advisory_item",
    required("item_id", Uuid),
    required("board_id", Uuid),
    optional("thread_id", Uuid),
    optional("highlight_id", Uuid),
    optional("feedback_id", Uuid),
    required("theme", Text),
    required("tone", Text, "''"),
    required("owner_id", Text),
    required("decision", Text, "''"),
    optional("due", Date),
    required("line", Text, "''"),
    required("state", Text, "'open'"),
    required("made_by", Text),
    required("made_at", moment()),
    optional("decided_at", moment()),
    optional("told_at", moment()),
    optional("reminded_at", moment()),
    optional("passed_from", Text),
    required("version", Integer, "1"),
    key=("item_id",),
)
Index(
    "ix_advisory_item_board", advisory_item.c.workspace_id, advisory_item.c.board_id, advisory_item.c.made_at
)
Index(
    "ix_advisory_item_owner",
    advisory_item.c.workspace_id,
    advisory_item.c.owner_id,
    postgresql_where=text("state <> 'told'"),
)
Index(
    "uq_advisory_item_feedback",
    advisory_item.c.workspace_id,
    advisory_item.c.feedback_id,
    unique=True,
    postgresql_where=text("feedback_id IS NOT NULL"),
)

advisory_answer = tenant(
    "advisory_answer",
    required("board_id", Uuid),
    required("year", SmallInteger),
    required("voice", Text),
    required("said", JSONB),
    optional("words", Text),
    optional("changed", Text),
    required("given_at", moment()),
    required("erased", Boolean, "false"),
    key=("board_id", "year", "voice"),
)

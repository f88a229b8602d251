"""Which deck and which target are in play from which week and who chose them, decks being looked at, what was retired, what was suggested."""

from sqlalchemy import Boolean, Date, Double, Index, Integer, SmallInteger, Text, Uuid, text

from services.store.tables.columns import moment, optional, required, tenant

deck_choice = tenant(
    "deck_choice",
    required("choice_id", Uuid),
    required("week", Date),
    optional("deck_hash", Text),
    optional("replaces", Text),
    required("kind", Text),
    required("name", Text),
    required("activities", Integer),
    optional("activity_id", Text),
    required("chosen_by", Text),
    required("chosen_at", moment()),
    key=("choice_id",),
)
Index("ix_deck_choice_week", deck_choice.c.workspace_id, deck_choice.c.week, deck_choice.c.choice_id)

target_choice = tenant(
    "target_choice",
    required("choice_id", Uuid),
    required("week", Date),
    required("target", Double),
    required("replaces", Double),
    required("chosen_by", Text),
    required("chosen_at", moment()),
    key=("choice_id",),
)
Index("ix_target_choice_week", target_choice.c.workspace_id, target_choice.c.week, target_choice.c.choice_id)

deck_draft = tenant(
    "deck_draft",
    required("person_id", Text),
    required("deck_hash", Text),
    required("source", Text),
    required("made_at", moment()),
    key=("person_id",),
)

retired = tenant(
    "retired",
    required("activity_id", Text),
    required("source", Text),
    required("retired_by", Text),
    required("retired_at", moment()),
    key=("activity_id",),
)

suggestion = tenant(
    "suggestion",
    required("suggestion_id", Uuid),
    optional("person_id", Text),
    required("short", Text),
    required("prompt", Text),
    required("why", Text),
    required("setting", Text),
    required("effort", SmallInteger),
    required("credited", Boolean),
    required("state", Text, "'open'"),
    required("suggested_at", moment()),
    optional("answered_by", Text),
    optional("answered_at", moment()),
    required("note", Text, "''"),
    optional("activity_id", Text),
    key=("suggestion_id",),
)
Index("ix_suggestion_person", suggestion.c.workspace_id, suggestion.c.person_id)
Index(
    "ix_suggestion_open",
    suggestion.c.workspace_id,
    suggestion.c.suggested_at,
    postgresql_where=text("state = 'open'"),
)
Index(
    "ix_suggestion_activity",
    suggestion.c.workspace_id,
    suggestion.c.activity_id,
    postgresql_where=text("activity_id IS NOT NULL"),
)

"""Posters of full cards, with the files that hang in Slack, and walls for office screens."""

from sqlalchemy import ARRAY, Date, Index, Integer, Text, Uuid, text

from services.store.tables.columns import moment, optional, required, tenant

poster = tenant(
    "poster",
    required("poster_id", Uuid),
    required("person_id", Text),
    required("week", Date),
    required("team_id", Uuid),
    required("channel", Text),
    required("made_at", moment()),
    required("turn", Integer, "0"),
    required("files", ARRAY(Text), "'{}'"),
    required("digest", Text, "''"),
    optional("shared_at", moment()),
    optional("ended_at", moment()),
    key=("poster_id",),
)
Index("uq_poster_card", poster.c.workspace_id, poster.c.person_id, poster.c.week, unique=True)
Index("ix_poster_team", poster.c.workspace_id, poster.c.team_id, poster.c.week)
Index("ix_poster_up", poster.c.workspace_id, poster.c.week, postgresql_where=text("ended_at IS NULL"))

wall = tenant(
    "wall",
    required("wall_id", Uuid),
    required("team_id", Uuid),
    required("made_by", Text),
    required("made_at", moment()),
    optional("closed_at", moment()),
    key=("wall_id",),
)
Index(
    "uq_wall_team",
    wall.c.workspace_id,
    wall.c.team_id,
    unique=True,
    postgresql_where=text("closed_at IS NULL"),
)

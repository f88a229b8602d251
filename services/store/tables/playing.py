"""Who plays what: workspaces, teams, people, decks and cards."""

from sqlalchemy import ARRAY, Boolean, Date, Double, Index, Integer, SmallInteger, Text, Uuid, text

from services.store.tables.columns import moment, optional, required, tenant

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
    required("holidays", ARRAY(Date), "'{}'"),
    required("quiet_from", SmallInteger, "20"),
    required("quiet_until", SmallInteger, "8"),
    required("full_ranking", Boolean, "false"),
    required("set_up", ARRAY(Text), "'{}'"),
    optional("set_up_at", moment()),
)

team = tenant(
    "team",
    required("team_id", Uuid),
    required("name", Text),
    optional("channel", Text),
    required("recap_itself", Boolean, "false"),
    required("source", Text, "'hand'"),
    optional("source_id", Text),
    required("recap_weekday", SmallInteger, "4"),
    required("recap_hour", SmallInteger, "15"),
    optional("zone", Text),
    required("celebrates", Boolean, "true"),
    optional("ended_at", moment()),
    optional("synced_at", moment()),
    required("trouble", Text, "''"),
    required("source_name", Text, "''"),
    required("source_handle", Text, "''"),
    key=("team_id",),
)
Index(
    "uq_team_source",
    team.c.workspace_id,
    team.c.source_id,
    unique=True,
    postgresql_where=text("ended_at IS NULL"),
)
Index("ix_team_channel", team.c.workspace_id, team.c.channel)

team_member = tenant(
    "team_member",
    required("team_id", Uuid),
    required("person_id", Text),
    key=("team_id", "person_id"),
)
Index("ix_team_member_person", team_member.c.workspace_id, team_member.c.person_id)

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
    required("locale", Text, "''"),
    required("language", Text, "''"),
    required("rows", SmallInteger, "5"),
    required("monday_line", Boolean, "true"),
    required("placed", Boolean, "false"),
    required("reminded", Boolean, "true"),
    optional("quiet_from", SmallInteger),
    optional("quiet_until", SmallInteger),
    key=("person_id",),
)
Index("ix_person_team", person.c.workspace_id, person.c.team_id)
Index("ix_person_playing", person.c.workspace_id, person.c.zone, postgresql_where=text("state = 'playing'"))

absence = tenant(
    "absence",
    required("person_id", Text),
    required("first", Date),
    optional("last", Date),
    key=("person_id", "first"),
)

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
    required("first_counter", Integer, "0"),
    required("target", Double, "0.4"),
    optional("remembered", ARRAY(Date)),
    required("learned", Text, "''"),
    key=("person_id", "week"),
    postgresql_with={"fillfactor": 90},
)
Index("ix_card_week", card.c.workspace_id, card.c.week, card.c.person_id)
Index("ix_card_team", card.c.workspace_id, card.c.team_id, card.c.week)

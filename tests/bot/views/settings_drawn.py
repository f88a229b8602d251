"""The views of teams, of settings and of setting up, in every case that is held."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.views import first_run, policy, settings, team_form, teams
from bot.views.blocks import Message, View
from cards.model import PersonId, Setting, Size
from services.ids import ChannelId, TeamId
from services.languages import Language
from services.pages import Care
from services.settings import Changed, PersonChoice, Preset, Stage, Step, WorkspaceChoice
from services.settings_pages import (
    MinePage,
    PolicyChange,
    PolicyPage,
    SettingsPage,
    SetUpPage,
    WorkspacePage,
)
from services.team_pages import TeamLine, TeamPage, TeamsPage
from services.teams import Team, TeamSource, TeamTrouble, UserGroup
from tests.bot.views import samples as s

LISBON = ZoneInfo("Europe/Lisbon")
MONDAY = datetime(2026, 11, 30, 9, tzinfo=LISBON)
AT = datetime(2026, 11, 23, 10, tzinfo=UTC)
FIRST = Team(id=TeamId(UUID(int=1)), name="Harbour & Sons", channel=ChannelId("C0TEAM"))
PIER = Team(
    id=TeamId(UUID(int=2)),
    name="Pier",
    channel=None,
    source=TeamSource.GROUP,
    source_id="S0PIER",
    trouble=TeamTrouble.GONE,
    group=UserGroup(id="S0PIER", handle="pier-four", name="Pier & Four"),
)
QUAY = Team(
    id=TeamId(UUID(int=3)),
    name="Quay",
    channel=ChannelId("C0QUAY"),
    source=TeamSource.CHANNEL,
    source_id="C0QUAY",
    celebrates=False,
    zone=ZoneInfo("America/New_York"),
    recap_weekday=3,
    recap_hour=16,
)
HAND = Team(id=TeamId(UUID(int=4)), name="By Hand", channel=None)
HOSTILE_GROUP = UserGroup(id="S0PIER", handle=s.HOSTILE, name=s.HOSTILE * 20)
LIST = TeamsPage(
    lines=(
        TeamLine(team=FIRST, size=12, first=True),
        TeamLine(team=PIER, size=3),
        TeamLine(team=QUAY, size=1, managers=(s.ANA, s.CLEO)),
    ),
    may_add=True,
)
LOOKED_AFTER = Changed(person=s.ANA, at=AT, names=("channel", "managers", "members"))
BY_HAND = TeamPage(
    team=HAND,
    size=2,
    zone=LISBON,
    members=(s.ANA, s.CLEO),
    managers=(s.ANA,),
    reviewers=(s.CLEO,),
    changes=(LOOKED_AFTER, Changed(person=s.CLEO, at=AT, names=("ended",))),
    may_end=True,
)
MINE = MinePage(
    choice=PersonChoice(
        setting=Setting.ACCOUNT,
        size=Size.FIVE,
        language=None,
        visible=False,
        cheered=True,
        monday_line=True,
        reminded=True,
        quiet_from=None,
        quiet_until=None,
    ),
    zone="Europe/Lisbon",
    team="Pier",
    next_deal=MONDAY,
)
EVERYBODY = WorkspacePage(
    choice=WorkspaceChoice(
        zone=LISBON,
        deal_weekday=0,
        deal_hour=9,
        quiet_from=20,
        quiet_until=8,
        holidays=frozenset(),
        full_ranking=False,
    ),
    next_deal=MONDAY,
)
CHRISTMAS = frozenset(date(2026, 12, 24) + timedelta(days=number) for number in range(3))
SET_UP = SetUpPage(
    person=s.ANA,
    stages=dict.fromkeys(Step, Stage.OPEN),
    asked=12,
    playing=3,
    guests=1,
    teams=1,
    channels=0,
    managers=(s.ANA,),
    reviewers=(),
    next_deal=MONDAY,
)
STRICTER = PolicyChange(person=s.ANA, at=AT, before=None, after=Preset.STRICT)
POLICY = PolicyPage(preset=Preset.STRICT, silent=("burst", "photo_reused"), latest=(STRICTER,))
GROUPS = tuple(
    UserGroup(id=f"S{number:03}", handle=f"g{number}", name=f"Group {number}") for number in range(3)
)
MANY = tuple(
    UserGroup(id=f"S{number:04}", handle="h" * 30, name=f"{number:04} {'long ' * 30}")
    for number in range(250)
)

MESSAGES: Mapping[str, Message] = {
    "settings": settings.message(SettingsPage(person=s.ANA, care=Care.NOTHING)),
    "settings-teams": settings.message(SettingsPage(person=s.ANA, care=Care.TEAMS)),
    "settings-everything": settings.message(SettingsPage(person=s.ANA, care=Care.EVERYTHING)),
    "settings-mine-saved": settings.my_saved(
        replace(MINE, changes=("setting", "size", "visible", "reminded", "quiet_from"))
    ),
    "settings-mine-same": settings.my_saved(MINE),
    "settings-workspace-saved": settings.workspace_saved(
        replace(EVERYBODY, changes=("deal_weekday", "holidays", "full_ranking"))
    ),
    "settings-workspace-quiet": settings.workspace_saved(replace(EVERYBODY, changes=("quiet_from",))),
    "settings-workspace-same": settings.workspace_saved(EVERYBODY),
    "team-saved": team_form.saved(BY_HAND, new=False),
    "team-made": team_form.saved(replace(BY_HAND, team=PIER, managers=()), new=True),
    "set-up": first_run.message(SET_UP),
    "set-up-under-way": first_run.message(
        replace(
            SET_UP,
            stages={**SET_UP.stages, Step.TEAMS: Stage.DONE, Step.DECK: Stage.LEFT},
            teams=3,
            channels=1,
            asked=1,
            playing=0,
            guests=0,
            theme="Boats, and who sails them",
            full_ranking=True,
            preset=Preset.RELAXED,
            reviewers=(s.CLEO,),
        )
    ),
    "set-up-all-done": first_run.message(
        replace(SET_UP, stages=dict.fromkeys(Step, Stage.DONE), preset=Preset.STRICT)
    ),
    "policy-saved": policy.saved(replace(POLICY, changed=True)),
    "policy-same": policy.saved(POLICY),
    "set-up-over": first_run.message(replace(SET_UP, over=True)),
    "set-up-worst": first_run.message(
        replace(
            SET_UP,
            asked=100_000,
            guests=9000,
            theme=s.HOSTILE * 20,
            managers=tuple(PersonId(f"U{number:010}") for number in range(50)),
            reviewers=tuple(PersonId(f"U{number:010}") for number in range(50)),
            stages=dict.fromkeys(Step, Stage.LEFT),
            preset=None,
        )
    ),
}

VIEWS: Mapping[str, View] = {
    "teams": teams.modal(LIST),
    "teams-of-a-manager": teams.modal(replace(LIST, lines=LIST.lines[2:], may_add=False)),
    "teams-worst": teams.modal(
        replace(
            LIST,
            lines=tuple(
                TeamLine(
                    team=replace(PIER, name=s.HOSTILE[:60], group=HOSTILE_GROUP),
                    size=100_000,
                    managers=tuple(PersonId(f"U{n:010}") for n in range(50)),
                )
                for _ in range(20)
            ),
            number=1,
            pages=3,
        )
    ),
    "team-by-hand": team_form.edit(BY_HAND),
    "team-first": team_form.edit(TeamPage(team=FIRST, size=12, zone=LISBON, first=True)),
    "team-of-a-group": team_form.edit(TeamPage(team=PIER, size=3, zone=LISBON, may_end=True)),
    "team-of-a-channel": team_form.edit(TeamPage(team=QUAY, size=1, zone=LISBON, managers=(s.ANA,))),
    "team-worst": team_form.edit(
        replace(
            BY_HAND,
            team=replace(HAND, name=s.HOSTILE[:60]),
            members=tuple(PersonId(f"U{number:010}") for number in range(130)),
            managers=tuple(PersonId(f"U{number:010}") for number in range(60)),
            changes=(LOOKED_AFTER,) * 3,
        )
    ),
    "team-new-by-hand": team_form.fresh(TeamSource.HAND),
    "team-new-from-a-group": team_form.fresh(TeamSource.GROUP, GROUPS),
    "team-new-from-many-groups": team_form.fresh(TeamSource.GROUP, MANY[:120]),
    "team-new-from-a-channel": team_form.fresh(TeamSource.CHANNEL),
    "settings-mine": settings.mine(MINE),
    "settings-mine-pinging": settings.mine(replace(MINE, team=s.PINGING)),
    "settings-mine-other": settings.mine(
        replace(
            MINE,
            choice=PersonChoice(
                setting=Setting.COUNTER,
                size=Size.THREE,
                language=Language.GERMAN,
                visible=True,
                cheered=False,
                monday_line=False,
                reminded=False,
                quiet_from=17,
                quiet_until=10,
            ),
        )
    ),
    "policy": policy.form(PolicyPage(preset=Preset.DEFAULT)),
    "policy-strict": policy.form(POLICY),
    "policy-by-hand": policy.form(PolicyPage(preset=None)),
    "settings-workspace": settings.workspace(EVERYBODY),
    "settings-workspace-late": settings.workspace(
        replace(EVERYBODY, choice=replace(EVERYBODY.choice, deal_weekday=6))
    ),
    "settings-workspace-other": settings.workspace(
        replace(
            EVERYBODY,
            choice=replace(
                EVERYBODY.choice, quiet_from=24, quiet_until=0, holidays=CHRISTMAS, full_ranking=True
            ),
            preset=None,
            target=0.6,
            latest=(Changed(person=s.ANA, at=AT, names=("holidays", "zone")),),
        )
    ),
    "set-up-in-a-modal": first_run.modal(SET_UP),
    "set-up-over-in-a-modal": first_run.modal(replace(SET_UP, over=True)),
}

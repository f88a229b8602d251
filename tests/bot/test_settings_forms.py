"""What the forms of teams and settings carry becomes values, or is said to be wrong."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.inbound import Fields, Malformed, teams, zones
from bot.inbound import settings as forms
from bot.views import policy, team_form
from bot.views import settings as view
from cards.model import PersonId, Setting, Size
from services.errors import FieldErrors
from services.ids import ChannelId
from services.languages import Language
from services.settings import PersonChoice, Preset, Stage, Step, WorkspaceChoice
from services.teams import TeamChoice, TeamSource

TEAM = {
    team_form.NAME: ("  Pier   Four ",),
    team_form.CHANNEL: ("C0PIER",),
    team_form.CELEBRATES: ("on",),
    team_form.RECAP_DAY: ("3",),
    team_form.RECAP_HOUR: ("16",),
    team_form.ZONE: ("America/New_York",),
    team_form.MANAGERS: ("UANA", "UBEN", "UANA"),
    team_form.MEMBERS: ("UANA",),
}
PLACE = {
    view.ZONE: ("Europe/Lisbon",),
    view.DEAL_DAY: ("1",),
    view.DEAL_HOUR: ("8",),
    view.QUIET_FROM: ("24",),
    view.QUIET_UNTIL: ("0",),
    view.HOLIDAYS: ("2026-12-24\n2026-12-25",),
    view.SEEN: ("ranking",),
}
MINE = {
    view.SETTING: ("counter",),
    view.DAYS: ("3",),
    view.LANGUAGE: ("de",),
    view.TICKS: ("visible", "reminded"),
    view.QUIET_FROM: ("18",),
}


def fields(values: Mapping[str, tuple[str, ...]], **more: tuple[str, ...]) -> Fields:
    return Fields(values={**values, **more})


def test_a_team_reads_as_it_was_filled_in() -> None:
    assert teams.team_choice(fields(TEAM)) == TeamChoice(
        name="Pier Four",
        channel=ChannelId("C0PIER"),
        celebrates=True,
        recap_weekday=3,
        recap_hour=16,
        zone=ZoneInfo("America/New_York"),
        managers=(PersonId("UANA"), PersonId("UBEN")),
        members=(PersonId("UANA"),),
    )
    bare = {name: TEAM[name] for name in (team_form.NAME, team_form.RECAP_DAY, team_form.RECAP_HOUR)}
    assert teams.team_choice(fields(bare)).members is None


def test_settings_read_as_they_were_filled_in() -> None:
    assert forms.workspace_choice(fields(PLACE)) == WorkspaceChoice(
        zone=ZoneInfo("Europe/Lisbon"),
        deal_weekday=1,
        deal_hour=8,
        quiet_from=24,
        quiet_until=0,
        holidays=frozenset({date(2026, 12, 24), date(2026, 12, 25)}),
        full_ranking=True,
    )
    assert forms.person_choice(fields(MINE)) == PersonChoice(
        setting=Setting.COUNTER,
        size=Size.THREE,
        language=Language.GERMAN,
        visible=True,
        cheered=False,
        monday_line=False,
        reminded=True,
        quiet_from=18,
        quiet_until=None,
    )


Read = Callable[[Fields], Any]
WRONG: list[tuple[Read, Fields, str]] = [
    (teams.team_choice, fields(TEAM, channel=("<!here>",)), "channel"),
    (teams.team_choice, fields(TEAM, zone=("Atlantis/Centre",)), "zone"),
    (forms.workspace_choice, fields(PLACE, zone=()), "zone"),
    (forms.workspace_choice, fields(PLACE, holidays=("soon",)), "holidays"),
    (lambda given: teams.source_id(given, TeamSource.GROUP), fields({"source": ("C0PIER",)}), "source"),
    (lambda given: teams.source_id(given, TeamSource.CHANNEL), fields({"source": ()}), "source"),
]
BROKEN: list[tuple[Read, Fields]] = [
    (teams.team_choice, fields(TEAM, recap_day=("7",))),
    (teams.team_choice, fields(TEAM, recap_hour=("24",))),
    (forms.workspace_choice, fields(PLACE, deal_hour=("noon",))),
    (forms.workspace_choice, fields(PLACE, quiet_from=("25",))),
    (forms.person_choice, fields(MINE, setting=("moon",))),
    (forms.person_choice, fields(MINE, days=("6",))),
    (forms.person_choice, fields(MINE, language=("tlh",))),
]


def test_what_people_can_mend_is_said_under_its_field() -> None:
    for read, given_fields, name in WRONG:
        with pytest.raises(FieldErrors) as raised:
            read(given_fields)
        assert set(raised.value.fields) == {name}


def test_what_no_form_of_ours_holds_is_malformed() -> None:
    for read, given_fields in BROKEN:
        with pytest.raises(Malformed):
            read(given_fields)
    for read_text, value in (
        (teams.team_id, "pier"),
        (teams.team_source, "moon"),
        (teams.team_source, "rest"),
        (forms.set_up_step, "deck"),
        (forms.set_up_step, "moon/done"),
    ):
        with pytest.raises(Malformed):
            read_text(value)


def test_a_step_is_one_of_the_walk_or_its_end() -> None:
    assert forms.set_up_step("deck/left") == forms.Taken(step=Step.DECK, stage=Stage.LEFT)
    assert forms.set_up_step("all/done") == forms.Taken(step=None, stage=Stage.DONE)


def test_how_much_the_rules_ask_is_one_of_three_or_left_as_it_is() -> None:
    told = [forms.preset(fields({policy.ASKED: (each,)})) for each in (*Preset, policy.OWN)]
    assert told == [*Preset, None]
    with pytest.raises(Malformed):
        forms.preset(fields({policy.ASKED: ("harshly",)}))


@given(st.text(max_size=12))
def test_whatever_is_typed_finds_zones_that_are(typed: str) -> None:
    found = zones.zones_like(typed)
    assert len(found) <= zones.SHOWN
    assert all(ZoneInfo(name).key == name for name in found[:3])


def test_a_city_is_found_first() -> None:
    assert zones.zones_like("new y")[0] == "America/New_York"
    assert zones.zones_like("Lisb") == ("Europe/Lisbon",)

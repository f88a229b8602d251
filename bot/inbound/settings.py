"""What the forms of settings and of teams carry."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

from bot.inbound.shapes import Malformed
from bot.inbound.values import Fields
from bot.views import settings, team_form
from bot.views.first_run import ALL
from bot.views.home_settings import FROM_SLACK
from cards.model import PersonId, Setting, Size
from services.errors import FieldErrors
from services.ids import ChannelId, TeamId
from services.languages import Language
from services.settings import PersonChoice, Stage, Step, WorkspaceChoice, read_holidays
from services.teams import LONGEST_NAME, TeamChoice, TeamSource

SHOWN: Final = 50
CHANNEL: Final = re.compile(r"[CG][A-Z0-9]{2,63}")
"""No conversation of two, and no person."""
GROUP: Final = re.compile(r"S[A-Z0-9]{2,63}")
HOUR: Final = re.compile(r"[01]?[0-9]|2[0-3]")
WEEKDAY: Final = re.compile(r"[0-6]")


@lru_cache(maxsize=1)
def all_zones() -> tuple[str, ...]:
    """Every zone with a place in its name, by name."""
    return tuple(
        sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
    )


def zones_like(typed: str) -> tuple[str, ...]:
    """Those that have what was typed in them, the ones whose place begins with it first."""
    wanted = typed.strip().replace(" ", "_").casefold()
    found = [name for name in all_zones() if wanted in name.casefold()]
    first = sorted(found, key=lambda name: not name.rpartition("/")[2].casefold().startswith(wanted))
    return tuple(first[:SHOWN])


def zone(given: Fields, name: str) -> ZoneInfo | None:
    """The zone of a field; None where it is empty. Raises `FieldErrors`."""
    told = given.text(name)
    if not told:
        return None
    if told not in available_timezones():
        raise FieldErrors(code="field_errors", fields={"zone": "no_such_zone"})
    return ZoneInfo(told)


def hour(given: Fields, name: str) -> int:
    """An hour of the day. Raises `Malformed`."""
    told = given.text(name)
    if not HOUR.fullmatch(told):
        raise Malformed(name)
    return int(told)


def weekday(given: Fields, name: str) -> int:
    """A day of the week, 0 for Monday. Raises `Malformed`."""
    told = given.text(name)
    if not WEEKDAY.fullmatch(told):
        raise Malformed(name)
    return int(told)


def people(given: Fields, name: str) -> tuple[PersonId, ...]:
    """Everybody chosen, once each."""
    return tuple(PersonId(person) for person in dict.fromkeys(given.several(name)))


def team_id(value: str) -> TeamId:
    """A team's id. Raises `Malformed`."""
    try:
        return TeamId(UUID(value))
    except ValueError:
        raise Malformed("team") from None


def team_source(value: str) -> TeamSource:
    """Where a new team's people are to come from. Raises `Malformed`."""
    try:
        return TeamSource(value)
    except ValueError:
        raise Malformed("source") from None


def source_id(given: Fields, source: TeamSource) -> str:
    """The user group or channel that was chosen; empty for a team by hand. Raises `FieldErrors`."""
    told = given.text(team_form.SOURCE)
    if source is TeamSource.HAND:
        return ""
    if not (GROUP if source is TeamSource.GROUP else CHANNEL).fullmatch(told):
        raise FieldErrors(code="field_errors", fields={team_form.SOURCE: "no_source"})
    return told


def team_choice(given: Fields) -> TeamChoice:
    """All that a team's form says. Raises `FieldErrors` and `Malformed`."""
    channel = given.text(team_form.CHANNEL)
    if channel and not CHANNEL.fullmatch(channel):
        raise FieldErrors(code="field_errors", fields={"channel": "no_such_channel"})
    return TeamChoice(
        name=" ".join(given.text(team_form.NAME).split())[: LONGEST_NAME + 1],
        channel=ChannelId(channel) if channel else None,
        celebrates=team_form.ON in given.several(team_form.CELEBRATES),
        recap_weekday=weekday(given, team_form.RECAP_DAY),
        recap_hour=hour(given, team_form.RECAP_HOUR),
        zone=zone(given, team_form.ZONE),
        managers=people(given, team_form.MANAGERS),
        reviewers=people(given, team_form.REVIEWERS),
        members=people(given, team_form.MEMBERS) if team_form.MEMBERS in given.values else None,
    )


def workspace_choice(given: Fields) -> WorkspaceChoice:
    """All that the workspace's form says. Raises `FieldErrors` and `Malformed`."""
    read = read_holidays(given.text(settings.HOLIDAYS)[: settings.LONGEST_HOLIDAYS])
    if read.unread:
        raise FieldErrors(code="field_errors", fields={"holidays": "bad_holidays"})
    clock = zone(given, settings.ZONE)
    if clock is None:
        raise FieldErrors(code="field_errors", fields={"zone": "no_such_zone"})
    return WorkspaceChoice(
        zone=clock,
        deal_weekday=weekday(given, settings.DEAL_DAY),
        deal_hour=hour(given, settings.DEAL_HOUR),
        quiet_from=quiet_hour(given, settings.QUIET_FROM),
        quiet_until=quiet_hour(given, settings.QUIET_UNTIL),
        holidays=read.days,
        full_ranking=settings.RANKING in given.several(settings.SEEN),
    )


def quiet_hour(given: Fields, name: str) -> int:
    """An hour from 0 to 24. Raises `Malformed`."""
    told = given.text(name)
    return 24 if told == "24" else hour(given, name)


def person_choice(given: Fields) -> PersonChoice:
    """All that somebody's own form says. Raises `Malformed`."""
    ticked, spoken = given.several(settings.TICKS), given.text(settings.LANGUAGE)
    try:
        setting, size = Setting(given.text(settings.SETTING)), Size(int(given.text(settings.DAYS)))
        language = None if spoken == FROM_SLACK else Language(spoken)
    except ValueError:
        raise Malformed("settings") from None
    return PersonChoice(
        setting=setting,
        size=size,
        language=language,
        visible="visible" in ticked,
        cheered="cheered" in ticked,
        monday_line="monday_line" in ticked,
        reminded="reminded" in ticked,
        quiet_from=quiet_hour(given, settings.QUIET_FROM) if given.text(settings.QUIET_FROM) else None,
        quiet_until=quiet_hour(given, settings.QUIET_UNTIL) if given.text(settings.QUIET_UNTIL) else None,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Taken:
    """A step of setting up, and what became of it; None for the end of the walk."""

    step: Step | None
    stage: Stage


def set_up_step(value: str) -> Taken:
    """What a button of the walk carries. Raises `Malformed`."""
    step, _, stage = value.partition("/")
    try:
        return Taken(step=None if step == ALL else Step(step), stage=Stage(stage))
    except ValueError:
        raise Malformed("step") from None

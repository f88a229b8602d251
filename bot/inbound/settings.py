"""What the forms of settings and of teams carry."""

import re
from functools import lru_cache
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

from bot.inbound.shapes import Malformed
from bot.inbound.values import Fields
from bot.views import team_form
from cards.model import PersonId
from services.errors import FieldErrors
from services.ids import ChannelId, TeamId
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

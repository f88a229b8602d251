"""What the forms of teams carry."""

import re
from typing import Final
from uuid import UUID

from bot.inbound.settings import hour, weekday
from bot.inbound.shapes import Malformed
from bot.inbound.values import Fields
from bot.inbound.zones import zone
from bot.views import team_form
from cards.model import PersonId
from services.errors import FieldErrors
from services.ids import ChannelId, TeamId
from services.teams import LONGEST_NAME, TeamChoice, TeamSource

CHANNEL: Final = re.compile(r"[CG][A-Z0-9]{2,63}")
"""No conversation of two, and no person."""
GROUP: Final = re.compile(r"S[A-Z0-9]{2,63}")


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
    if value not in {TeamSource.HAND, TeamSource.GROUP, TeamSource.CHANNEL}:
        raise Malformed("source")
    return TeamSource(value)


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

"""What the forms of settings, and the buttons of the walk through setting up, carry."""

import re
from dataclasses import dataclass
from typing import Final

from bot.inbound.shapes import Malformed
from bot.inbound.values import Fields
from bot.inbound.zones import zone
from bot.views import policy, settings
from bot.views.first_run import ALL
from bot.views.home_settings import FROM_SLACK
from cards.model import Setting, Size
from services.errors import FieldErrors
from services.languages import Language
from services.settings import PersonChoice, Preset, Stage, Step, WorkspaceChoice, read_holidays

HOUR: Final = re.compile(r"[01]?[0-9]|2[0-3]")
WEEKDAY: Final = re.compile(r"[0-6]")


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


def preset(given: Fields) -> Preset | None:
    """How much the rules are to ask; None for what the operator set. Raises `Malformed`."""
    told = given.text(policy.ASKED)
    try:
        return None if told == policy.OWN else Preset(told)
    except ValueError:
        raise Malformed(policy.ASKED) from None


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

"""Composition objects: text, options, confirm dialogs. Lengths are characters."""

from bot.practice.blockkit.checks import (
    Check,
    Report,
    at_least_one,
    boolean,
    by_type,
    exactly_one,
    items,
    one_of,
    record,
    string,
    url,
)
from bot.practice.json_shapes import as_list, as_object

TEXT_MOST = 3000
OPTION_TEXT_MOST = 75
OPTION_VALUE_MOST = 150
OPTION_DESCRIPTION_MOST = 75
OPTIONS_MOST = 100
ID_MOST = 255

identifier = string(ID_MOST)


def plain(most: int) -> Check:
    """A plain_text object."""
    return record({"type": one_of("plain_text"), "text": string(most)}, {"emoji": boolean})


def mrkdwn(most: int) -> Check:
    return record({"type": one_of("mrkdwn"), "text": string(most)}, {"verbatim": boolean})


def text(most: int = TEXT_MOST) -> Check:
    """A plain_text or mrkdwn object."""
    return by_type({"plain_text": plain(most), "mrkdwn": mrkdwn(most)})


CONFIRM = record(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": one_of("primary", "danger")},
)

OPTION = record(
    {"text": plain(OPTION_TEXT_MOST), "value": string(OPTION_VALUE_MOST)},
    {"description": plain(OPTION_DESCRIPTION_MOST)},
)
RICH_OPTION = record(
    {"text": text(OPTION_TEXT_MOST), "value": string(OPTION_VALUE_MOST)},
    {"description": text(OPTION_DESCRIPTION_MOST)},
)
OVERFLOW_OPTION = record(
    {"text": plain(OPTION_TEXT_MOST), "value": string(OPTION_VALUE_MOST)},
    {"description": plain(OPTION_DESCRIPTION_MOST), "url": url(3000)},
)
OPTION_GROUP = record({"label": plain(75), "options": items(OPTION, most=OPTIONS_MOST)})

OPTIONS = items(OPTION, most=OPTIONS_MOST)
OPTION_GROUPS = items(OPTION_GROUP, most=OPTIONS_MOST)

SUGGESTIONS = record(
    {},
    {
        "options": items(OPTION, most=OPTIONS_MOST, least=0),
        "option_groups": items(OPTION_GROUP, most=OPTIONS_MOST),
    },
    also=(exactly_one("options", "option_groups"),),
)

FILTER = record(
    {},
    {
        "include": items(one_of("im", "mpim", "private", "public"), most=4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
    also=(at_least_one("include", "exclude_external_shared_channels", "exclude_bot_users"),),
)

DISPATCH_CONFIG = record(
    {"trigger_actions_on": items(one_of("on_enter_pressed", "on_character_entered"), most=2)},
)

SLACK_FILE = record({}, {"id": string(ID_MOST), "url": url(3000)}, also=(exactly_one("id", "url"),))


def options_of(element: object) -> list[object]:
    """All options of a select, groups opened."""
    holder = as_object(element)
    grouped = [
        each
        for group in as_list(holder.get("option_groups"))
        for each in as_list(as_object(group).get("options"))
    ]
    return [*as_list(holder.get("options")), *grouped]


def initial_among_options(value: object, at: str, report: Report) -> None:
    """Slack refuses a preselected option that is not one of those offered."""
    element = as_object(value)
    chosen = [element[name] for name in ("initial_option",) if name in element]
    chosen += as_list(element.get("initial_options"))
    offered = [as_object(option).get("value") for option in options_of(element)]
    if any(as_object(each).get("value") not in offered for each in chosen):
        report.say("initial option must match one of the options provided", at)


def values_are_different(value: object, at: str, report: Report) -> None:
    offered = [as_object(option).get("value") for option in options_of(value)]
    if len(set(map(str, offered))) != len(offered):
        report.say("option values must be unique", at)

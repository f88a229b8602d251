"""Block elements: every property each may carry, and the lists of which element may stand where."""

from datetime import date, datetime

from bot.practice.blockkit.checks import (
    Check,
    Report,
    Table,
    anything,
    boolean,
    by_type,
    exactly_one,
    integer,
    items,
    one_of,
    record,
    shaped,
    string,
    url,
)
from bot.practice.blockkit.text import (
    CONFIRM,
    DISPATCH_CONFIG,
    FILTER,
    OPTION,
    OPTION_GROUPS,
    OPTIONS,
    OVERFLOW_OPTION,
    RICH_OPTION,
    SLACK_FILE,
    identifier,
    initial_among_options,
    plain,
    values_are_different,
)
from bot.practice.json_shapes import as_object

PLACEHOLDER = plain(150)
CHOICES_MOST = 10
OVERFLOW_MOST = 5
INPUT_LENGTH_MOST = 3000
BUTTON_TEXT_MOST = 75
FILES_MOST = 10

_TYPE: Table = {"type": anything}
_ACTION: Table = {"action_id": identifier}
_INPUT: Table = {"action_id": identifier, "focus_on_load": boolean, "placeholder": PLACEHOLDER}
_SELECT: Table = {**_INPUT, "confirm": CONFIRM}
_MULTI: Table = {**_SELECT, "max_selected_items": integer(1, 1000)}
_CHOICE: Table = {"action_id": identifier, "confirm": CONFIRM, "focus_on_load": boolean}
_ID = string(255)

A_DATE = shaped(date.fromisoformat, "must be a valid date in the format YYYY-MM-DD")
A_TIME = shaped(lambda raw: datetime.strptime(raw, "%H:%M"), "must be a valid time in the format HH:mm")  # noqa: DTZ007  # a time of day has no zone
A_NUMBER = shaped(float, "must be a valid number")


def _lengths_fit(value: object, at: str, report: Report) -> None:
    element = as_object(value)
    least, most = element.get("min_length", 0), element.get("max_length", INPUT_LENGTH_MOST)
    if isinstance(least, int) and isinstance(most, int) and least > most:
        report.say("min_length must be less than or equal to max_length", at)


def _picker(kind: str, check: Check, extra: Table | None = None) -> Check:
    return record(_TYPE, {**_SELECT, f"initial_{kind}": check, **(extra or {})})


def _static(initial: str, check: Check, base: Table) -> Check:
    return record(
        _TYPE,
        {**base, "options": OPTIONS, "option_groups": OPTION_GROUPS, initial: check},
        also=(exactly_one("options", "option_groups"), initial_among_options),
    )


BUTTON = record(
    {**_TYPE, "text": plain(BUTTON_TEXT_MOST)},
    {
        **_ACTION,
        "url": url(3000),
        "value": string(2000),
        "style": one_of("primary", "danger"),
        "confirm": CONFIRM,
        "accessibility_label": string(75),
        "visible_to_user_ids": items(_ID, most=100),
        "agent_prompt": string(4000),
    },
)
IMAGE = record(
    {**_TYPE, "alt_text": string(2000)},
    {"image_url": url(3000), "slack_file": SLACK_FILE},
    also=(exactly_one("image_url", "slack_file"),),
)
TEXT_INPUT = record(
    _TYPE,
    {
        **_INPUT,
        "initial_value": string(INPUT_LENGTH_MOST, least=0),
        "multiline": boolean,
        "min_length": integer(0, INPUT_LENGTH_MOST),
        "max_length": integer(1, INPUT_LENGTH_MOST),
        "dispatch_action_config": DISPATCH_CONFIG,
    },
    also=(_lengths_fit,),
)
TYPED_INPUT = record(
    _TYPE, {**_INPUT, "initial_value": string(3000, least=0), "dispatch_action_config": DISPATCH_CONFIG}
)
NUMBER_INPUT = record(
    {**_TYPE, "is_decimal_allowed": boolean},
    {
        **_INPUT,
        "initial_value": A_NUMBER,
        "min_value": A_NUMBER,
        "max_value": A_NUMBER,
        "dispatch_action_config": DISPATCH_CONFIG,
    },
)
_CONVERSATIONS: Table = {"filter": FILTER, "default_to_current_conversation": boolean}

SELECTS: Table = {
    "static_select": _static("initial_option", OPTION, _SELECT),
    "external_select": record(
        _TYPE, {**_SELECT, "initial_option": OPTION, "min_query_length": integer(0, 150)}
    ),
    "users_select": _picker("user", _ID),
    "conversations_select": _picker("conversation", _ID, {**_CONVERSATIONS, "response_url_enabled": boolean}),
    "channels_select": _picker("channel", _ID, {"response_url_enabled": boolean}),
    "multi_static_select": _static("initial_options", items(OPTION, most=100), _MULTI),
    "multi_external_select": record(
        _TYPE, {**_MULTI, "initial_options": items(OPTION, most=100), "min_query_length": integer(0, 150)}
    ),
    "multi_users_select": record(_TYPE, {**_MULTI, "initial_users": items(_ID, most=1000, least=0)}),
    "multi_conversations_select": record(
        _TYPE, {**_MULTI, **_CONVERSATIONS, "initial_conversations": items(_ID, most=1000, least=0)}
    ),
    "multi_channels_select": record(_TYPE, {**_MULTI, "initial_channels": items(_ID, most=1000, least=0)}),
}
CHOICES: Table = {
    "checkboxes": record(
        {**_TYPE, "options": items(RICH_OPTION, most=CHOICES_MOST)},
        {**_CHOICE, "initial_options": items(RICH_OPTION, most=CHOICES_MOST)},
        also=(initial_among_options, values_are_different),
    ),
    "radio_buttons": record(
        {**_TYPE, "options": items(RICH_OPTION, most=CHOICES_MOST)},
        {**_CHOICE, "initial_option": RICH_OPTION},
        also=(initial_among_options, values_are_different),
    ),
}
PICKERS: Table = {
    "datepicker": record(_TYPE, {**_SELECT, "initial_date": A_DATE}),
    "timepicker": record(_TYPE, {**_SELECT, "initial_time": A_TIME, "timezone": string(100)}),
}
MOMENT: Table = {
    "datetimepicker": record(_TYPE, {**_CHOICE, "initial_date_time": integer(1_000_000_000, 9_999_999_999)})
}
PRESSED: Table = {
    "button": BUTTON,
    "overflow": record(
        {**_TYPE, "options": items(OVERFLOW_OPTION, most=OVERFLOW_MOST)},
        {**_ACTION, "confirm": CONFIRM},
        also=(values_are_different,),
    ),
}
TYPED: Table = {
    "plain_text_input": TEXT_INPUT,
    "url_text_input": TYPED_INPUT,
    "email_text_input": TYPED_INPUT,
    "number_input": NUMBER_INPUT,
    "file_input": record(
        _TYPE, {**_ACTION, "filetypes": items(string(20), most=100), "max_files": integer(1, FILES_MOST)}
    ),
}

ACCESSORY = by_type({**SELECTS, **CHOICES, **PICKERS, **PRESSED, "image": IMAGE})
IN_ACTIONS = by_type({**SELECTS, **CHOICES, **PICKERS, **MOMENT, **PRESSED})
IN_INPUT = by_type({**SELECTS, **CHOICES, **PICKERS, **MOMENT, **TYPED})

PRESSABLE = frozenset({"button", "overflow", "icon_button", "feedback_buttons"})
"""What tells the app at once and keeps no value."""

"""Payloads that Slack refuses, with a word of its complaint, and payloads that Slack takes."""

from typing import Any

from tests.bot.practice.bolt_app import actions, button, field_block, plain

Block = dict[str, Any]


def mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": text}


def section(**fields: Any) -> Block:
    return {"type": "section", **fields}


def option(value: str = "a", text: str = "A", **more: Any) -> Block:
    return {"text": plain(text), "value": value, **more}


def select(kind: str = "static_select", **fields: Any) -> Block:
    return {"type": kind, "action_id": "it", **fields}


def several(count: int) -> list[Block]:
    return [option(str(index)) for index in range(count)]


def accessory(element: Block) -> Block:
    return section(text=mrkdwn("x"), accessory=element)


def table(rows: int, cells: int, text: str = "x") -> Block:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": text}] * cells for _ in range(rows)]}


def rich(*spans: Block) -> Block:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(spans)}]}


CONFIRM = {"title": plain("Sure?"), "text": plain("Really"), "confirm": plain("Yes"), "deny": plain("No")}
TEXT_INPUT = {"type": "plain_text_input", "action_id": "it"}

# name → (block, what Slack says, where in the block)
REFUSED: dict[str, tuple[Block, str, str]] = {
    "no type": ({"text": plain("x")}, "missing required field: type", ""),
    "unknown type": ({"type": "grid"}, "unsupported type: grid", "/type"),
    "not an object": ("section", "must provide an object", ""),  # type: ignore[dict-item]  # that is the point
    "unknown property": (section(text=mrkdwn("x"), colour="red"), "invalid additional property: colour", ""),
    "section with nothing": (section(), "missing required field: text", ""),
    "section text empty": (section(text=mrkdwn("")), "must be more than 0 characters", "/text/text"),
    "section text long": (
        section(text=mrkdwn("x" * 3001)),
        "must be less than 3001 characters",
        "/text/text",
    ),
    "section text a string": (section(text="x"), "must provide an object", "/text"),
    "eleven fields": (section(fields=[mrkdwn("x")] * 11), "no more than 10 items allowed", "/fields"),
    "field long": (
        section(fields=[mrkdwn("x" * 2001)]),
        "must be less than 2001 characters",
        "/fields/0/text",
    ),
    "emoji in mrkdwn": (
        section(text=mrkdwn("x") | {"emoji": True}),
        "invalid additional property: emoji",
        "/text",
    ),
    "block_id long": (
        section(text=mrkdwn("x"), block_id="b" * 256),
        "must be less than 256 characters",
        "/block_id",
    ),
    "header in mrkdwn": ({"type": "header", "text": mrkdwn("x")}, "must be a valid enum value", "/text/type"),
    "header long": (
        {"type": "header", "text": plain("x" * 151)},
        "must be less than 151 characters",
        "/text/text",
    ),
    "header level five": (
        {"type": "header", "text": plain("x"), "level": 5},
        "must be less than 5",
        "/level",
    ),
    "divider with text": ({"type": "divider", "text": plain("x")}, "invalid additional property: text", ""),
    "context of eleven": (
        {"type": "context", "elements": [mrkdwn("x")] * 11},
        "no more than 10 items",
        "/elements",
    ),
    "context of none": ({"type": "context", "elements": []}, "no less than 1 items", "/elements"),
    "button in context": (
        {"type": "context", "elements": [button("b")]},
        "unsupported type: button",
        "/elements/0/type",
    ),
    "twenty-six buttons": (
        actions(*[button(f"b{i}") for i in range(26)]),
        "no more than 25 items",
        "/elements",
    ),
    "no buttons": (actions(), "no less than 1 items allowed", "/elements"),
    "input in actions": (actions(TEXT_INPUT), "unsupported type: plain_text_input", "/elements/0/type"),
    "same action_id twice": (
        actions(button("b"), button("b")),
        '`action_id` "b" already exists',
        "/elements/1/action_id",
    ),
    "button text long": (
        actions(button("b", text=plain("x" * 76))),
        "must be less than 76 characters",
        "/elements/0/text/text",
    ),
    "button text mrkdwn": (
        actions(button("b", text=mrkdwn("b"))),
        "must be a valid enum value",
        "/elements/0/text/type",
    ),
    "button value long": (
        actions(button("b", value="v" * 2001)),
        "must be less than 2001",
        "/elements/0/value",
    ),
    "button style": (
        actions(button("b", style="warning")),
        "must be a valid enum value",
        "/elements/0/style",
    ),
    "button style null": (
        actions(button("b", style=None)),
        "must be a valid enum value",
        "/elements/0/style",
    ),
    "button url long": (
        actions(button("b", url="https://a.example/" + "x" * 3000)),
        "must be less than 3001",
        "/elements/0/url",
    ),
    "button url bare": (actions(button("b", url="a.example")), "must be a valid url", "/elements/0/url"),
    "button label long": (
        actions(button("b", accessibility_label="x" * 76)),
        "must be less than 76",
        "/elements/0/accessibility_label",
    ),
    "action_id long": (
        actions(button("b") | {"action_id": "x" * 256}),
        "must be less than 256",
        "/elements/0/action_id",
    ),
    "confirm title": (
        actions(button("b", confirm=CONFIRM | {"title": plain("x" * 101)})),
        "must be less than 101",
        "/elements/0/confirm/title/text",
    ),
    "confirm text": (
        actions(button("b", confirm=CONFIRM | {"text": plain("x" * 301)})),
        "must be less than 301",
        "/elements/0/confirm/text/text",
    ),
    "confirm deny": (
        actions(button("b", confirm=CONFIRM | {"deny": plain("x" * 31)})),
        "must be less than 31",
        "/elements/0/confirm/deny/text",
    ),
    "confirm half": (
        actions(button("b", confirm={"title": plain("x")})),
        "missing required field: text",
        "/elements/0/confirm",
    ),
    "select without options": (
        accessory(select()),
        "must provide exactly one of: options, option_groups",
        "/accessory",
    ),
    "select of none": (accessory(select(options=[])), "no less than 1 items", "/accessory/options"),
    "select of 101": (
        accessory(select(options=several(101))),
        "no more than 100 items",
        "/accessory/options",
    ),
    "select with both": (
        accessory(select(options=several(1), option_groups=[])),
        "must provide exactly one of",
        "/accessory",
    ),
    "option text long": (
        accessory(select(options=[option(text="x" * 76)])),
        "less than 76",
        "/accessory/options/0/text/text",
    ),
    "option value long": (
        accessory(select(options=[option("v" * 151)])),
        "less than 151",
        "/accessory/options/0/value",
    ),
    "option description long": (
        accessory(select(options=[option(description=plain("x" * 76))])),
        "less than 76",
        "/accessory/options/0/description/text",
    ),
    "option mrkdwn in select": (
        accessory(select(options=[{"text": mrkdwn("x"), "value": "a"}])),
        "must be a valid enum value",
        "/accessory/options/0/text/type",
    ),
    "option without value": (
        accessory(select(options=[{"text": plain("x")}])),
        "missing required field: value",
        "/accessory/options/0",
    ),
    "initial not offered": (
        accessory(select(options=several(2), initial_option=option("z"))),
        "initial option must match",
        "/accessory",
    ),
    "placeholder long": (
        accessory(select(options=several(1), placeholder=plain("x" * 151))),
        "less than 151",
        "/accessory/placeholder/text",
    ),
    "group label long": (
        accessory(select(option_groups=[{"label": plain("x" * 76), "options": several(1)}])),
        "less than 76",
        "/accessory/option_groups/0/label/text",
    ),
    "overflow of six": (
        accessory(select("overflow", options=several(6))),
        "no more than 5 items",
        "/accessory/options",
    ),
    "checkboxes of eleven": (
        accessory(select("checkboxes", options=several(11))),
        "no more than 10",
        "/accessory/options",
    ),
    "radio of eleven": (
        accessory(select("radio_buttons", options=several(11))),
        "no more than 10",
        "/accessory/options",
    ),
    "radio values same": (
        accessory(select("radio_buttons", options=[option(), option()])),
        "option values must be unique",
        "/accessory",
    ),
    "datepicker wrong": (
        accessory(select("datepicker", initial_date="30.11.2026")),
        "valid date",
        "/accessory/initial_date",
    ),
    "timepicker wrong": (
        accessory(select("timepicker", initial_time="9am")),
        "valid time",
        "/accessory/initial_time",
    ),
    "users_select with filter": (
        accessory(select("users_select", filter={})),
        "invalid additional property: filter",
        "/accessory",
    ),
    "empty filter": (
        accessory(select("conversations_select", filter={})),
        "missing required field: include",
        "/accessory/filter",
    ),
    "filter of dogs": (
        accessory(select("conversations_select", filter={"include": ["dogs"]})),
        "must be a valid enum value",
        "/accessory/filter/include/0",
    ),
    "response url outside input": (
        accessory(select("conversations_select", response_url_enabled=True)),
        "response_url_enabled is only available",
        "/accessory/response_url_enabled",
    ),
    "focus in a message": (
        accessory(select(options=several(1), focus_on_load=True)),
        "focus_on_load is not supported",
        "/accessory/focus_on_load",
    ),
    "image without alt": (
        {"type": "image", "image_url": "https://a.example/a.png"},
        "missing required field: alt_text",
        "",
    ),
    "image of nothing": ({"type": "image", "alt_text": "x"}, "must provide exactly one of", ""),
    "image id and url": (
        {"type": "image", "alt_text": "x", "slack_file": {"id": "F1", "url": "https://a.example/a"}},
        "must provide exactly one of: id, url",
        "/slack_file",
    ),
    "image alt long": (
        {"type": "image", "alt_text": "x" * 2001, "image_url": "https://a.example/a.png"},
        "less than 2001",
        "/alt_text",
    ),
    "input without label": ({"type": "input", "element": TEXT_INPUT}, "missing required field: label", ""),
    "input label long": (
        field_block("x", TEXT_INPUT) | {"label": plain("x" * 2001)},
        "less than 2001",
        "/label/text",
    ),
    "button as input": (field_block("x", button("b")), "unsupported type: button", "/element/type"),
    "input max over 3000": (
        field_block("x", TEXT_INPUT | {"max_length": 3001}),
        "must be less than 3001",
        "/element/max_length",
    ),
    "input min above max": (
        field_block("x", TEXT_INPUT | {"min_length": 9, "max_length": 3}),
        "min_length must be less",
        "/element",
    ),
    "number without decimals": (
        field_block("x", {"type": "number_input", "action_id": "it"}),
        "missing required field: is_decimal_allowed",
        "/element",
    ),
    "file_input in a message": (
        field_block("x", {"type": "file_input", "action_id": "it"}),
        "unsupported type: file_input",
        "/element/type",
    ),
    "table of 101 rows": (table(101, 1), "no more than 100 items", "/rows"),
    "table of 21 cells": (table(1, 21), "no more than 20 items", "/rows/0"),
    "table of no rows": ({"type": "table", "rows": []}, "no less than 1 items", "/rows"),
    "table cell empty": (table(1, 1, ""), "more than 0 characters", "/rows/0/0/text"),
    "table cell mrkdwn": (
        {"type": "table", "rows": [[mrkdwn("x")]]},
        "unsupported type: mrkdwn",
        "/rows/0/0/type",
    ),
    "table too wordy": (table(5, 5, "x" * 401), "table cells must be less than 10001", "*"),
    "column align": (
        table(1, 1) | {"column_settings": [{"align": "middle"}]},
        "must be a valid enum value",
        "/column_settings/0/align",
    ),
    "rich text span unknown": (
        rich({"type": "blink"}),
        "unsupported type: blink",
        "/elements/0/elements/0/type",
    ),
    "rich text empty span": (
        rich({"type": "text", "text": ""}),
        "more than 0 characters",
        "/elements/0/elements/0/text",
    ),
    "rich text style unknown": (
        rich({"type": "text", "text": "x", "style": {"blink": True}}),
        "invalid additional property: blink",
        "/elements/0/elements/0/style",
    ),
    "rich text list style": (
        {"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "dashes", "elements": []}]},
        "must be a valid enum value",
        "/elements/0/style",
    ),
    "markdown long": ({"type": "markdown", "text": "x" * 12_001}, "less than 12001", "/text"),
    "alert in a message": ({"type": "alert", "text": plain("x")}, "unsupported type: alert", "/type"),
    "card of four buttons": (
        {"type": "card", "title": plain("x"), "actions": [button(f"b{i}") for i in range(4)]},
        "no more than 3 items",
        "/actions",
    ),
}

TAKEN: dict[str, Block] = {
    "section": section(text=mrkdwn("x" * 3000)),
    "section of fields": section(fields=[mrkdwn("x" * 2000)] * 10),
    "section with button": accessory(button("b")),
    "section with image": accessory(
        {"type": "image", "image_url": "https://a.example/a.png", "alt_text": "a"}
    ),
    "section expanded": section(text=plain("x"), expand=True),
    "plain with emoji": section(text=plain("x") | {"emoji": True}),
    "mrkdwn verbatim": section(text=mrkdwn("x") | {"verbatim": True}),
    "header": {"type": "header", "text": plain("x" * 150)},
    "header with level": {"type": "header", "text": plain("x"), "level": 2},
    "divider": {"type": "divider"},
    "context": {
        "type": "context",
        "elements": [
            mrkdwn("x"),
            plain("y"),
            {"type": "image", "image_url": "https://a.example/a.png", "alt_text": "a"},
        ],
    },
    "context of ten": {"type": "context", "elements": [mrkdwn("x")] * 10},
    "twenty-five buttons": actions(*[button(f"b{i}") for i in range(25)]),
    "button at its limits": actions(
        button("b", text=plain("x" * 75), value="v" * 2000, accessibility_label="x" * 75, style="primary")
    ),
    "button without action_id": actions({"type": "button", "text": plain("x")}),
    "button with url": actions(button("b", url="https://a.example/x?y=1")),
    "button with confirm": actions(button("b", confirm=CONFIRM | {"style": "danger"})),
    "button for some": actions(button("b", visible_to_user_ids=["U0AMARA"])),
    "select of 100": accessory(select(options=several(100))),
    "select in groups": accessory(select(option_groups=[{"label": plain("x"), "options": several(2)}])),
    "select preselected": accessory(select(options=several(2), initial_option=option("1"))),
    "option at its limits": accessory(
        select(options=[option("v" * 150, "x" * 75, description=plain("d" * 75))])
    ),
    "select in actions": actions(select(options=several(2), placeholder=plain("Choose"))),
    "external select": accessory(select("external_select", min_query_length=1)),
    "users select": actions(select("users_select", initial_user="U0AMARA")),
    "multi users": accessory(select("multi_users_select", max_selected_items=2, initial_users=["U0AMARA"])),
    "conversations": actions(
        select(
            "conversations_select", filter={"include": ["public"], "exclude_external_shared_channels": True}
        )
    ),
    "channels": actions(select("channels_select")),
    "multi static": accessory(
        select("multi_static_select", options=several(3), initial_options=[option("1")])
    ),
    "overflow": accessory(select("overflow", options=several(5))),
    "overflow with url": accessory(select("overflow", options=[option(url="https://a.example")])),
    "checkboxes": actions(select("checkboxes", options=[{"text": mrkdwn("*x*"), "value": "a"}, option("b")])),
    "radio": actions(select("radio_buttons", options=several(10), initial_option=option("3"))),
    "datepicker": actions(select("datepicker", initial_date="2026-11-30")),
    "timepicker": actions(select("timepicker", initial_time="09:30", timezone="Europe/Berlin")),
    "datetimepicker": actions(
        {"type": "datetimepicker", "action_id": "it", "initial_date_time": 1_800_000_000}
    ),
    "image by url": {
        "type": "image",
        "image_url": "https://a.example/a.png",
        "alt_text": "a",
        "title": plain("t"),
    },
    "image by file": {"type": "image", "slack_file": {"id": "F0A"}, "alt_text": "a"},
    "text input": field_block("x", TEXT_INPUT | {"multiline": True, "min_length": 1, "max_length": 3000}),
    "input with hint": field_block("x", TEXT_INPUT, hint=plain("h"), optional=True),
    "input dispatching": field_block(
        "x",
        TEXT_INPUT | {"dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]}},
        dispatch_action=True,
    ),
    "number": field_block(
        "x", {"type": "number_input", "action_id": "i", "is_decimal_allowed": False, "min_value": "1"}
    ),
    "email": field_block("x", {"type": "email_text_input", "action_id": "it"}),
    "url": field_block("x", {"type": "url_text_input", "action_id": "it"}),
    "date as input": field_block("x", select("datepicker")),
    "select as input": field_block("x", select(options=several(2))),
    "five by five table": table(5, 5, "a square of the card"),
    "table at its limits": table(100, 20),
    "table with columns": table(2, 2) | {"column_settings": [{"align": "center", "is_wrapped": True}, None]},
    "table of rich text": {
        "type": "table",
        "rows": [[rich({"type": "text", "text": "x", "style": {"bold": True}})]],
    },
    "table of numbers": {"type": "table", "rows": [[{"type": "raw_number", "value": 3, "text": "3"}]]},
    "rich text": rich({"type": "text", "text": "x"}, {"type": "user", "user_id": "U0AMARA"}),
    "rich text link": rich({"type": "link", "url": "https://a.example", "text": "a"}),
    "rich text emoji": rich({"type": "emoji", "name": "wave"}),
    "rich text date": rich(
        {"type": "date", "timestamp": 1_800_000_000, "format": "{date}", "fallback": "soon"}
    ),
    "rich text broadcast": rich({"type": "broadcast", "range": "here"}),
    "rich text list": {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_list",
                "style": "bullet",
                "indent": 1,
                "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}],
            }
        ],
    },
    "rich text quote": {
        "type": "rich_text",
        "elements": [{"type": "rich_text_quote", "elements": [{"type": "text", "text": "x"}], "border": 1}],
    },
    "preformatted": {
        "type": "rich_text",
        "elements": [{"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "x"}]}],
    },
    "markdown": {"type": "markdown", "text": "# x"},
    "card": {"type": "card", "title": plain("x"), "body": mrkdwn("y"), "actions": [button("b")]},
}

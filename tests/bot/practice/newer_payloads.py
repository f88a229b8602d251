"""The blocks Slack added lately: payloads that are refused, with a word of the complaint, and payloads that are taken."""

from typing import Any

from tests.bot.practice.bolt_app import actions, button, plain
from tests.bot.practice.payload_table import CONFIRM, Block, mrkdwn, rich, section, table

VIDEO: Block = {
    "type": "video",
    "alt_text": "The gate",
    "title": plain("The gate"),
    "thumbnail_url": "https://film.example/gate.png",
    "video_url": "https://film.example/gate",
}
CARD: Block = {"type": "card", "title": plain("x")}
OPINIONS: Block = {
    "type": "feedback_buttons",
    "action_id": "opinion",
    "positive_button": {"text": plain("Good"), "value": "good"},
    "negative_button": {"text": plain("Bad"), "value": "bad"},
}
BIN: Block = {
    "type": "icon_button",
    "icon": "trash",
    "text": plain("Delete"),
    "action_id": "bin",
    "value": "it",
}


def cell(text: str = "x") -> Block:
    return {"type": "raw_text", "text": text}


def press(action_id: str = "go") -> Block:
    return {"type": "action_cell", "element": button(action_id), "fallback": cell()}


def data(*rows: list[Block], **more: Any) -> Block:
    return {"type": "data_table", "caption": "Beans", "rows": [[cell("Name")], *rows], **more}


def holding(*blocks: Any, **more: Any) -> Block:
    return {"type": "container", "title": plain("x"), "child_blocks": list(blocks), **more}


def task(**more: Any) -> Block:
    return {"type": "task_card", "task_id": "one", "title": "Look", "status": "complete", **more}


def plan(*tasks: Any, **more: Any) -> Block:
    return {"type": "plan", "title": "A plan", "tasks": list(tasks), **more}


def replies(*elements: Any) -> Block:
    return {"type": "context_actions", "elements": list(elements)}


SOURCE = {"type": "url", "url": "https://a.example", "text": "a"}
DIVIDER: Block = {"type": "divider"}

NEWER_REFUSED: dict[str, tuple[Block, str, str]] = {
    "data table without caption": (
        {"type": "data_table", "rows": [[cell()], [cell()]]},
        "missing required field: caption",
        "",
    ),
    "data table of a header": (data(), "no less than 2 items", "/rows"),
    "data table of 102 rows": (data(*[[cell()]] * 101), "no more than 101 items", "/rows"),
    "data table of 21 cells": (data([cell()] * 21), "no more than 20 items", "/rows/1"),
    "data table ragged": (data([cell(), cell()]), "same number of cells", "/rows/1"),
    "data table rich header": (
        {"type": "data_table", "caption": "x", "rows": [[rich()], [cell()]]},
        "unsupported type: rich_text",
        "/rows/0/0/type",
    ),
    "data table button in the header": (
        {"type": "data_table", "caption": "x", "rows": [[press()], [cell()]]},
        "unsupported type: action_cell",
        "/rows/0/0/type",
    ),
    "data table page of 101": (data([cell()], page_size=101), "must be less than 101", "/page_size"),
    "data table page of none": (data([cell()], page_size=0), "must be greater than 0", "/page_size"),
    "data table header column away": (
        data([cell()], row_header_column_index=1),
        "must be the index of a column",
        "/row_header_column_index",
    ),
    "data table too wordy": (
        data(*[[cell("x" * 2500)]] * 9),
        "data table cells must be less than 20001",
        "*",
    ),
    "action cell without fallback": (
        data([{"type": "action_cell", "element": button("go")}]),
        "missing required field: fallback",
        "/rows/1/0",
    ),
    "action cell of a select": (
        data([{"type": "action_cell", "fallback": cell(), "element": {"type": "overflow"}}]),
        "unsupported type: overflow",
        "/rows/1/0/element/type",
    ),
    "action cells of one name": (
        data([press()], [press()]),
        '`action_id` "go" already exists',
        "/rows/2/0/element/action_id",
    ),
    "container without title": (
        {"type": "container", "child_blocks": [DIVIDER]},
        "missing required field: title",
        "",
    ),
    "container title long": (
        holding(DIVIDER, title=plain("x" * 151)),
        "must be less than 151",
        "/title/text",
    ),
    "container title mrkdwn": (
        holding(DIVIDER, title=mrkdwn("x")),
        "must be a valid enum value",
        "/title/type",
    ),
    "container of none": (holding(), "no less than 1 items", "/child_blocks"),
    "container of eleven": (holding(*[DIVIDER] * 11), "no more than 10 items", "/child_blocks"),
    "container in a container": (
        holding(holding(DIVIDER)),
        "unsupported type: container",
        "/child_blocks/0/type",
    ),
    "card in a container": (holding(CARD), "unsupported type: card", "/child_blocks/0/type"),
    "data table in a container": (
        holding(data([cell()])),
        "unsupported type: data_table",
        "/child_blocks/0/type",
    ),
    "section long in a container": (
        holding(section(text=mrkdwn("x" * 3001))),
        "must be less than 3001",
        "/child_blocks/0/text/text",
    ),
    "container width": (holding(DIVIDER, width="huge"), "must be a valid enum value", "/width"),
    "container collapsed for good": (
        holding(DIVIDER, default_collapsed=True),
        "default_collapsed requires is_collapsible",
        "/default_collapsed",
    ),
    "container divided and collapsible": (
        holding(DIVIDER, is_collapsible=True, has_header_divider=True),
        "has_header_divider is not supported",
        "/has_header_divider",
    ),
    "carousel of none": ({"type": "carousel", "elements": []}, "no less than 1 items", "/elements"),
    "carousel of eleven": ({"type": "carousel", "elements": [CARD] * 11}, "no more than 10", "/elements"),
    "carousel of sections": (
        {"type": "carousel", "elements": [section(text=plain("x"))]},
        "unsupported type: section",
        "/elements/0/type",
    ),
    "card of nothing": ({"type": "card"}, "missing required field: title", ""),
    "card title a string": (CARD | {"title": "x"}, "must provide an object", "/title"),
    "card title long": (CARD | {"title": plain("x" * 151)}, "must be less than 151", "/title/text"),
    "card subtitle long": (CARD | {"subtitle": plain("x" * 151)}, "less than 151", "/subtitle/text"),
    "card body long": (CARD | {"body": mrkdwn("x" * 201)}, "less than 201", "/body/text"),
    "card subtext long": (CARD | {"subtext": plain("x" * 201)}, "less than 201", "/subtext/text"),
    "task without id": (
        {"type": "task_card", "title": "x", "status": "complete"},
        "missing required field: task_id",
        "",
    ),
    "task without status": (
        {"type": "task_card", "task_id": "x", "title": "x"},
        "missing required field: status",
        "",
    ),
    "task title an object": (task(title=plain("x")), "must provide a string", "/title"),
    "task pending on its own": (task(status="pending"), "must be a valid enum value", "/status"),
    "task details a string": (task(details="x"), "must provide an object", "/details"),
    "task details of two parts": (
        task(details={"type": "rich_text", "elements": rich()["elements"] * 2}),
        "no more than 1 items",
        "/details/elements",
    ),
    "task source without text": (
        task(sources=[{"type": "url", "url": "https://a.example"}]),
        "missing required field: text",
        "/sources/0",
    ),
    "plan title an object": (plan(task(), title=plain("x")), "must provide a string", "/title"),
    "plan of 51 tasks": (
        plan(*[task(task_id=str(number)) for number in range(51)]),
        "no more than 50 items",
        "/tasks",
    ),
    "plan of one task twice": (plan(task(), task()), "task_id must be unique", "/tasks"),
    "plan of sections": (plan(section(text=plain("x"))), "must be a valid enum value", "/tasks/0/type"),
    "six icon buttons": (
        replies(*[BIN | {"action_id": str(number)} for number in range(6)]),
        "no more than 5 items",
        "/elements",
    ),
    "button in context actions": (replies(button("b")), "unsupported type: button", "/elements/0/type"),
    "icon button in actions": (actions(BIN), "unsupported type: icon_button", "/elements/0/type"),
    "icon unknown": (replies(BIN | {"icon": "sparkle"}), "must be a valid enum value", "/elements/0/icon"),
    "icon for eleven": (
        replies(BIN | {"visible_to_user_ids": ["U0AMARA"] * 11}),
        "no more than 10 items",
        "/elements/0/visible_to_user_ids",
    ),
    "half an opinion": (
        replies({"type": "feedback_buttons", "positive_button": OPINIONS["positive_button"]}),
        "missing required field: negative_button",
        "/elements/0",
    ),
    "opinion without value": (
        replies(OPINIONS | {"positive_button": {"text": plain("Good")}}),
        "missing required field: value",
        "/elements/0/positive_button",
    ),
    "video without words": (
        {name: value for name, value in VIDEO.items() if name != "alt_text"},
        "missing required field: alt_text",
        "",
    ),
    "video title long": (VIDEO | {"title": plain("x" * 200)}, "must be less than 200", "/title/text"),
    "video author long": (VIDEO | {"author_name": "x" * 50}, "must be less than 50", "/author_name"),
    "video in the open": (
        VIDEO | {"video_url": "http://film.example/gate"},
        "must be a https url",
        "/video_url",
    ),
}

NEWER_TAKEN: dict[str, Block] = {
    "data table": data([cell()], page_size=100, row_header_column_index=0),
    "data table of 101 rows": data(*[[cell()]] * 100),
    "data table of buttons": data([press("one")], [press("two")]),
    "data table of numbers": data([{"type": "raw_number", "value": 3, "text": "3"}]),
    "data table of rich text": data([rich({"type": "text", "text": "x"})]),
    "container": holding(section(text=plain("x")), DIVIDER, actions(button("b"))),
    "container collapsed": holding(DIVIDER, is_collapsible=True, default_collapsed=True, width="full"),
    "container divided": holding(DIVIDER, subtitle=mrkdwn("x"), has_header_divider=True),
    "container titled richly": {
        "type": "container",
        "rich_text_title": rich({"type": "text", "text": "x"}),
        "child_blocks": [table(2, 2)],
    },
    "carousel": {"type": "carousel", "elements": [CARD | {"actions": [button("b")]}] * 10},
    "card at its limits": CARD
    | {"title": plain("x" * 150), "subtitle": plain("x" * 150), "body": mrkdwn("x" * 200)},
    "card of a picture": {
        "type": "card",
        "hero_image": {"type": "image", "image_url": "https://a.example/a.png", "alt_text": "a"},
    },
    "task": task(details=rich({"type": "text", "text": "x"}), sources=[SOURCE]),
    "plan": plan(task(status="pending"), {"task_id": "two", "title": "Then", "status": "in_progress"}),
    "plan of 50 tasks": plan(*[task(task_id=str(number)) for number in range(50)]),
    "opinions": replies(OPINIONS),
    "icon button": replies(BIN | {"confirm": CONFIRM, "visible_to_user_ids": ["U0AMARA"]}),
}

# A block that one surface takes, and the surfaces that do.
SURFACES: dict[str, tuple[Block, frozenset[str]]] = {
    "table": (table(1, 1), frozenset({"message", "home"})),
    "data_table": (data([cell()]), frozenset({"message", "home"})),
    "container": (holding(DIVIDER), frozenset({"message", "home"})),
    "carousel": ({"type": "carousel", "elements": [CARD]}, frozenset({"message", "home"})),
    "card": (CARD, frozenset({"message", "modal", "home"})),
    "video": (VIDEO, frozenset({"message", "modal", "home"})),
    "alert": ({"type": "alert", "text": plain("x" * 200)}, frozenset({"modal"})),
    "markdown": ({"type": "markdown", "text": "# x"}, frozenset({"message"})),
    "plan": (plan(task()), frozenset({"message"})),
    "task_card": (task(), frozenset({"message"})),
    "context_actions": (replies(OPINIONS), frozenset({"message"})),
    "data_visualization": ({"type": "data_visualization"}, frozenset()),
    "file": ({"type": "file", "external_id": "x", "source": "remote"}, frozenset()),
}

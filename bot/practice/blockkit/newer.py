"""The blocks Slack added lately. Where its pages differ or are silent, the smaller limit counts: see the guide."""

from bot.practice.blockkit.blocks import BLOCKS, CARD, CELL, block
from bot.practice.blockkit.checks import (
    Check,
    Report,
    Table,
    anything,
    at_least_one,
    boolean,
    by_type,
    integer,
    items,
    one_of,
    record,
    string,
    url,
)
from bot.practice.blockkit.elements import BUTTON, IMAGE
from bot.practice.blockkit.rich_text import RICH_TEXT
from bot.practice.blockkit.text import CONFIRM, identifier, plain, text
from bot.practice.json_shapes import as_list, as_object

TITLE_MOST = 150
CHILDREN_MOST = 10
CARDS_MOST = 10
CONTEXT_ACTIONS_MOST = 5
TASKS_MOST = 50
SOURCES_MOST = 10
DATA_ROWS_MOST = 101
"""With the header. Slack's pages name 101 and 201; what both take is taken here."""
DATA_CELLS_MOST = 20
PAGE_MOST = 100
SHOWN_TO_MOST = 10

_TYPE: Table = {"type": anything}
_CHILDREN = ("section", "actions", "context", "divider", "header", "image", "table", "video")


def _one_part(value: object, at: str, report: Report) -> None:
    items(anything, most=1)(as_object(value).get("elements"), f"{at}/elements", report)


_ONE_RICH_TEXT = by_type({"rich_text": record(RICH_TEXT, {"block_id": identifier}, also=(_one_part,))})


def _collapses(value: object, at: str, report: Report) -> None:
    holder = as_object(value)
    if holder.get("default_collapsed") and not holder.get("is_collapsible"):
        report.say("default_collapsed requires is_collapsible", f"{at}/default_collapsed")
    if holder.get("has_header_divider") and holder.get("is_collapsible"):
        report.say("has_header_divider is not supported with is_collapsible", f"{at}/has_header_divider")


def _tasks_differ(value: object, at: str, report: Report) -> None:
    names = [as_object(each).get("task_id") for each in as_list(as_object(value).get("tasks"))]
    if len({str(each) for each in names}) != len(names):
        report.say("task_id must be unique", f"{at}/tasks")


def _task(statuses: Check, *, typed: bool) -> tuple[Table, Table]:
    """Required and optional properties; inside a plan a task may leave its type out."""
    kind: Table = {"type": one_of("task_card")}
    required: Table = {"task_id": string(255), "title": string(TITLE_MOST), "status": statuses}
    optional: Table = {
        "details": _ONE_RICH_TEXT,
        "output": _ONE_RICH_TEXT,
        "sources": items(_SOURCE, most=SOURCES_MOST),
    }
    return (
        ({**kind, **required}, optional)
        if typed
        else (required, {**kind, **optional, "block_id": identifier})
    )


_SOURCE = by_type({"url": record({**_TYPE, "url": url(3000), "text": string(TITLE_MOST)})})
_REPLY = record({"text": plain(75), "value": string(2000)}, {"accessibility_label": string(75)})
IN_CONTEXT_ACTIONS = by_type(
    {
        "feedback_buttons": record(
            {**_TYPE, "positive_button": _REPLY, "negative_button": _REPLY}, {"action_id": identifier}
        ),
        "icon_button": record(
            {**_TYPE, "icon": one_of("trash"), "text": plain(75)},
            {
                "action_id": identifier,
                "value": string(2000),
                "confirm": CONFIRM,
                "accessibility_label": string(75),
                "visible_to_user_ids": items(string(255), most=SHOWN_TO_MOST),
            },
        ),
    }
)

_PLAIN_CELL: Table = {kind: CELL[kind] for kind in ("raw_text", "raw_number")}
_DATA_CELL: Table = {
    **CELL,
    "action_cell": record(
        {**_TYPE, "element": by_type({"button": BUTTON}), "fallback": by_type(_PLAIN_CELL)}
    ),
}


def _data_rows(value: object, at: str, report: Report) -> None:
    """A header of plain cells, then rows that are as long as it is."""
    items(items(anything, most=DATA_CELLS_MOST), most=DATA_ROWS_MOST, least=2)(value, at, report)
    rows = [as_list(each) for each in as_list(value)]
    for index, row in enumerate(rows):
        cell = by_type(_DATA_CELL if index else _PLAIN_CELL)
        for place, each in enumerate(row):
            cell(each, f"{at}/{index}/{place}", report)
        if len(row) != len(rows[0]):
            report.say("all rows must have the same number of cells", f"{at}/{index}")


def _row_header(value: object, at: str, report: Report) -> None:
    table = as_object(value)
    column, rows = table.get("row_header_column_index"), as_list(table.get("rows"))
    if isinstance(column, int) and rows and column >= len(as_list(rows[0])):
        report.say("must be the index of a column", f"{at}/row_header_column_index")


NEWER: Table = {
    "container": block(
        {"child_blocks": items(by_type({kind: BLOCKS[kind] for kind in _CHILDREN}), most=CHILDREN_MOST)},
        {
            "title": plain(TITLE_MOST),
            "rich_text_title": _ONE_RICH_TEXT,
            "subtitle": text(TITLE_MOST),
            "width": one_of("narrow", "standard", "wide", "full"),
            "icon": IMAGE,
            "is_collapsible": boolean,
            "default_collapsed": boolean,
            "has_header_divider": boolean,
        },
        also=(at_least_one("title", "rich_text_title"), _collapses),
    ),
    "carousel": block({"elements": items(by_type({"card": CARD}), most=CARDS_MOST)}),
    "task_card": block(*_task(one_of("in_progress", "complete", "error"), typed=True)),
    "plan": block(
        {"title": string(TITLE_MOST)},
        {
            "tasks": items(
                record(*_task(one_of("pending", "in_progress", "complete", "error"), typed=False)),
                most=TASKS_MOST,
            )
        },
        also=(_tasks_differ,),
    ),
    "context_actions": block({"elements": items(IN_CONTEXT_ACTIONS, most=CONTEXT_ACTIONS_MOST)}),
    "data_table": block(
        {"rows": _data_rows, "caption": string(255)},
        {"page_size": integer(1, PAGE_MOST), "row_header_column_index": integer(0, DATA_CELLS_MOST - 1)},
        also=(_row_header,),
    ),
}

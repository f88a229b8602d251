"""Blocks: what each may hold. Where each may stand is in `surfaces`."""

from bot.practice.blockkit.checks import (
    Check,
    Report,
    Table,
    anything,
    at_least_one,
    boolean,
    by_type,
    either_null_or,
    exactly_one,
    integer,
    items,
    number,
    one_of,
    record,
    string,
    url,
)
from bot.practice.blockkit.elements import ACCESSORY, BUTTON, IMAGE, IN_ACTIONS, IN_INPUT
from bot.practice.blockkit.rich_text import RICH_TEXT
from bot.practice.blockkit.text import SLACK_FILE, identifier, mrkdwn, plain, text
from bot.practice.json_shapes import as_object

TABLE_ROWS_MOST = 100
TABLE_CELLS_MOST = 20
MARKDOWN_MOST = 12_000
FIELDS_MOST = 10
CONTEXT_MOST = 10
ACTIONS_MOST = 25

_TYPE: Table = {"type": anything}
_ID: Table = {"block_id": identifier}


def block(required: Table, optional: Table | None = None, *, also: tuple[Check, ...] = ()) -> Check:
    return record({**_TYPE, **required}, {**_ID, **(optional or {})}, also=also)


def _no_dispatch_of_files(value: object, at: str, report: Report) -> None:
    if as_object(as_object(value).get("element")).get("type") == "file_input" and as_object(value).get(
        "dispatch_action"
    ):
        report.say("dispatch_action is not supported with file_input", at)


CELL: Table = {
    "raw_text": record({**_TYPE, "text": string(3000)}),
    "raw_number": record({**_TYPE, "value": number, "text": string(3000)}),
    "rich_text": record(RICH_TEXT, _ID),
}
COLUMN = record({}, {"align": one_of("left", "center", "right"), "is_wrapped": boolean})

CARD = block(
    {},
    {
        "title": text(150),
        "subtitle": text(150),
        "body": text(200),
        "subtext": text(200),
        "icon": IMAGE,
        "hero_image": IMAGE,
        "actions": items(by_type({"button": BUTTON}), most=3),
    },
    also=(at_least_one("title", "body", "hero_image", "actions"),),
)

BLOCKS: Table = {
    "section": block(
        {},
        {
            "text": text(3000),
            "fields": items(text(2000), most=FIELDS_MOST),
            "accessory": ACCESSORY,
            "expand": boolean,
        },
        also=(at_least_one("text", "fields"),),
    ),
    "actions": block({"elements": items(IN_ACTIONS, most=ACTIONS_MOST)}),
    "context": block(
        {
            "elements": items(
                by_type({"image": IMAGE, "plain_text": plain(3000), "mrkdwn": mrkdwn(3000)}),
                most=CONTEXT_MOST,
            )
        }
    ),
    "divider": block({}),
    "header": block({"text": plain(150)}, {"level": integer(1, 4)}),
    "image": block(
        {"alt_text": string(2000)},
        {"image_url": url(3000), "slack_file": SLACK_FILE, "title": plain(2000)},
        also=(exactly_one("image_url", "slack_file"),),
    ),
    "input": block(
        {"label": plain(2000), "element": IN_INPUT},
        {"hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
        also=(_no_dispatch_of_files,),
    ),
    "rich_text": block(RICH_TEXT),
    "table": block(
        {"rows": items(items(by_type(CELL), most=TABLE_CELLS_MOST), most=TABLE_ROWS_MOST)},
        {"column_settings": items(either_null_or(COLUMN), most=TABLE_CELLS_MOST)},
    ),
    "markdown": block({"text": string(MARKDOWN_MOST)}),
    "video": block(
        {
            "alt_text": string(2000),
            "title": plain(199),
            "thumbnail_url": url(3000),
            "video_url": url(3000, safe=True),
        },
        {
            "author_name": string(49),
            "description": plain(200),
            "provider_icon_url": url(3000),
            "provider_name": string(50),
            "title_url": url(3000, safe=True),
        },
    ),
    "alert": block(
        {"text": text(200)},
        {"level": one_of("default", "info", "warning", "error", "success")},
    ),
    "card": CARD,
}

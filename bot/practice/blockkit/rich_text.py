"""Rich text: sections, lists, quotes and the spans inside them."""

from bot.practice.blockkit.checks import (
    Check,
    Table,
    anything,
    boolean,
    by_type,
    integer,
    items,
    one_of,
    record,
    string,
    url,
)
from bot.practice.json_shapes import as_list

_STYLE = record({}, dict.fromkeys(("bold", "italic", "strike", "code", "underline", "highlight"), boolean))
_SPAN: Table = {"style": _STYLE}
_TYPE: Table = {"type": anything}
_ID = string(255)


def _span(required: Table, optional: Table | None = None) -> Check:
    return record({**_TYPE, **required}, {**_SPAN, **(optional or {})})


SPANS: Table = {
    "text": _span({"text": string(12_000)}),
    "link": _span({"url": url(3000)}, {"text": string(12_000), "unsafe": boolean}),
    "emoji": _span({"name": string(255)}, {"unicode": string(255), "skin_tone": integer(1, 6)}),
    "user": _span({"user_id": _ID}),
    "usergroup": _span({"usergroup_id": _ID}),
    "channel": _span({"channel_id": _ID}),
    "team": _span({"team_id": _ID}),
    "broadcast": _span({"range": one_of("here", "channel", "everyone")}),
    "color": _span({"value": string(20)}),
    "date": _span(
        {"timestamp": integer(0, 9_999_999_999), "format": string(255)},
        {"url": url(3000), "fallback": string(255)},
    ),
}
_SPAN_LIST = items(by_type(SPANS), most=1000, least=0)
_SECTION = record({**_TYPE, "elements": _SPAN_LIST})
_BORDER: Table = {"border": integer(0, 1)}

PARTS: Table = {
    "rich_text_section": _SECTION,
    "rich_text_quote": record({**_TYPE, "elements": _SPAN_LIST}, _BORDER),
    "rich_text_preformatted": record({**_TYPE, "elements": _SPAN_LIST}, {**_BORDER, "language": string(50)}),
    "rich_text_list": record(
        {
            **_TYPE,
            "style": one_of("bullet", "ordered"),
            "elements": items(by_type({"rich_text_section": _SECTION}), most=1000, least=0),
        },
        {**_BORDER, "indent": integer(0, 8), "offset": integer(0, 1_000_000)},
    ),
}

RICH_TEXT: Table = {**_TYPE, "elements": items(by_type(PARTS), most=1000, least=0)}


def spans_length(value: object) -> int:
    """Characters a reader sees in a rich text object, a table cell or anything nested in them."""
    if isinstance(value, dict):
        own = value.get("text")
        return (len(own) if isinstance(own, str) else 0) + sum(
            map(spans_length, as_list(value.get("elements")))
        )
    return 0

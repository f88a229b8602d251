"""What a person reads on a surface, as plain lines: for assertions, for printing, for reading aloud."""

import re
from collections.abc import Iterator

from bot.practice.json_shapes import JsonList, as_list, as_object
from bot.practice.state import Message, View

_NAMED = (
    "caption",
    "rich_text_title",
    "title",
    "subtitle",
    "text",
    "label",
    "hint",
    "placeholder",
    "alt_text",
    "description",
)
_INSIDE = (
    "hero_image",
    "body",
    "subtext",
    "details",
    "output",
    "sources",
    "positive_button",
    "negative_button",
)
_NESTED = (
    *_INSIDE,
    "fields",
    "elements",
    "accessory",
    "element",
    "options",
    "option_groups",
    "rows",
    "child_blocks",
    "tasks",
    "actions",
)
_SPAN = frozenset({"rich_text_section", "rich_text_quote", "rich_text_preformatted"})


_LIVE = re.compile(r"<(?:[!@#][^>]+)>")


def mentions(surface: Message | View | JsonList) -> list[str]:
    """Everything that would ping or link somebody: `<!channel>`, `<@U…>` in mrkdwn, and rich text's own mentions.

    Text objects of type plain_text never do; a message's `text` does where it has no blocks, and in notifications.
    """
    spoken = [surface.text] if isinstance(surface, Message) else []
    blocks = surface if isinstance(surface, list) else surface.blocks
    return [each for text in [*spoken, *_mrkdwn(blocks)] for each in _LIVE.findall(text)]


def _mrkdwn(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _mrkdwn(each)
    if isinstance(value, dict):
        if value.get("type") in {"mrkdwn", "markdown"}:
            yield str(value.get("text"))
        if value.get("type") in {"user", "usergroup", "broadcast"} and "block_id" not in value:
            yield f"<@{value.get('user_id') or value.get('usergroup_id') or value.get('range')}>"
        for inner in value.values():
            yield from _mrkdwn(inner)


def words(surface: Message | View | JsonList) -> list[str]:
    """Every text on the surface, in reading order; one table cell or rich text section is one line."""
    if isinstance(surface, View):
        head = [
            str(as_object(each).get("text"))
            for each in (surface.title, surface.submit, surface.close)
            if each
        ]
        return [*head, *words(surface.blocks)]
    if isinstance(surface, Message):
        return words(surface.blocks) or [surface.text]
    return [line for block in surface for line in _lines(block) if line]


def _lines(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _lines(each)
    if isinstance(value, dict) and value.get("type") in _SPAN:
        yield "".join(map(_span, as_list(value.get("elements"))))
    elif isinstance(value, dict):
        for name in (*_NAMED, *_NESTED):
            inner = value.get(name)
            yield from [inner] if isinstance(inner, str) else _lines(inner)


def _span(value: object) -> str:
    span = as_object(value)
    for name in ("text", "fallback", "url", "name", "user_id", "channel_id", "usergroup_id", "range"):
        if isinstance(span.get(name), str):
            return f":{span[name]}:" if name == "name" else str(span[name])
    return ""

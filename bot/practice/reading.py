"""What a person reads on a surface, as plain lines: for assertions, for printing, for reading aloud."""

from collections.abc import Iterator

from bot.practice.json_shapes import JsonList, as_list, as_object
from bot.practice.state import Message, View

_NAMED = ("title", "text", "label", "hint", "placeholder", "alt_text", "description")
_NESTED = ("fields", "elements", "accessory", "element", "options", "option_groups", "rows")
_SPAN = frozenset({"rich_text_section", "rich_text_quote", "rich_text_preformatted"})


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

"""The inputs settings are made of: choices, ticks, hours, zones."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from bot import names
from bot.views import blocks as b

DAYS: Final = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")
HOURS: Final[Mapping[str, str]] = MappingProxyType({str(hour): f"{hour:02}:00" for hour in range(24)})


def block(name: str, label: str, element: b.Block, hint: str = "", *, optional: bool = False) -> b.Block:
    """An input under its question; the block and the input have the same name unless the input has one of its own."""
    made: b.Block = {
        "type": "input",
        "block_id": name,
        "label": b.plain(label),
        "element": {"action_id": name} | element,
        "optional": optional,
    }
    return made | {"hint": b.plain(hint, b.HINT_LIMIT)} if hint else made


def choice(
    name: str,
    label: str,
    options: Mapping[str, str],
    now: str | None,
    hint: str = "",
    *,
    optional: bool = False,
) -> b.Block:
    """One of several, by value."""
    offered = {value: b.option(text, value) for value, text in options.items()}
    element: b.Block = {"type": "static_select", "options": list(offered.values())}
    if now in offered:
        element["initial_option"] = offered[now]
    return block(name, label, element, hint, optional=optional)


def ticks(name: str, label: str, options: Mapping[str, str], now: Collection[str], hint: str = "") -> b.Block:
    """Any of several, by value."""
    offered = {value: b.option(text, value) for value, text in options.items()}
    element: b.Block = {"type": "checkboxes", "options": list(offered.values())}
    ticked = [option for value, option in offered.items() if value in now]
    return block(name, label, element | ({"initial_options": ticked} if ticked else {}), hint, optional=True)


def zone(name: str, label: str, now: ZoneInfo | None, hint: str = "", *, optional: bool = True) -> b.Block:
    """A zone, found by typing a part of its name."""
    element: b.Block = {"type": "external_select", "action_id": names.ZONE, "min_query_length": 0}
    if now is not None:
        element["initial_option"] = zone_option(now.key)
    return block(name, label, element, hint, optional=optional)


def zone_option(key: str) -> b.Block:
    """`Europe/Lisbon`, as people read it."""
    return b.option(key.replace("_", " "), key)


def zone_options(found: Collection[str]) -> b.Block:
    """What a select offers."""
    return {"options": [zone_option(key) for key in found]}

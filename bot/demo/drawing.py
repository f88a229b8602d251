"""What people see in Slack, drawn in a terminal."""

import re
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.demo.opening import Scene
from bot.demo.world import CAST
from bot.practice import Message, View
from bot.practice.json_shapes import JsonList, JsonObject

NAMES = {character.id: character.first_name for character in CAST}
ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}


def scene(told: Scene) -> RenderableType:
    """A scene: who did what, and what is then to be seen."""
    lead = Text.assemble((told.who, "bold"), " ", told.did)
    said = (
        [Panel(Text("\n".join(readable(text) for text in told.says)), border_style="cyan")]
        if told.says
        else []
    )
    return Group(lead, *said, *(message(shown) for shown in told.shows), "")


def message(shown: Message | View) -> RenderableType:
    """A message, a form or App Home as a box."""
    return Panel(Group(*(drawn for block in shown.blocks for drawn in parts(block))), border_style="dim")


def parts(block: JsonObject) -> Iterator[RenderableType]:
    """A block, as far as it can be read."""
    kind = block.get("type")
    if kind == "header":
        yield Text(readable(block["text"]["text"]), style="bold")
    elif kind == "section":
        yield Text(readable(block.get("text", {}).get("text", "")))
        yield from buttons([block["accessory"]] if "accessory" in block else [])
    elif kind == "context":
        yield Text("  ".join(readable(e["text"]) for e in block["elements"] if "text" in e), style="dim")
    elif kind == "actions":
        yield from buttons(block["elements"])
    elif kind == "table":
        yield table(block)
    elif kind == "input":
        yield Text(f"{readable(block['label']['text'])}  ______")
    elif kind == "divider":
        yield Text("─" * 20, style="dim")


def buttons(elements: JsonList) -> Iterator[RenderableType]:
    """A row of buttons and selects."""
    labels = [
        e.get("text", e.get("placeholder", {})).get("text", "") for e in elements if e.get("type") != "image"
    ]
    shown = "  ".join(f"[ {readable(label)} ]" for label in labels if label)
    if shown:
        yield Text(shown, style="green")


def table(block: JsonObject) -> Table:
    """A card of five by five squares."""
    grid = Table(show_header=False, show_lines=True, expand=True)
    for row in block["rows"]:
        grid.add_row(*(Text(readable(cell_text(cell))) for cell in row))
    return grid


def cell_text(cell: JsonObject) -> str:
    """The words of a cell."""
    if "text" in cell:
        return str(cell["text"])
    return "".join(
        part.get("text", "") for element in cell.get("elements", []) for part in element.get("elements", [])
    )


def readable(text: str) -> str:
    """Slack's mrkdwn without its marks, people by their first names."""
    named = re.sub(r"<@(\w+)>", lambda found: "@" + NAMES.get(found[1], found[1]), text)
    plain = re.sub(r"(?<!\w)[*_]([^*_\n]+)[*_](?!\w)", r"\1", named)
    for entity, character in ENTITIES.items():
        plain = plain.replace(entity, character)
    return plain

"""Which block may stand on which surface, and the rules that look at all blocks of a surface together."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.practice.blockkit.blocks import BLOCKS
from bot.practice.blockkit.checks import Check, Report, by_type, items
from bot.practice.blockkit.newer import NEWER
from bot.practice.blockkit.rich_text import spans_length
from bot.practice.json_shapes import JsonList, JsonObject, as_list, as_object

_EVERYWHERE = frozenset(
    {"section", "actions", "context", "divider", "header", "image", "input", "rich_text", "video", "card"}
)
KINDS = {**BLOCKS, **NEWER}
TABLE_CHARACTERS_MOST = 10_000
DATA_TABLE_CHARACTERS_MOST = 20_000
TABLES_MOST = 1
MARKDOWN_CHARACTERS_MOST = 12_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Surface:
    """A place for blocks: how many fit, which kinds, and which elements only this place has."""

    name: str
    most: int
    kinds: frozenset[str]
    file_input: bool = False
    response_urls: bool = False
    focus: bool = True


_READ = frozenset({"table", "data_table", "container", "carousel"})
_ANSWERS = frozenset({"markdown", "plan", "task_card", "context_actions"})
MESSAGE = Surface(name="message", most=50, kinds=_EVERYWHERE | _READ | _ANSWERS, focus=False)
MODAL = Surface(name="modal", most=100, kinds=_EVERYWHERE | {"alert"}, file_input=True, response_urls=True)
HOME = Surface(name="home", most=100, kinds=_EVERYWHERE | _READ)
_INSIDE = {"container": "child_blocks", "carousel": "elements"}


def opened(blocks: JsonList, *, at: str = "") -> Iterator[tuple[str, JsonObject]]:
    """Every block with its place, those inside containers and carousels after the one they stand in."""
    for index, block in enumerate(map(as_object, blocks)):
        yield f"{at}/{index}", block
        inside = _INSIDE.get(str(block.get("type")))
        if inside:
            yield from opened(as_list(block.get(inside)), at=f"{at}/{index}/{inside}")


def elements_of(block: JsonObject) -> Iterator[tuple[str, JsonObject]]:
    """The elements of one block with where they are in it."""
    for name in ("accessory", "element"):
        if isinstance(block.get(name), dict):
            yield name, block[name]
    if block.get("type") in (
        "actions",
        "context",
        "context_actions",
    ):  # a tuple: the type may be anything, even unhashable
        for index, each in enumerate(as_list(block.get("elements"))):
            yield f"elements/{index}", as_object(each)
    if block.get("type") == "card":
        for index, each in enumerate(as_list(block.get("actions"))):
            yield f"actions/{index}", as_object(each)
    if block.get("type") == "data_table":
        yield from _in_cells(block)


def _in_cells(table: JsonObject) -> Iterator[tuple[str, JsonObject]]:
    for down, row in enumerate(as_list(table.get("rows"))):
        for across, cell in enumerate(map(as_object, as_list(row))):
            if isinstance(cell.get("element"), dict):
                yield f"rows/{down}/{across}/element", cell["element"]


def check_blocks(blocks: object, surface: Surface, *, at: str) -> list[str]:
    """What Slack would say about these blocks on that surface; nothing if it takes them."""
    report = Report()
    _shape(surface)(blocks, at, report)
    if isinstance(blocks, list):
        everything = list(opened(blocks, at=at))
        if len(everything) > surface.most >= len(blocks):
            report.say(f"no more than {surface.most} items allowed", at)
        _unique_blocks(everything, report)
        _unique_actions(everything, report)
        _elements_belong(everything, surface, at, report)
        _tables(everything, at, report)
        _markdown(everything, at, report)
    return report.problems


def _shape(surface: Surface) -> Check:
    allowed = {kind: check for kind, check in KINDS.items() if kind in surface.kinds}
    return items(by_type(allowed, announced=False), most=surface.most, least=0)


_Placed = list[tuple[str, JsonObject]]


def _unique_blocks(placed: _Placed, report: Report) -> None:
    seen: set[str] = set()
    for at, block in placed:
        name = block.get("block_id")
        if isinstance(name, str) and name in seen:
            report.say(f'`block_id` "{name}" already exists in this surface', f"{at}/block_id")
        if isinstance(name, str):
            seen.add(name)


def _unique_actions(placed: _Placed, report: Report) -> None:
    for at, block in placed:
        seen: set[str] = set()
        for where, element in elements_of(block):
            name = element.get("action_id")
            if isinstance(name, str) and name in seen:
                report.say(f'`action_id` "{name}" already exists in this block', f"{at}/{where}/action_id")
            if isinstance(name, str):
                seen.add(name)


def _elements_belong(placed: _Placed, surface: Surface, at: str, report: Report) -> None:
    focused = 0
    for place, block in placed:
        for where, element in elements_of(block):
            _one_belongs(block, element, surface, f"{place}/{where}", report)
            focused += element.get("focus_on_load") is True
    if focused > 1:
        report.say("only one element may have focus_on_load", at)


def _one_belongs(block: JsonObject, element: JsonObject, surface: Surface, at: str, report: Report) -> None:
    if element.get("type") == "file_input" and not surface.file_input:
        report.say("unsupported type: file_input", f"{at}/type")
    if element.get("focus_on_load") and not surface.focus:
        report.say("focus_on_load is not supported in messages", f"{at}/focus_on_load")
    if element.get("response_url_enabled") and not (surface.response_urls and block.get("type") == "input"):
        report.say(
            "response_url_enabled is only available in input blocks of modals", f"{at}/response_url_enabled"
        )


def _tables(placed: _Placed, at: str, report: Report) -> None:
    tables = [(place, block) for place, block in placed if block.get("type") == "table"]
    if len(tables) > TABLES_MOST:
        report.say("only_one_table_allowed", tables[1][0])
    if sum(table_length(block) for _, block in tables) > TABLE_CHARACTERS_MOST:
        report.say(f"table cells must be less than {TABLE_CHARACTERS_MOST + 1} characters together", at)
    data = [block for _, block in placed if block.get("type") == "data_table"]
    if sum(map(table_length, data)) > DATA_TABLE_CHARACTERS_MOST:
        report.say(
            f"data table cells must be less than {DATA_TABLE_CHARACTERS_MOST + 1} characters together", at
        )


def table_length(table: JsonObject) -> int:
    """Characters in all cells of a table or data table."""
    cells: JsonList = [cell for row in as_list(table.get("rows")) for cell in as_list(row)]
    return sum(spans_length(cell) + spans_length(as_object(cell).get("fallback")) for cell in cells)


def _markdown(placed: _Placed, at: str, report: Report) -> None:
    texts = [block.get("text") for _, block in placed if block.get("type") == "markdown"]
    if sum(len(each) for each in texts if isinstance(each, str)) > MARKDOWN_CHARACTERS_MOST:
        report.say(f"markdown must be less than {MARKDOWN_CHARACTERS_MOST + 1} characters together", at)

"""How decks are spoken of, and the inputs that their forms are made of."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bot.views import blocks as b
from bot.views.home_settings import SETTINGS
from cards.decks.changing import Stock
from cards.model import Setting, Week

EFFORT_WORDS: Mapping[int, str] = MappingProxyType(
    {1: "a moment", 2: "a few minutes", 3: "a conversation", 4: "a few hours", 5: "a week's resolve"}
)
EFFORTS: Mapping[int, b.Block] = MappingProxyType(
    {effort: b.option(f"{effort}: {said}", str(effort)) for effort, said in EFFORT_WORDS.items()}
)
ANY = "any"
WHERE: Mapping[Setting, b.Block] = MappingProxyType(
    {setting: b.option(said, setting.value) for setting, said in SETTINGS.items()}
)
GAMES_OWN = "the deck that comes with the game"


def anywhere() -> b.Block:
    return b.option("Anywhere", ANY)


def from_monday(week: Week) -> str:
    """`Monday 30 November`: decks change with a week."""
    return f"Monday {week.monday.day} {week.monday:%B}"


def counted(setting: Setting, stock: Stock) -> str:
    """`With accounts: 105 squares (21, 22, 20, 22 and 20 from effort 1 to 5), and 8 to do together`"""
    if not stock.total:
        return f"{SETTINGS[setting]}: no squares"
    *first, last = (f"{stock.efforts[effort]:,}" for effort in sorted(stock.efforts))
    around = sum(stock.efforts.values())
    together = f"{stock.groups:,} to do together"
    each = f"{', '.join(first)} and {last} from effort 1 to 5"
    return f"{SETTINGS[setting]}: {around:,} squares ({each}), and {together}"


def line(name: str, label: str, limit: int, example: str = "", *, said: str = "") -> b.Block:
    """One line to write."""
    return _text(name, label, limit, example, said, multiline=False)


def text(name: str, label: str, limit: int, example: str = "", *, said: str = "") -> b.Block:
    """Room for a sentence or more."""
    return _text(name, label, limit, example, said, multiline=True)


def _text(name: str, label: str, limit: int, example: str, said: str, *, multiline: bool) -> b.Block:
    element: b.Block = {
        "type": "plain_text_input",
        "action_id": name,
        "multiline": multiline,
        "max_length": limit,
    }
    if example:
        element["placeholder"] = b.plain(example, b.PLACEHOLDER_LIMIT)
    if said:
        element["initial_value"] = b.clip(said, limit)
    return choice(name, label, element)


def choice(name: str, label: str, element: b.Block) -> b.Block:
    """Any element as a field of a form."""
    return {"type": "input", "block_id": name, "label": b.plain(label), "element": element}


def hinted(block: b.Block, hint: str) -> b.Block:
    """The same field with a sentence under it."""
    return block | {"hint": b.plain(hint, b.HINT_LIMIT)}


def optional(block: b.Block) -> b.Block:
    """The same field, which may be left empty."""
    return block | {"optional": True}


def select(name: str, options: Sequence[b.Block], chosen: b.Block | None = None) -> b.Block:
    """One of several."""
    element: b.Block = {"type": "static_select", "action_id": name, "options": list(options)}
    return element if chosen is None else element | {"initial_option": chosen}


def ticks(name: str, label: str, options: Sequence[b.Block], chosen: Sequence[b.Block] = ()) -> b.Block:
    """Some of several, or none."""
    element: b.Block = {"type": "checkboxes", "action_id": name, "options": list(options)}
    if chosen:
        element["initial_options"] = list(chosen)
    return optional(choice(name, label, element))

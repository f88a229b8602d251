"""A deck is handed over: the form, what is amiss with it, and what it would change."""

from collections.abc import Iterator, Sequence

from bot import names
from bot.views import blocks as b
from bot.views import deck, deck_difference, words
from bot.views.deck_words import choice, counted, from_monday, hinted, optional, text
from bot.views.form_state import DeckPlace, DeckTab, FormState
from bot.views.home_settings import SETTINGS
from cards.decks import Finding
from cards.model import Size
from services.deck_pages import ChangePage, Lack, PreviewPage
from services.decks import LookedAt

FILE = "deck_file"
PASTED = "pasted"
PASTE_LIMIT = 3000
KINDS = ("toml", "csv", "tsv", "txt")
SHOWN = 5
"""Findings told in full; the others are counted."""
ABOUT = (
    "A deck is a TOML file, or a CSV sheet with a row for each square. You see what it changes before anything does."
    " Whoever runs the bot can make you one to begin with: `bingo deck new`."
)


def form(page: ChangePage, amiss: PreviewPage | None = None, pasted: str = "") -> b.View:
    """Where a deck is handed over; with what is amiss with the one before, if it was none yet."""
    paste = optional(hinted(text(PASTED, "Or paste it", PASTE_LIMIT, said=pasted), "Up to 3,000 characters."))
    return b.modal(
        callback=names.MODAL_DECK_FILE,
        title="Hand over a deck",
        submit="Look at It",
        close="Cancel",
        metadata=FormState(deck=DeckPlace(tab=DeckTab.CHANGES, base=page.planned.deck)).encode(),
        blocks=[*([] if amiss is None else trouble(amiss)), b.section(ABOUT), *file_input(page), paste],
    )


def file_input(page: ChangePage) -> list[b.Block]:
    """Nothing where whoever installed the bot did not let it read files."""
    if not page.files:
        return []
    element: b.Block = {
        "type": "file_input",
        "action_id": FILE,
        "filetypes": list(KINDS),
        "max_files": 1,
    }
    return [optional(choice(FILE, "The file", element))]


def trouble(page: PreviewPage) -> list[b.Block]:
    """What keeps it from being played: columns that were not read, which the rest may follow from, and the first few things."""
    found = [finding(each, sheet=page.looked.sheet) for each in page.looked.in_the_way]
    found += [lack(each) for each in page.lacks if each.in_use]
    lead = "*It can't be played yet.*" if len(found) > 1 else "*Nearly: one thing is in the way.*"
    told = [lead, *not_read(page.looked), *first(found, page.looked.findings.left_out)]
    return [b.section("\n".join(told)), b.divider()]


def first(lines: Sequence[str], beyond: int = 0) -> list[str]:
    """The first few, and how many more there are."""
    more = len(lines) - SHOWN + beyond
    return [*(f"• {each}" for each in lines[:SHOWN]), *([f"And {more:,} more."] if more > 0 else [])]


def finding(each: Finding, *, sheet: bool) -> str:
    """`Line 12: unknown key "efort"; did you mean effort?`"""
    told = b.one_line(each.problem, 300)
    return f"{'Row' if sheet else 'Line'} {each.line:,}: {told}" if each.line else told[:1].upper() + told[1:]


def lack(each: Lack) -> str:
    return f"{SETTINGS[each.setting]}: {b.one_line(each.problem, 300)}"


def preview(page: PreviewPage) -> b.View:
    """What it would change, before it does."""
    assert page.facts is not None  # noqa: S101 -- asked for playable decks only
    monday = from_monday(page.starts)
    place = DeckPlace(tab=DeckTab.CHANGES, base=page.base, draft=page.facts.deck)
    stocks = "\n".join(counted(setting, stock) for setting, stock in page.facts.stocks.items())
    return b.modal(
        callback=names.MODAL_DECK_PREVIEW,
        title="Before it is played",
        submit="Put in Play from Monday",
        close="Not Yet",
        metadata=FormState(deck=place).encode(),
        blocks=[
            b.section("\n".join([deck.named(page.facts), *deck.themed(page.facts)])),
            *deck_difference.blocks(page.against),
            b.context(stocks),
            *map(b.context, remarks(page)),
            b.context(f"In play from {monday} on. Cards that were dealt never change."),
        ],
    )


def remarks(page: PreviewPage) -> list[str]:
    """What is worth a look, and where nobody could be dealt to from it."""
    warned = [finding(each, sheet=page.looked.sheet) for each in page.looked.findings.warnings]
    told = ["\n".join(["Worth a look:", *first(warned)])] if warned else []
    told += [*left_open(page.looked, page.facts.activities if page.facts else 0)]
    without = dict.fromkeys(SETTINGS[each.setting] for each in page.lacks if not each.dealt)
    told += [
        f"{where}: it has too little to deal from. Nobody plays there now; whoever does is dealt the game's own squares."
        for where in without
    ]
    return [*told, *off(page)]


def left_open(looked: LookedAt, activities: int) -> Iterator[str]:
    """What a sheet does not say and is guessed, and which of its columns say nothing to a deck."""
    keys: dict[tuple[int, ...], list[str]] = {}
    for key, rows in looked.guessed.items():
        keys.setdefault(rows, []).append(f"`{key}`")
    if keys:
        found = (f"{words.listed(each)} in {in_rows(rows, activities)}" for rows, each in keys.items())
        yield f"The sheet leaves open, and we guessed: {'; '.join(found)}."
    yield from not_read(looked)


def not_read(looked: LookedAt) -> Iterator[str]:
    """Which columns of a sheet say nothing to a deck."""
    if looked.aside:
        columns = words.some([b.one_line(each, 60) for each in looked.aside], SHOWN)
        yield f"Left aside, as no column of a deck is called so: {columns}."


def in_rows(rows: Sequence[int], activities: int) -> str:
    """`rows 3, 7 and 12 more`, or `every row` of a sheet with so many."""
    if len(rows) == activities:
        return "every row"
    return f"row{'s' * (len(rows) > 1)} {words.some([f'{row:,}' for row in rows], SHOWN)}"


def off(page: PreviewPage) -> list[str]:
    """What keeps cards from their chance of a line, that of several places once."""
    where: dict[tuple[str, bool], list[str]] = {}
    for each in page.lacks:
        if each.dealt:
            fewer = each.size is not Size.FIVE
            where.setdefault((b.one_line(each.problem, 300), fewer), []).append(SETTINGS[each.setting])
    return [
        f"{', '.join(places)}: {problem}." + " Such cards are for shorter weeks." * fewer
        for (problem, fewer), places in where.items()
    ]

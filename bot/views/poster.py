"""The poster of a full card: every word on it, its message under the celebration, and what it says to who cannot see it."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot import names
from bot.pictures.sheet import Sheet, Tile
from bot.views import blocks as b
from bot.views import recap, words
from services.poster_pages import PosterArt, PosterPage, PosterSquare, PosterState

FILE: Final = "full-card-poster"
MOST: Final = 170
"""Characters of a story on a square; the first sentence may be longer."""
MOST_IN_WORDS: Final = 8
OVERLINE: Final = "A full card in Connection Bingo"
NOBODY: Final = "One of us"
"""On a poster whose player's name has no letters that can be set."""
NUMBERED: Final = "Square {number}"
"""The same of a square."""
FOOT: Final = "A story or photo is here only because whoever told it said so."
AT_HOME: Final = "Your card is full, and here is its poster."
STUCK: Final = "Slack did not let me delete an older picture of it in this thread; whoever looks after the workspace can do that."
DOWN: Mapping[PosterState, str] = MappingProxyType(
    {
        PosterState.OPEN_AGAIN: "The poster of {who} is down while a square is open again. It comes back with the last square.",
        PosterState.TAKEN_DOWN: "There was a poster here. It was taken down.",
        PosterState.OVER: "The poster of {who} was up for ninety days. On paper it may stay for longer.",
    }
)


def message(page: PosterPage) -> b.Message:
    """What is on it, and where to look at it and print it."""
    if page.state is not PosterState.UP:
        down = DOWN[page.state].format(who=b.mention(page.person))
        return b.sentence(f"{down} {STUCK}" if page.stuck else down)
    lead = f"Here is the poster of {b.mention(page.person)}: {made_of(page.squares)}."
    told = in_words(page.squares)
    listed = [b.section(told)] if told and not page.address and not page.hangs else []
    blocks = [b.section(lead), *listed, *b.actions(links(page)), b.context(where(page))]
    return b.message(f"{lead} {told}".strip(), blocks)


def made_of(squares: tuple[PosterSquare, ...]) -> str:
    """`25 squares, 9 photos and 11 stories`."""
    photos = sum(1 for each in squares if each.photo)
    stories = sum(1 for each in squares if each.story and not each.photo)
    parts = [words.counted(len(squares), "square")]
    parts += [words.counted(photos, "photo")] if photos else []
    parts += [words.counted(stories, "story", "stories")] if stories else []
    return words.listed(parts)


def where(page: PosterPage) -> str:
    """Where its files are, and who may take what off."""
    told = "Picture and PDF are below. " if page.hangs else f"{STUCK} " if page.stuck else ""
    return f"{told}Whoever told a story or took a photo can take it off at any time, in */bingo claims*."


def links(page: PosterPage) -> list[b.Block]:
    """A page of our own and its PDF, for some weeks."""
    return opening(page.address) if page.address else []


def at_home(address: str) -> list[b.Block]:
    """For whoever's card is full."""
    return [b.section(AT_HOME), *b.actions(opening(address))] if address else []


def opening(address: str) -> list[b.Block]:
    see = b.button("See the Poster", names.part(names.SEE_PHOTO, "page"))
    paper = b.button("Print It on A3", names.part(names.SEE_PHOTO, "paper"))
    return [see | {"url": address}, paper | {"url": f"{address}/a3.pdf"}]


def in_words(squares: tuple[PosterSquare, ...]) -> str:
    """Its stories one under the other, for where no picture can be shown."""
    told = [
        f"• *{b.one_line(each.short)}*: {b.escape(line_of(each.story))}" for each in squares if each.story
    ]
    more = len(told) - MOST_IN_WORDS
    return "\n".join(
        [
            *told[:MOST_IN_WORDS],
            *([f"And {words.counted(more, 'more story', 'more stories')}."] if more > 0 else []),
        ]
    )


def line_of(story: str) -> str:
    """The first sentences of a story, as many as can be read on a square."""
    first, *rest = re.split(r"(?<=[.!?])\s+", recap.readable(story).strip())
    told = first
    for sentence in rest:
        if len(told) + len(sentence) >= MOST:
            break
        told = f"{told} {sentence}"
    return told


def title(page: PosterPage) -> str:
    return f"Full card, {words.span(page.week)}"


def comment(page: PosterPage) -> str:
    """Beside the files."""
    return f"A full card to look at, and to print on A3: {words.span(page.week)}."


def sheet(art: PosterArt) -> Sheet:
    """Everything that is written on the poster."""
    page = art.page
    count = len(page.squares)
    return Sheet(
        overline=OVERLINE,
        title=page.name,
        line=f"lit all {count} squares, {words.span(page.week)} {page.week.monday.year}",
        foot=FOOT,
        tiles=tuple(tile(each, number, art) for number, each in enumerate(page.squares, 1)),
        alt=alt(page),
        instead=(page.handle, NOBODY),
    )


def tile(square: PosterSquare, number: int, art: PosterArt) -> Tile:
    photo = b"" if square.photo is None else art.photos.get(square.photo, b"")
    story = line_of(square.story) if square.story else ""
    return Tile(caption=square.short, story=story, photo=photo, instead=NUMBERED.format(number=number))


def alt(page: PosterPage) -> str:
    """The whole of it for who cannot see it, square by square."""
    told = "; ".join(said(each) for each in page.squares)
    return f"A poster of the full card of {page.name or NOBODY}, {words.span(page.week)}. {told}."


def said(square: PosterSquare) -> str:
    if square.photo is not None:
        return f"{square.short}: a photo"
    return f"{square.short}: “{line_of(square.story)}”" if square.story else square.short

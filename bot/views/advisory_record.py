"""The figures of an advisory board, and where its record can be fetched."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from bot import names
from bot.views import blocks as b
from bot.views import words
from services.board_record import BoardRecord, Figures
from services.record_links import RecordFormat

FORMATS: Mapping[RecordFormat, str] = MappingProxyType(
    {
        RecordFormat.PRINT: "Open to Print",
        RecordFormat.CSV: "Get Sheet",
        RecordFormat.MARKDOWN: "Get Text",
    }
)
AN_HOUR: Final = (
    "These open in a browser for an hour. Whoever has such a link can read along, so mind where you put it."
)
NO_ADDRESS: Final = "The whole record can be had from whoever operates the bot, with `bingo advisory export`: a browser cannot reach it here."
DAY: Final = timedelta(days=1)


def modal(page: BoardRecord) -> b.View:
    """Figures, and a button for each form of the record."""
    links = [
        b.button(label, f"{names.OPEN_RECORD}{names.PART}{as_.value}") | {"url": page.addresses[as_]}
        for as_, label in FORMATS.items()
        if page.addresses.get(as_)
    ]
    return b.modal(
        callback=names.MODAL_RECORD,
        title="Figures and record",
        blocks=[
            b.header(b.clip(page.name, b.HEADER_LIMIT)),
            b.section("\n".join(f"• {line}" for line in lines(page.figures))),
            *b.actions(links),
            b.context(AN_HOUR if links else NO_ADDRESS),
        ],
    )


def lines(figures: Figures) -> tuple[str, ...]:
    """The figures in sentences."""
    return (
        f"{words.counted(figures.raised, 'item')} raised, {figures.told:,} told.",
        days(figures.to_tell),
        f"{words.counted(figures.said, 'thing')} said{share(figures)}",
        f"{figures.heard:,} of {words.counted(figures.seats, 'member')} heard from.",
    )


def days(took: timedelta | None) -> str:
    """`Half of them were told within 6 days.`"""
    if took is None:
        return "The board was not told of any yet."
    return f"Half of those told were told within {words.counted(max(-(-took // DAY), 1), 'day')}."


def share(figures: Figures) -> str:
    """How much of what was said is no compliment; a board of fans is easily seen."""
    if not figures.weighed:
        return "."
    part = round(100 * figures.unflattering / figures.weighed)
    return (
        f", {part}% of it no compliment ({figures.unflattering:,} of {figures.weighed:,} that can be told)."
    )

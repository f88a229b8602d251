"""A team's last weeks in bars: drawn with letters where a picture cannot be shown, and said in words everywhere."""

from collections.abc import Sequence
from typing import Final

from bot.views import blocks as b
from bot.views import words
from cards.standings import WeekTotal, since_first
from services.chart_links import PATH

LONGEST: Final = 16
"""Full blocks of the longest bar; with a date and a number beside it, it fits on a phone."""
FULL: Final = "█"
EIGHTHS: Final = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")


def blocks(weeks: Sequence[WeekTotal], address: str = "") -> list[b.Block]:
    """The picture at `address`, or bars of letters; nothing where there is nothing to compare with."""
    told = since_first(weeks)
    if len(told) < 2:
        return []
    if address:
        return [{"type": "image", "image_url": address, "alt_text": said(weeks)}]
    return [b.section(f"*Points, week by week*\n```{bars(told)}```")]


def said(weeks: Sequence[WeekTotal]) -> str:
    """The same for those who listen: `Points, week by week: 160 in the week of 16 Nov, 240 in the week of 23 Nov.`"""
    told = since_first(weeks)
    if len(told) < 2:
        return ""
    each = [f"{week.points:,} in the week of {date(week)}" for week in told]
    return f"Points, week by week: {words.listed(each)}."


def in_words(block: b.Block) -> b.Block | None:
    """The same for a picture that Slack does not get at; None for one that is no chart."""
    return b.section(block["alt_text"]) if PATH in block.get("image_url", "") else None


def bars(weeks: Sequence[WeekTotal]) -> str:
    """A line for each week: its Monday, a bar, its points."""
    most = max(week.points for week in weeks) or 1
    return "\n".join(f"{date(week):>6} {bar(week.points, most)} {week.points:,}" for week in weeks)


def bar(points: int, most: int) -> str:
    """Its length is exact to an eighth of a letter."""
    eighths = round(8 * LONGEST * max(points, 0) / most)
    return FULL * (eighths // 8) + EIGHTHS[eighths % 8]


def date(week: WeekTotal) -> str:
    """`23 Nov`, the Monday."""
    return f"{week.week.monday.day} {week.week.monday:%b}"

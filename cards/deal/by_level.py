"""Filling a card with what is on the level of each of its squares, so that a line's activities differ."""

from collections.abc import Mapping

from cards.deal.candidates import Entry
from cards.deal.choosing import OVER, full, least_unfit
from cards.deal.layout import Layout
from cards.lines import GEOMETRY
from cards.model import Size

WIDTH = 8
"""How many activities are looked at for a square."""


def fill_by_level(size: Size, layout: Layout, left: Mapping[int, list[Entry]]) -> list[Entry]:
    """What lies on each place, taken from what is left of its level."""
    through = GEOMETRY[size].through
    laid, held, closed = dict[int, Entry](), 0, 0
    # What lies on each line has these marks.
    marks = dict.fromkeys(GEOMETRY[size].squares, 0)
    centre = () if size.centre is None else (size.centre,)
    for place in (*centre, *layout.order):
        taken = 0
        for line in through[place]:
            taken |= marks[line]
        if place == size.centre and layout.centre is not None:
            entry = layout.centre.entry
        else:
            entry = _taken(left[layout.levels[place]], taken, closed)
        laid[place] = entry
        for line in through[place]:
            marks[line] |= entry[2]
        if entry[3]:
            held += entry[3]
            closed = full(held)
    return [laid[place] for place in range(size.squares)]


def _taken(entries: list[Entry], taken: int, closed: int) -> Entry:
    """Takes the least unfit of the first few; where all of them break a cap, of all."""
    want = entries[0][0]
    least, best = least_unfit(entries[:WIDTH], taken, closed, want)
    if least >= OVER:
        _, best = least_unfit(entries, taken, closed, want)
    return entries.pop(best)

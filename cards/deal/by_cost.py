"""Filling a card with what costs near what each of its squares should, so that its lines cost the same."""

from cards.deal.balance import Balance
from cards.deal.candidates import Entry
from cards.deal.choosing import UNIT, full, taken_near
from cards.lines import GEOMETRY, RISING
from cards.model import Size

LINES = RISING + 1
UNITS = {size: (UNIT >> 2,) * 2 * size + (UNIT,) * (size.squares - 2 * size) for size in Size}
"""How much of cost weighs as much as a mark, for each square, the dearest first: less in the two dearest classes, where activities
lie far apart and what one costs too much or too little is hard to make up for."""


def fill_by_cost(size: Size, balance: Balance, left: list[Entry]) -> list[Entry]:
    """What lies on each place, taken from what is left, the cheapest first.

    What its lines cost too much so far each square makes up for, as far as they agree.
    """
    through, wants, laid = GEOMETRY[size].through, balance.wants, dict[int, Entry]()
    # By how much each line costs too much while its open squares cost what they should, and its marks.
    excess, marks, held = [0] * LINES, [0] * LINES, 0
    if balance.centre is not None and size.centre is not None:
        laid[size.centre], held = balance.centre, balance.centre[3]
        for line in through[size.centre]:
            marks[line] = balance.centre[2]
    closed = full(held)
    for place, unit in zip(balance.order, UNITS[size], strict=False):
        lines, want, parts, taken = through[place], wants[place], 0, 0
        for line in lines:
            parts += excess[line]
            taken |= marks[line]
        laid[place] = entry = taken_near(left, want - parts // len(lines), taken, closed, unit)
        dearer, marked = entry[0] - want, entry[2]
        for line in lines:
            excess[line] += dearer
            marks[line] |= marked
        if entry[3]:
            held += entry[3]
            closed = full(held)
    return [laid[place] for place in range(size.squares)]

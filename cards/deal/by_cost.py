"""Filling a card with what costs near what each of its squares should, so that its lines cost the same."""

from cards.deal.balance import Balance
from cards.deal.candidates import Entry
from cards.deal.choosing import UNIT, full, taken_near
from cards.lines import GEOMETRY, RISING
from cards.model import CENTRE, Size

LINES = RISING + 1


def fill_by_cost(balance: Balance, left: list[Entry]) -> list[Entry]:
    """What lies on each place, taken from what is left, the cheapest first.

    What its lines cost too much so far each square makes up for, as far as they agree.
    """
    through, wants = GEOMETRY[Size.FIVE].through, balance.wants
    laid, held = [balance.centre] * len(wants), balance.centre[3]
    closed = full(held)
    # By how much each line costs too much while its open squares cost what they should, and its marks.
    excess, marks = [0] * LINES, [0] * LINES
    for line in through[CENTRE]:
        marks[line] = balance.centre[2]
    for place in balance.order:
        lines, want, parts, taken = through[place], wants[place], 0, 0
        for line in lines:
            parts += excess[line]
            taken |= marks[line]
        laid[place] = entry = taken_near(left, want - parts // len(lines), taken, closed, UNIT)
        dearer, marked = entry[0] - want, entry[2]
        for line in lines:
            excess[line] += dearer
            marks[line] |= marked
        if entry[3]:
            held += entry[3]
            closed = full(held)
    return laid

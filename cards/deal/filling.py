"""Filling a card's squares, by level or by cost."""

from itertools import chain

from cards.deal.balance import draw_balance
from cards.deal.by_cost import fill_by_cost
from cards.deal.by_level import fill_by_level
from cards.deal.candidates import Candidate, Entry
from cards.deal.evening import even
from cards.deal.keeping import keep_caps, lay_promise
from cards.deal.layout import draw_layout
from cards.deal.past import Past
from cards.deal.pool import Pool
from cards.deal.stock import COST, cheapest_first, stock
from cards.stream import Stream


def fill(pool: Pool, stream: Stream, past: Past, *, ample: bool) -> tuple[Candidate, ...]:
    """A card's activities, row by row; from an `ample` stock more of them may be repeats."""
    filled = _by_cost if pool.by_fifths else _by_level
    laid = filled(pool, stream, past, ample=ample)
    return tuple([entry[-1] for entry in laid])


def _by_cost(pool: Pool, stream: Stream, past: Past, *, ample: bool) -> list[Entry]:
    left = cheapest_first(pool, stream, past, ample=ample)
    balance = draw_balance(pool, stream, past, left, ample=ample)
    laid = fill_by_cost(pool.size, balance, left)
    keep_caps(laid, balance.order, lambda _: left)
    lay_promise(laid, balance.order, left, same_level=False)
    even(laid, left, pool)
    return laid


def _by_level(pool: Pool, stream: Stream, past: Past, *, ample: bool) -> list[Entry]:
    layout = draw_layout(pool, stream, past, ample=ample)
    left = stock(pool, stream, past, ample=ample)
    laid = fill_by_level(pool.size, layout, left)
    keep_caps(laid, layout.order, lambda entry: left[entry[-1].level])
    if ample or not pool.plain:
        rest = sorted(chain.from_iterable(left.values()), key=COST)
        lay_promise(laid, layout.order, rest, same_level=True)
        even(laid, rest, pool)
    return laid

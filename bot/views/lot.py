"""How squares are drawn for a second look, and how to draw again what was drawn."""

from bot import names
from bot.views import blocks as b
from bot.views import words
from services.auditing import LOST, MOST
from services.review_pages import LotPage, LotWeek

WHY = (
    "Most claims are believed at once, and that is how it should be. So that a lit square means the same to everybody, a few"
    " are drawn by lot, and a colleague looks at them once more. It says nothing about you, and nobody but whoever looks hears of it."
)
CALM = (
    "Your square stays lit meanwhile. For 48 hours nobody looks, and you may take it back without a trace. Whatever comes of"
    " it, nothing is ever taken but the light, and the points and lines that came with it."
)


def modal(page: LotPage) -> b.View:
    """In words first, in numbers for those who like them."""
    return b.modal(
        callback=names.MODAL_RESULT,
        title="How the lot works",
        blocks=[b.section(WHY), b.section(share(page)), *(told(page) if page.share else [])],
    )


def told(page: LotPage) -> list[b.Block]:
    return [b.section(CALM), b.divider(), *proof(page)]


def share(page: LotPage) -> str:
    """How many, on the average."""
    one = percent(page.share)
    if not page.share:
        return "Just now no squares are drawn here."
    return (
        f"About {one} in 100 squares that were lit without a person looking are drawn. Where a claim passed only just, or is"
        f" somebody's first, it is up to {MOST} times as likely."
    )


def percent(part: float) -> str:
    return f"{100 * part:.3g}"


def proof(page: LotPage) -> list[b.Block]:
    """What was laid down before, and what is told afterwards."""
    how = (
        f"Nobody can steer it. The seal of a week is the SHA-256 of its key, laid down before; the key is told when the week"
        f" is over. Take HMAC-SHA-256 of `{b.escape(page.person)}/2026-W48/7` (you, the card's week, the square) with the key"
        " of the week in which it lit, read its first eight bytes as a number, and divide by 2^64. Below the chance, it is drawn."
    )
    return [b.context(how), *map(b.context, map(week, page.weeks))]


def week(told: LotWeek) -> str:
    """One week's seal and key."""
    key = {"": "told when the week is over", LOST: "lost when our own secret was changed"}.get(
        told.key, f"`{b.escape(told.key)}`"
    )
    head = f"*Week of {words.short_day(told.monday)}*, {percent(told.share)} in 100"
    return f"{head}\nSeal: `{b.escape(told.seal)}`\nKey: {key}"

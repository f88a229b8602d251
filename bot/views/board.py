"""What a team did together in a week: one message in its channel, edited in place."""

from bot.views import blocks as b
from bot.views import words
from services.board_pages import BoardPage


def message(page: BoardPage) -> b.Message:
    """The team's week in four lines, no names in it."""
    text = f"{b.escape(title(page))}. {' '.join(told(page))}"
    return b.message(text, blocks(page))


def blocks(page: BoardPage) -> list[b.Block]:
    return [b.header(title(page)), *(b.section(part) for part in told(page))]


def title(page: BoardPage) -> str:
    return f"{b.clip(page.name, 80)}, {words.span(page.week)}"


def told(page: BoardPage) -> tuple[str, ...]:
    if not page.squares:
        return (f"{words.counted(page.players, 'card')} dealt, and the first square is still to come.",)
    return tuple(part for part in (lit(page), heard(page), more(page)) if part)


def lit(page: BoardPage) -> str:
    """Squares, lines and points, whatever there is of each."""
    also = [
        words.counted(number, one)
        for number, one in ((page.lines, "line"), (page.full_cards, "full card"))
        if number
    ]
    extra = f", with {words.listed(also)}" if also else ""
    squares = f"*{words.counted(page.squares, 'square')}*"
    return f"Together you lit {squares}{extra}: {words.counted(page.points, 'point')}."


def heard(page: BoardPage) -> str:
    """Customers heard from and promises kept."""
    kept = f" and {words.counted(page.promises_kept, 'promise')} kept" if page.promises_kept else ""
    if not page.customers:
        return f"{words.counted(page.promises_kept, 'promise')} kept." if kept else ""
    return f"{words.counted(page.customers, 'customer')} heard from{kept}."


def more(page: BoardPage) -> str:
    """The week before, only where it makes this one look good."""
    gained = page.squares - page.squares_before
    if not page.squares_before or gained <= 0:
        return ""
    return f"{words.counted(gained, 'square')} more than the week before."

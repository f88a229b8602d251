"""My progress, my team's total, and the colleagues around me who chose to be seen."""

from bot import names
from bot.views import blocks as b
from bot.views import board, points, words
from services.board_pages import BoardPage, MyScorePage, PeoplePage

TABS = {"me": "My Progress", "team": "My Team", "people": "People Near Me"}


def me(page: MyScorePage) -> b.Message:
    """My own week and where its points came from."""
    told = [part for part in (mine(page), points.of_week(page.week_entries), band(page), best(page)) if part]
    return tabbed("me", f"Your week, {words.span(page.week)}", told)


def mine(page: MyScorePage) -> str:
    if not page.squares:
        return "Your first square of the week is still to come. Any square will do."
    lit = f"*{words.counted(page.squares, 'square')}*"
    lines = f" and {words.counted(page.lines, 'line')}" if page.lines else ""
    heard = f", {words.counted(page.customers, 'customer')} heard from" if page.customers else ""
    return f"{lit}{lines}{heard}."


def band(page: MyScorePage) -> str:
    return f"This week: *{b.one_line(page.band)}*." if page.band else ""


def best(page: MyScorePage) -> str:
    return f"Your best week so far: {words.counted(page.best_week, 'point')}." if page.best_week else ""


def team(page: BoardPage) -> b.Message:
    """The team's board, with a way to show it where it was asked for."""
    share = b.button("Share in This Channel", names.SHARE_BOARD)
    return tabbed("team", board.title(page), list(board.told(page)), [share])


def people(page: PeoplePage) -> b.Message:
    """Those around me who chose to be seen, and my own choice."""
    choice = "You are seen here by the others." if page.visible else "Only you see your points."
    toggle = ("Hide My Name", "off") if page.visible else ("Show My Name", "on")
    button = b.button(toggle[0], names.SHOW_ME, toggle[1])
    return tabbed("people", f"Near you, {words.span(page.week)}", [near(page), choice], [button])


def near(page: PeoplePage) -> str:
    """Neighbours, without places."""
    others = [neighbour for neighbour in page.neighbours if not neighbour.me]
    if not others:
        return "Nobody near you has chosen to be seen yet."
    return "\n".join(
        f"{'You' if neighbour.me else b.mention(neighbour.person)}: {words.counted(neighbour.points, 'point')}"
        for neighbour in page.neighbours
    )


def tabbed(tab: str, title: str, told: list[str], extra: list[b.Block] | None = None) -> b.Message:
    """A page with the way to the other two."""
    text = "\n".join((f"{b.escape(title)}.", *told))
    sections = [b.section(part) for part in told]
    others = [
        b.button(label, names.part(names.OPEN_LEADERS, key), key) for key, label in TABS.items() if key != tab
    ]
    return b.message(text, [b.header(title), *sections, *b.actions([*others, *(extra or [])])])

"""What a team did together in a week: one message in its channel, edited in place, and its details in the thread."""

from bot.views import blocks as b
from bot.views import chart, words
from services.board_pages import BoardDetailPage, BoardPage, ChannelBoardPage, Helpers


def posted(page: ChannelBoardPage) -> b.Message:
    """The board in a channel: a team alone has the header, several have a section each, by name."""
    if len(page.boards) == 1 and not page.more:
        return message(page.boards[0])
    title = f"Our teams, {words.span(page.week)}"
    parts = [*("\n".join((named(each), *told(each))) for each in page.boards), *rest(page)]
    return b.message(" ".join((f"{title}.", *parts)), [b.header(title), *(b.section(part) for part in parts)])


def rest(page: ChannelBoardPage) -> list[str]:
    """Those for whom there is no room; or that nothing is left, where all went elsewhere or took back what they did."""
    if not page.boards:
        return ["Nothing stands on this board any more."]
    return [f"And {words.counted(page.more, 'more team')}, each in the thread."] if page.more else []


def named(page: BoardPage) -> str:
    return f"*{b.one_line(page.name, 80)}*"


def message(page: BoardPage) -> b.Message:
    """The team's week in four lines, no names in it."""
    text = f"{b.escape(title(page))}. {' '.join(told(page))}"
    return b.message(text, blocks(page))


def blocks(page: BoardPage) -> list[b.Block]:
    return [b.header(title(page)), *(b.section(part) for part in told(page))]


def title(page: BoardPage) -> str:
    return f"{b.clip(page.name, 80)}, {words.span(page.week)}"


def told(page: BoardPage) -> tuple[str, ...]:
    if not page.squares and not page.players:
        return ("No card has been dealt in this team yet this week.",)
    if not page.squares:
        return (f"{words.counted(page.players, 'card')} dealt, and the first square is still to come.",)
    return tuple(part for part in (lit(page), heard(page), more(page)) if part)


def lit(page: BoardPage) -> str:
    """Squares, lines and points, whatever there is of each; points of a few people are nobody's business."""
    also = [
        words.counted(number, one)
        for number, one in ((page.lines, "line"), (page.full_cards, "full card"))
        if number
    ]
    extra = f", with {words.listed(also)}" if also else ""
    squares = f"*{words.counted(page.squares, 'square')}*"
    worth = "" if page.few else f": {words.counted(page.points, 'point')}"
    return f"Together you lit {squares}{extra}{worth}."


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


def detail(page: BoardDetailPage) -> b.Message:
    """The thread of the board: a day's points once all its days are counted, who helped, and the weeks before."""
    told = (daily(page.board) if page.board.days_over else "", helped(page.board.helpers))
    said = [part for part in told if part] or ["There is nothing to tell just now."]
    lines = [named(page.board), *said]
    text = " ".join([f"{named(page.board)}.", *said, chart.said(page.board.weeks)]).strip()
    return b.message(text, [b.section("\n".join(lines)), *chart.blocks(page.board.weeks, page.chart)])


def details(page: BoardPage) -> list[str]:
    """For whoever asks now: of a week that goes on, a day's points so far; of a few people, from when on they are told."""
    few = "Points are told from five cards on." if page.few and page.squares else ""
    return [part for part in (daily(page), few, helped(page.helpers)) if part]


def daily(page: BoardPage) -> str:
    """The team's mean, which part-time, breaks and holidays do not pull down."""
    if page.few or page.per_day <= 0:
        return ""
    so_far = "" if page.days_over else " so far"
    return f"About {words.counted(round(page.per_day), 'point')} per person and working day{so_far}."


def helped(helpers: Helpers) -> str:
    """`Most helpful witness: @Ben, who was there 4 times.` Once is no honour, and is thanked for."""
    if not helpers.people:
        return ""
    others = [words.counted(helpers.more, "other")] if helpers.more else []
    named = words.listed([*(b.mention(person) for person in helpers.people), *others])
    one = len(helpers.people) == 1
    if helpers.times == 1:
        return f"Thank you for being there as {'a witness' if one else 'witnesses'}: {named}."
    times = "twice" if helpers.times == 2 else f"{helpers.times:,} times"
    return f"Most helpful {'witness' if one else 'witnesses'}: {named}, who {'was' if one else 'were each'} there {times}."

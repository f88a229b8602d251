"""My progress, my team's total, the colleagues around me who chose to be seen, and seasons."""

from collections.abc import Sequence
from datetime import datetime

from bot import names
from bot.views import blocks as b
from bot.views import board, chart, points, words
from services.board_pages import (
    BoardPage,
    ClaimPoints,
    MyScorePage,
    Neighbour,
    PeoplePage,
    SeasonHonours,
    SeasonsPage,
)

TABS = {"me": "My Progress", "team": "My Team", "people": "People Near Me", "season": "Our Season"}
TOLD = 25
"""Claims that are told of one by one, as many as a card has squares."""
RANKED = 40
"""People of a whole ranking who are shown."""


def me(page: MyScorePage) -> b.Message:
    """My own week and where each of its points came from."""
    week = [
        part for part in (mine(page), points.of_week(page.week_entries), band(page), season(page)) if part
    ]
    return tabbed("me", f"Your week, {words.span(page.week)}", [*week, *explained(page.claims)])


def mine(page: MyScorePage) -> str:
    if not page.squares:
        return "Your first square of the week is still to come. Any square will do."
    lit = f"*{words.counted(page.squares, 'square')}*"
    lines = f" and {words.counted(page.lines, 'line')}" if page.lines else ""
    heard = f", {words.counted(page.customers, 'customer')} heard from" if page.customers else ""
    return f"{lit}{lines}{heard}."


def band(page: MyScorePage) -> str:
    return f"This week: *{b.one_line(page.band)}*." if page.band else ""


def season(page: MyScorePage) -> str:
    """The season, once there is more to it than this week."""
    if page.season_points <= page.points:
        return ""
    best = f" Your best week so far: {words.counted(page.best_week, 'point')}."
    return f"This season: {words.counted(page.season_points, 'point')}.{best}"


def explained(claims: tuple[ClaimPoints, ...]) -> list[str]:
    """A line for each claim, one list as far as a section holds it; of very many the latest."""
    told = claims[-TOLD:]
    left = len(claims) - len(told)
    first = (
        [f"_{words.counted(left, 'earlier claim')} not shown. /bingo card has every square._"] if left else []
    )
    parts = [*first]
    for line in (f"• {points.explained(claim)}" for claim in told):
        if len(parts) > len(first) and len(parts[-1]) + 1 + len(line) <= b.MRKDWN_LIMIT:
            parts[-1] += f"\n{line}"
        else:
            parts.append(line)
    return parts


def team(page: BoardPage, *, shareable: bool = True) -> b.Message:
    """The team's board, with a way to show it where it was asked for, if others are there."""
    share = [b.button("Share in This Channel", names.SHARE_BOARD)] if shareable else []
    bars = chart.blocks(page.weeks)
    told = [*board.told(page), *board.details(page), *still(page.until)]
    return tabbed("team", board.title(page), told, share, below=bars, said=chart.said(page.weeks))


def still(until: datetime | None) -> list[str]:
    """While boards stand still."""
    if until is None:
        return []
    return [
        f"This page stands still until the recap on {words.moment(until)}. Your own page goes on: *{TABS['me']}*."
    ]


def people(page: PeoplePage) -> b.Message:
    """Those around me who chose to be seen, and my own choice."""
    choice = "You are seen here by the others." if page.visible else "Only you see your points."
    toggle = ("Hide My Name", "off") if page.visible else ("Show My Name", "on")
    button = b.button(toggle[0], names.SHOW_ME, toggle[1])
    title = f"{'Your team' if page.whole else 'Near you'}, {words.span(page.week)}"
    return tabbed("people", title, [near(page), *how(page), choice, *still(page.until)], [button])


def near(page: PeoplePage) -> str:
    """Neighbours, without places; of a long ranking the first ones, and me wherever I am."""
    others = [neighbour for neighbour in page.neighbours if not neighbour.me]
    if page.few:
        return "While fewer than five of you have a card, nobody is shown beside anybody."
    if not others:
        return "Nobody to show near you just now."
    shown = page.neighbours[:RANKED]
    mine = [neighbour for neighbour in page.neighbours[RANKED:] if neighbour.me]
    return "\n".join([*(beside(each) for each in shown), *(f"…\n{beside(each)}" for each in mine)])


def beside(neighbour: Neighbour) -> str:
    who = "You" if neighbour.me else b.mention(neighbour.person)
    return f"{who}: about {words.counted(round(neighbour.per_day), 'point')} a day"


def how(page: PeoplePage) -> list[str]:
    """What is compared, where anything is."""
    if len(page.neighbours) < 2:
        return []
    return [
        "By available day, so that part-time, breaks and holidays count fairly. Where days are few, the team's average is mixed in."
    ]


def seasons(page: SeasonsPage) -> b.Message:
    """What we did together, season by season. No ranks, and nothing is measured by anything else."""
    return tabbed(
        "season", f"{b.clip(page.name, 80)}, season by season", [honours(each, page) for each in page.seasons]
    )


def honours(told: SeasonHonours, page: SeasonsPage) -> str:
    running = told.season == page.running
    name = f"*{season_name(told.season)}{', so far' if running else ''}*"
    if not told.squares:
        return f"{name}\nThe first square is still to come."
    did = [
        words.counted(number, one)
        for number, one in (
            (told.squares, "square"),
            (told.lines, "line"),
            (told.full_cards, "full card"),
            (told.promises_kept, "kept promise"),
        )
        if number
    ]
    quiet = f", and {words.counted(told.quiet_heard, 'long silence')} ended" if told.quiet_heard else ""
    heard = f"{words.counted(told.customers, 'customer')} heard from{quiet}." if told.customers else ""
    return "\n".join(
        part for part in (name, f"{words.listed(did)}.", heard, board.helped(told.helpers)) if part
    )


def season_name(season: str) -> str:
    """`October to December 2026` for `2026-Q4`."""
    year, quarter = season.split("-Q")
    first, last = (
        ("January", "March"),
        ("April", "June"),
        ("July", "September"),
        ("October", "December"),
    )[int(quarter) - 1]
    return f"{first} to {last} {year}"


def tabbed(
    tab: str,
    title: str,
    told: list[str],
    extra: Sequence[b.Block] = (),
    *,
    below: Sequence[b.Block] = (),
    said: str = "",
) -> b.Message:
    """A page with the way to the others; what is `below` its sections is `said` in words."""
    text = "\n".join((f"{b.escape(title)}.", *told, *([said] if said else [])))
    # Slack would fold a long list up.
    sections = [b.section(part) | {"expand": True} for part in told]
    others = [
        b.button(label, names.part(names.OPEN_LEADERS, key), key) for key, label in TABS.items() if key != tab
    ]
    ways = b.actions([*others, *extra])
    return b.message(text, [b.header(title), *sections, *below, *ways])

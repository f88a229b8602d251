"""Where a manager opens and closes their team's wall for an office screen."""

from typing import Final

from bot import names
from bot.views import blocks as b
from bot.views import other_teams, words
from services.wall_pages import WallDesk, WallTeam

TITLE: Final = "Office screen"
WHAT: Final = (
    "A page for a big screen in the office: what your team did this week in figures, promises kept, posters of full cards, and"
    " the stories and photos whose claimants ticked *the office wall*. Nobody is ranked on it, and no customer is named who"
    " was not asked."
)
UNREACHABLE: Final = (
    "This service has no address that a browser could open. Whoever runs it can give it one: the setting is called"
    " BINGO_PUBLIC_URL."
)
NONE_YET: Final = "There is no link yet."
OPEN: Final = "There is a link, made by {who} on {day}. It was shown once and is kept nowhere; make a new one if you need it again."
ONCE: Final = (
    "Open this on the screen. It is shown just this once, so copy it now. Whoever has it can see the wall; close the wall"
    " or make a new link, and this one opens nothing any more."
)
OTHERS: Final = "Each team you look after can have a screen of its own:"
ANEW: Final = b.confirmation(
    "Make a new link?",
    "The one that is in use opens nothing any more. The screen needs the new one.",
    "Make It",
    "Not Now",
)
CLOSE: Final = b.confirmation("Close the wall?", "Its link opens nothing any more.", "Close It", "Keep It")


def at_home(*, shown: bool) -> list[b.Block]:
    """For managers."""
    return b.actions([b.button("Wall for an Office Screen", names.WALL)]) if shown else []


def modal(page: WallDesk) -> b.View:
    """What it is, whether there is one, and the link once."""
    return b.modal(
        callback=names.MODAL_WALL,
        title=TITLE,
        blocks=[
            b.section(WHAT),
            *([b.section(f"*{b.one_line(page.team.name)}*")] if page.others else []),
            *(standing(page) if page.reachable else [b.section(UNREACHABLE)]),
            *(others(page.others) if page.reachable else ()),
        ],
    )


def others(teams: tuple[WallTeam, ...]) -> list[b.Block]:
    """A wall for each team somebody manages."""
    return other_teams.buttons([(each.team, each.name) for each in teams], names.WALL_TEAM, OTHERS)


def standing(page: WallDesk) -> list[b.Block]:
    if page.address:
        return [b.section(f"*{page.address}*"), b.context(ONCE), *change(page.team)]
    if page.made_by is None or page.made_at is None:
        first = b.button("Make a Link", names.WALL_OPEN, str(page.team.team), primary=True)
        return [b.context(NONE_YET), *b.actions([first])]
    told = OPEN.format(who=b.mention(page.made_by), day=words.day(page.made_at.date()))
    return [b.context(told), *change(page.team)]


def change(team: WallTeam) -> list[b.Block]:
    again = b.button("Make a New Link", names.WALL_OPEN, str(team.team), confirm=ANEW)
    return b.actions([again, b.button("Close the Wall", names.WALL_CLOSE, str(team.team), confirm=CLOSE)])

"""The teams of a workspace, before those who look after them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot import names
from bot.views import blocks as b
from bot.views import words
from services.team_pages import TeamLine, TeamsPage
from services.teams import Team, TeamSource, TeamTrouble

TITLE: Final = "Teams"
ABOUT: Final = (
    "Each of us is in one of them: its squares are counted together, and its channel hears of its lines. A card that was"
    " dealt stays with the team it was dealt in."
)
SOURCES: Final[Mapping[TeamSource, str]] = MappingProxyType(
    {
        TeamSource.REST: "everybody who is in no other",
        TeamSource.HAND: "put together by hand",
        TeamSource.GROUP: "follows a user group",
        TeamSource.CHANNEL: "follows who is in {mention}",
    }
)
TROUBLE: Final[Mapping[TeamTrouble, str]] = MappingProxyType(
    {
        TeamTrouble.NO_SCOPE: "Slack does not let me see who is in it any more, so nobody moves. Whoever looks after Slack can allow it again.",
        TeamTrouble.NO_PLAN: "User groups are part of Slack's paid plans, so nobody moves.",
        TeamTrouble.GONE: "I can't find it in Slack any more. Everybody stays where they are until you choose otherwise.",
    }
)
NEW: Final[Mapping[TeamSource, str]] = MappingProxyType(
    {
        TeamSource.HAND: "New Team by Hand",
        TeamSource.GROUP: "From a User Group",
        TeamSource.CHANNEL: "From a Channel",
    }
)


def modal(page: TeamsPage) -> b.View:
    """A page of them, each with the way to its form."""
    new = [b.button(label, names.part(names.NEW_TEAM, key), key) for key, label in NEW.items()]
    return b.modal(
        callback=names.MODAL_TEAMS,
        title=TITLE,
        blocks=[
            b.section(ABOUT),
            *b.actions(new if page.may_add else []),
            b.divider(),
            *(entry(line) for line in page.lines),
            *leaf(page),
        ],
    )


def entry(line: TeamLine) -> b.Block:
    """A team in two or three lines."""
    team = line.team
    told = [f"*{b.one_line(team.name)}*: {words.counted(line.size, 'colleague')}, {origin(line)}"]
    told.append(f"{celebrates(team)} {managed(line)}".rstrip())
    told += [TROUBLE[team.trouble]] if team.trouble else []
    return b.section("\n".join(told), b.button("Edit", names.TEAM, str(team.id), about=team.name))


def origin(line: TeamLine) -> str:
    """Where its people come from."""
    return "everybody who is in no other" if line.first else source(line.team)


def source(team: Team) -> str:
    """The same for a team of its own. A group is named and not mentioned: whoever is in it would hear of that."""
    if team.group is not None:
        handle = f" (`@{b.one_line(team.group.handle)}`)" if team.group.handle else ""
        return f"follows the user group {b.one_line(team.group.name)}{handle}"
    return SOURCES[team.source].format(mention=channel(team.source_id))


def channel(channel_id: str) -> str:
    return f"<#{b.escape(channel_id)}>"


def celebrates(team: Team) -> str:
    if team.channel is None:
        return "No channel yet."
    told = f"Its channel is {channel(team.channel)}"
    return f"{told}." if team.celebrates else f"{told}, without celebrations."


def managed(line: TeamLine) -> str:
    if not line.managers:
        return "Nobody manages it yet." if not line.first else ""
    return f"Managed by {words.some([b.mention(each) for each in line.managers], 5)}."


def leaf(page: TeamsPage) -> list[b.Block]:
    """The way to the page before and the one after."""
    ways = [(page.number - 1, "Earlier Teams"), (page.number + 1, "More Teams")]
    return b.actions(
        [
            b.button(label, names.part(names.TEAMS_PAGE, label), str(number))
            for number, label in ways
            if 0 <= number < page.pages
        ]
    )

"""The form of a team: who is in it, where it celebrates, when its recap is drafted, who looks after it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from bot import names
from bot.views import blocks as b
from bot.views import setting_inputs as inputs
from bot.views import teams, words
from bot.views.form_state import FormState
from cards.model import PersonId
from services.ids import ChannelId
from services.settings import Changed
from services.team_pages import TeamPage
from services.teams import LONGEST_NAME, MOST_BY_HAND, RECAP_DAYS, TeamSource, UserGroup

NAME: Final = "name"
SOURCE: Final = "source"
MEMBERS: Final = "members"
CHANNEL: Final = "channel"
CELEBRATES: Final = "celebrates"
RECAP_DAY: Final = "recap_day"
RECAP_HOUR: Final = "recap_hour"
ZONE: Final = "zone"
MANAGERS: Final = "managers"
REVIEWERS: Final = "reviewers"
"""Blocks and inputs of the form."""
ON: Final = "on"
CALLED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "name": "its name",
        "channel": "its channel",
        "celebrates": "whether it celebrates",
        "recap": "when its recap is drafted",
        "zone": "the clock of its recap",
        "managers": "its managers",
        "reviewers": "its reviewers",
        "members": "who is in it",
    }
)
"""What changes of a team are called."""
SAVED: Final = "Saved, from now on. Cards that are dealt stay with the team they were dealt in; the next ones come in the new one."
SOON: Final = "Its people come over within a few minutes, and from then on as they come and go in Slack."
ENDED: Final = (
    "The team has ended. What it did together stays told, and everybody is where they belong without it."
)


def fresh(source: TeamSource, groups: Sequence[UserGroup] = ()) -> b.View:
    """The form of a new team. `groups` are the user groups to choose from."""
    lead = {
        TeamSource.HAND: [people(MEMBERS, "Who is in it?", (), MOST_BY_HAND, BY_HAND)],
        TeamSource.GROUP: [group(groups)],
        TeamSource.CHANNEL: [from_channel()],
    }
    return form([name(""), *lead[source], *rest(None)], FormState(origin=source), "New team")


def edit(page: TeamPage) -> b.View:
    """The form of a team that is there."""
    team = page.team
    state = FormState(team=team.id)
    head = [name(team.name), *who(page)]
    return form([*head, *rest(page), *ending(page), *map(changed, page.changes)], state, "Team")


def form(blocks: Sequence[b.Block], state: FormState, title: str) -> b.View:
    return b.modal(
        callback=names.MODAL_TEAM,
        title=title,
        submit="Save",
        close="Cancel",
        blocks=blocks,
        metadata=state.encode(),
    )


def name(now: str) -> b.Block:
    element: b.Block = {"type": "plain_text_input", "max_length": LONGEST_NAME}
    return inputs.block(NAME, "What is it called?", element | ({"initial_value": now} if now else {}))


BY_HAND: Final = (
    "Up to 100 colleagues. Whoever you put here stays here, whatever user group or channel they are in."
)


def who(page: TeamPage) -> list[b.Block]:
    """Its people, where there is something to choose."""
    if page.first:
        return [b.context("Everybody who is in no other team is in this one.")]
    if page.team.source is TeamSource.HAND:
        return [people(MEMBERS, "Who is in it?", page.members, MOST_BY_HAND, BY_HAND)]
    trouble = f" {teams.TROUBLE[page.team.trouble]}" if page.team.trouble else ""
    told = f"{words.counted(page.size, 'colleague')}: this team {teams.source(page.team)}.{trouble}"
    return [b.context(told)]


def group(groups: Sequence[UserGroup]) -> b.Block:
    """A choice among the user groups, a hundred to a heading: Slack takes no more."""
    options = [b.option(f"{each.name} (@{each.handle})", each.id) for each in groups]
    parts = [options[at : at + b.MOST_OPTIONS] for at in range(0, len(options), b.MOST_OPTIONS)]
    element: b.Block = {"type": "static_select"}
    if len(parts) > 1:
        headed = [
            {"label": b.plain(f"From {part[0]['text']['text']}", b.OPTION_LIMIT), "options": part}
            for part in parts[: b.MOST_OPTIONS]
        ]
        element |= {"option_groups": headed}
    else:
        element |= {"options": options}
    hint = "Everybody in it is in this team, as they come and go. Guests and people from outside are not."
    return inputs.block(SOURCE, "Which user group?", element, hint)


def from_channel() -> b.Block:
    hint = "Everybody in it is in this team, as they come and go. Invite me, so that I hear of it at once."
    return inputs.block(SOURCE, "Which channel?", channel_select(None), hint)


def channel_select(now: ChannelId | None) -> b.Block:
    element: b.Block = {
        "type": "conversations_select",
        "filter": {
            "include": ["public"],
            "exclude_external_shared_channels": True,
            "exclude_bot_users": True,
        },
    }
    return element | ({"initial_conversation": str(now)} if now else {})


def rest(page: TeamPage | None) -> list[b.Block]:
    """What every team has."""
    team = None if page is None else page.team
    where = "The board of the week and its recap are posted there. A public channel, with Connection Bingo invited."
    return [
        inputs.block(CHANNEL, "Where does it celebrate?", channel_select(team.channel if team else None), where, optional=True),
        inputs.ticks(CELEBRATES, "Celebrations", {ON: "Tell its channel of lines, full cards and group squares"}, {ON} if team is None or team.celebrates else set()),
        inputs.choice(RECAP_DAY, "On which day is its recap drafted?", {str(day): inputs.DAYS[day] for day in RECAP_DAYS}, str(team.recap_weekday if team else RECAP_DAYS[-1])),
        inputs.choice(RECAP_HOUR, "And at what time?", inputs.HOURS, str(team.recap_hour if team else 15)),
        inputs.zone(ZONE, "On whose clock?", team.zone if team else None, "Empty for the workspace's own."),
        people(MANAGERS, "Who manages it?", page.managers if page else (), 50, "They get its recap, look at its claims and may change all of this."),
        people(REVIEWERS, "Who else looks at its claims?", page.reviewers if page else (), 50, "They are asked first; where nobody of them can, the workspace's reviewers are."),
    ]  # fmt: skip


def people(field: str, label: str, now: Sequence[PersonId], most: int, hint: str) -> b.Block:
    element: b.Block = {"type": "multi_users_select", "max_selected_items": most}
    if now:
        element["initial_users"] = [str(each) for each in now[:most]]
    return inputs.block(field, label, element, hint, optional=True)


def ending(page: TeamPage) -> list[b.Block]:
    if not page.may_end:
        return []
    sure = b.confirmation(
        "End this team?",
        "Its people go back to where they belong without it. Boards, recaps and points of the past stay as they are.",
        "End It",
        "Keep It",
    )
    return b.actions([b.button("End This Team", names.END_TEAM, str(page.team.id), confirm=sure)])


def changed(change: Changed) -> b.Block:
    """`Amara changed its channel on Monday 23 November.`"""
    what = words.listed([CALLED[each] for each in change.names if each in CALLED]) or "this team"
    return b.context(f"{b.mention(change.person)} changed {what} on {words.day(change.at.date())}.")


def saved(page: TeamPage, *, new: bool) -> b.Message:
    """Said once it is saved, with what it means and from when."""
    team = page.team
    told = [f"*{b.one_line(team.name)}*", SAVED]
    if new and team.source is not TeamSource.HAND:
        told = [f"*{b.one_line(team.name)}*", SOON]
    told.append(teams.celebrates(team))
    told += [] if page.managers or page.first else ["Nobody manages it yet, so nobody gets its recap."]
    return b.sentence("\n".join(told))


def zone_of(page: TeamPage) -> ZoneInfo:
    """The clock of its recap."""
    return page.team.zone or page.zone

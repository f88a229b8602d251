"""Settings: what may be set by whom, one's own, and those of the workspace."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from bot import names
from bot.views import blocks as b
from bot.views import deck_changes, policy, words
from bot.views import setting_inputs as inputs
from bot.views.home_settings import DAYS_A_WEEK, FROM_SLACK, OWN_NAMES, SETTINGS
from services.pages import Care
from services.settings import DEAL_DAYS, EVENINGS, MORNINGS, Changed, WorkspaceChoice, written
from services.settings_pages import MinePage, SettingsPage, WorkspacePage

ZONE: Final = "zone"
DEAL_DAY: Final = "deal_day"
DEAL_HOUR: Final = "deal_hour"
QUIET_FROM: Final = "quiet_from"
QUIET_UNTIL: Final = "quiet_until"
HOLIDAYS: Final = "holidays"
SEEN: Final = "seen"
SETTING: Final = "setting"
DAYS: Final = "days"
LANGUAGE: Final = "language"
TICKS: Final = "ticks"
"""Blocks and inputs of the two forms."""
RANKING: Final = "ranking"
LONGEST_HOLIDAYS: Final = 2500
EVENING: Final[Mapping[str, str]] = MappingProxyType({str(hour): f"{hour:02}:00" for hour in EVENINGS})
MORNING: Final[Mapping[str, str]] = MappingProxyType({str(hour): f"{hour:02}:00" for hour in MORNINGS})
TICKED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "reminded": "Remind me of promises, and of colleagues who wait for my word",
        "monday_line": "Say with my card who has not heard from me for a while",
        "cheered": "Announce my lines and group squares in my team's channel",
        "visible": "Show my name to those near me on the board",
    }
)
WITH_THE_NEXT_CARD: Final[Mapping[str, str]] = MappingProxyType(
    {"setting": "where you meet customers", "size": "how many days you work"}
)
AT_ONCE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "language": "your language",
        "visible": "who sees your name",
        "cheered": "whether you are announced",
        "monday_line": "what your card says of quiet customers",
        "reminded": "your reminders",
        "quiet_from": "your quiet evenings",
        "quiet_until": "your quiet mornings",
    }
)
OF_WORKSPACE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "zone": "the clock",
        "deal_weekday": "the day cards come",
        "deal_hour": "the hour cards come",
        "quiet_from": "the quiet evenings",
        "quiet_until": "the quiet mornings",
        "holidays": "the holidays",
        "full_ranking": "who sees the whole ranking",
    }
)
"""What changes are called."""
NOTHING: Final = "Nothing has changed."


def message(page: SettingsPage) -> b.Message:
    """The way to everything this person may set."""
    mine = "*Yours:* where you meet customers, your days, your language, reminders, and what others see."
    teams = "*Your teams:* their channel, when their recap is drafted, and who looks after them."
    place = "*The workspace:* when cards come, quiet hours, holidays, who sees the ranking, how much the rules ask, how likely a line is, and every team."
    told = {Care.NOTHING: [mine], Care.TEAMS: [mine, teams], Care.EVERYTHING: [mine, place]}[page.care]
    return b.message(" ".join(told), [*map(b.section, told), *b.actions(ways(page.care))])


def ways(care: Care) -> list[b.Block]:
    """A button for each."""
    every = [
        (b.button("My Settings", names.MY_SETTINGS), set(Care)),
        (b.button("Teams", names.TEAMS), {Care.TEAMS, Care.EVERYTHING}),
        (b.button("Workspace Settings", names.WORKSPACE_SETTINGS), {Care.EVERYTHING}),
        (b.button("Setting Up", names.SET_UP), {Care.EVERYTHING}),
    ]
    return [button for button, whose in every if care in whose]


def at_home(care: Care) -> list[b.Block]:
    """On App Home, for those who look after others."""
    if care is Care.NOTHING:
        return []
    told = "*Teams and settings*\nWho plays together, when cards and recaps come, and what others see."
    return [b.section(told), *b.actions(ways(care)[1:])]


def mine(page: MinePage) -> b.View:
    """Everything somebody may choose for themselves."""
    choice = page.choice
    languages = {FROM_SLACK: "As in Slack"} | {key.value: name for key, name in OWN_NAMES.items()}
    ticked = {name for name in TICKED if getattr(choice, name)}
    sizes = {str(size.value): label for size, label in DAYS_A_WEEK.items()}
    settings = {key.value: label for key, label in SETTINGS.items()}
    spoken = FROM_SLACK if choice.language is None else choice.language.value
    later = "Your next card is made for it."
    return b.modal(
        callback=names.MODAL_MY_SETTINGS,
        title="My settings",
        submit="Save",
        close="Cancel",
        blocks=[
            inputs.choice(SETTING, "Where do you meet customers?", settings, choice.setting.value, later),
            inputs.choice(DAYS, "How many days a week do you work?", sizes, str(choice.size.value), later),
            inputs.choice(LANGUAGE, "Which language would you like to read?", languages, spoken),
            inputs.ticks(TICKS, "What you hear, and what others see", TICKED, ticked),
            *quiet(choice.quiet_from, choice.quiet_until, "On top of the workspace's quiet hours.", optional=True),
            b.context(f"You are in the team {b.one_line(page.team)}. Whoever manages it can change that."),
            b.context(f"Your clock is that of {b.escape(page.zone)}: Slack says so, and it is changed there."),
        ],
    )  # fmt: skip


def quiet(evening: int | None, morning: int | None, hint: str, *, optional: bool) -> list[b.Block]:
    """From when to when nobody is reminded."""
    until, since = ("" if hour is None else str(hour) for hour in (morning, evening))
    return [
        inputs.choice(QUIET_FROM, "No reminders from", EVENING, since, hint, optional=optional),
        inputs.choice(QUIET_UNTIL, "Until", MORNING, until, optional=optional),
    ]


def workspace(page: WorkspacePage) -> b.View:
    """What holds for everybody."""
    choice = page.choice
    days = {str(day): inputs.DAYS[day] for day in sorted({*DEAL_DAYS, choice.deal_weekday})}
    everybody = {RANKING: "Those who show their name may see the whole ranking"}
    return b.modal(
        callback=names.MODAL_WORKSPACE_SETTINGS,
        title="Workspace settings",
        submit="Save",
        close="Cancel",
        blocks=[
            inputs.choice(DEAL_DAY, "On which day do cards come?", days, str(choice.deal_weekday)),
            inputs.choice(DEAL_HOUR, "At what time?", inputs.HOURS, str(choice.deal_hour), "On everybody's own clock."),
            inputs.zone(ZONE, "Which clock does the workspace have?", choice.zone, "For recaps, and for weeks of teams.", optional=False),
            *quiet(choice.quiet_from, choice.quiet_until, "On everybody's own clock. Answers come at any time.", optional=False),
            holidays(choice),
            inputs.ticks(SEEN, "What others see", everybody, {RANKING} if choice.full_ranking else set(), RANKING_HINT),
            policy.line(page.preset),
            deck_changes.line(page.target),
            *(b.context(changed(each)) for each in page.latest),
        ],
    )  # fmt: skip


RANKING_HINT: Final = "Otherwise they see who is near them. Whoever does not show their name is in no ranking, and nobody is shown last."


def holidays(choice: WorkspaceChoice) -> b.Block:
    element: b.Block = {
        "type": "plain_text_input",
        "multiline": True,
        "max_length": LONGEST_HOLIDAYS,
        "placeholder": b.plain("2026-12-24 to 2026-12-26 Christmas", b.PLACEHOLDER_LIMIT),
    }
    now = written(choice.holidays)
    hint = (
        "One a line, such as 2026-12-25, or its first and last day. Nobody is reminded then, cards come on the next open day,"
        " and a week that is all off has none."
    )
    element |= {"initial_value": now[:LONGEST_HOLIDAYS]} if now else {}
    return inputs.block(HOLIDAYS, "Which days are off?", element, hint, optional=True)


def changed(change: Changed) -> str:
    """`Amara changed the holidays on Monday 23 November.`"""
    what = called(change.names, OF_WORKSPACE) or "the settings"
    return f"{b.mention(change.person)} changed {what} on {words.day(change.at.date())}."


def called(changes: Sequence[str], names_: Mapping[str, str]) -> str:
    return words.listed([names_[name] for name in changes if name in names_])


def my_saved(page: MinePage) -> b.Message:
    """What is different, and from when."""
    later, now = called(page.changes, WITH_THE_NEXT_CARD), called(page.changes, AT_ONCE)
    told = [f"From your next card on, {words.moment(page.next_deal)}: {later}."] if later else []
    told += [f"From now on: {now}."] if now else []
    return b.sentence("\n".join(told) or NOTHING)


def workspace_saved(page: WorkspacePage) -> b.Message:
    """The same for everybody."""
    what = called(page.changes, OF_WORKSPACE)
    if not what:
        return b.sentence(NOTHING)
    told = [f"From now on: {what}."]
    if {"deal_weekday", "deal_hour", "holidays", "zone"} & {*page.changes}:
        told.append(f"The next cards come on {words.moment(page.next_deal)}, on everybody's own clock.")
    return b.sentence("\n".join(told))

"""The walk through setting up, for whoever installed the bot: one message that shows how far it is."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from bot import names
from bot.views import blocks as b
from bot.views import words
from services.settings import Preset, Stage, Step
from services.settings_pages import SetUpPage

TITLE: Final = "Setting up"
ABOUT: Final = (
    "Thank you for bringing Connection Bingo here. It runs as it is; these seven steps make it yours. Do them in any order, leave"
    " out what does not matter, and come back whenever you like: `/bingo settings` has all of it."
)
NAMED: Final[Mapping[Step, str]] = MappingProxyType(
    {
        Step.PLAYERS: "Who plays",
        Step.TEAMS: "Teams and channels",
        Step.TIME: "Day and hour",
        Step.DECK: "The deck and its theme",
        Step.SEEN: "What others see",
        Step.POLICY: "How claims are judged",
        Step.LOOKERS: "Who looks at claims",
    }
)
STANDS: Final[Mapping[Stage, str]] = MappingProxyType(
    {Stage.OPEN: "to do", Stage.DONE: "done", Stage.LEFT: "left out"}
)
OPENS: Final[Mapping[Step, tuple[str, str]]] = MappingProxyType(
    {
        Step.TEAMS: ("Open Teams", names.TEAMS),
        Step.TIME: ("Open Settings", names.WORKSPACE_SETTINGS),
        Step.DECK: ("Open the Deck", names.DECK),
        Step.SEEN: ("Open Settings", names.WORKSPACE_SETTINGS),
        Step.POLICY: ("Choose How Much to Ask", names.POLICY),
        Step.LOOKERS: ("Choose Who Looks", names.LOOKERS),
    }
)
"""The button of a step, and what it opens."""
ASKING: Final[Mapping[Preset | None, str]] = MappingProxyType(
    {
        Preset.RELAXED: "They ask for less than usual here, so more squares light at once.",
        Preset.DEFAULT: "Most squares light at once; some claims come back with one question.",
        Preset.STRICT: "They ask for more than usual here, so more claims come back with a question.",
        None: "Whoever runs the bot set single rules by hand here.",
    }
)
"""How much the rules ask, as a sentence."""
ALL: Final = "all"
OVER: Final = "All set. `/bingo settings` has everything again, for you and for the managers you chose."


def players(page: SetUpPage) -> str:
    guests = words.counted(page.guests, "guest") if page.guests else "Guests"
    asked = words.counted(page.asked, "colleague has", "colleagues have")
    told = (
        f"{asked} been asked whether they like to play" if page.asked else "The invitations are on their way"
    )
    return f"{told}, and {page.playing or 'nobody'} said yes so far. Nobody has to. {guests} and people from outside are never asked."


def teams(page: SetUpPage) -> str:
    what = "for the board, celebrations and recaps"
    if page.teams == 1:
        has = "a channel" if page.channels else "no channel yet"
        more = "More teams are made by hand, from a user group, or from a channel."
        return f"Everybody is in one team so far, which has {has} {what}. {more}"
    channels = words.counted(page.channels, "has", "have") if page.channels else "None of them has"
    return f"There are {page.teams} teams. {channels} a channel {what}."


def time(page: SetUpPage) -> str:
    return (
        f"The next cards come on {words.moment(page.next_deal)}, on everybody's own clock. Whoever says yes earlier has theirs"
        " at once. Quiet hours and holidays are there too."
    )


def deck(page: SetUpPage) -> str:
    theme = f"Its theme is “{b.one_line(page.theme)}”." if page.theme else "It has no theme of its own yet."
    return f"Cards are dealt from a deck of small things to do with a customer. {theme} Look through it, and change what does not fit."


def seen(page: SetUpPage) -> str:
    if page.full_ranking:
        return (
            "Those who show their name may see the whole ranking. Nobody else does, and nobody is shown last."
        )
    return "Everybody sees their own progress and their team's total. A whole ranking is off, and nobody is ever shown last."


def judged(page: SetUpPage) -> str:
    return f"Rules read every claim, believe it first, and never refuse one. {ASKING[page.preset]}"


def lookers(page: SetUpPage) -> str:
    managers = words.some([b.mention(each) for each in page.managers], 5) or "Nobody yet"
    reviewers = (
        f" Also {words.some([b.mention(each) for each in page.reviewers], 5)}." if page.reviewers else ""
    )
    return f"What a rule can't decide, people do: {managers}.{reviewers}"


TOLD: Final[Mapping[Step, Callable[[SetUpPage], str]]] = MappingProxyType(
    {
        Step.PLAYERS: players,
        Step.TEAMS: teams,
        Step.TIME: time,
        Step.DECK: deck,
        Step.SEEN: seen,
        Step.POLICY: judged,
        Step.LOOKERS: lookers,
    }
)


def message(page: SetUpPage) -> b.Message:
    """The walk as it is; one sentence once it is over."""
    if page.over:
        return b.sentence(OVER)
    steps = [f"{NAMED[step]} ({STANDS[page.stages[step]]}): {TOLD[step](page)}" for step in Step]
    return b.message(" ".join([ABOUT, *steps]), blocks(page))


def modal(page: SetUpPage) -> b.View:
    """The same where only a modal can answer, with every step also once the walk is over."""
    return b.modal(callback=names.MODAL_SET_UP, title=TITLE, blocks=blocks(page))


def blocks(page: SetUpPage) -> Sequence[b.Block]:
    taken = sum(stage is not Stage.OPEN for stage in page.stages.values())
    steps = [block for step in Step for block in one(step, page)]
    return [b.header("Setting up Connection Bingo"), b.section(OVER if page.over else ABOUT), b.context(f"Steps behind you: {taken} of {len(Step)}."), *steps, *ending(page)]  # fmt: skip


def one(step: Step, page: SetUpPage) -> list[b.Block]:
    """A step: what it is about, how it stands, and what to press."""
    stage = page.stages[step]
    told = b.section(f"*{NAMED[step]}* ({STANDS[stage]})\n{TOLD[step](page)}")
    return [told, *b.actions([*opening(step), *marks(step, stage)])]


def opening(step: Step) -> list[b.Block]:
    if step not in OPENS:
        return []
    label, action = OPENS[step]
    return [b.button(label, action, about=NAMED[step])]


def marks(step: Step, stage: Stage) -> list[b.Block]:
    """Done, or left out; what was left out can be done after all."""
    wanted = {Stage.OPEN: (Stage.DONE, Stage.LEFT), Stage.LEFT: (Stage.DONE,), Stage.DONE: ()}[stage]
    labels = {Stage.DONE: "Done", Stage.LEFT: "Leave Out"}
    return [
        b.button(labels[each], names.part(names.SET_UP_STEP, each), f"{step}/{each}", about=NAMED[step])
        for each in wanted
    ]


def ending(page: SetUpPage) -> list[b.Block]:
    """The last button, once nothing is left to do."""
    if page.over or Stage.OPEN in page.stages.values():
        return []
    told = f"That was all. Cards come on {words.moment(page.next_deal)}; whoever presses *Deal Me In* before has one at once."
    finish = b.button("Finish", names.part(names.SET_UP_STEP, ALL), f"{ALL}/{Stage.DONE}", primary=True)
    return [b.divider(), b.section(told), *b.actions([finish])]

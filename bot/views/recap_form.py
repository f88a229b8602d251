"""Where managers work on a recap: the form with every text, the preview, and the past ones."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot import names
from bot.views import blocks as b
from bot.views import chart, other_teams, recap, words
from bot.views.form_state import FormState
from bot.views.setting_inputs import DAYS
from services.ids import RecapId, TeamId
from services.recap_pages import RecapDesk, RecapPage, RecapProblem, RecapState
from services.recaps import LONGEST, Clash, Part, Story

GONE_OUT: Final = "Your recap is on its way to your team's channel."
KEPT_FOR_LATER: Final = "Your recap goes out at the moment you chose."
WAITS: Final = "Your recap waits until one of you posts it."
AS_BEFORE: Final = "The window underneath still shows what was there before: close it, and type /bingo recap to see how things stand."
"""After what was done, where Slack does not show the window anew."""
OTHERS: Final = "The recaps of your other teams:"
LABELS: Mapping[Part, str] = MappingProxyType(
    {
        Part.OWN: "Your own card comes first",
        Part.HEARD: "Who heard from you",
        Part.PROMISES: "Promises",
        Part.QUIET: "Customers gone quiet",
        Part.FAIRNESS: "How fair the cards were",
        Part.BOARD: "What the advisory board told us",
        Part.THEME: "Next week",
        Part.THANKS: "Would you like to thank somebody?",
    }
)
PROBLEMS: Mapping[RecapProblem, str] = MappingProxyType(
    {
        RecapProblem.NO_CHANNEL: (
            "Your words are kept, but your team has no channel yet. Choose one under *Teams* on App Home."
        ),
        RecapProblem.CLOSED: (
            "Your words are kept, but your team's channel takes no posts any more: it was archived, or others read along there."
            " Choose another one under *Teams* on App Home."
        ),
        RecapProblem.NO_TIME: "Your words are kept. Pick a day and a time for it to go out.",
        RecapProblem.IN_THE_PAST: "Your words are kept. That moment has passed; pick a later one.",
        RecapProblem.POSTED: "This recap is posted already, so nothing more was changed in it.",
    }
)
ON, AT = "recap_day", "recap_time"
BELOW: Final = "below"
VERSION: Final = "@"
"""Parts the name of a text from the version it was drawn for, so that a new drawing shows what is kept."""


def modal(page: RecapDesk) -> b.View:
    """The form where there is something to post, else the past recaps."""
    return form(page, page.recap) if page.recap is not None else listing(page)


def form(page: RecapDesk, draft: RecapPage) -> b.View:
    return b.modal(
        callback=names.MODAL_RECAP,
        title=title(page),
        submit="Save",
        close="Close",
        metadata=FormState(recap=draft.recap, revision=draft.version, team=team_of(page)).encode(),
        blocks=[
            *news(page),
            b.context(status(draft, page)),
            *b.actions(ready()),
            part_input(draft, Part.OWN),
            *story_inputs(draft, boards=page.boards),
            *(part_input(draft, part) for part in Part if part is not Part.OWN),
            *weeks(draft),
            *when(draft),
            *b.actions(buttons(draft)),
            *by_itself(page),
            *others(page),
        ],
    )


def title(page: RecapDesk) -> str:
    """After the team's day: `Friday recap`."""
    return f"{DAYS[page.weekday].removesuffix('s')} recap"


def team_of(page: RecapDesk) -> TeamId | None:
    return None if page.team is None else page.team.team


def others(page: RecapDesk) -> list[b.Block]:
    """The way to the recaps of other teams that this manager looks after."""
    return other_teams.buttons([(each.team, each.name) for each in page.others], names.RECAP_TEAM, OTHERS)


def news(page: RecapDesk) -> list[b.Block]:
    """What came of what was pressed, and what somebody else wrote meanwhile."""
    told = []
    if page.problem is not None:
        told.append(PROBLEMS[page.problem])
    if page.other is not None and page.problem is None:
        told.append(overtaken(page))
    told += [clash(each, page) for each in page.clashes]
    given_back = [b.context("What you had written, to copy:")] if page.unsaved else []
    return [
        *([b.section("\n".join(told))] if told else []),
        *given_back,
        *(b.quoted(recap.readable(each)) for each in page.unsaved),
    ]


def overtaken(page: RecapDesk) -> str:
    assert page.other is not None  # noqa: S101 -- only asked where there is somebody
    if page.clashes:
        return (
            f"{b.mention(page.other)} changed this recap while you were writing. Your words are below and not saved yet:"
            " save them to keep yours."
        )
    return (
        f"{b.mention(page.other)} changed this recap while you were writing. You will find both below, everything is saved."
        " Nothing else was done yet."
    )


def clash(one: Clash, page: RecapDesk) -> str:
    """What the other one, by name, made of a text that both changed."""
    other = "somebody else" if page.other is None else b.mention(page.other)
    return f"• {called(one, page)}: {other} {made_of(one)}"


def made_of(one: Clash) -> str:
    if one.theirs is None and one.at in set(Part):
        return "went back to what the figures say."
    theirs = b.one_line(recap.readable(one.theirs or ""), 200)
    return f"wrote “{theirs}”" if theirs else "left it out."


def called(one: Clash, page: RecapDesk) -> str:
    if one.at in set(Part):
        return LABELS[Part(one.at)]
    stories = () if page.recap is None else page.recap.words.stories
    return next((b.one_line(each.short) for each in stories if str(each.claim) == one.at), "A story")


def status(draft: RecapPage, page: RecapDesk) -> str:
    """Which week, of which team where there are several, when it goes out, and who wrote in it last."""
    whose = f"The week of *{b.one_line(draft.team)}*" if page.others else "Your team's week"
    told = [f"{whose}, {words.span(draft.week)}."]
    if draft.state is RecapState.SCHEDULED:
        told.append(recap.goes_out(draft))
    else:
        told.append("Nothing is posted until you say so. Empty a text to leave it out.")
    if draft.edited_by is not None and draft.edited_at is not None:
        at = f"{draft.edited_at.astimezone(draft.zone):%H:%M}"
        told.append(f"{b.mention(draft.edited_by)} edited it last, at {at}.")
    return " ".join(told)


def named(name: str, draft: RecapPage) -> str:
    return f"{name}{VERSION}{draft.version}"


def part_input(draft: RecapPage, part: Part) -> b.Block:
    return text_input(named(part.value, draft), LABELS[part], recap.text_of(draft, part))


def text_input(name: str, label: str, text: str) -> b.Block:
    element: b.Block = {
        "type": "plain_text_input",
        "action_id": "text",
        "multiline": True,
        "max_length": LONGEST,
    }
    if text:
        element["initial_value"] = b.clip(text, LONGEST)
    return {"type": "input", "block_id": name, "label": b.plain(label), "element": element, "optional": True}


def story_inputs(draft: RecapPage, *, boards: bool = False) -> list[b.Block]:
    stories = draft.words.stories
    if not stories:
        return [b.context("Nobody ticked a story for the recap this week.")]
    return [
        block
        for place, each in enumerate(stories)
        for block in [
            *story_input(draft, each),
            *b.actions(story_buttons(each, place, len(stories), boards=boards)),
        ]
    ]


def story_input(draft: RecapPage, told: Story) -> list[b.Block]:
    place = draft.words.stories.index(told)
    label = "Lead story" if place == 0 else f"Story {place + 1}"
    return [
        b.section(recap.headline(told)),
        text_input(named(str(told.claim), draft), label, recap.readable(told.text)),
    ]


def story_buttons(told: Story, place: int, among: int, *, boards: bool) -> list[b.Block]:
    value = str(told.claim)
    up = b.button("Move Up", names.RECAP_UP, value, about=told.short)
    down = b.button("Move Down", names.RECAP_DOWN, value, about=told.short)
    drop = b.button("Leave Out", names.RECAP_DROP, value, about=told.short)
    before = b.button("Put Before the Board", names.NOMINATE, value, about=told.short)
    return [
        *([up] if place else []),
        *([down] if place < among - 1 else []),
        drop,
        *([before] if boards else []),
    ]


def weeks(draft: RecapPage) -> list[b.Block]:
    """Whether its chart is shown; nothing to choose while there is none."""
    if not chart.said(draft.facts.weeks):
        return []
    if draft.words.chart:
        told, button = (
            "*Your last weeks in a chart*",
            b.button("Leave Out", names.RECAP_CHART, "off", about="The chart"),
        )
    else:
        told, button = (
            "*No chart of your last weeks*",
            b.button("Show It", names.RECAP_CHART, "on", about="The chart"),
        )
    return [b.section(told, button)]


def when(draft: RecapPage) -> list[b.Block]:
    at = None if draft.post_at is None else draft.post_at.astimezone(draft.zone)
    day: b.Block = {"type": "datepicker", "action_id": ON}
    time: b.Block = {"type": "timepicker", "action_id": AT}
    if at is not None:
        day["initial_date"], time["initial_time"] = f"{at:%Y-%m-%d}", f"{at:%H:%M}"
    return [
        picker(ON, "Or let it go out on another day", day),
        picker(AT, f"At, by the clock of {draft.zone.key}", time),
    ]


def picker(name: str, label: str, element: b.Block) -> b.Block:
    return {"type": "input", "block_id": name, "label": b.plain(label), "element": element, "optional": True}


def ready() -> list[b.Block]:
    """Above the texts, for whoever changes none of them."""
    return [
        b.button("Preview", names.RECAP_PREVIEW),
        b.button("Post Now", names.RECAP_POST, primary=True),
    ]


def buttons(draft: RecapPage) -> list[b.Block]:
    """Under the texts, for whoever has been through them; the one primary button stands above."""
    back = [b.button("Take Back Schedule", names.RECAP_UNSCHEDULE)]
    return [
        b.button("Preview", names.part(names.RECAP_PREVIEW, BELOW)),
        b.button("Post Now", names.part(names.RECAP_POST, BELOW)),
        b.button("Schedule", names.RECAP_SCHEDULE),
        *(back if draft.state is RecapState.SCHEDULED else []),
    ]


def by_itself(page: RecapDesk) -> list[b.Block]:
    """The choice to let recaps go out though nobody pressed, and the way to past ones."""
    day = DAYS[page.weekday]
    past = [b.button("Past Recaps", names.RECAP_PAST)] if page.recap and page.past else []
    if page.by_itself:
        told = f"Your recaps go out on {day} by themselves, two hours after they are drafted."
        button = b.button("Post Only When I Say So", names.RECAP_ITSELF, "off")
    else:
        told = "Your recaps wait until one of you posts them."
        button = b.button(f"Post by Itself on {day}", names.RECAP_ITSELF, "on")
    return [b.context(told), *b.actions([button, *past])]


def listing(page: RecapDesk) -> b.View:
    """Past recaps, each with a way to see it and to post it again."""
    return b.modal(
        callback=names.MODAL_RECAPS,
        title=title(page),
        blocks=[
            *([b.section(f"*{b.one_line(page.team.name)}*")] if page.team and page.others else []),
            *([b.section("It is on its way to your team's channel.")] if page.done else news(page)),
            b.context(next_one(page)),
            *(block for each in page.past for block in entry(each)),
            *by_itself(page),
            *others(page),
        ],
        metadata=FormState(recap=one_of(page), team=team_of(page)).encode(),
    )


def one_of(page: RecapDesk) -> RecapId | None:
    """A recap of the team this is about, so that what is pressed here is about that team too."""
    every = [page.recap, *page.past]
    return next((each.recap for each in every if each is not None), None)


def next_one(page: RecapDesk) -> str:
    if page.recap is not None:
        way = "*Open* in the message about it leads there" if page.others else "/bingo recap opens it"
        return f"The one of this week is drafted: {way}."
    if page.next_draft is None:
        return ""
    return f"The next recap is drafted on {words.moment(page.next_draft)}."


def entry(past: RecapPage) -> list[b.Block]:
    value = str(past.recap)
    told = [f"*{words.span(past.week)}*, {recap.stories(past)}"]
    if gone := len(past.taken_back):
        told.append(f"{words.counted(gone, 'story', 'stories')} taken back")
    by = "by itself" if past.posted_by is None else f"by {b.mention(past.posted_by)}"
    at = words.moment(past.posted_at.astimezone(past.zone)) if past.posted_at else ""
    sure = b.confirmation(
        "Post it again?",
        "It comes as a new message in your team's channel. The first one stays.",
        "Post Again",
        "Not Now",
    )
    return [
        b.section(f"{' · '.join(told)}\nPosted {by} on {at}."),
        *b.actions(
            [
                b.button("Read", names.RECAP_READ, value, about=words.span(past.week)),
                b.button("Post Again", names.RECAP_AGAIN, value, confirm=sure, about=words.span(past.week)),
            ]
        ),
    ]


def preview(page: RecapPage) -> b.View:
    """Exactly what the team reads: the message, and what stands in its thread."""
    others = [block for each in page.words.stories[1:] for block in recap.story(each, page)]
    thread = [b.divider(), b.context("In the thread:"), *others] if others else []
    return b.modal(
        callback=names.MODAL_RECAP_READ, title="As your team reads it", blocks=[*recap.blocks(page), *thread]
    )

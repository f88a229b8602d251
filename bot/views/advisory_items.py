"""Items made of what a board said: their form, their reminder, and the line the board reads in the end."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from bot import names
from bot.views import advisory_feedback as talk
from bot.views import blocks as b
from bot.views import words
from bot.views.deck_words import choice, hinted, line, optional, select, text, ticks
from bot.views.form_state import FormState
from services.advisory import Tone
from services.advisory_items import LONGEST_LINE, LONGEST_THEME, Decision, Working
from services.feedback_pages import (
    FeedbackFace,
    ItemFace,
    ItemPage,
    ItemYoursPage,
    LinePage,
    MyItemsPage,
    WorkedPage,
)

THEME, OWNER, TONE, DECISION, DUE, LINE, TELL = ("theme", "owner", "tone", "decision", "due", "line", "tell")
NOW: Final = "now"
TITLE: Final = "Item"
DECISIONS: Mapping[Decision, b.Block] = MappingProxyType(
    {
        Decision.YES: b.option("Yes, we do something about it", Decision.YES.value),
        Decision.NO: b.option("No, and that is fine", Decision.NO.value),
        Decision.LATER: b.option("Later", Decision.LATER.value),
    }
)
TONES: Mapping[Tone, b.Block] = MappingProxyType(
    {
        Tone.GOOD: b.option("Something good", Tone.GOOD.value),
        Tone.BAD: b.option("Something bad", Tone.BAD.value),
        Tone.UGLY: b.option("Something ugly", Tone.UGLY.value),
    }
)
NO_IS_FINE: Final = "A no is as good an answer as a yes. What counts is that the board hears it."
READ_BY_BOARD: Final = (
    "The board reads this word for word, in its thread. Say it as you would say it to them."
)
READ_ABOVE: Final = "The board reads this too, above what you tell them."
LABELS: Mapping[str, str] = MappingProxyType(
    {
        THEME: "What is it about?",
        OWNER: "Who looks after it?",
        TONE: "What does it show of us?",
        DECISION: "What did we decide?",
        DUE: "By when?",
        LINE: "What we did about it",
    }
)
HEADS: Mapping[Decision, str] = MappingProxyType(
    {
        Decision.YES: "What we did about it",
        Decision.NO: "We decided against it",
        Decision.LATER: "Not yet, and not forgotten",
    }
)
"""What the board reads above a line."""
MOST: Final = 5
"""Items on App Home and in a reminder."""
SAVED: Final = "Saved."
ON_ITS_WAY: Final = (
    "Saved, and on its way to the thread. The item is closed as soon as the board can read it there."
)


def form(page: ItemPage) -> b.View:
    """Everything about an item in one form. After a clash it holds what this person wrote, and what the other one did."""
    about = page.item or page.feedback
    return b.modal(
        callback=names.MODAL_ITEM,
        title=TITLE,
        submit="Save",
        close="Cancel",
        metadata=FormState(about=about, revision=page.version).encode(),
        blocks=[*overtaken(page), *source(page), *inputs(page)],
    )


def overtaken(page: ItemPage) -> list[b.Block]:
    """What somebody else made of it meanwhile."""
    if page.theirs is None:
        return []
    told = [f"• {LABELS[name]} {shown(page.theirs, name)}" for name in page.clashes]
    head = (
        "Somebody changed this item while you were writing. Your words are below and not saved yet: save them to keep"
        " yours. The other version:"
    )
    return [b.section("\n".join([head, *told]))]


def shown(working: Working, name: str) -> str:
    """One field of an item in words."""
    match name:
        case "owner":
            return b.mention(working.owner)
        case "due":
            return words.short_day(working.due) if working.due else "no day"
        case "decision":
            return talk.DECIDED[working.decision] if working.decision else "not decided"
        case "tone":
            return working.tone.value if working.tone else "not said"
        case _:
            return f"“{b.one_line(str(getattr(working, name)), 300)}”"


def source(page: ItemPage) -> list[b.Block]:
    """What the board said."""
    return [] if page.said is None else words_of(page.said)


def words_of(said: FeedbackFace) -> list[b.Block]:
    """Who said it about what, and how."""
    who = b.one_line(said.who, 60) or talk.NOBODY
    head = b.context(f"{who}{talk.about(said.story, said.thread)}{talk.gist(said.feedback)}")
    return [head, b.quoted(said.feedback.words)] if said.feedback.words else [head]


def inputs(page: ItemPage) -> list[b.Block]:
    working = page.working
    owner: b.Block = {"type": "users_select", "action_id": OWNER, "initial_user": working.owner}
    due: b.Block = {"type": "datepicker", "action_id": DUE}
    if working.due is not None:
        due["initial_date"] = working.due.isoformat()
    decided = DECISIONS[working.decision] if working.decision else None
    tone = TONES[working.tone] if working.tone else None
    return [
        hinted(
            line(THEME, LABELS[THEME], LONGEST_THEME, "Waiting at the counter", said=working.theme),
            READ_ABOVE,
        ),
        choice(OWNER, LABELS[OWNER], owner),
        optional(choice(TONE, LABELS[TONE], select(TONE, list(TONES.values()), tone))),
        optional(
            hinted(
                choice(DECISION, LABELS[DECISION], select(DECISION, list(DECISIONS.values()), decided)),
                NO_IS_FINE,
            )
        ),
        optional(choice(DUE, LABELS[DUE], due)),
        optional(hinted(text(LINE, LABELS[LINE], LONGEST_LINE, said=working.line), READ_BY_BOARD)),
        *telling(page),
    ]


def telling(page: ItemPage) -> list[b.Block]:
    """The last step, or what became of it."""
    if page.was_told:
        return [b.context("The board was told. If you change the line, it changes in the thread too.")]
    if not page.tellable:
        return [b.context("Its thread is not in the channel, so the board cannot be told there yet.")]
    return [ticks(TELL, "Ready?", [b.option("Tell the board now", NOW)])]


def worked(page: WorkedPage) -> b.View:
    """What came of saving."""
    told = ON_ITS_WAY if page.on_its_way else SAVED
    return b.modal(
        callback=names.MODAL_RESULT, title=TITLE, blocks=[b.section(told), b.section(talk.item(page.item))]
    )


def mine(page: MyItemsPage) -> b.View:
    """Everything that waits: mine, and for managers everybody's."""
    return b.modal(
        callback=names.MODAL_ITEMS,
        title="Open items",
        blocks=[
            *(talk.items(page.mine[: talk.MOST_ITEMS]) or [b.section("Nothing waits for you. Thank you.")]),
            *([b.header("With others"), *talk.items(page.all[: talk.MOST_ITEMS])] if page.all else []),
        ],
    )


def at_home(page: MyItemsPage | None) -> list[b.Block]:
    """Boards that wait for an answer, on App Home; nothing where none does."""
    if page is None or not (page.mine or page.all):
        return []
    first = [*page.mine, *page.all][:MOST]
    hidden = len(page.mine) + len(page.all) - len(first)
    see_all = b.button("See All Items", names.MY_ITEMS)
    rest = [b.section(f"And {hidden:,} more.", see_all)] if hidden > 0 else []
    return [b.header("Your board would like to know"), *talk.items(first), *rest]


def reminder(page: MyItemsPage) -> b.Message:
    """Once a week, for as long as something waits."""
    count = len(page.mine)
    things = "One thing your board said waits" if count == 1 else f"{count:,} things your board said wait"
    told = f"{things} for an answer. A no is fine too: they would simply like to know."
    shown_ = [b.section(talk.item(each), talk.opener(each)) for each in page.mine[:MOST]]
    rest = b.actions([b.button("See All Items", names.MY_ITEMS)]) if count > MOST else []
    return b.message(f"{told} {listed(page.mine[:MOST])}", [b.section(told), *shown_, *rest])


def listed(faces: Sequence[ItemFace]) -> str:
    return f"{'; '.join(b.one_line(each.item.working.theme) for each in faces)}."


def yours(page: ItemYoursPage) -> b.Message:
    """An item is somebody's from now on."""
    theme = b.one_line(page.item.item.working.theme)
    if page.passed_from is not None:
        told = f"*{theme}* is with you now, since {b.mention(page.passed_from)} has left."
    else:
        told = f"{b.mention(page.by)} made something of what {b.one_line(page.item.board)} said: *{theme}*. It is with you."
    blocks = [b.section(told, talk.opener(page.item))]
    said = page.item.said
    return b.message(told, [*blocks, *(words_of(said) if said is not None else [])])


def told(page: LinePage) -> b.Message:
    """The line as the board reads it, in the thread."""
    head = HEADS[page.decision]
    story = f", story {page.place}" if page.place else ""
    return b.message(
        f"{head}. {b.one_line(page.theme)}{story}: {b.escape(page.line)}",
        [b.section(f"*{head}*\n{b.one_line(page.theme)}{story}"), b.quoted(page.line)],
    )

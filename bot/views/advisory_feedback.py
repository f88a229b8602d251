"""What an advisory board said and what is made of it, for those who look after the board."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from bot import names
from bot.views import blocks as b
from bot.views import words
from services.advisory import Press
from services.advisory_items import Decision, ItemState
from services.feedback import Feedback
from services.feedback_pages import FeedbackFace, ItemFace, StoryFace, TalkPage, ThreadFace

TITLE: Final = "What the board said"
NOBODY: Final = "A member"
"""Somebody who would rather not be named among us."""
PRESSED: Mapping[Press, str] = MappingProxyType(
    {Press.TRUE: "Rings true", Press.NOT_MINE: "Not my experience", Press.MORE: "Tell me more"}
)
DECIDED: Mapping[Decision, str] = MappingProxyType(
    {Decision.YES: "yes", Decision.NO: "no", Decision.LATER: "later"}
)
MOST_THREADS: Final = 4
MOST_ITEMS: Final = 20
NOTHING_SAID: Final = "Nothing yet. Answers show up here as soon as somebody gives one."
NO_ITEMS: Final = "Nothing was made an item yet. Pick something below that deserves an answer."


def modal(page: TalkPage) -> b.View:
    """Threads, items and feedback of one board, with the ways to its record and its answers of the year."""
    return b.modal(
        callback=names.MODAL_ITEMS,
        title=TITLE,
        blocks=[
            b.header(b.clip(page.name, b.HEADER_LIMIT)),
            *meetings(page.threads),
            *b.actions(
                [
                    b.button("Show Record", names.ADVISORY_RECORD, str(page.board)),
                    b.button("Answers of the Year", names.ADVISORY_ANSWERS, str(page.board)),
                ]
            ),
            b.header("Items"),
            *(items(page.items[:MOST_ITEMS]) or [b.context(NO_ITEMS)]),
            b.header("What was said"),
            *([block for each in page.said for block in said(each, page.zone)] or [b.context(NOTHING_SAID)]),
            *more(page),
        ],
    )


def meetings(threads: Sequence[ThreadFace]) -> list[b.Block]:
    """The latest threads, a line each."""
    if not threads:
        return [b.context("This board has not met yet.")]
    return [b.context("\n".join(meeting(each) for each in threads[:MOST_THREADS]))]


def meeting(thread: ThreadFace) -> str:
    """`Thread 2, Wed 25 Nov: 3 stories, 5 answers, 2 items, 1 told`"""
    on = f", {words.short_day(thread.posted)}" if thread.posted else ""
    counts = [
        words.counted(thread.stories, "story", "stories"),
        words.counted(thread.said, "answer"),
        words.counted(thread.items, "item"),
        f"{thread.told:,} told",
    ]
    return f"Thread {thread.number}{on}: {', '.join(counts)}"


def items(faces: Sequence[ItemFace]) -> list[b.Block]:
    """Each item in a line, with a button that opens it."""
    return [b.section(item(each), opener(each)) for each in faces]


def opener(face: ItemFace) -> b.Block:
    """The button that opens an item."""
    return b.button("Open", names.WORK_ITEM, str(face.item.id), about=face.item.working.theme)


def item(face: ItemFace) -> str:
    """`*Queues at noon* with <@U1>: yes, by Sat 12 Dec, the board has not heard yet`"""
    working = face.item.working
    return f"*{b.one_line(working.theme)}* with {b.mention(working.owner)}: {standing(face)}"


def standing(face: ItemFace) -> str:
    """How far an item is."""
    working, state = face.item.working, face.item.state
    due = f", by {words.short_day(working.due)}" if working.due else ""
    if state is ItemState.OPEN or working.decision is None:
        return f"not decided yet{due}"
    decided = DECIDED[working.decision]
    if state is ItemState.TOLD:
        return f"{decided}, and the board was told"
    return f"{decided}{due}, the board has not heard yet"


def said(face: FeedbackFace, zone: ZoneInfo) -> list[b.Block]:
    """Something a member said, with a button that makes an item of it or opens the one there is."""
    told = face.feedback
    button = (
        b.button("Make It an Item", names.MAKE_ITEM, str(told.id), about=heading(face, zone))
        if face.item is None
        else b.button("Open Item", names.WORK_ITEM, str(face.item), about=heading(face, zone))
    )
    head = b.section(f"*{heading(face, zone)}*{gist(told)}", button)
    return [head, b.quoted(told.words)] if told.words else [head]


def heading(face: FeedbackFace, zone: ZoneInfo) -> str:
    """`Ona, on story 2 of thread 1, Wed 25 Nov`"""
    return f"{b.one_line(face.who, 60) or NOBODY}{about(face.story, face.thread)}, {on(face.feedback.said_at, zone)}"


def about(story: StoryFace | None, thread: int = 0) -> str:
    """What something is about."""
    if story is not None:
        return f", on story {story.place} of thread {story.thread}"
    return f", in thread {thread}" if thread else ""


def on(moment: datetime, zone: ZoneInfo) -> str:
    return words.short_day(moment.astimezone(zone).date())


def gist(told: Feedback) -> str:
    """A press in words, or why there are none."""
    if told.press is not None:
        return f"\nPressed _{PRESSED[told.press]}_."
    if told.gone_at is not None:
        return "\n_They deleted it again._"
    if told.erased:
        return "\n_The words are kept no longer._"
    return " (edited)" if told.edited_at is not None else ""


def more(page: TalkPage) -> list[b.Block]:
    if not page.hidden:
        return []
    return [b.context(f"And {words.counted(page.hidden, 'earlier answer')}; the record has them all.")]

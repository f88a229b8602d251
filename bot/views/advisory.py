"""Advisory boards as whoever runs them sees them: the list, and one board with everything around it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot import names
from bot.views import blocks as b
from bot.views import words
from bot.views.advisory_thread import TONES
from bot.views.form_state import FormState
from services.advisory import Board, BoardMember, Highlight, Rhythm, Stopped
from services.advisory_pages import BoardDesk, BoardsPage
from services.channels import Reach

NONE_YET: Final = (
    "An advisory board is a handful of demanding customers who read what happens between you and people like them, and say"
    " where it is wrong. There is none yet: all it takes is a channel with them in it."
)
RHYTHMS: Mapping[Rhythm, str] = MappingProxyType(
    {
        Rhythm.MONTH: "every month",
        Rhythm.QUARTER: "every quarter",
        Rhythm.HALF: "twice a year",
        Rhythm.YEAR: "once a year",
    }
)
REACHES: Mapping[Reach, str] = MappingProxyType(
    {
        Reach.COLLEAGUES: "only colleagues",
        Reach.GUESTS: "colleagues and guests of this workspace",
        Reach.OUTSIDE: "people of other organisations too",
    }
)
STOPPED: Mapping[Stopped, str] = MappingProxyType(
    {
        Stopped.WIDER: "more people read along in its channel than you chose",
        Stopped.ARCHIVED: "its channel is archived",
        Stopped.LEFT: "I am not in its channel",
        Stopped.UNKNOWN: "I can't see who reads along in its channel: the app needs channels:read, or groups:read for a private one",
        Stopped.UNSURE: "I can't tell whether the opening of the last thread arrived; please look before you go on",
        Stopped.REFUSED: "Slack did not take the last message",
    }
)
MOST_SEATS: Final = 20


def boards(page: BoardsPage) -> b.View:
    """The list of boards."""
    new = b.button("Make a Board", names.NEW_BOARD, primary=not page.boards)
    listed = [
        b.section(line(each), b.button("Open", names.ADVISORY, str(each.id), about=each.name))
        for each in page.boards
    ]
    return b.modal(
        callback=names.MODAL_BOARDS,
        title="Advisory boards",
        blocks=[*(listed or [b.section(NONE_YET)]), *b.actions([new])],
    )


def line(board: Board) -> str:
    """`*The harbour circle* in #circle, every month`"""
    stopped = " · stopped" if board.stopped else ""
    return f"*{b.one_line(board.name)}* in <#{b.escape(board.channel)}>, {RHYTHMS[board.rhythm]}{stopped}"


def board(page: BoardDesk) -> b.View:
    """One board."""
    return b.modal(
        callback=names.MODAL_BOARD,
        title="Advisory board",
        metadata=FormState(board=page.board.id).encode(),
        blocks=[
            *head(page),
            *meeting(page),
            *said(page),
            b.divider(),
            *seats(page),
            b.divider(),
            *b.actions(acts(page)),
        ],
    )


def said(page: BoardDesk) -> list[b.Block]:
    """The way to what the board said and what is made of it; a board that never met said nothing."""
    return b.actions(
        [b.button("What They Said", names.ADVISORY_ITEMS, str(page.board.id))] if page.threads else []
    )


def head(page: BoardDesk) -> list[b.Block]:
    board = page.board
    told = [
        f"Read by {REACHES[board.reach]}. Run by {b.mention(board.owner)}.",
        rhythm(page),
    ]
    return [
        b.section(f"{line(board)}\n{b.escape(board.purpose)}".strip()),
        b.context(" ".join(told)),
        *stopped(board),
    ]


def rhythm(page: BoardDesk) -> str:
    """When it met and when it should again."""
    board, due = page.board, words.day(page.board.due_at.astimezone(page.zone).date())
    if board.slipped(page.now):
        return f"It was to meet by {due}, and its members are still waiting."
    met = (
        "" if board.met_at is None else f"It met on {words.day(board.met_at.astimezone(page.zone).date())}. "
    )
    return f"{met}Its next thread is due by {due}."


def stopped(board: Board) -> list[b.Block]:
    if board.stopped is None:
        return []
    return [
        b.section(f"*Nothing is posted just now:* {STOPPED[board.stopped]}."),
        *b.actions([go_on(board)]),
    ]


def go_on(board: Board) -> b.Block:
    """Lets it post again, to whoever reads along now."""
    sure = b.confirmation(
        "Go on posting here?",
        "Everybody who is in the channel now reads it, and whoever is invited there.",
        "Go On",
        "Not Yet",
    )
    return b.button("Go On", names.GO_ON, str(board.id), confirm=sure, about=board.name)


def meeting(page: BoardDesk) -> list[b.Block]:
    """What may go out next, and what went out."""
    ready = words.counted(len(page.ready), "story is", "stories are")
    waiting = f" {words.counted(page.asked, 'more waits', 'more wait')} for a yes." if page.asked else ""
    told = (
        f"*{ready} ready* for the next thread.{waiting}" if page.ready else f"No story is ready yet.{waiting}"
    )
    put = "Lit claims have *Put Before the Board* among their buttons."
    blocks = [b.section(told if page.ready else f"{told} {put}")]
    if page.ready and not page.board.stopped:
        blocks += b.actions([b.button("Open a Thread", names.MEETING, str(page.board.id), primary=True)])
    past = [
        f"Thread {each.number}, {words.day(each.posted_at.astimezone(page.zone).date())}"
        for each in page.threads[:3]
        if each.posted_at is not None
    ]
    return [*blocks, *([b.context("Before: " + " · ".join(past))] if past else [])]


def seats(page: BoardDesk) -> list[b.Block]:
    """Who sits on it."""
    listed = [b.section(seat(each, page), drop(each)) for each in page.members[:MOST_SEATS]]
    add = b.button(
        "Add a Member", names.ADD_SEAT, str(page.board.id), primary=not page.members and not page.ready
    )
    return [*(listed or [b.section("Nobody sits on it yet.")]), *b.actions([add])]


def seat(member: BoardMember, page: BoardDesk) -> str:
    """`*@Ines*: asks why · since 4 May · heard on 2 June · repeated without name`"""
    heard = (
        "not heard yet"
        if member.heard_at is None
        else f"heard on {words.short_day(member.heard_at.astimezone(page.zone).date())}"
    )
    named = f"may be called {b.one_line(member.called)}" if member.called else "not named"
    told = f"since {words.short_day(member.since)} · {heard} · {named}"
    why = f": {b.one_line(member.why)}" if member.why else ""
    return f"*{b.mention(member.person)}*{why}\n{told}"


def drop(member: BoardMember) -> b.Block:
    sure = b.confirmation(
        "Take them off the board?", "What they said stays. You can add them again.", "Take Off", "Keep"
    )
    value = f"{member.board}/{member.person}"
    return b.button("Take Off", names.DROP_SEAT, value, confirm=sure, about=member.name)


def acts(page: BoardDesk) -> list[b.Block]:
    """What else may be done with a board."""
    sure = b.confirmation(
        "Close this board?", "It meets no more. What it said is kept.", "Close It", "Keep It"
    )
    board = page.board
    return [
        b.button("Change", names.EDIT_BOARD, str(board.id)),
        b.button("Close Board", names.CLOSE_BOARD, str(board.id), confirm=sure),
        b.button("All Boards", names.ADVISORY),
    ]


def excerpt(highlight: Highlight) -> str:
    """`*Bad, deliveries:* A customer told me …`"""
    theme = f", {b.one_line(highlight.theme)}" if highlight.theme else ""
    return f"*{TONES[highlight.tone]}{theme}:* {b.one_line(highlight.words, 400)}"

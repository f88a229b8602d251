"""What colleagues hear around advisory boards: a yes that is asked for, and how a board they run stands."""

from bot import names
from bot.views import blocks as b
from bot.views import words
from bot.views.advisory import REACHES, STOPPED, go_on
from services.advisory import HighlightState
from services.advisory_pages import BoardNewsPage, ConsentPage


def consent(page: ConsentPage) -> b.Message:
    """A claimant is asked, or sees what became of it."""
    told = standing(page)
    quote = [b.quoted(page.words)] if page.words else []
    return b.message(
        f"{told} {b.escape(page.words)}".strip(), [b.section(told), *quote, *b.actions(answers(page))]
    )


def standing(page: ConsentPage) -> str:
    board = f"the advisory board *{b.one_line(page.board)}*"
    match page.state:
        case HighlightState.ASKED:
            who = b.mention(page.nominated_by)
            return (
                f"{who} would like to put something you did before {board}. It is read by {REACHES[page.reach]}, and"
                " names nobody, you neither. May they? This is what they would read:"
            )
        case HighlightState.READY:
            return f"This is ready for {board}. You can take it back at any time."
        case HighlightState.POSTED:
            return f"This is before {board} now. You can take it back at any time."
        case HighlightState.DECLINED:
            return f"This does not go before {board}. Nobody is told why."
        case HighlightState.TAKEN_BACK:
            return f"This was taken back from {board}, and its words are gone."


def answers(page: ConsentPage) -> list[b.Block]:
    value = str(page.highlight)
    if page.state is HighlightState.ASKED:
        return [
            b.button("Yes, They May", names.CONSENT_YES, value, primary=True),
            b.button("No, Thank You", names.CONSENT_NO, value),
        ]
    if page.state in {HighlightState.READY, HighlightState.POSTED}:
        sure = b.confirmation(
            "Take it back?", "Its words go at once, also where they were posted.", "Take It Back", "Leave It"
        )
        return [b.button("Take It Back", names.CONSENT_NO, value, confirm=sure)]
    return []


def news(page: BoardNewsPage) -> b.Message:
    """Whoever runs a board hears how it stands."""
    told = said(page)
    open_ = b.button("Open", names.ADVISORY, str(page.board.id), about=page.board.name)
    stopped = page.about == "stopped" and page.board.stopped is not None
    return b.message(told, [b.section(told), *b.actions([*([go_on(page.board)] if stopped else []), open_])])


def said(page: BoardNewsPage) -> str:
    board = page.board
    name = f"*{b.one_line(board.name)}*"
    if page.about == "stopped":
        if board.stopped is None:
            return f"Your advisory board {name} posts again."
        return f"Nothing more is posted to your advisory board {name}: {STOPPED[board.stopped]}. Press *Go On* once that is settled."
    if page.about == "slipped":
        if not page.slipped:
            return f"Your advisory board {name} met again."
        due = words.day(board.due_at.astimezone(page.zone).date())
        return f"Your advisory board {name} was to meet by {due}. Its members may wonder whether anybody listens."
    if page.about == "left" and page.left is not None:
        return f"{b.mention(page.left)} does not sit on your advisory board {name} any more. What they said stays."
    return f"The advisory board {name} is yours to run now."

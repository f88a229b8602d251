"""A promise recalled: on its day, and once more when the day has passed."""

from bot import names
from bot.views import blocks as b
from bot.views import words
from cards.points import PromiseKept
from services.claim_state import ClaimState
from services.pages import PromisePage

DONE = "Once you have got back to them, add a line about how it went and the square lights. Late counts too."
NO_HURRY = "Is it done already? Then a line about it lights the square. If not, there is still time: late counts too."
KEPT = {
    PromiseKept.NONE: "is kept",
    PromiseKept.EARLY: "is kept, and before its day",
    PromiseKept.ON_TIME: "is kept, on its day",
    PromiseKept.LATE: "is kept. Later than planned, and kept all the same",
}


def message(page: PromisePage) -> b.Message:
    """What was promised to whom; once it is followed up, only what became of it."""
    if not page.open:
        return b.sentence(settled(page))
    lead, ask = promised(page), asked(page)
    return b.message(
        f"{lead} {ask}",
        [
            b.header(title(page)),
            b.section(lead),
            b.section(ask),
            *b.actions([follow_up(page, lead=True)]),
            b.context(f"For your square {b.one_line(page.activity.short)}, due {words.day(page.due)}."),
        ],
    )


def settled(page: PromisePage) -> str:
    if page.state is ClaimState.AWARDED:
        return f"✓ Your promise to {who(page)} {KEPT[page.kept]}."
    if page.state is ClaimState.WITHDRAWN:
        return f"Nothing more to do here: {b.one_line(page.activity.short)} no longer waits for a follow-up."
    return f"Your follow-up to {who(page)} is in. What becomes of it is in a message of its own."


def title(page: PromisePage) -> str:
    if page.again:
        return "A promise still open"
    return "A promise for today" if page.due == page.today else "A promise to keep"


def promised(page: PromisePage) -> str:
    """What was said, and for when where that is not today."""
    said = f"“{b.one_line(page.what, 500)}”"
    if page.due == page.today:
        return f"Today is the day you promised {who(page)}: {said}."
    return f"You promised {who(page)}: {said}, for {words.day(page.due)}."


def asked(page: PromisePage) -> str:
    return NO_HURRY if page.again else DONE


def follow_up(page: PromisePage, *, lead: bool = False) -> b.Block:
    return b.button(
        "Add Follow-Up", names.FOLLOW_UP, str(page.claim), primary=lead, about=page.activity.short
    )


def who(page: PromisePage) -> str:
    return b.one_line(page.customer) or "a customer"

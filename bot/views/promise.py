"""The reminder of a promise, on the day it is due."""

from bot import names
from bot.views import blocks as b
from bot.views import words
from services.pages import PromisePage


def message(page: PromisePage) -> b.Message:
    """What was promised to whom; once it is settled, only how it ended."""
    if page.kept:
        return b.sentence(f"✓ Your promise to {who(page)} is kept.")
    if not page.open:
        return b.sentence(
            f"Nothing more to do here: {b.one_line(page.activity.short)} no longer waits for a follow-up."
        )
    lead = f"Today is the day you promised {who(page)}: “{b.one_line(page.what, 500)}”."
    ask = (
        "Once you have got back to them, add a line about how it went and the square lights. Late counts too."
    )
    return b.message(
        f"{lead} {ask}",
        [
            b.header("A promise for today"),
            b.section(lead),
            b.section(ask),
            *b.actions([b.button("Add Follow-Up", names.FOLLOW_UP, str(page.claim), primary=True)]),
            b.context(f"For your square {b.one_line(page.activity.short)}, due {words.day(page.due)}."),
        ],
    )


def who(page: PromisePage) -> str:
    return b.one_line(page.customer) or "a customer"

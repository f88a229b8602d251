"""Were you there? What a colleague is asked, and what they read once they answered."""

from bot import names
from bot.views import blocks as b
from bot.views import words
from services.pages import WitnessPage


def message(page: WitnessPage) -> b.Message:
    """One question, two buttons; afterwards one line that says what was answered."""
    if page.answer is not None:
        return b.sentence(answered(page))
    if not page.open:
        return b.sentence(f"{event(page)} needs no answer from you any more. Thank you all the same.")
    ask = f"{b.mention(page.claimant)} says you were there: {event(page)}. Were you?"
    return b.message(ask, [b.section(ask), b.context(prompt(page)), *b.actions(buttons(page))])


def event(page: WitnessPage) -> str:
    """What it was, with whom and when."""
    who = f" with {b.one_line(page.customer)}" if page.customer.strip() else ""
    return f"*{b.one_line(page.activity.short)}*{who} on {words.day(page.occurred_on)}"


def prompt(page: WitnessPage) -> str:
    return b.one_line(page.activity.prompt, 300)


def answered(page: WitnessPage) -> str:
    if page.answer:
        return f"✓ You were there: {event(page)}. Thank you for saying so."
    return f"You were not there: {event(page)}. Thank you for saying so."


def buttons(page: WitnessPage) -> list[b.Block]:
    return [
        b.button("I Was There", names.WITNESS_YES, str(page.claim), primary=True),
        b.button("I Was Not", names.WITNESS_NO, str(page.claim)),
    ]

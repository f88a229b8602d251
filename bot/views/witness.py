"""Were you there? What a colleague is asked, and what they read once they answered."""

from bot import names
from bot.views import blocks as b
from bot.views import words
from services.group_pages import TookPartPage
from services.pages import WitnessPage

ONCE_MORE = "This is the only time we ask again. If you were not there, say so: nobody minds."
MISTAKEN = "Pressed by mistake? You can still change it."


def message(page: WitnessPage) -> b.Message:
    """One question, two buttons; afterwards what was answered, which may be changed while it still counts."""
    if page.answer is not None:
        return given(page)
    if not page.open:
        return b.sentence(f"{event(page)} needs no answer from you any more. Thank you all the same.")
    ask = f"{lead(page)}{b.mention(page.claimant)} says you were there: {event(page)}. Were you?"
    notes = [prompt(page), *([ONCE_MORE] if page.again else [])]
    return b.message(
        ask, [b.section(ask), *map(b.context, notes), *b.actions([there(page), not_there(page)])]
    )


def lead(page: WitnessPage) -> str:
    return "A small reminder: " if page.again else ""


def given(page: WitnessPage) -> b.Message:
    """What they said, and the way to say the opposite."""
    said = answered(page)
    if not page.open:
        return b.sentence(said)
    opposite = not_there(page) if page.answer else there(page, primary=False)
    return b.message(said, [b.section(said), b.context(MISTAKEN), *b.actions([opposite])])


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


def there(page: WitnessPage | TookPartPage, *, primary: bool = True) -> b.Block:
    return b.button("I Was There", names.WITNESS_YES, str(page.claim), primary=primary)


def not_there(page: WitnessPage | TookPartPage) -> b.Block:
    return b.button("I Was Not", names.WITNESS_NO, str(page.claim))

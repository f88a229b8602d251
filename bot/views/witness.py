"""Were you there? What a colleague is asked, and what they read once they answered."""

from bot import names
from bot.views import blocks as b
from bot.views import words
from services.group_pages import TookPartPage
from services.languages import Sentence
from services.pages import WitnessPage

ONCE_MORE = Sentence(
    en="This is the only time we ask again. If you were not there, say so: nobody minds.",
    de="Wir fragen nur dieses eine Mal nach. Wenn du nicht dabei warst, sag es ruhig: Niemand nimmt es übel.",
)
MISTAKEN = Sentence(
    en="Pressed by mistake? You can still change it.", de="Verklickt? Du kannst es noch ändern."
)
NO_ANSWER = Sentence(
    en="{event} needs no answer from you any more. Thank you all the same.",
    de="{event}: Deine Antwort wird nicht mehr gebraucht. Trotzdem danke.",
)
ASK = Sentence(
    en="{who} says you were there: {event}. Were you?", de="{who} sagt, du warst dabei: {event}. Stimmt das?"
)
ASK_AGAIN = Sentence(
    en="A small reminder: {who} says you were there: {event}. Were you?",
    de="Eine kleine Erinnerung: {who} sagt, du warst dabei: {event}. Stimmt das?",
)
EVENT = Sentence(en="{what} on {day}", de="{what} am {day}")
EVENT_WITH = Sentence(en="{what} with {who} on {day}", de="{what} mit {who} am {day}")
WERE_THERE = Sentence(
    en="✓ You were there: {event}. Thank you for saying so.",
    de="✓ Du warst dabei: {event}. Danke, dass du es sagst.",
)
WERE_NOT = Sentence(
    en="You were not there: {event}. Thank you for saying so.",
    de="Du warst nicht dabei: {event}. Danke, dass du es sagst.",
)
YES = Sentence(en="I Was There", de="Ich war dabei")
NO = Sentence(en="I Was Not", de="War ich nicht")


def message(page: WitnessPage) -> b.Message:
    """One question, two buttons; afterwards what was answered, which may be changed while it still counts."""
    if page.answer is not None:
        return given(page)
    if not page.open:
        return b.sentence(NO_ANSWER.told(page.language, event=event(page)))
    ask = question(page, event(page))
    notes = [prompt(page), *([ONCE_MORE.told(page.language)] if page.again else [])]
    return b.message(
        ask, [b.section(ask), *map(b.context, notes), *b.actions([there(page), not_there(page)])]
    )


def question(page: WitnessPage | TookPartPage, event: str) -> str:
    """Whether they were there, and that it is asked once more."""
    said = ASK_AGAIN if page.again else ASK
    return said.told(page.language, who=b.mention(page.claimant), event=event)


def given(page: WitnessPage) -> b.Message:
    """What they said, and the way to say the opposite."""
    said = answered(page)
    if not page.open:
        return b.sentence(said)
    opposite = not_there(page) if page.answer else there(page, primary=False)
    return b.message(said, [b.section(said), b.context(MISTAKEN.told(page.language)), *b.actions([opposite])])


def event(page: WitnessPage) -> str:
    """What it was, with whom and when."""
    return what_and_when(page, b.one_line(page.customer))


def what_and_when(page: WitnessPage | TookPartPage, who: str) -> str:
    """`*Swap seats* with Ines on Wednesday 25 November`."""
    what, day = f"*{b.one_line(page.activity.short)}*", words.day(page.occurred_on, page.language)
    return (EVENT_WITH if who else EVENT).told(page.language, what=what, who=who, day=day)


def prompt(page: WitnessPage) -> str:
    return b.one_line(page.activity.prompt, 300)


def answered(page: WitnessPage) -> str:
    return (WERE_THERE if page.answer else WERE_NOT).told(page.language, event=event(page))


def there(page: WitnessPage | TookPartPage, *, primary: bool = True) -> b.Block:
    return b.button(YES.told(page.language), names.WITNESS_YES, str(page.claim), primary=primary)


def not_there(page: WitnessPage | TookPartPage) -> b.Block:
    return b.button(NO.told(page.language), names.WITNESS_NO, str(page.claim))

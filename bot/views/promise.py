"""A promise recalled: on its day, and once more when the day has passed."""

from collections.abc import Mapping
from types import MappingProxyType

from bot import names
from bot.views import blocks as b
from bot.views import claim_lines, words
from cards.points import PromiseKept
from services.claim_state import ClaimState
from services.languages import Sentence
from services.pages import PromisePage

DONE = Sentence(
    en="Once you have got back to them, add a line about how it went and the square lights. Late counts too.",
    de="Sobald du dich wieder gemeldet hast, erzähl in einer Zeile, wie es lief, und das Feld leuchtet. Auch spät zählt.",
)
NO_HURRY = Sentence(
    en="Is it done already? Then a line about it lights the square. If not, there is still time: late counts too.",
    de="Ist es schon erledigt? Dann bringt eine Zeile darüber das Feld zum Leuchten. Wenn nicht, ist noch Zeit: Auch spät zählt.",
)
KEPT: Mapping[PromiseKept, Sentence] = MappingProxyType(
    {
        PromiseKept.NONE: Sentence(
            en="✓ Your promise to {who} is kept.", de="✓ {who}: Dein Versprechen ist gehalten."
        ),
        PromiseKept.EARLY: Sentence(
            en="✓ Your promise to {who} is kept, and before its day.",
            de="✓ {who}: Dein Versprechen ist gehalten, und das früher als gedacht.",
        ),
        PromiseKept.ON_TIME: Sentence(
            en="✓ Your promise to {who} is kept, on its day.",
            de="✓ {who}: Dein Versprechen ist gehalten, genau an seinem Tag.",
        ),
        PromiseKept.LATE: Sentence(
            en="✓ Your promise to {who} is kept. Later than planned, and kept all the same.",
            de="✓ {who}: Dein Versprechen ist gehalten. Später als geplant, aber gehalten.",
        ),
    }
)
SENT_BACK = Sentence(
    en="Your follow-up on what you promised {who} for {day} is back with you for one more answer. What you wrote is still there.",
    de="{who}, bis {day}: Zu deiner Rückmeldung fehlt noch eine Antwort. Was du geschrieben hast, ist alles noch da.",
)
NOTHING_MORE = Sentence(
    en="Nothing more to do here: {what} no longer waits for a follow-up.",
    de="Hier ist nichts mehr zu tun: {what} wartet auf keine Rückmeldung mehr.",
)
IS_IN = Sentence(
    en="Your follow-up to {who} is in. What becomes of it is in a message of its own.",
    de="{who}: Deine Rückmeldung ist da. Was daraus wird, steht in einer eigenen Nachricht.",
)
STILL_OPEN = Sentence(en="A promise still open", de="Ein offenes Versprechen")
FOR_TODAY = Sentence(en="A promise for today", de="Ein Versprechen für heute")
TO_KEEP = Sentence(en="A promise to keep", de="Ein Versprechen steht an")
PROMISED_TODAY = Sentence(
    en="Today is the day you promised {who}: {said}.",
    de="Heute ist der Tag, den du versprochen hast. {who}: {said}.",
)
PROMISED_FOR = Sentence(
    en="You promised {who}: {said}, for {day}.", de="Du hast etwas versprochen. {who}: {said}, bis {day}."
)
QUOTED = Sentence(en="“{what}”", de="„{what}“")
FOR_SQUARE = Sentence(en="For your square {what}, due {day}.", de="Für dein Feld {what}, bis {day}.")
A_CUSTOMER = Sentence(en="a customer", de="Dein Gegenüber")


def message(page: PromisePage) -> b.Message:
    """What was promised to whom; once it is followed up, only what became of it."""
    if page.state is ClaimState.ASKED:
        told = settled(page)
        return b.message(told, [b.section(told), *b.actions([mend(page)])])
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
            b.context(for_square(page)),
        ],
    )


def for_square(page: PromisePage) -> str:
    what, day = b.one_line(page.activity.short), words.day(page.due, page.language)
    return FOR_SQUARE.told(page.language, what=what, day=day)


def settled(page: PromisePage) -> str:
    said = {
        ClaimState.AWARDED: KEPT[page.kept],
        ClaimState.WITHDRAWN: NOTHING_MORE,
        ClaimState.ASKED: SENT_BACK,
    }.get(page.state, IS_IN)
    what, day = b.one_line(page.activity.short), words.day(page.due, page.language)
    return said.told(page.language, who=who(page), what=what, day=day)


def title(page: PromisePage) -> str:
    if page.again:
        return STILL_OPEN.told(page.language)
    return (FOR_TODAY if page.due == page.today else TO_KEEP).told(page.language)


def promised(page: PromisePage) -> str:
    """What was said, and for when where that is not today."""
    said = PROMISED_TODAY if page.due == page.today else PROMISED_FOR
    return said.told(
        page.language,
        who=who(page),
        said=quoted(page, 500),
        day=words.day(page.due, page.language),
    )


def quoted(page: PromisePage, limit: int) -> str:
    """The promise in its own words."""
    return QUOTED.told(page.language, what=b.one_line(page.what, limit))


def asked(page: PromisePage) -> str:
    return (NO_HURRY if page.again else DONE).told(page.language)


def follow_up(page: PromisePage, *, lead: bool = False) -> b.Block:
    label = claim_lines.FOLLOW_UP.told(page.language)
    return b.button(label, names.FOLLOW_UP, str(page.claim), primary=lead, about=page.activity.short)


def mend(page: PromisePage) -> b.Block:
    label = claim_lines.MEND.told(page.language)
    return b.button(label, names.MEND, str(page.claim), about=page.activity.short)


def who(page: PromisePage) -> str:
    return b.one_line(page.customer) or A_CUSTOMER.told(page.language)

"""A claim in a few lines: what it was, where it stands, and what may be done about it."""

from bot import names
from bot.views import blocks as b
from bot.views import photo, words
from services.claim_state import ClaimState
from services.languages import Counted, Language, Sentence
from services.pages import ClaimPage, SecondLook

MOST_ASKS = 4
"""More than these at once would hear like a list of faults."""
MOST_NAMES = 5
MEND = Sentence(en="Mend It", de="Nachbessern")
FOLLOW_UP = Sentence(en="Add Follow-Up", de="Rückmeldung geben")
HUMAN = Sentence(en="Ask a Human", de="Einen Menschen fragen")
WITHDRAW = Sentence(en="Withdraw", de="Zurückziehen")
KEEP = Sentence(en="Keep It", de="Behalten")
TAKE_OFF = Sentence(en="Take Off the Wall", de="Von der Wand nehmen")
TAKE_IT_OFF = Sentence(en="Take it off?", de="Abnehmen?")
STAYS_LIT = Sentence(
    en="It is on no poster and no office screen any more. Its square stays lit.",
    de="Es ist dann auf keinem Poster und keinem Bildschirm mehr. Das Feld leuchtet weiter.",
)
TAKE_OFF_YES = Sentence(en="Take It Off", de="Abnehmen")
LEAVE_IT = Sentence(en="Leave It", de="Hängen lassen")
PUT_BEFORE = Sentence(en="Put Before the Board", de="Vor den Beirat bringen")
HOW_DRAWN = Sentence(en="How It Is Drawn", de="So wird gelost")
SURE = Sentence(en="Withdraw this claim?", de="Das zurückziehen?")
REOPENS = Sentence(en="Its square opens again.", de="Das Feld ist dann wieder frei.")
LET_GO = Sentence(en="It goes off your list.", de="Es verschwindet von deiner Liste.")
"""Once its card takes no claims any more."""
GIVE_BACK = Sentence(en="Its light and its points go with it.", de="Das Licht und die Punkte gehen mit.")
FOR_EVERYBODY = Sentence(
    en="Its light and its points go with it, for everybody who took part.",
    de="Das Licht und die Punkte gehen mit, bei allen, die dabei waren.",
)
WHAT = Sentence(en="{what} with {who}", de="{what} mit {who}")
TOGETHER = Sentence(en="{what} together with {who}", de="{what} zusammen mit {who}")
LIT = Sentence(en="✓ Lit", de="✓ Leuchtet")
CENTRE_LIT = Sentence(en="✓ Lit: your centre, {what}", de="✓ Leuchtet: deine Mitte, {what}")
ONE_THING = Sentence(en="↩ One thing to add", de="↩ Eins fehlt noch")
A_FEW_THINGS = Sentence(en="↩ A few things to add", de="↩ Ein paar Dinge fehlen noch")
UNDER_WAY = Sentence(en="… Being looked at", de="… Wird angesehen")
WAITING = Sentence(en="… {so_far}Waiting for {who}", de="… {so_far}Wartet auf {who}")
SO_FAR = Sentence(en="{confirmed} of {needed} confirmed. ", de="Bestätigt: {confirmed} von {needed}. ")
A_COLLEAGUE = Sentence(en="a colleague", de="jemanden von uns")
PROMISED = Sentence(en="◐ Promised", de="◐ Versprochen")
PROMISED_BY = Sentence(en="◐ Promised, due {day}", de="◐ Versprochen bis {day}")
REVIEW = Sentence(en="… With a reviewer", de="… Jemand sieht es sich an")
NOBODY_YET = Sentence(en="… Waiting for a second look", de="… Wartet auf einen zweiten Blick")
WITHDRAWN = Sentence(en="Withdrawn", de="Zurückgezogen")
SENT = Sentence(en="{where} · sent {day}{beside}", de="{where} · abgeschickt {day}{beside}")
MORE_ASKS = Counted(
    one=Sentence(
        en="And {number} more thing, which *{mend}* shows.",
        de="Und noch {number} Sache, zu sehen unter *{mend}*.",
    ),
    many=Sentence(
        en="And {number} more things, which *{mend}* shows.",
        de="Und noch {number} Dinge, zu sehen unter *{mend}*.",
    ),
)


def what(page: ClaimPage) -> str:
    """`*Swap seats* with Ines`; what rests on a colleague's event is `*Conga line* together with @Ana`."""
    if page.event:
        done = f"*{b.one_line(page.event.activity.short)}*"
        return TOGETHER.told(page.language, what=done, who=b.mention(page.event.claimant))
    done = f"*{b.one_line(page.activity.short)}*"
    named = [b.one_line(name) for name in (page.customer, *page.also) if name.strip()]
    who = words.some(named, MOST_NAMES, page.language)
    return WHAT.told(page.language, what=done, who=who) if named else done


def lit(page: ClaimPage) -> str:
    """An event is known by its own name, the square it lit by that of the card."""
    if page.event is None or page.event.activity.id == page.activity.id:
        return LIT.told(page.language)
    return CENTRE_LIT.told(page.language, what=f"*{b.one_line(page.activity.short)}*")


def where(page: ClaimPage) -> str:
    """Where a claim stands, in half a sentence."""
    if page.state is ClaimState.AWARDED:
        return lit(page)
    said = {
        ClaimState.SUBMITTED: UNDER_WAY,
        ClaimState.ASKED: ONE_THING if len(page.asks) < 2 else A_FEW_THINGS,
        ClaimState.WAITING: WAITING,
        ClaimState.HALF_LIT: PROMISED_BY if page.due else PROMISED,
        ClaimState.REVIEW: REVIEW if page.reviewed else NOBODY_YET,
        ClaimState.WITHDRAWN: WITHDRAWN,
    }
    day = words.day(page.due, page.language) if page.due else ""
    return said[page.state].told(page.language, so_far=so_far(page), who=waiting_for(page), day=day)


def so_far(page: ClaimPage) -> str:
    """`1 of 2 confirmed. `, where it takes more than one."""
    if page.needed < 2:
        return ""
    return SO_FAR.told(page.language, confirmed=page.confirmed, needed=page.needed)


def waiting_for(page: ClaimPage) -> str:
    """The colleagues whose press is still missing."""
    named = [b.mention(person) for person in page.witnesses]
    return words.listed(named, page.language) or A_COLLEAGUE.told(page.language)


def asks(page: ClaimPage) -> str:
    """What was asked, the most helpful first, one under the other; all of it is on the form."""
    told = [f"• {b.escape(ask)}" for ask in page.asks[:MOST_ASKS]]
    hidden = len(page.asks) - MOST_ASKS
    mend = MEND.told(page.language)
    more = [MORE_ASKS.told(hidden, page.language, mend=mend)] if hidden > 0 else []
    return "\n".join((*told, *more))


def buttons(page: ClaimPage, *, lead: bool = False) -> list[b.Block]:
    """What the claimant may do now. `lead` makes the first of it the view's primary button."""
    return {
        ClaimState.ASKED: [
            act(page, MEND, names.MEND, primary=lead),
            act(page, HUMAN, names.ASK_HUMAN),
            withdraw(page),
        ],
        ClaimState.HALF_LIT: [act(page, FOLLOW_UP, names.FOLLOW_UP, primary=lead), withdraw(page)],
        ClaimState.WITHDRAWN: [],
    }.get(page.state, [*before_board(page), withdraw(page), *off(page)])


def act(page: ClaimPage, label: Sentence, action: str, *, primary: bool = False) -> b.Block:
    said = label.told(page.language)
    return b.button(said, action, str(page.claim), primary=primary, about=page.activity.short)


def withdraw(page: ClaimPage) -> b.Block:
    label = WITHDRAW.told(page.language)
    about = page.activity.short
    return b.button(label, names.WITHDRAW, str(page.claim), confirm=sure(page), about=about)


def off(page: ClaimPage) -> list[b.Block]:
    """The way off posters and the wall, for what may be seen there."""
    if page.state is not ClaimState.AWARDED or not page.showable:
        return []
    sure_of_it = b.confirmation(
        *(each.told(page.language) for each in (TAKE_IT_OFF, STAYS_LIT, TAKE_OFF_YES, LEAVE_IT))
    )
    label, about = TAKE_OFF.told(page.language), page.activity.short
    return [b.button(label, names.TAKE_OFF, str(page.claim), confirm=sure_of_it, about=about)]


def drawn(page: ClaimPage) -> list[b.Block]:
    """What may be done about a lit square: it can go before a board, or back where the lot drew it."""
    if page.second_look is not SecondLook.FREE:
        return before_board(page)
    return [*before_board(page), withdraw(page), b.button(HOW_DRAWN.told(page.language), names.THE_LOT)]


def before_board(page: ClaimPage) -> list[b.Block]:
    """A way to customers who advise us, where there are any."""
    return [act(page, PUT_BEFORE, names.NOMINATE)] if page.for_a_board else []


def sure(page: ClaimPage) -> b.Block:
    """What goes with it."""
    if page.state is not ClaimState.AWARDED:
        return confirmation(SURE, REOPENS if page.claimable else LET_GO, page.language)
    everybody = page.activity.group and page.event is None
    return confirmation(SURE, FOR_EVERYBODY if everybody else GIVE_BACK, page.language)


def confirmation(question: Sentence, loses: Sentence, language: Language) -> b.Block:
    """Asks once more before something is withdrawn."""
    told = (each.told(language) for each in (question, loses, WITHDRAW, KEEP))
    return b.confirmation(*told)


def lines(page: ClaimPage) -> str:
    """A claim in a list: what, where it stands, and what was asked."""
    sent = SENT.told(
        page.language,
        where=where(page),
        day=words.day(page.submitted_on, page.language),
        beside=f" {photo.THEIRS.told(page.language)}" if page.photo else "",
    )
    told = f"{what(page)}\n{sent}"
    return f"{told}\n{asks(page)}" if page.state is ClaimState.ASKED and page.asks else told


def blocks(page: ClaimPage) -> list[b.Block]:
    """A claim in a list, with its buttons."""
    acts = [*buttons(page), *photo.button(page.photo, page.activity.short, page.language)]
    return [b.section(lines(page)), *b.actions(acts)]

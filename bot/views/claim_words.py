"""What became of a claim, told to its claimant: the same sentences in the modal and in the direct message."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.views import blocks as b
from bot.views import claim_lines, points, words
from cards.lines import LINE_NAMES
from cards.points import PromiseKept
from services.claim_state import ClaimState
from services.languages import Language, Sentence
from services.pages import ClaimPage, SecondLook

HEADINGS: Mapping[ClaimState, Sentence] = MappingProxyType(
    {
        ClaimState.SUBMITTED: Sentence(en="Thank you", de="Danke"),
        ClaimState.AWARDED: Sentence(en="It's lit", de="Es leuchtet"),
        ClaimState.ASKED: Sentence(en="Nearly there", de="Fast geschafft"),
        ClaimState.WAITING: Sentence(en="Nearly there", de="Fast geschafft"),
        ClaimState.HALF_LIT: Sentence(en="Half lit", de="Es leuchtet zur Hälfte"),
        ClaimState.REVIEW: Sentence(en="With a reviewer", de="Jemand sieht es sich an"),
        ClaimState.WITHDRAWN: Sentence(en="Withdrawn", de="Zurückgezogen"),
    }
)
FULL_CARD = Sentence(en="Full card!", de="Volle Karte!")
BINGO = Sentence(en="Bingo!", de="Bingo!")
SECOND_PAIR = Sentence(en="Needs a second look", de="Noch ein zweiter Blick")
TAKEN_BACK = Sentence(en="Taken back", de="Zurückgenommen")
ON_HOLD = Sentence(en="On hold", de="Noch offen")
NOBODY_YET = Sentence(
    en="This one needs a second pair of eyes, and there is nobody for it yet. Whoever looks after the game will see it.",
    de="Das braucht ein zweites Paar Augen, und noch ist niemand dafür da. Wer das Spiel betreut, bekommt es zu sehen.",
)
KEPT: Mapping[PromiseKept, Sentence] = MappingProxyType(
    {
        PromiseKept.EARLY: Sentence(
            en="You kept your promise before its day.",
            de="Du hast dein Versprechen früher gehalten als gedacht.",
        ),
        PromiseKept.ON_TIME: Sentence(
            en="You kept your promise on its day.", de="Du hast dein Versprechen auf den Tag genau gehalten."
        ),
        PromiseKept.LATE: Sentence(
            en="A promise kept late is still a promise kept.",
            de="Auch ein spät gehaltenes Versprechen ist gehalten.",
        ),
    }
)
SECOND: Mapping[SecondLook, Sentence] = MappingProxyType(
    {
        SecondLook.FREE: Sentence(
            en="This one was drawn by lot for a second look; it stays lit meanwhile. If you would rather take it back"
            " within 48 hours, that costs nothing.",
            de="Das Los hat dieses Feld für einen zweiten Blick gezogen; solange leuchtet es weiter. Wenn du es lieber"
            " innerhalb von 48 Stunden zurücknimmst, kostet das nichts.",
        ),
        SecondLook.UNDER_WAY: Sentence(
            en="This one was drawn by lot for a second look. It stays lit meanwhile.",
            de="Das Los hat dieses Feld für einen zweiten Blick gezogen. Solange leuchtet es weiter.",
        ),
        SecondLook.FINE: Sentence(
            en="It was drawn by lot for a second look, and all is well.",
            de="Das Los hatte es für einen zweiten Blick gezogen, und alles ist gut.",
        ),
    }
)
RELIGHTS = Sentence(
    en="It was lit before, and its light comes back with your answer. Nothing is lost.",
    de="Es hat schon geleuchtet, und mit deiner Antwort leuchtet es wieder. Nichts ist verloren.",
)
SAFE = Sentence(
    en="Nothing is lost: you can mend it any time.",
    de="Nichts ist verloren: Du kannst jederzeit nachbessern.",
)
LOOKED_AT = Sentence(
    en="{what} is being looked at. You will hear from us in a moment.",
    de="{what} wird gerade angesehen. Gleich hörst du von uns.",
)
LIT = Sentence(en="{what} is lit.", de="{what} leuchtet.")
LIT_CENTRE = Sentence(
    en="{what} lit the centre of your card.", de="{what} lässt die Mitte deiner Karte leuchten."
)
OTHERS = Sentence(
    en="Everybody who says they were there lights their own centre too.",
    de="Wer bestätigt, dabei gewesen zu sein, bringt auch die eigene Mitte zum Leuchten.",
)
LAST_ONE = Sentence(
    en="And that was the last one: every square of your card is lit. What a week!",
    de="Und das war das letzte: Jedes Feld deiner Karte leuchtet. Was für eine Woche!",
)
FINISHES = Sentence(en="And it finishes {lines}.", de="Und damit ist {lines} voll.")
FINISHES_MORE = Sentence(en="And it finishes {lines}.", de="Und damit sind {lines} voll.")
GERMAN_LINES = (
    *("die erste Zeile", "die zweite Zeile", "die dritte Zeile", "die vierte Zeile", "die fünfte Zeile"),
    *("die erste Spalte", "die zweite Spalte", "die dritte Spalte", "die vierte Spalte", "die fünfte Spalte"),
    *("die fallende Diagonale", "die steigende Diagonale"),
)
LINES = tuple(Sentence(en=f"the {en}", de=de) for en, de in zip(LINE_NAMES, GERMAN_LINES, strict=True))
ASKED_ONE = Sentence(
    en="One thing before {what} lights:\n{asks}", de="Eins noch, dann leuchtet {what}:\n{asks}"
)
ASKED_MORE = Sentence(
    en="A few things before {what} lights, the most helpful first:\n{asks}",
    de="Ein paar Dinge noch, dann leuchtet {what}. Was am meisten hilft, steht oben:\n{asks}",
)
WAITING = Sentence(
    en="{yes}We have asked {who} whether they were there. {what} lights {once}.",
    de="{yes}Ob jemand dabei war, haben wir {who} gefragt. {what} leuchtet, {once}.",
)
YES_SO_FAR = Sentence(
    en="{confirmed} of {needed} said yes so far. ", de="Schon bestätigt: {confirmed} von {needed}. "
)
PATIENCE = Sentence(
    en="We remind them once. If there is no answer by {day}, a reviewer takes a look instead.",
    de="Wir erinnern einmal daran. Kommt bis {day} keine Antwort, sieht es sich stattdessen jemand von uns an.",
)
ONCE_ONE = Sentence(en="when they say yes", de="sobald das Ja da ist")
ONCE_ANY = Sentence(en="as soon as one of them says yes", de="sobald ein Ja da ist")
ONCE_BOTH = Sentence(en="once both say yes", de="sobald beide Ja sagen")
ONCE_TWO = Sentence(en="as soon as two of them say yes", de="sobald zwei Ja sagen")
WITH_US = Sentence(en="{what} is safe with us.", de="{what} ist bei uns gut aufgehoben.")
REVIEWED = Sentence(
    en="A colleague takes a look at {what}. You will hear from us as soon as they have.",
    de="Jemand von uns sieht sich {what} an. Sobald das geschehen ist, hörst du von uns.",
)
LAPSED = Sentence(
    en="{what} was open for 90 days and is off your list now; its words are erased.",
    de="{what} war 90 Tage lang offen und steht nicht mehr auf deiner Liste; der Text dazu ist gelöscht.",
)
LOOKED_AT_AGAIN = Sentence(
    en="{what} is being looked at once more. Your centre lights again when it does.",
    de="{what} wird noch einmal angesehen. Leuchtet es wieder, dann auch deine Mitte.",
)
CENTRE_OPEN = Sentence(
    en="{what} is off the list, and the centre of your card is open again.",
    de="{what} steht nicht mehr auf der Liste, und die Mitte deiner Karte ist wieder frei.",
)
CENTRE_GONE = Sentence(
    en="{what} is off the list, and the centre of your card goes with it.",
    de="{what} steht nicht mehr auf der Liste, und die Mitte deiner Karte geht mit.",
)
OPEN_AGAIN = Sentence(
    en="{what} is off your list, and its square is open again.",
    de="{what} steht nicht mehr auf deiner Liste, und das Feld ist wieder frei.",
)
GONE = Sentence(en="{what} is off your list.", de="{what} steht nicht mehr auf deiner Liste.")
HALF_LIT = Sentence(
    en="{what} is half lit: your promise is noted.",
    de="{what} leuchtet zur Hälfte: Dein Versprechen ist notiert.",
)
HALF_LIT_BY = Sentence(
    en="{what} is half lit: your promise for {day} is noted.",
    de="{what} leuchtet zur Hälfte: Dein Versprechen für {day} ist notiert.",
)
REMINDED = Sentence(
    en="We remind you on the day. Tell us how it went, early or late, and the square lights.",
    de="An dem Tag erinnern wir dich. Erzähl uns, wie es lief, früher oder später, und das Feld leuchtet ganz.",
)


def heading(page: ClaimPage) -> str:
    """A few words for the top, fit for a modal's title."""
    return title(page).told(page.language)


def title(page: ClaimPage) -> Sentence:
    if page.state is ClaimState.AWARDED and page.full_card:
        return FULL_CARD
    if page.state is ClaimState.AWARDED and page.lines:
        return BINGO
    if page.state is ClaimState.REVIEW and not page.reviewed:
        return SECOND_PAIR
    if taken_along(page):
        return TAKEN_BACK if page.event and page.event.over else ON_HOLD
    return HEADINGS[page.state]


def told(page: ClaimPage) -> tuple[str, ...]:
    """The whole of it, a paragraph each."""
    if page.state is ClaimState.SUBMITTED:
        return (LOOKED_AT.told(page.language, what=claim_lines.what(page)),)
    said = {
        ClaimState.AWARDED: awarded,
        ClaimState.ASKED: asked,
        ClaimState.WAITING: waiting,
        ClaimState.HALF_LIT: half_lit,
        ClaimState.REVIEW: review,
        ClaimState.WITHDRAWN: withdrawn,
    }
    return said[page.state](page)


def awarded(page: ClaimPage) -> tuple[str, ...]:
    lit = LIT_CENTRE if page.event else LIT
    return tuple(
        part
        for part in (
            lit.told(page.language, what=claim_lines.what(page)),
            others(page),
            if_any(KEPT.get(page.kept), page.language),
            joy(page),
            points.of_claim(page.entries, page.language),
            if_any(SECOND.get(page.second_look), page.language),
        )
        if part
    )


def if_any(sentence: Sentence | None, language: Language) -> str:
    return "" if sentence is None else sentence.told(language)


def others(page: ClaimPage) -> str:
    """What a group square means for the colleagues who were named."""
    if not page.activity.group or page.event:
        return ""
    return OTHERS.told(page.language)


def joy(page: ClaimPage) -> str:
    """A finished line is worth a sentence, a full card a bigger one."""
    if page.full_card:
        return LAST_ONE.told(page.language)
    named = [LINES[line].told(page.language) for line in page.lines]
    if not named:
        return ""
    finishes = FINISHES if len(named) == 1 else FINISHES_MORE
    return finishes.told(page.language, lines=words.listed(named, page.language))


def asked(page: ClaimPage) -> tuple[str, ...]:
    lead = ASKED_ONE if len(page.asks) == 1 else ASKED_MORE
    safe = RELIGHTS if page.relights else SAFE
    what, asks = claim_lines.what(page), claim_lines.asks(page)
    return (lead.told(page.language, what=what, asks=asks), safe.told(page.language))


def waiting(page: ClaimPage) -> tuple[str, ...]:
    yes = YES_SO_FAR.told(page.language, confirmed=page.confirmed, needed=page.needed)
    said = WAITING.told(
        page.language,
        yes=yes if page.confirmed else "",
        who=claim_lines.waiting_for(page),
        what=claim_lines.what(page),
        once=once(page).told(page.language),
    )
    return (said, *([others(page)] if others(page) else []), *patience(page))


def patience(page: ClaimPage) -> tuple[str, ...]:
    """What happens when nobody answers."""
    if page.answer_by is None:
        return ()
    return (PATIENCE.told(page.language, day=words.day(page.answer_by, page.language)),)


def once(page: ClaimPage) -> Sentence:
    """Whose yes it takes. A single no sends a claim back, so everybody who answered so far said yes."""
    asked, missing = len(page.witnesses), page.needed - page.confirmed
    if asked < 2:
        return ONCE_ONE
    if missing < 2:
        return ONCE_ANY
    return ONCE_BOTH if asked == 2 else ONCE_TWO


def review(page: ClaimPage) -> tuple[str, ...]:
    what = claim_lines.what(page)
    if not page.reviewed:
        return (WITH_US.told(page.language, what=what), NOBODY_YET.told(page.language))
    return (REVIEWED.told(page.language, what=what),)


def withdrawn(page: ClaimPage) -> tuple[str, ...]:
    return (why_gone(page).told(page.language, what=claim_lines.what(page)),)


def why_gone(page: ClaimPage) -> Sentence:
    """Why it is gone, and whether its square may be claimed anew."""
    if page.lapsed:
        return LAPSED
    if taken_along(page) and page.event and not page.event.over:
        return LOOKED_AT_AGAIN
    if taken_along(page):
        return CENTRE_OPEN if page.claimable else CENTRE_GONE
    return OPEN_AGAIN if page.claimable else GONE


def taken_along(page: ClaimPage) -> bool:
    """The event a square rested on went, and the square with it."""
    return page.event is not None and page.state is ClaimState.WITHDRAWN and not page.given_back


def half_lit(page: ClaimPage) -> tuple[str, ...]:
    day = words.day(page.due, page.language) if page.due else ""
    said = HALF_LIT_BY if page.due else HALF_LIT
    return (
        said.told(page.language, what=claim_lines.what(page), day=day),
        REMINDED.told(page.language),
    )


def text(page: ClaimPage) -> str:
    """The same as one text."""
    head = heading(page)
    return f"{head if head.endswith('!') else f'{head}.'} " + "\n".join(told(page))


def blocks(page: ClaimPage) -> list[b.Block]:
    return [b.section(part) for part in told(page)]

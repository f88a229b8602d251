"""My claims with their state, and the way to my past cards."""

from bot import names
from bot.views import blocks as b
from bot.views import claim_lines, words
from services.languages import Counted, Language, Sentence
from services.pages import ClaimsPage

MOST_CLAIMS = 20
MOST_WEEKS = 100
LEAD = Sentence(en="Your claims, the open ones first", de="Was du erzählt hast, das Offene zuerst")
NONE_YET = Sentence(
    en="You have no claims yet. Pick a square, do it with a customer, and tell us in a few words.",
    de="Noch steht hier nichts. Such dir ein Feld aus, setz es mit jemandem um und erzähl uns davon in ein paar Worten.",
)
CLAIM = Sentence(en="Claim a Square", de="Ein Feld einlösen")
NOT_SHOWN = Counted(
    one=Sentence(
        en="{number} older claim not shown. Choose their week to see what became of them.",
        de="{number} älterer Eintrag fehlt hier. Wähl die Woche aus, um zu sehen, was daraus wurde.",
    ),
    many=Sentence(
        en="{number} older claims not shown. Choose their week to see what became of them.",
        de="{number} ältere Einträge fehlen hier. Wähl ihre Woche aus, um zu sehen, was daraus wurde.",
    ),
)
CARDS = Sentence(en="*Your cards*", de="*Deine Karten*")
CHOOSE = Sentence(en="Choose a week", de="Woche auswählen")


def message(page: ClaimsPage) -> b.Message:
    """What still waits, then what is lit, the newest of each first, with what may be done about it."""
    if not page.claims:
        none = NONE_YET.told(page.language)
        return b.message(none, [b.section(none), *start(page.language), *past(page)])
    shown = page.claims[:MOST_CLAIMS]
    lead = LEAD.told(page.language)
    told = [f"{claim_lines.lines(claim)}" for claim in shown]
    listed = [block for claim in shown for block in claim_lines.blocks(claim)]
    return b.message("\n".join((f"{lead}.", *told)), [b.header(lead), *listed, *rest(page), *past(page)])


def start(language: Language) -> list[b.Block]:
    return b.actions([b.button(CLAIM.told(language), names.CLAIM, primary=True)])


def rest(page: ClaimsPage) -> list[b.Block]:
    """Says what is not on the list, and where to find it."""
    hidden = len(page.claims) - MOST_CLAIMS
    return [b.context(NOT_SHOWN.told(hidden, page.language))] if hidden > 0 else []


def past(page: ClaimsPage) -> list[b.Block]:
    """A choice among the weeks somebody holds a card of."""
    if not page.weeks:
        return []
    element: b.Block = {
        "type": "static_select",
        "action_id": names.OPEN_CARD,
        "placeholder": b.plain(CHOOSE.told(page.language), b.PLACEHOLDER_LIMIT),
        "options": [b.option(words.span(week, page.language), str(week)) for week in page.weeks[:MOST_WEEKS]],
    }
    return [b.section(CARDS.told(page.language), element)]

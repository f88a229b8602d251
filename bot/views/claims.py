"""My claims with their state, and the way to my past cards."""

from bot import names
from bot.views import blocks as b
from bot.views import claim_lines, words
from services.pages import ClaimsPage

MOST_CLAIMS = 20
MOST_WEEKS = 100


def message(page: ClaimsPage) -> b.Message:
    """Newest first, with what may be done about each."""
    if not page.claims:
        return b.message(NONE_YET, [b.section(NONE_YET), *start(), *past(page)])
    shown = page.claims[:MOST_CLAIMS]
    lead = "Your claims, newest first"
    told = [f"{claim_lines.lines(claim)}" for claim in shown]
    listed = [block for claim in shown for block in claim_lines.blocks(claim)]
    return b.message("\n".join((f"{lead}.", *told)), [b.header(lead), *listed, *rest(page), *past(page)])


NONE_YET = "You have no claims yet. Pick a square, do it with a customer, and tell us in a few words."


def start() -> list[b.Block]:
    return b.actions([b.button("Claim a Square", names.CLAIM, primary=True)])


def rest(page: ClaimsPage) -> list[b.Block]:
    """Says what is not on the list, and where to find it."""
    hidden = len(page.claims) - MOST_CLAIMS
    if hidden <= 0:
        return []
    return [
        b.context(
            f"{words.counted(hidden, 'older claim')} not shown. Choose their week to see what became of them."
        )
    ]


def past(page: ClaimsPage) -> list[b.Block]:
    """A choice among the weeks somebody holds a card of."""
    if not page.weeks:
        return []
    element: b.Block = {
        "type": "static_select",
        "action_id": names.OPEN_CARD,
        "placeholder": b.plain("Choose a week", b.PLACEHOLDER_LIMIT),
        "options": [b.option(words.span(week), str(week)) for week in page.weeks[:MOST_WEEKS]],
    }
    return [b.section("*Your cards*", element)]

"""A claim's own message to its claimant, edited as the claim moves on."""

from bot.views import blocks as b
from bot.views import claim_lines, claim_words
from services.claim_state import ClaimState
from services.pages import ClaimPage

SETTLED = frozenset({ClaimState.AWARDED, ClaimState.WITHDRAWN})


def message(page: ClaimPage) -> b.Message:
    """Where the claim stands, and what may be done; no buttons once all is settled."""
    buttons = claim_lines.drawn(page) if page.state in SETTLED else claim_lines.buttons(page, lead=True)
    return b.message(
        claim_words.text(page),
        [b.header(claim_words.heading(page)), *claim_words.blocks(page), *b.actions(buttons)],
    )

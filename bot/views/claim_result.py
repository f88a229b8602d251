"""What the claim form turns into once it is sent."""

from bot import names
from bot.views import blocks as b
from bot.views import claim_lines, claim_words
from services.claim_state import ClaimState
from services.languages import Sentence
from services.pages import ClaimPage

DONE = Sentence(en="Done", de="Fertig")


def modal(page: ClaimPage) -> b.View:
    """The answer to a claim, in the place of its form."""
    asked = page.state is ClaimState.ASKED
    acts = claim_lines.buttons(page, lead=True) if asked else claim_lines.drawn(page)
    return b.modal(
        callback=names.MODAL_RESULT,
        title=claim_words.heading(page),
        close=DONE.told(page.language),
        blocks=[*claim_words.blocks(page), *b.actions(acts)],
    )

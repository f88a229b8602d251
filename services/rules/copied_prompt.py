"""The card's own wording, handed back."""

from dataclasses import dataclass
from typing import ClassVar

from rapidfuzz import fuzz

from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import a_claim, an_activity
from services.rules.policy import Policy
from services.rules.signals.languages import language
from services.rules.signals.story import card_words, main_field, neutral, own_details
from services.rules.signals.text import tokens
from services.rules.words.everyday import GRAMMAR

SAYS = Sentence(
    en="The card has that part. How did it go with {who}: what did they say or do?",
    de=(
        "Diesen Teil hat schon die Karte erzählt. Wie ging es bei dir weiter: Was hat {who} gesagt"
        " oder getan?"
    ),
)
CARD = an_activity(prompt="Ask a customer what has changed since you last spoke, and listen to the end.")


@dataclass(frozen=True, slots=True)
class CopiedPrompt:
    """Holds the story against the card's prompt and its reason, whatever the person and the tense. Card words in a
    real answer are fine: it takes a story made of little else.
    """

    key: ClassVar[str] = "copied_prompt"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks how it went."""
        del facts
        used = tokens(claim.evidence.text)
        if not used or len(own_details(claim)) > policy.copied_details or not _echoes(claim, used, policy):
            return passed(self.key)
        return asked(self.key, said(claim, SAYS), at=main_field(claim.activity))

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="a real answer in the card's words",
            claim=a_claim(
                Evidence(
                    customer="Ines",
                    story="What has changed since we last spoke is the landlord: he wants the kiln out by June.",
                ),
                CARD,
            ),
            accepted=True,
        ),
        Example(
            title="the prompt in the first person",
            claim=a_claim(
                Evidence(
                    customer="Marisol",
                    story="I asked a customer what has changed since we last spoke and listened to the end.",
                ),
                CARD,
            ),
        ),
        Example(
            title="the prompt with two words changed",
            claim=a_claim(
                Evidence(
                    customer="Bo",
                    story="Asked my client what had changed since we last talked, and listened till the end.",
                ),
                CARD,
            ),
        ),
        Example(
            title="the reason on the card",
            claim=a_claim(
                Evidence(customer="Bo", story="People tell more when nobody is in a hurry. So true!"), CARD
            ),
        ),
    )


def _echoes(claim: Claim, used: tuple[str, ...], policy: Policy) -> bool:
    """Most of the story's words stand on the card, or the two run alike from end to end."""
    code = language(claim.evidence.text) or "en"
    telling = [neutral(word) for word in used if word not in GRAMMAR[code].whole]
    card = card_words(claim.activity)
    if telling and sum(word in card for word in telling) >= policy.copied_share * len(telling):
        return True
    story = " ".join(map(neutral, used))
    lines = (claim.activity.prompt, claim.activity.why)
    return any(
        fuzz.partial_ratio(" ".join(map(neutral, tokens(line))), story) >= 100 * policy.copied_likeness
        for line in lines
        if line
    )

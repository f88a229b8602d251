"""Praise and nothing else."""

from dataclasses import dataclass
from typing import ClassVar

from cards.model import Need
from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import a_claim, an_activity
from services.rules.policy import Policy
from services.rules.signals.languages import praise
from services.rules.signals.story import telling_details
from services.rules.signals.text import tokens

SAYS = Sentence(
    en=(
        "How nice to hear. What is one thing that matters most to {who}, or that should change? A"
        " plain example is enough."
    ),
    de=(
        "Schön zu hören. Was schätzt {who} am meisten, oder was dürfte anders sein? Ein einfaches"
        " Beispiel genügt."
    ),
)
WORDS = an_activity(Need.CUSTOMER, Need.CUSTOMER_QUOTE)


@dataclass(frozen=True, slots=True)
class FlatteryOnly:
    """Counts words of praise, in either direction, against everything else the story tells. Praise for something named
    is fine, and so is praise beside something unflattering.
    """

    key: ClassVar[str] = "flattery_only"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for an example."""
        del facts
        text = claim.evidence.text
        words, praised = len(tokens(text)), praise(text)
        found = len(telling_details(claim))
        if (
            len(praised) < policy.praise_words
            or found >= policy.praise_density * words
            or found > len(praised)
        ):
            return passed(self.key)
        return asked(self.key, said(claim, SAYS), at="customer_quote")

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="praise for something named",
            claim=a_claim(
                Evidence(
                    customer="Mette",
                    customer_quote="He was wonderful: stayed until the last ferry had gone and never once sighed.",
                ),
                WORDS,
            ),
            accepted=True,
        ),
        Example(
            title="praise beside something hard",
            claim=a_claim(
                Evidence(
                    customer="Tova",
                    customer_quote="Lovely people, great coffee, and your invoices arrive a month late, in Comic Sans.",
                ),
                WORDS,
            ),
            accepted=True,
        ),
        Example(
            title="three compliments",
            claim=a_claim(
                Evidence(customer="Brandi", customer_quote="Amazing! Awesome! Perfect! You are the best."),
                WORDS,
            ),
        ),
        Example(
            title="praise for the customer",
            claim=a_claim(
                Evidence(
                    customer="Malin",
                    story="She is a wonderful person, so kind and positive, an absolute pleasure, truly the best client.",
                )
            ),
        ),
        Example(
            title="lauter Lob",
            claim=a_claim(
                Evidence(
                    customer="Herr Voss",
                    customer_quote="Ihr seid einfach super, immer nett und freundlich, wirklich toll!",
                ),
                WORDS,
            ),
        ),
    )

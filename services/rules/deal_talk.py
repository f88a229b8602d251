"""A sale, and no connection beside it."""

from dataclasses import dataclass
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import a_claim
from services.rules.policy import Policy
from services.rules.signals.business import (
    advises_against,
    boasts,
    ends_in_a_sale,
    tells_of_a_sale,
    without_sales,
)
from services.rules.signals.quotes import narration
from services.rules.signals.story import main_field, own_details, own_words
from services.rules.signals.text import tokens
from services.rules.words.money import SALES

SAYS = Sentence(
    en=(
        "Well done. This square is about the person: what did you hear from {who}, or do for them,"
        " that matters without the sale?"
    ),
    de=(
        "Glückwunsch. Bei diesem Feld geht es um den Menschen: Was hat {who} erzählt oder von dir"
        " bekommen, das auch ohne den Abschluss zählt?"
    ),
)


@dataclass(frozen=True, slots=True)
class DealTalk:
    """Takes the sentences about contracts, orders, discounts and targets out and looks at what is left. A sale in
    passing is fine, and so are innocent words ("signed the birthday card", "a good deal of trouble").
    """

    key: ClassVar[str] = "deal_talk"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for the connection."""
        del facts
        text, ours = claim.evidence.text, _told_by_us(claim.evidence)
        rest, gone = without_sales(text)
        left = [word for word in own_details(claim, rest) if word not in SALES]
        if not gone or not _is_a_sale(ours, gone, policy):
            return passed(self.key)
        wanted = min(policy.sale_details, policy.sale_density * len(tokens(text)))
        if left and len(left) + min(own_words(claim), 1) >= _weight(ours, gone, policy) * wanted:
            return passed(self.key)
        return asked(self.key, said(claim, SAYS), at=main_field(claim.activity))

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="a sale in passing",
            claim=a_claim(
                Evidence(
                    customer="Wiremu",
                    story="Nine metres of hose, flat ground. I told him the hand pump will do. He bought a washer for two dollars and whistled.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="a signature on a birthday card",
            claim=a_claim(
                Evidence(
                    customer="Noor",
                    story="We all signed the birthday card for her dog, who is thirteen and deaf.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="a signed contract as the punch line",
            claim=a_claim(
                Evidence(
                    customer="Chinedu",
                    story="Really good talk. He signed the annual contract, 40 seats, and the premium tier comes next quarter.",
                )
            ),
        ),
        Example(
            title="a renewal told as a friendship",
            claim=a_claim(
                Evidence(
                    customer="Farhan",
                    story="We connected on a deep level. The renewal closed at 8% discount, best month of the year!",
                )
            ),
        ),
        Example(
            title="a good day in the till",
            claim=a_claim(
                Evidence(
                    customer="Wim",
                    story="He only came for a hose. Went for the bigger one with the reel in the end, our best basket this month.",
                )
            ),
        ),
        Example(
            title="un contrato y nada más",
            claim=a_claim(
                Evidence(
                    customer="Lucía",
                    story="Muy buena charla con ella. Al final firmó el contrato anual y compró dos licencias más.",
                )
            ),
        ),
    )


def _told_by_us(evidence: Evidence) -> str:
    """What the teller says; a customer may speak of money as much as they like. A quotation alone stands for the story."""
    told = "\n".join(text for text in evidence.texts if text != evidence.customer_quote)
    return narration(told) or evidence.customer_quote


def _is_a_sale(ours: str, gone: int, policy: Policy) -> bool:
    """Whether the teller tells of a sale, outright or in several words."""
    if tells_of_a_sale(ours):
        return True
    return gone >= policy.sale_words and without_sales(ours)[1] > 0 and not advises_against(ours)


def _weight(ours: str, gone: int, policy: Policy) -> float:
    """How many times as much must be left, by how much of the story the sale is."""
    if boasts(ours):
        return policy.sale_boast
    return policy.sale_punch_line if gone > policy.sale_words or ends_in_a_sale(ours) else 1.0

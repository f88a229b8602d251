"""Fewer words than the activity asks for."""

from dataclasses import dataclass
from math import floor
from typing import ClassVar

from cards.model import Need
from services.evidence import Claim, Evidence, Facts, Promise, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import DAY, a_claim, an_activity
from services.rules.policy import Policy
from services.rules.signals.story import main_field
from services.rules.signals.text import count_words

SAYS = Sentence(
    en="This square likes about {wanted} words, and you have {count} so far. What did they say or do?",
    de="Dieses Feld mag ungefähr {wanted} Wörter, bisher hast du {count}. Was wurde gesagt oder getan?",
)


@dataclass(frozen=True, slots=True)
class TooThin:
    """Counts the words of all free texts together, in any script, the kinder way where two ways differ. The half of a
    promise square that only records the promise owes a share of the words (`promise_phase_share`).
    """

    key: ClassVar[str] = "too_thin"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for the words that are wanting, under the longest text the activity asks for."""
        del facts
        share = 1.0 if claim.closing else policy.promise_phase_share
        wanted = floor(claim.activity.min_words * share)
        count = sum(count_words(text) for text in claim.evidence.texts)
        if count >= wanted:
            return passed(self.key)
        return asked(
            self.key,
            said(claim, SAYS, count=count, wanted=wanted),
            at=main_field(claim.activity),
            at_once=True,
        )

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="two lines from the counter that reach the minimum",
            claim=a_claim(
                Evidence(
                    customer="Chayo", story="Yesterday's bread, always. Today's is gone before her gate."
                )
            ),
            accepted=True,
        ),
        Example(
            title="a story in a script without blanks",
            claim=a_claim(Evidence(customer="田中さん", story="猫の写真を三枚見せてくれた。")),
            accepted=True,
        ),
        Example(
            title="only a promise, while a promise is all there can be",
            claim=a_claim(
                Evidence(
                    customer="Silke", promise=Promise(what="send her the drawing of the bracket", due=DAY)
                ),
                an_activity(Need.CUSTOMER, Need.PROMISE_DUE, Need.FOLLOWUP, min_words=20, two_phase=True),
                closing=False,
            ),
            accepted=True,
        ),
        Example(title="two words", claim=a_claim(Evidence(customer="Joost", story="Good laugh."))),
        Example(title="drei Wörter", claim=a_claim(Evidence(customer="Frau Harms", story="War sehr nett."))),
    )

"""The customer as the culprit, or looked down on."""

from dataclasses import dataclass
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import a_claim
from services.rules.policy import Policy
from services.rules.signals.contempt import contempt
from services.rules.signals.quotes import told_lines
from services.rules.signals.story import main_field
from services.rules.words.blame import FAULT, HELD_BACK, OTHER_LANGUAGES, REPORTED, SCORN, SNEER
from services.rules.words.disdain import ELSEWHERE, POLISHED, WEARY

SAYS = Sentence(
    en="That sounds like a rough one. How did it look to {who}? Write it so that they could read it.",
    de=(
        "Das klingt nach einem zähen Moment. Wie hat {who} ihn wohl erlebt? Schreib es so, dass ihr"
        " beide es lesen könntet."
    ),
)


@dataclass(frozen=True, slots=True)
class BlameCustomer:
    """Looks for contempt and for fault laid on the customer, rough or polished, and adds up small signs of it of different
    kinds. Quotations do not count, nor what was held back, an old belief dropped, or what customers say of themselves. A
    heated customer told fairly is fine.
    """

    key: ClassVar[str] = "blame_customer"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for the other side of it."""
        del facts
        text = claim.evidence.text
        if contempt(text) < policy.contempt and not any(map(blames, told_lines(text))):
            return passed(self.key)
        return asked(
            self.key,
            said(claim, SAYS),
            at=main_field(claim.activity),
        )

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="a heated customer told fairly",
            claim=a_claim(
                Evidence(
                    customer="Mr Okoro",
                    story="He shouted that we had wasted his week, and slammed the lid. I waited. He was right about the lid.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="words one held back",
            claim=a_claim(
                Evidence(
                    customer="Lena",
                    story="I nearly wrote that she never reads the manual. Wrote: which page lost you? It was page 9.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="a customer who laughs at herself",
            claim=a_claim(
                Evidence(
                    customer="Folasade",
                    story="She saw it first and said it was her own fault, three books for one list. We laughed.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="a name called",
            claim=a_claim(
                Evidence(
                    customer="Mr B.",
                    story="Waited twenty seconds because he is such an idiot about invoices.",
                )
            ),
        ),
        Example(
            title="fault in polished words",
            claim=a_claim(
                Evidence(
                    customer="Ms Krol",
                    story="Regrettably the client failed to follow the steps provided, so responsibility for the delay lies with her.",
                )
            ),
        ),
        Example(
            title="a sneer at a whole kind of people",
            claim=a_claim(
                Evidence(
                    customer="Mr Purcell",
                    story="He is scared of buttons, like all of them at that age. I gave in before lunch.",
                )
            ),
        ),
        Example(
            title="tired of somebody",
            claim=a_claim(
                Evidence(
                    customer="Mrs Oduya",
                    story="Told her Thursday, mostly to get her off the phone. We all know what she is like.",
                )
            ),
        ),
        Example(
            title="a customer led to admit it",
            claim=a_claim(
                Evidence(
                    customer="Tora Wiik",
                    story="Our leaflet was unclear. Then I gently brought her to admit that it was her own doing.",
                )
            ),
        ),
        Example(
            title="selbst schuld",
            claim=a_claim(
                Evidence(
                    customer="Herr Brandt",
                    story="Er hat die Anleitung liegen lassen und war am Ende selbst schuld.",
                )
            ),
        ),
    )


def blames(sentence: str) -> bool:
    """Whether a folded sentence looks down on the customer in the teller's own voice."""
    if HELD_BACK.search(sentence):
        return False
    if any(pattern.search(sentence) for pattern in (SNEER, OTHER_LANGUAGES)):
        return True
    found = (pattern.search(sentence) for pattern in (SCORN, FAULT, WEARY, POLISHED, ELSEWHERE))
    return any(one is not None and not REPORTED.search(sentence[: one.start()]) for one in found)

"""A colleague's words, told before."""

from dataclasses import dataclass
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, called, passed, said
from services.rules.examples import PRIYA, a_claim, earlier
from services.rules.policy import Policy
from services.rules.signals.similarity import earliest_twin

SAYS = Sentence(
    en="A colleague will take a look at this one. There is nothing you need to do.",
    de="Jemand von uns sieht sich das noch an. Du brauchst nichts weiter zu tun.",
)
STORY = "Her sister has left the workshop, so she does the invoices at her kitchen table until one in the morning."
AGAIN = "Her brother has left the workshop, so she does the invoices at the kitchen table until one in the morning."


@dataclass(frozen=True, slots=True)
class DuplicateColleague:
    """Compares the story with all that colleagues sent in twelve weeks; the earliest telling decides whose it is. Two
    who were there, one naming the other as witness, may tell it alike.
    """

    key: ClassVar[str] = "duplicate_colleague"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Calls a reviewer."""
        twin = earliest_twin(claim, facts, policy)
        if twin is None or twin.author == claim.author:
            return passed(self.key)
        return called(self.key, said(claim, SAYS), about=[twin])

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="two stories from one workshop",
            claim=a_claim(Evidence(customer="Rocío", story=STORY)),
            facts=Facts(
                colleagues_claims=(
                    earlier(Evidence(story="Her lathe is older than she is, and she calls it Pepe."), PRIYA),
                )
            ),
            accepted=True,
        ),
        Example(
            title="one story of two who were there",
            claim=a_claim(Evidence(customer="Rocío", story=STORY, witnesses=(PRIYA,))),
            facts=Facts(colleagues_claims=(earlier(Evidence(story=STORY), PRIYA),)),
            accepted=True,
        ),
        Example(
            title="a colleague's story with another relative in it",
            claim=a_claim(Evidence(customer="Graciela", story=AGAIN)),
            facts=Facts(colleagues_claims=(earlier(Evidence(story=STORY), PRIYA),)),
        ),
        Example(
            title="a colleague's story in another field",
            claim=a_claim(Evidence(customer="Rocío", learned=STORY)),
            facts=Facts(colleagues_claims=(earlier(Evidence(story=STORY), PRIYA, days=70),)),
        ),
    )

"""The claimant's own words, sent before."""

from dataclasses import dataclass
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import PRIYA, a_claim, earlier
from services.rules.policy import Policy
from services.rules.signals.similarity import earliest_twin
from services.rules.signals.story import main_field

SAYS = Sentence(
    en="You told this one before. What has happened with {who} since?",
    de="Das hast du schon einmal erzählt. Was hat {who} seither erlebt, gesagt oder gebraucht?",
)
STORY = "Told her the card machine was thinking. She said so is my husband, since 1994. We both lost it."
AGAIN = "Told her card machine was thinking. She said so is my husband, since 1994. We both lost it, and the queue."


@dataclass(frozen=True, slots=True)
class DuplicateOwn:
    """Compares the story with all the claimant sent in twelve weeks, on whatever square. Names and a few words may
    differ. Where a colleague told it first, `duplicate_colleague` answers instead.
    """

    key: ClassVar[str] = "duplicate_own"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for something new."""
        twin = earliest_twin(claim, facts, policy)
        if twin is not None and twin.author == claim.author:
            says = said(claim, SAYS)
            return asked(self.key, says, at=main_field(claim.activity), about=[twin])
        return passed(self.key)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="another joke with the same customer",
            claim=a_claim(
                Evidence(
                    customer="Donna",
                    story="She parked the 86 on my foot, nearly, and curtsied. The queue clapped.",
                )
            ),
            facts=Facts(own_claims=(earlier(Evidence(customer="Donna", story=STORY)),)),
            accepted=True,
        ),
        Example(
            title="the first time a story is told",
            claim=a_claim(Evidence(customer="Donna", story=STORY)),
            accepted=True,
        ),
        Example(
            title="the same joke with a word more",
            claim=a_claim(Evidence(customer="Donna", story=AGAIN)),
            facts=Facts(own_claims=(earlier(Evidence(customer="Donna", story=STORY)),)),
        ),
        Example(
            title="the same joke in another field, which a colleague told later",
            claim=a_claim(Evidence(customer="Dee", learned=STORY)),
            facts=Facts(
                own_claims=(earlier(Evidence(customer="Donna", story=STORY), days=20),),
                colleagues_claims=(earlier(Evidence(customer="Moira", story=AGAIN), PRIYA, days=9),),
            ),
        ),
    )

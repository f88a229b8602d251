"""The claimant as their own witness."""

from dataclasses import dataclass
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import ME, PRIYA, a_claim
from services.rules.policy import Policy

SAYS = Sentence(
    en="A witness is somebody else who was there. Which colleague saw it?",
    de="Hier zählt, wer außer dir dabei war. Wer von uns hat es miterlebt?",
)


@dataclass(frozen=True, slots=True)
class SelfWitness:
    """Looks for the claimant among the witnesses."""

    key: ClassVar[str] = "self_witness"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for somebody else."""
        del facts, policy
        if claim.author in claim.evidence.witnesses:
            return asked(self.key, said(claim, SAYS), at="witnesses", at_once=True)
        return passed(self.key)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(title="a colleague", claim=a_claim(Evidence(witnesses=(PRIYA,))), accepted=True),
        Example(title="oneself", claim=a_claim(Evidence(witnesses=(ME,)))),
        Example(title="oneself beside a colleague", claim=a_claim(Evidence(witnesses=(PRIYA, ME)))),
    )

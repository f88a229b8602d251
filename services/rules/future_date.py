"""Something dated after it was sent."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Followup, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import DAY, a_claim
from services.rules.policy import Policy

SAYS_MET = Sentence(
    en="That day is still to come. Send this once it has happened, or correct the day.",
    de="Dieser Tag kommt erst noch. Schick es ab, wenn es so weit war, oder ändere den Tag.",
)
SAYS_FOLLOWED = Sentence(
    en="The follow-up has a day that is still to come. Send this once you have been back to them.",
    de="Der Tag deiner Rückmeldung kommt erst noch. Schick sie ab, sobald du dich wieder gemeldet hast.",
)


@dataclass(frozen=True, slots=True)
class FutureDate:
    """Compares the day it happened, and the day of the follow-up, with the claimant's own date when it was sent."""

    key: ClassVar[str] = "future_date"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for the day it happened, under the field with the date."""
        del facts, policy
        if claim.occurred_on > claim.submitted_on:
            return asked(self.key, said(claim, SAYS_MET), at="occurred_on", at_once=True)
        followup = claim.evidence.followup
        if followup is not None and followup.on is not None and followup.on > claim.submitted_on:
            return asked(self.key, said(claim, SAYS_FOLLOWED), at="followup", at_once=True)
        return passed(self.key)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(title="today", claim=a_claim(Evidence(customer="Esi")), accepted=True),
        Example(title="tomorrow", claim=a_claim(Evidence(customer="Esi"), on=DAY + timedelta(days=1))),
        Example(
            title="a follow-up of the day after tomorrow",
            claim=a_claim(
                Evidence(customer="Teo", followup=Followup(what="rang him", on=DAY + timedelta(days=2)))
            ),
        ),
    )

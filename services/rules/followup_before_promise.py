"""A follow-up from before there was a promise."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Followup, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import DAY, a_claim
from services.rules.policy import Policy

SAYS = Sentence(
    en="The follow-up is dated before the promise was made. On which day did you go back to them?",
    de=(
        "Deine Rückmeldung liegt vor dem Tag, an dem du es versprochen hast. Wann hast du dich wieder"
        " gemeldet?"
    ),
)


@dataclass(frozen=True, slots=True)
class FollowupBeforePromise:
    """Compares the day of the follow-up with the day of the promise. The same day is fine."""

    key: ClassVar[str] = "followup_before_promise"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for the day they were told, under the follow-up."""
        del facts, policy
        followup = claim.evidence.followup
        if followup is None or followup.on is None or followup.on >= claim.occurred_on:
            return passed(self.key)
        return asked(self.key, said(claim, SAYS), at="followup", at_once=True)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="the same day",
            claim=a_claim(Evidence(followup=Followup(what="rang her", on=DAY))),
            accepted=True,
        ),
        Example(
            title="the day before",
            claim=a_claim(Evidence(followup=Followup(what="rang her", on=DAY - timedelta(days=1)))),
        ),
        Example(
            title="a month before",
            claim=a_claim(
                Evidence(followup=Followup(what="habe es ihm gebracht", on=DAY - timedelta(days=30)))
            ),
        ),
    )

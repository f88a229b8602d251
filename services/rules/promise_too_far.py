"""A promise so far ahead that any delivery is early."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Promise, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import DAY, a_claim
from services.rules.policy import Policy

SAYS = Sentence(
    en="That is more than {days} days away. What first piece could you bring them sooner?",
    de="Bis dahin sind es mehr als {days} Tage. Welches erste Stück könntest du schon früher bringen?",
)


@dataclass(frozen=True, slots=True)
class PromiseTooFar:
    """Counts the days from the promise to its due day; how many may pass is the activity's (`promise_days`), unless the
    workspace sets its own.
    """

    key: ClassVar[str] = "promise_too_far"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for something nearer, under the promise."""
        del facts
        days = claim.activity.promise_days if policy.promise_days is None else policy.promise_days
        promise = claim.evidence.promise
        if promise is None or promise.due is None or (promise.due - claim.occurred_on).days <= days:
            return passed(self.key)
        return asked(self.key, said(claim, SAYS, days=days), at="promise", at_once=True)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="thirty days",
            claim=a_claim(Evidence(promise=Promise(what="a new gasket", due=DAY + timedelta(days=30)))),
            accepted=True,
        ),
        Example(
            title="thirty-one days",
            claim=a_claim(Evidence(promise=Promise(what="a new gasket", due=DAY + timedelta(days=31)))),
        ),
        Example(
            title="next year",
            claim=a_claim(Evidence(promise=Promise(what="une réponse", due=DAY + timedelta(days=365)))),
        ),
    )

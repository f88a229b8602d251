"""A promise without a day on which it could be kept."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from cards.model import Need
from services.evidence import Claim, Evidence, Facts, Followup, Promise, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import DAY, a_claim, an_activity
from services.rules.policy import Policy
from services.rules.signals.text import says_something

SAYS = Sentence(
    en="By which day did you promise it? Any date the two of you can hold on to will do.",
    de="Bis zu welchem Tag hast du es versprochen? Jeder Tag, auf den ihr beide zählen könnt, ist recht.",
)
SAYS_OVER = Sentence(
    en="That day was over before you made the promise. By which day did you say they would have it?",
    de="Dieser Tag war schon vorbei, als du es versprochen hast. Bis zu welchem Tag hast du es zugesagt?",
)
PROMISING = an_activity(Need.CUSTOMER, Need.PROMISE_DUE, two_phase=True)


@dataclass(frozen=True, slots=True)
class PromiseWithoutDate:
    """Looks at promises that say what and not when. "As soon as I can" is not a day, nor is one before it was promised;
    once there is a follow-up, that says how it went.
    """

    key: ClassVar[str] = "promise_without_date"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for the day: under the promise where there is none, under the day where it cannot be right."""
        del facts, policy
        promise = claim.evidence.promise
        if Need.PROMISE_DUE not in claim.activity.needs or promise is None:
            return passed(self.key)
        if promise.due is not None:
            return self._before(claim, promise.due)
        if not says_something(promise.what):
            return passed(self.key)
        return asked(self.key, said(claim, SAYS), at="promise", at_once=True)

    def _before(self, claim: Claim, due: date) -> Verdict:
        if due >= claim.occurred_on or claim.evidence.followup is not None:
            return passed(self.key)
        return asked(self.key, said(claim, SAYS_OVER), at="promise.due", at_once=True)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="a promise for Friday",
            claim=a_claim(Evidence(promise=Promise(what="send her the drawing", due=DAY)), PROMISING),
            accepted=True,
        ),
        Example(
            title="a promise for last week that was kept",
            claim=a_claim(
                Evidence(
                    promise=Promise(what="send her the drawing", due=DAY - timedelta(days=7)),
                    followup=Followup(what="sent it", on=DAY, reaction="she laughed"),
                ),
                PROMISING,
            ),
            accepted=True,
        ),
        Example(
            title="a promise for the day before",
            claim=a_claim(
                Evidence(promise=Promise(what="send her the drawing", due=DAY - timedelta(days=1))), PROMISING
            ),
        ),
        Example(
            title="ein Versprechen für das Jahr 1",
            claim=a_claim(Evidence(promise=Promise(what="ein neuer Dichtring", due=date.min)), PROMISING),
        ),
        Example(
            title="a promise for some day",
            claim=a_claim(Evidence(promise=Promise(what="send her the drawing as soon as I can")), PROMISING),
        ),
        Example(
            title="ein Versprechen ohne Tag",
            claim=a_claim(Evidence(promise=Promise(what="melde mich bald wieder")), PROMISING),
        ),
    )

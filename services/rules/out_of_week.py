"""It happened in another week than the card's."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence, day_of_month
from services.rules.base import Example, asked, passed, said
from services.rules.examples import DAY, a_claim
from services.rules.policy import Policy
from services.rules.signals.dates import told_elsewhere
from services.rules.signals.story import main_field

SAYS = Sentence(
    en="This card is for the week from {monday} to {sunday}. What happened with a customer in those days?",
    de=(
        "Diese Karte gilt für die Woche vom {monday} bis zum {sunday}. Was war in diesen Tagen los, und mit wem?"
    ),
)


@dataclass(frozen=True, slots=True)
class OutOfWeek:
    """Looks at the day it happened, and at a day, month or "three weeks ago" by which the text itself dates what it
    tells. Background from earlier ("since August") is fine. How long last week's card stays open is not this rule's.
    """

    key: ClassVar[str] = "out_of_week"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for something of the card's week; at once where it is the date field that disagrees."""
        del facts, policy
        week = claim.week
        ends = {"monday": week.monday, "sunday": week.sunday}
        says = said(claim, SAYS, **{end: day_of_month(day, claim.language) for end, day in ends.items()})
        if not week.contains(claim.occurred_on):
            return asked(self.key, says, at="occurred_on", at_once=True)
        if told_elsewhere(_told(claim.evidence), week.monday, claim.submitted_on):
            return asked(self.key, says, at=main_field(claim.activity))
        return passed(self.key)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="last Sunday's eve of the week",
            claim=a_claim(Evidence(customer="Bo"), on=DAY - timedelta(days=2)),
            accepted=True,
        ),
        Example(
            title="background from the summer",
            claim=a_claim(
                Evidence(
                    customer="Gideon",
                    story="He had waited for the piano tuner since August. Asked whether he came. He did.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="a promise of long ago, kept today",
            claim=a_claim(
                Evidence(
                    customer="Bo",
                    story="I visited him in June and he showed me the leak. Today I brought the seal.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="a day of the week before",
            claim=a_claim(Evidence(customer="Gideon"), on=DAY - timedelta(days=5)),
        ),
        Example(
            title="a visit of three weeks ago",
            claim=a_claim(
                Evidence(
                    customer="Gideon",
                    story="I visited him three weeks ago and he played me the whole sonata.",
                )
            ),
        ),
        Example(
            title="a day in the text that lies elsewhere",
            claim=a_claim(
                Evidence(
                    customer="Lale", story="She laughed until the kettle boiled over. This was on 12 August."
                )
            ),
        ),
    )


def _told(evidence: Evidence) -> str:
    """What the claimant tells; what a customer is quoted with, and what was promised, lies at other times."""
    return "\n".join(text for text in (evidence.story, evidence.what_changed, evidence.learned) if text)

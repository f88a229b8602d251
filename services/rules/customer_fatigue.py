"""Many of us on one customer in one week."""

from dataclasses import dataclass
from typing import ClassVar

from cards.model import PersonId, Week
from services.evidence import Claim, EarlierClaim, Evidence, Facts, Verdict
from services.rules.base import Example, called, passed
from services.rules.examples import DAY, OMAR, PRIYA, a_claim
from services.rules.policy import Policy
from services.rules.signals.address import called as named
from services.rules.signals.same_customer import same_customer

SAYS = "Several of us have been in touch with {who} this week, so a colleague will take a look first. There is nothing you need to do."
THIRD = PersonId("U0THIRD")


def _met(author: PersonId, customer: str) -> EarlierClaim:
    claim = a_claim(Evidence(customer=customer, company="Gráfica Gaivotas"))
    return EarlierClaim(
        author=author, submitted_at=claim.submitted_at, occurred_on=DAY, evidence=claim.evidence
    )


@dataclass(frozen=True, slots=True)
class CustomerFatigue:
    """Counts colleagues who met the same person, at the same company, in the same week. Accents, titles and short forms
    of a name vary; the same first name at another firm is somebody else.
    """

    key: ClassVar[str] = "customer_fatigue"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Calls a reviewer."""
        week = Week.of(claim.occurred_on)
        monday, sunday = week.monday, week.sunday
        before = {
            one.author
            for one in facts.colleagues_claims
            if monday <= one.occurred_on <= sunday and same_customer(claim.evidence, one.evidence)
        }
        if len(before) + 1 < policy.fatigue_colleagues:
            return passed(self.key)
        return called(self.key, SAYS.format(who=named(claim.evidence.customer)))

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="the third of us",
            claim=a_claim(Evidence(customer="Beatriz Falcão", company="Gráfica Gaivotas")),
            facts=Facts(colleagues_claims=(_met(PRIYA, "Beatriz Falcão"), _met(OMAR, "B. Falcão"))),
            accepted=True,
        ),
        Example(
            title="a namesake at another firm",
            claim=a_claim(Evidence(customer="Beatriz", company="Seven Shuttles")),
            facts=Facts(
                colleagues_claims=(_met(PRIYA, "Beatriz"), _met(OMAR, "Beatriz"), _met(THIRD, "Beatriz"))
            ),
            accepted=True,
        ),
        Example(
            title="the fourth of us",
            claim=a_claim(Evidence(customer="beatriz falcao", company="Grafica Gaivotas")),
            facts=Facts(
                colleagues_claims=(
                    _met(PRIYA, "Beatriz Falcão"),
                    _met(OMAR, "Sra. Falcão"),
                    _met(THIRD, "Beatriz"),
                )
            ),
        ),
        Example(
            title="the fourth of us, by another short name",
            claim=a_claim(Evidence(customer="Capt. E. Falcão", company="Gráfica Gaivotas")),
            facts=Facts(
                colleagues_claims=(
                    _met(PRIYA, "Liz Falcão"),
                    _met(OMAR, "Elizabeth Falcão"),
                    _met(THIRD, "Betty Falcão"),
                )
            ),
        ),
        Example(
            title="the fourth of us, by first name",
            claim=a_claim(Evidence(customer="Bea", company="Gráfica Gaivotas, Lda")),
            facts=Facts(
                colleagues_claims=(
                    _met(PRIYA, "Beatriz Falcão"),
                    _met(OMAR, "Beatriz"),
                    _met(THIRD, "Bea F."),
                )
            ),
        ),
    )

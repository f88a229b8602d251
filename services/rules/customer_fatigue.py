"""Many of us on one customer in one week."""

from dataclasses import dataclass
from typing import ClassVar

from cards.model import PersonId, Week
from services.evidence import Claim, EarlierClaim, Evidence, Facts, Named, Verdict
from services.languages import Sentence
from services.rules.base import Example, called, passed, said
from services.rules.examples import DAY, OMAR, PRIYA, a_claim, an_activity
from services.rules.policy import Policy
from services.rules.signals.address import called as named
from services.rules.signals.same_customer import same_customer

SAYS = Sentence(
    en=(
        "Several of us have been in touch with {who} this week, so a colleague will take a look"
        " first. There is nothing you need to do."
    ),
    de=(
        "Von uns hat {who} diese Woche schon einige Male gehört, deshalb sieht es sich zuerst jemand"
        " an. Du brauchst nichts weiter zu tun."
    ),
)
THIRD = PersonId("U0THIRD")


def _met(author: PersonId, customer: str) -> EarlierClaim:
    claim = a_claim(Evidence(customer=customer, company="Gráfica Gaivotas"))
    return EarlierClaim(
        author=author, submitted_at=claim.submitted_at, occurred_on=DAY, evidence=claim.evidence
    )


@dataclass(frozen=True, slots=True)
class CustomerFatigue:
    """Counts colleagues who met the same person, at the same company, in the same week. Accents, titles and short forms
    of a name vary; the same first name at another firm is somebody else. A group event is one visit, however many of us
    were there, and each of its customers is looked at.
    """

    key: ClassVar[str] = "customer_fatigue"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Calls a reviewer."""
        week = Week.of(claim.occurred_on)
        monday, sunday = week.monday, week.sunday
        this_week = [one for one in facts.colleagues_claims if monday <= one.occurred_on <= sunday]
        for about in claim.evidence.one_by_one:
            before = [one for one in this_week if _is_of(about, one)]
            if len({one.author for one in before}) + 1 >= policy.fatigue_colleagues:
                return called(self.key, said(claim, SAYS, who=named(about.customer)), about=before)
        return passed(self.key)

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
            title="one event with many of us",
            claim=a_claim(
                Evidence(
                    customer="Beatriz Falcão", company="Gráfica Gaivotas", witnesses=(PRIYA, OMAR, THIRD)
                ),
                an_activity(group=True),
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
        Example(
            title="a guest of an event who saw three of us before",
            claim=a_claim(
                Evidence(customer="Kemal", also=(Named(name="Beatriz Falcão", company="Gráfica Gaivotas"),)),
                an_activity(group=True),
            ),
            facts=Facts(
                colleagues_claims=(
                    _met(PRIYA, "Beatriz Falcão"),
                    _met(OMAR, "Sra. Falcão"),
                    _met(THIRD, "Beatriz"),
                )
            ),
        ),
    )


def _is_of(about: Evidence, one: EarlierClaim) -> bool:
    """Whether an earlier claim, or one of an event's customers, is about the same person."""
    return any(same_customer(about, each) for each in one.evidence.one_by_one)

"""The customer is one of us."""

from dataclasses import dataclass
from typing import ClassVar

from services.evidence import Claim, Colleague, Evidence, Facts, Named, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import PRIYA, a_claim, an_activity
from services.rules.policy import Policy
from services.rules.signals.colleagues import is_colleague
from services.rules.signals.text import says_something

SAYS = Sentence(
    en="That sounds like one of us. This square is for a customer: who was it about?",
    de=(
        "Das klingt nach jemandem von uns. Bei diesem Feld geht es um Menschen, für die wir arbeiten:"
        " Wer war es?"
    ),
)


@dataclass(frozen=True, slots=True)
class ColleagueAsCustomer:
    """Looks for "my manager", "our trainee", "Tom from our billing desk", a mention of a user, our own company's name,
    and for full names on the roster. Somebody who used to be a colleague, and the customer's own colleague, are fine.
    """

    key: ClassVar[str] = "colleague_as_customer"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for a customer."""
        del policy
        customers = (about for about in claim.evidence.one_by_one if says_something(about.customer))
        if any(is_colleague(about, facts) for about in customers):
            return asked(self.key, said(claim, SAYS), at="customer")
        return passed(self.key)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="a former colleague who buys from us today",
            claim=a_claim(Evidence(customer="Nadia, a former colleague, now at the tile works")),
            accepted=True,
        ),
        Example(
            title="somebody who left us",
            claim=a_claim(
                Evidence(customer="our Saturday girl, who left last year and has her own shop now")
            ),
            accepted=True,
        ),
        Example(
            title="the customer's own colleague",
            claim=a_claim(Evidence(customer="Mrs Rao's colleague Femi")),
            accepted=True,
        ),
        Example(
            title="one of our regulars",
            claim=a_claim(Evidence(customer="our regular with the red umbrella")),
            accepted=True,
        ),
        Example(
            title="a customer who shares a first name with a colleague",
            claim=a_claim(Evidence(customer="Priya")),
            facts=Facts(roster=(Colleague(person=PRIYA, names=("Priya Nair", "Priya")),)),
            accepted=True,
        ),
        Example(title="my manager", claim=a_claim(Evidence(customer="my manager Priya"))),
        Example(
            title="somebody from another desk of ours",
            claim=a_claim(Evidence(customer="Tom from our billing desk")),
        ),
        Example(title="somebody new here", claim=a_claim(Evidence(customer="our new weekend lad"))),
        Example(title="meine Kollegin", claim=a_claim(Evidence(customer="meine Kollegin Birgit"))),
        Example(
            title="a full name on the roster",
            claim=a_claim(Evidence(customer="priya nair")),
            facts=Facts(roster=(Colleague(person=PRIYA, names=("Priya Nair",)),)),
        ),
        Example(
            title="somebody at our own company",
            claim=a_claim(Evidence(customer="Jo", company="Harbour Tools")),
            facts=Facts(company="Harbour Tools"),
        ),
        Example(
            title="a colleague among the customers of a group square",
            claim=a_claim(
                Evidence(customer="Chayo", also=(Named(name="my manager Priya"),)), an_activity(group=True)
            ),
        ),
    )

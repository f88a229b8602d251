"""The customer field names a firm, a department or a crowd."""

from dataclasses import dataclass
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Named, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import a_claim, an_activity
from services.rules.policy import Policy
from services.rules.signals.names import is_crowd, is_organisation
from services.rules.signals.text import says_something

SAYS = Sentence(
    en='Who was it there? A first name or a role such as "the night nurse" is plenty.',
    de="Wer war es dort? Ein Vorname oder eine Rolle wie „die Nachtschicht am Empfang“ genügt.",
)


@dataclass(frozen=True, slots=True)
class CompanyNotPerson:
    """Looks at the customer field alone. A name of any culture, a form of address, a role or a description ("lad with
    the cello case") is a person. A legal form, a department, a house name or the company's own name is not, nor are
    "the team" and "several customers". A name that could be both counts as a person. Each customer of a group square is
    looked at.
    """

    key: ClassVar[str] = "company_not_person"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks who there it was."""
        del facts, policy
        group = claim.activity.group
        if any(_is_nobody(about, group=group) for about in claim.evidence.one_by_one):
            return asked(self.key, said(claim, SAYS), at="customer")
        return passed(self.key)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="a role",
            claim=a_claim(
                Evidence(customer="the nurse in charge of ward 4", company="St. Brigid's Hospital")
            ),
            accepted=True,
        ),
        Example(
            title="a surname that is also a trade",
            claim=a_claim(Evidence(customer="Rose Mills")),
            accepted=True,
        ),
        Example(
            title="a person of a firm",
            claim=a_claim(Evidence(customer="Anneke (Van Dijk Transport BV)")),
            accepted=True,
        ),
        Example(
            title="friends in a group square",
            claim=a_claim(Evidence(customer="the Tuesday knitters"), an_activity(group=True)),
            accepted=True,
        ),
        Example(title="a firm", claim=a_claim(Evidence(customer="Brightwater Logistics Ltd"))),
        Example(
            title="the name of the company once more",
            claim=a_claim(Evidence(customer="Seven Shuttles", company="Seven Shuttles")),
        ),
        Example(title="a department", claim=a_claim(Evidence(customer="the purchasing department"))),
        Example(title="la direction", claim=a_claim(Evidence(customer="le service comptabilité"))),
        Example(title="everybody there", claim=a_claim(Evidence(customer="everyone at Kolsås Skis"))),
        Example(title="nobody in particular", claim=a_claim(Evidence(customer="several customers"))),
        Example(
            title="a firm beside two people in a group square",
            claim=a_claim(
                Evidence(
                    customer="Chayo",
                    also=(Named(name="Kemal"), Named(name="Brightwater Logistics Ltd")),
                ),
                an_activity(group=True),
            ),
        ),
    )


def _is_nobody(about: Evidence, *, group: bool) -> bool:
    """A firm, or a crowd where one person is asked for."""
    who = about.customer
    if not says_something(who):
        return False
    return is_organisation(who, about.company) or (not group and is_crowd(who))

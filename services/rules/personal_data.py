"""Something private about somebody who could be recognised."""

from dataclasses import dataclass
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, called, passed, said
from services.rules.examples import a_claim
from services.rules.policy import Policy
from services.rules.signals.privacy import (
    numbers_of_somebody,
    somebody_elses_door,
    somebodys_home,
    somebodys_trouble,
)

SAYS = Sentence(
    en=(
        "There is something private about somebody in this one, so a colleague reads it before it"
        " lights. There is nothing you need to do."
    ),
    de=(
        "Hier steht etwas Privates über jemanden, deshalb liest es jemand von uns, bevor es leuchtet."
        " Du brauchst nichts weiter zu tun."
    ),
)


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Looks for e-mail addresses, telephone and account numbers, for where somebody lives, and for diagnosis, debts,
    crime, residence status or orientation of somebody named. "Her mother is ill" is not private in this sense.
    """

    key: ClassVar[str] = "personal_data"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Calls a reviewer."""
        del facts, policy
        text = claim.evidence.text
        if (
            numbers_of_somebody(text)
            or somebodys_home(text)
            or somebody_elses_door(text, claim.evidence.customer)
            or somebodys_trouble(text, claim.evidence.customer)
        ):
            return called(self.key, said(claim, SAYS))
        return passed(self.key)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="a mother who is ill",
            claim=a_claim(
                Evidence(
                    customer="Annelie",
                    story="Her mother is ill, so we left the plan shut and talked about the night bus.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="a late husband",
            claim=a_claim(
                Evidence(
                    customer="Mrs Doyle",
                    story="Her late husband Tom died of cancer; she still buys two buns on Fridays.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="meter readings and times",
            claim=a_claim(
                Evidence(
                    customer="Josie",
                    story="Read me 004417 off the meter at 14:30, ticket 88-1204, fourteen hums.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="a brother's diagnosis",
            claim=a_claim(
                Evidence(
                    customer="Shalini Rao",
                    story="She told me that her brother Anand Rao is HIV positive and his office does not know.",
                )
            ),
        ),
        Example(
            title="a telephone number",
            claim=a_claim(
                Evidence(
                    customer="Ola", story="He asked me to ring his foreman on +44 7700 900123 before seven."
                )
            ),
        ),
        Example(
            title="where somebody lives",
            claim=a_claim(
                Evidence(
                    customer="Ida",
                    story="The woman who left lives at 14 Harbour Street now, second bell, and nobody may know.",
                )
            ),
        ),
        Example(
            title="Schulden einer Nachbarin",
            claim=a_claim(
                Evidence(
                    customer="Herr Voss",
                    story="Er sagt, seine Nachbarin Petra Lindner hat hohe Schulden und der Gerichtsvollzieher war da.",
                )
            ),
        ),
    )

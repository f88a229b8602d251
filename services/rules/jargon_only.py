"""Business fog, and no event behind it."""

from dataclasses import dataclass
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import a_claim
from services.rules.policy import Policy
from services.rules.signals.languages import fog
from services.rules.signals.story import main_field, telling_details
from services.rules.signals.text import tokens

SAYS = Sentence(
    en=(
        "Could you tell it the way you would tell a friend? What happened between you and {who}, in"
        " plain words?"
    ),
    de=(
        "Magst du es so erzählen, wie du es Freunden erzählen würdest? Ganz schlicht: Was habt ihr"
        " gemacht, {who} und du?"
    ),
)


@dataclass(frozen=True, slots=True)
class JargonOnly:
    """Counts words of business fog and abstract nouns among the words that carry meaning, and looks for an event that
    shows through. A technical word in a real story is fine.
    """

    key: ClassVar[str] = "jargon_only"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for plain words."""
        del facts
        text = claim.evidence.text
        foggy, meaning = fog(text)
        if len(foggy) < policy.fog_words or len(foggy) < policy.fog_share * meaning:
            return passed(self.key)
        clear = [word for word in telling_details(claim) if word not in foggy]
        if len(clear) >= max(policy.fog_density * len(tokens(text)), policy.fog_clear * len(foggy)):
            return passed(self.key)
        return asked(self.key, said(claim, SAYS), at=main_field(claim.activity))

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="a trade's own words in a real story",
            claim=a_claim(
                Evidence(
                    customer="Lata",
                    story='I swapped "authenticate" and "escalate" for log in and pass to Meera. She said her son talks like the first.',
                )
            ),
            accepted=True,
        ),
        Example(
            title="an event that shows through the fog",
            claim=a_claim(
                Evidence(
                    customer="Dr. Falk",
                    story="Her alignment, engagement, synergy, framework and roadmap slides were on the wall when the parrot"
                    " bit the beamer, stole a biscuit and flew off to Bremen with the cable.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="fog from end to end",
            claim=a_claim(
                Evidence(
                    customer="Wiebke",
                    story="Leveraged our customer-centric framework to drive alignment across touchpoints and unlock synergies.",
                )
            ),
        ),
        Example(
            title="proactive enablement",
            claim=a_claim(
                Evidence(
                    customer="Jost",
                    story="Proactive stakeholder enablement along the journey; strategic priorities aligned, roadmap for value creation agreed.",
                )
            ),
        ),
        Example(
            title="ganzheitliche Lösungen",
            claim=a_claim(
                Evidence(
                    customer="Frau Otte",
                    story="Wir haben ganzheitliche Maßnahmen zur nachhaltigen Optimierung der strategischen Kundenbindung implementiert.",
                )
            ),
        ),
    )

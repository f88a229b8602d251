"""A link that leads nowhere."""

from dataclasses import dataclass
from typing import ClassVar

from cards.model import Need
from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import a_claim, an_activity
from services.rules.policy import Policy
from services.rules.signals.hosts import is_open

SAYS = Sentence(
    en="That link does not open from here. Could you paste the whole address, beginning with https://?",
    de=(
        "Dieser Link lässt sich von hier aus nicht öffnen. Fügst du die ganze Adresse ein, mit"
        " https:// am Anfang?"
    ),
)
CLIPPING = an_activity(Need.CUSTOMER, Need.LINK)


@dataclass(frozen=True, slots=True)
class BadLink:
    """Looks at the address where one is needed, and never fetches it: http or https, a host others can reach, no local
    file, no placeholder. A missing scheme is forgiven.
    """

    key: ClassVar[str] = "bad_link"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for the whole address, under the link."""
        del facts, policy
        link = claim.evidence.link.strip()
        if Need.LINK not in claim.activity.needs or not link or is_open(link):
            return passed(self.key)
        return asked(self.key, said(claim, SAYS), at="link", at_once=True)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="an article",
            claim=a_claim(Evidence(link="https://choirs.example/why?x=1#two"), CLIPPING),
            accepted=True,
        ),
        Example(
            title="an address without its scheme",
            claim=a_claim(Evidence(link="www.choirs.example/why"), CLIPPING),
            accepted=True,
        ),
        Example(title="words", claim=a_claim(Evidence(link="see my mail"), CLIPPING)),
        Example(
            title="a file on somebody's disk",
            claim=a_claim(Evidence(link="C:\\Users\\me\\clip.pdf"), CLIPPING),
        ),
        Example(
            title="a placeholder", claim=a_claim(Evidence(link="https://www.example.com/article"), CLIPPING)
        ),
        Example(title="the own machine", claim=a_claim(Evidence(link="http://localhost:8080/a"), CLIPPING)),
    )

"""A link to ourselves."""

from dataclasses import dataclass
from typing import ClassVar

from cards.model import Need
from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import a_claim, an_activity
from services.rules.policy import Policy
from services.rules.signals.hosts import host, is_within, leads_to

SAYS = Sentence(
    en="That one leads to our own pages. What have you seen elsewhere that would help {who}?",
    de=(
        "Dieser Link führt auf unsere eigenen Seiten. Was hast du anderswo gesehen, das {who}"
        " gebrauchen könnte?"
    ),
)
SLACK = "slack.com"
CLIPPING = an_activity(Need.CUSTOMER, Need.LINK)
OURS = Facts(own_domains=frozenset({"harbourtools.example"}))


@dataclass(frozen=True, slots=True)
class InternalLink:
    """Compares the link with our own domains and all below them, also where a redirect or an archive carries the
    address. A link to a Slack message is never internal.
    """

    key: ClassVar[str] = "internal_link"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for something from elsewhere."""
        del policy
        link = claim.evidence.link.strip()
        if Need.LINK not in claim.activity.needs or not link or is_within(host(link), SLACK):
            return passed(self.key)
        if not leads_to(link, facts.own_domains):
            return passed(self.key)
        return asked(self.key, said(claim, SAYS), at="link")

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="a choir's page",
            claim=a_claim(Evidence(link="https://choirs.example/a"), CLIPPING),
            facts=OURS,
            accepted=True,
        ),
        Example(
            title="a stranger with a similar name",
            claim=a_claim(Evidence(link="https://not-harbourtools.example/a"), CLIPPING),
            facts=OURS,
            accepted=True,
        ),
        Example(
            title="our blog",
            claim=a_claim(Evidence(link="https://blog.harbourtools.example/a"), CLIPPING),
            facts=OURS,
        ),
        Example(
            title="our shop behind a redirect",
            claim=a_claim(
                Evidence(link="https://out.example/go?u=https%3A%2F%2Fshop.harbourtools.example%2Fnew"),
                CLIPPING,
            ),
            facts=OURS,
        ),
    )

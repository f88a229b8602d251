"""More claims at once than a day can hold."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Counted, Language, Sentence
from services.rules.base import Example, called, passed, said
from services.rules.examples import a_claim, earlier
from services.rules.policy import Policy

MINUTES = Counted(
    one=Sentence(en="That was a busy minute", de="Das war eine ereignisreiche Minute"),
    many=Sentence(en="Those were {number} busy minutes", de="Das waren {number} ereignisreiche Minuten"),
)
HOURS = Counted(
    one=Sentence(en="That was a busy hour", de="Das war eine ereignisreiche Stunde"),
    many=Sentence(en="Those were {number} busy hours", de="Das waren {number} ereignisreiche Stunden"),
)
SAYS = Sentence(
    en="{busy}, so a colleague will take a look at these together. There is nothing you need to do.",
    de="{busy}, deshalb sieht sich jemand von uns alles zusammen an. Du brauchst nichts weiter zu tun.",
)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def busy(window: timedelta, language: Language) -> str:
    """`Those were 30 busy minutes`: the window as it is easiest to read."""
    hours, rest = divmod(window, HOUR)
    return MINUTES.told(window // MINUTE, language) if rest else HOURS.told(hours, language)


@dataclass(frozen=True, slots=True)
class Burst:
    """Counts the claimant's own claims within the window before this one, this one included. Three or four at the end of
    a shift are normal.
    """

    key: ClassVar[str] = "burst"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Calls a reviewer who sees them together."""
        since = claim.submitted_at - policy.burst_window
        others = [one for one in facts.own_claims if since <= one.submitted_at <= claim.submitted_at]
        if 1 + len(others) < policy.burst_claims:
            return passed(self.key)
        return called(
            self.key, said(claim, SAYS, busy=busy(policy.burst_window, claim.language)), about=others
        )

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="the fourth at the end of a shift",
            claim=a_claim(Evidence(customer="Chayo")),
            facts=Facts(
                own_claims=tuple(earlier(Evidence(), days=0, minutes=minutes) for minutes in (9, 6, 3))
            ),
            accepted=True,
        ),
        Example(
            title="the fifth within half an hour",
            claim=a_claim(Evidence(customer="Chayo")),
            facts=Facts(
                own_claims=tuple(earlier(Evidence(), days=0, minutes=minutes) for minutes in (30, 9, 6, 3))
            ),
        ),
        Example(
            title="the seventh within a minute",
            claim=a_claim(Evidence(customer="Chayo")),
            facts=Facts(own_claims=tuple(earlier(Evidence(), days=0) for _ in range(6))),
        ),
    )

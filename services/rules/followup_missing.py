"""A promise without the day it was kept."""

import re
from dataclasses import dataclass
from typing import ClassVar

from cards.model import Need
from services.evidence import Claim, Evidence, Facts, Followup, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import DAY, a_claim, an_activity
from services.rules.policy import Policy
from services.rules.signals.detail import details
from services.rules.signals.quotes import narration
from services.rules.signals.text import fold, says_something
from services.rules.words.tenses import ANNOUNCED, DONE, OPEN_CLAUSE, PLEDGED, PREPARED, UNDERWAY

SAYS = Sentence(
    en=(
        "Half of this square is done. Once you have got back to {who}, tell us what you brought and"
        " what they said."
    ),
    de=(
        "Das Feld ist zur Hälfte geschafft. Sobald {who} wieder von dir gehört hat, erzähl uns, was"
        " du mitgebracht hast und wie es ankam."
    ),
)
SAYS_WHEN = Sentence(
    en="On which day did you go back to {who}? With that, this square is whole.",
    de="An welchem Tag hat {who} wieder von dir gehört? Dann ist das Feld ganz.",
)
PROMISING = an_activity(Need.CUSTOMER, Need.PROMISE_DUE, Need.FOLLOWUP, two_phase=True)
_TELLS_NOTHING = 4
_CLAUSE = re.compile(r"[.;:!?,\n]+|\b(?:and|but|so|then|und|aber|et|mais|y|pero|e|mas|ma|maar)\b")
_PLANS = re.compile(
    r"\s*(?:still )?(?:to ?do|plan|next steps?|a faire|por hacer|a fazer|da fare|te doen|noch zu tun|offen)\b"
)
_NOT_DONE = re.compile(
    r"\b(?:not|never|hasn'?t|haven'?t|hadn'?t|won'?t|don'?t|can'?t|nicht|pas|no|nao)(?: yet| been| noch)* \w+"
)


@dataclass(frozen=True, slots=True)
class FollowupMissing:
    """Looks at the second half of a promise square once it is closed: it must be there, with a day, and tell of
    something done. "Will send it tomorrow" is an announcement. How late it came does not matter here.
    """

    key: ClassVar[str] = "followup_missing"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks to come back when the promise is kept; nothing is asked while only a promise is being recorded."""
        del facts, policy
        if Need.FOLLOWUP not in claim.activity.needs or not claim.closing:
            return passed(self.key)
        followup = claim.evidence.followup
        if followup is None or not says_something(followup.what) or only_announces(followup.what):
            return asked(self.key, said(claim, SAYS), at="followup")
        if followup.on is None:
            return asked(self.key, said(claim, SAYS_WHEN), at="followup")
        return passed(self.key)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="something done, with more to come",
            claim=a_claim(
                Evidence(
                    followup=Followup(
                        what="Told her the grey cable works; she will try it on Sunday.", on=DAY
                    )
                ),
                PROMISING,
            ),
            accepted=True,
        ),
        Example(
            title="a promise just being made",
            claim=a_claim(Evidence(), PROMISING, closing=False),
            accepted=True,
        ),
        Example(title="nothing", claim=a_claim(Evidence(customer="Malin"), PROMISING)),
        Example(
            title="an announcement",
            claim=a_claim(
                Evidence(followup=Followup(what="I will send it to her tomorrow morning", on=DAY)), PROMISING
            ),
        ),
        Example(
            title="an announcement with much in it",
            claim=a_claim(
                Evidence(
                    followup=Followup(what="I'll ask the yard and then write here what they said.", on=DAY)
                ),
                PROMISING,
            ),
        ),
        Example(
            title="eine Ankündigung",
            claim=a_claim(
                Evidence(followup=Followup(what="Wird noch erledigt, Rückmeldung folgt", on=DAY)), PROMISING
            ),
        ),
        Example(
            title="something done on no day",
            claim=a_claim(Evidence(followup=Followup(what="Sent it to her")), PROMISING),
        ),
    )


def only_announces(text: str) -> bool:
    """Whether it speaks of what will be or is on its way, and of nothing that reached the customer."""
    told = _NOT_DONE.sub(" ", fold(narration(text)))
    clauses = [clause.strip() for clause in _CLAUSE.split(PLEDGED.sub(" ", told)) if clause.strip()]
    ahead = [clause for clause in clauses if ANNOUNCED.search(clause) or UNDERWAY.search(clause)]
    if not ahead and ANNOUNCED.search(told) is None:
        return False
    unsettled = {clause for clause in clauses if PREPARED.search(clause) or OPEN_CLAUSE.search(clause)}
    rest = "; ".join(clause for clause in clauses if clause not in {*ahead, *unsettled})
    if DONE.search(rest) is None:
        return _looks_ahead(told, clauses, {*ahead, *unsettled})
    first, *_ = re.split(r"[.;!?]", told, maxsplit=1)
    return PLEDGED.match(told) is not None and DONE.search(ANNOUNCED.sub(" ", first)) is None


def _looks_ahead(told: str, clauses: list[str], ahead: set[str]) -> bool:
    """Whether it is a list of things to do, tells little, or begins with what is to come or being prepared and mostly stays there."""
    if _PLANS.match(told) is not None or len(details(PLEDGED.sub(" ", told))) <= _TELLS_NOTHING:
        return True
    begins = next((clause for clause in clauses if " " in clause), "")
    return begins in ahead and sum(clause in ahead for clause in clauses) * 2 >= len(clauses)

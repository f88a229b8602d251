"""Something the activity needs was left empty."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from cards.model import Need
from services.evidence import Claim, Evidence, Facts, Promise, Verdict
from services.languages import Language, Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import DAY, OMAR, PRIYA, a_claim, an_activity
from services.rules.policy import Policy
from services.rules.signals.text import says_something

FIELDS: Mapping[Need, tuple[str, Sentence]] = MappingProxyType(
    {
        Need.CUSTOMER: (
            "customer",
            Sentence(
                en='who you were with: a first name or a role such as "the night nurse" is plenty',
                de="wer es war (ein Vorname oder eine Rolle wie „die Nachtschicht am Empfang“ genügt)",
            ),
        ),
        Need.STORY: (
            "story",
            Sentence(en="what happened between the two of you", de="was ihr miteinander erlebt habt"),
        ),
        Need.WHAT_CHANGED: (
            "what_changed",
            Sentence(en="what is different for them now", de="was dort jetzt anders ist"),
        ),
        Need.LEARNED: (
            "learned",
            Sentence(en="one thing you did not know before", de="etwas, das du vorher nicht wusstest"),
        ),
        Need.CUSTOMER_QUOTE: (
            "customer_quote",
            Sentence(en="a few of their own words", de="ein paar Worte, so wie du sie gehört hast"),
        ),
        Need.LINK: ("link", Sentence(en="the link you shared", de="der Link, den du geteilt hast")),
        Need.PHOTO: (
            "witnesses",
            Sentence(
                en="a second colleague who was there, in place of a photo",
                de="wer von uns außerdem dabei war, anstelle eines Fotos",
            ),
        ),
        Need.COLLEAGUE_WITNESS: (
            "witnesses",
            Sentence(en="a colleague who was there", de="wer von uns dabei war"),
        ),
        Need.PROMISE_DUE: (
            "promise",
            Sentence(
                en="what you promised, and by which day",
                de="was du versprochen hast und bis zu welchem Tag",
            ),
        ),
    }
)
"""For each need its field in the evidence and what to call it. The follow-up has a rule of its own."""

SAYS = Sentence(
    en="Nearly there. This square would also like {what}.",
    de="Fast geschafft. Zu diesem Feld gehört noch: {what}.",
)
SAYS_AND = Sentence(en="{others}; and {last}", de="{others}; und {last}")

WITNESSES_FOR_A_PHOTO = 2
AT_THE_END = frozenset({Need.PHOTO, Need.COLLEAGUE_WITNESS})
"""What a promise square shows when its promise is kept, not when it is made."""


def _photo(evidence: Evidence) -> bool:
    return evidence.photo is not None or len(set(evidence.witnesses)) >= WITNESSES_FOR_A_PHOTO


def _promise(evidence: Evidence) -> bool:
    return evidence.promise is not None and says_something(evidence.promise.what)


GIVEN: Mapping[Need, Callable[[Evidence], bool]] = MappingProxyType(
    {
        Need.CUSTOMER: lambda evidence: says_something(evidence.customer),
        Need.STORY: lambda evidence: says_something(evidence.story),
        Need.WHAT_CHANGED: lambda evidence: says_something(evidence.what_changed),
        Need.LEARNED: lambda evidence: says_something(evidence.learned),
        Need.CUSTOMER_QUOTE: lambda evidence: says_something(evidence.customer_quote),
        Need.LINK: lambda evidence: bool(evidence.link.strip()),
        Need.PHOTO: _photo,
        Need.COLLEAGUE_WITNESS: lambda evidence: bool(evidence.witnesses),
        Need.PROMISE_DUE: _promise,
    }
)


@dataclass(frozen=True, slots=True)
class MissingField:
    """Looks at what the activity's card asks for. A field of dashes or dots counts as empty. A second witness stands
    in for a photo. While only a promise is recorded neither is asked for; its follow-up is looked at by
    `followup_missing`.
    """

    key: ClassVar[str] = "missing_field"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for everything that is missing, in one sentence; `at` is the first field."""
        del facts, policy
        due = [need for need in claim.activity.needs if claim.closing or need not in AT_THE_END]
        missing = [need for need in due if need in GIVEN and not GIVEN[need](claim.evidence)]
        if not missing:
            return passed(self.key)
        wanted = list(dict.fromkeys(FIELDS[need][1].told(claim.language) for need in missing))
        what = _listed(wanted, claim.language)
        return asked(self.key, said(claim, SAYS, what=what), at=FIELDS[missing[0]][0], at_once=True)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="a name and a story where a name and a story are needed",
            claim=a_claim(
                Evidence(customer="Ines", story="Her kiln cracked on Sunday, so she bakes at her sister's.")
            ),
            accepted=True,
        ),
        Example(
            title="two witnesses where a photo is needed",
            claim=a_claim(
                Evidence(customer="Ines", witnesses=(PRIYA, OMAR)),
                an_activity(Need.CUSTOMER, Need.PHOTO, Need.COLLEAGUE_WITNESS),
            ),
            accepted=True,
        ),
        Example(
            title="a promise just being made, whose witness comes with its follow-up",
            claim=a_claim(
                Evidence(customer="Ines", promise=Promise(what="bring her the spare key", due=DAY)),
                an_activity(Need.CUSTOMER, Need.PROMISE_DUE, Need.COLLEAGUE_WITNESS, two_phase=True),
                closing=False,
            ),
            accepted=True,
        ),
        Example(
            title="nobody in the customer field",
            claim=a_claim(
                Evidence(story="The bakery moves to the old fire station in March, ovens and all.")
            ),
        ),
        Example(
            title="dots in place of the customer's words",
            claim=a_claim(
                Evidence(customer="Herr Demir", customer_quote="..."),
                an_activity(Need.CUSTOMER, Need.CUSTOMER_QUOTE),
            ),
        ),
        Example(
            title="one witness where a photo is needed and there is none",
            claim=a_claim(
                Evidence(customer="Ines", witnesses=(PRIYA,)), an_activity(Need.CUSTOMER, Need.PHOTO)
            ),
        ),
    )


def _listed(wanted: list[str], language: Language) -> str:
    *others, last = wanted
    return SAYS_AND.told(language, others="; ".join(others), last=last) if others else last

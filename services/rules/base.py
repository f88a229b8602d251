"""The shape of a rule and of the examples it is explained and tested by."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from services.evidence import Claim, EarlierClaim, Facts, Outcome, Photo, RuleKey, Verdict
from services.ids import ClaimId
from services.languages import Sentence
from services.rules.policy import Policy
from services.rules.signals import address


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """A claim with the answer a rule gives it. `title` completes the sentence "… passes" or "… does not pass"."""

    title: str
    claim: Claim
    facts: Facts = field(default_factory=Facts)
    accepted: bool = False


THEM = Sentence(en="them", de="dein Gegenüber")
"""A customer without a name, where a sentence speaks of `{who}`."""
Found = EarlierClaim | Photo
"""What a claim may be like: an earlier claim, or the picture of one."""


class Rule(Protocol):
    """One aspect of a claim, judged without looking anything up."""

    @property
    def key(self) -> RuleKey:
        """The code stored with every verdict; also the file's name."""

    @property
    def examples(self) -> tuple[Example, ...]:
        """At least one accepted and two rejected claims, in different voices."""

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """What the rule says of the claim."""


def said(claim: Claim, sentence: Sentence, **filled: object) -> str:
    """The sentence in the claimant's language; `{who}` is the customer, unless another one is meant."""
    who = address.called(claim.evidence.customer, THEM.told(claim.language))
    return sentence.told(claim.language, **({"who": who} | filled))


@cache
def passed(rule: RuleKey) -> Verdict:
    """The rule has nothing to say."""
    return Verdict(rule=rule, outcome=Outcome.PASS)


def asked(
    rule: RuleKey, says: str, *, at: str = "", at_once: bool = False, about: Iterable[Found] = ()
) -> Verdict:
    """The claim goes back with a sentence that says what would make it pass. `about` is what it was found to be like."""
    return Verdict(rule=rule, outcome=Outcome.ASK, says=says, at=at, at_once=at_once, about=_ids(about))


def called(rule: RuleKey, says: str, *, about: Iterable[Found] = ()) -> Verdict:
    """A person looks, and nobody is accused; they see what the claim was found to be like."""
    return Verdict(rule=rule, outcome=Outcome.HUMAN, says=says, about=_ids(about))


def _ids(about: Iterable[Found]) -> tuple[ClaimId, ...]:
    """Those of them that stand in a database, each once."""
    return tuple(dict.fromkeys(each.claim for each in about if each.claim is not None))

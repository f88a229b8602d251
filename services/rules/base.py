"""The shape of a rule and of the examples it is explained and tested by."""

from dataclasses import dataclass, field
from typing import Protocol

from services.evidence import Claim, Facts, Outcome, RuleKey, Verdict
from services.rules.policy import Policy


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """A claim with the answer a rule gives it. `title` completes the sentence "… passes" or "… does not pass"."""

    title: str
    claim: Claim
    facts: Facts = field(default_factory=Facts)
    accepted: bool = False


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


def passed(rule: RuleKey) -> Verdict:
    """The rule has nothing to say."""
    return Verdict(rule=rule, outcome=Outcome.PASS)


def asked(rule: RuleKey, says: str, *, at: str = "", at_once: bool = False) -> Verdict:
    """The claim goes back with a sentence that says what would make it pass."""
    return Verdict(rule=rule, outcome=Outcome.ASK, says=says, at=at, at_once=at_once)


def called(rule: RuleKey, says: str) -> Verdict:
    """A person looks, and nobody is accused."""
    return Verdict(rule=rule, outcome=Outcome.HUMAN, says=says)

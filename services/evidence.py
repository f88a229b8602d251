"""What a claim says, what is known around it, and what the rules answer.

Everything here is a plain value: rules are pure functions from a `Claim` and `Facts` to a `Verdict`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from cards.model import Activity, PersonId, Setting, Week
from services.ids import ClaimId
from services.languages import DEFAULT, Language


@dataclass(frozen=True, kw_only=True, slots=True)
class Photo:
    """A picture that was looked at. `sha` is SHA-256 of its bytes in hex, `phash` a 64-bit perceptual hash in hex.

    `centre` is that of its middle, `turned` those of both when it is turned or mirrored; empty where nobody knows.
    """

    sha: str
    phash: str
    faces: int = 0
    centre: str = ""
    turned: tuple[str, ...] = ()
    claim: ClaimId | None = None
    """Whose it is, where it was found among the pictures of others."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    """Something promised to a customer, and the day by which."""

    what: str = ""
    due: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Followup:
    """What became of a promise, the day it was told to the customer, and how they took it."""

    what: str = ""
    on: date | None = None
    reaction: str = ""

    @property
    def texts(self) -> tuple[str, str]:
        """What was told of it, in the order of the form."""
        return (self.what, self.reaction)


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """A customer by name or role, and where they work as far as it was told."""

    name: str
    company: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """What the claimant filled in. An empty string, an empty tuple and None all mean: not given.

    `also` are further customers, who took part in a group activity beside the first.
    """

    customer: str = ""
    company: str = ""
    what_changed: str = ""
    story: str = ""
    learned: str = ""
    customer_quote: str = ""
    link: str = ""
    witnesses: tuple[PersonId, ...] = ()
    photo: Photo | None = None
    promise: Promise | None = None
    followup: Followup | None = None
    also: tuple[Named, ...] = ()

    @property
    def customers(self) -> tuple[Named, ...]:
        """Everybody it is about, each once, the first one first."""
        first = Named(name=self.customer, company=self.company)
        return tuple(dict.fromkeys(each for each in (first, *self.also) if each.name.strip()))

    @property
    def one_by_one(self) -> "tuple[Evidence, ...]":
        """The same evidence about each of its customers alone; as it is where there is but one."""
        if not self.also:
            return (self,)
        alone = (replace(self, customer=each.name, company=each.company, also=()) for each in self.customers)
        return tuple(alone) or (self,)

    @property
    def texts(self) -> tuple[str, ...]:
        """The free texts that were filled in, in the order of the form; only these count towards the length."""
        promised = self.promise.what if self.promise else ""
        kept = self.followup.texts if self.followup else ()
        told = (self.what_changed, self.story, self.learned, self.customer_quote, promised, *kept)
        return tuple(text for text in told if text.strip())

    @property
    def text(self) -> str:
        """All free texts as one, a line each."""
        return "\n".join(self.texts)


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """One try at one square, as the rules see it.

    `submitted_at` carries the author's own zone: its local date is the one compared with other dates.
    `closing` is False while a two-phase square only records its promise; its follow-up is not asked for yet.
    `language` is the one in which the author is answered; it changes no outcome.
    """

    activity: Activity
    setting: Setting
    author: PersonId
    week: Week
    occurred_on: date
    submitted_at: datetime
    evidence: Evidence
    closing: bool = True
    language: Language = DEFAULT

    @property
    def submitted_on(self) -> date:
        """The author's date when the claim was sent."""
        return self.submitted_at.date()


@dataclass(frozen=True, kw_only=True, slots=True)
class Colleague:
    """Somebody on our roster, with every name Slack knows for them."""

    person: PersonId
    names: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class EarlierClaim:
    """A claim sent before this one, whatever became of it. A resubmission's own earlier try is not among them.

    `group` marks a group event, told once by the colleague who claimed it for everybody.
    """

    author: PersonId
    submitted_at: datetime
    occurred_on: date
    evidence: Evidence
    group: bool = False
    claim: ClaimId | None = None
    """Which one it is, where it stands in a database."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """What is known around a claim when it is judged; gathered beforehand, never fetched by a rule.

    `own_claims` and `colleagues_claims` reach back twelve weeks, oldest first, and need not be complete: in them is
    everything a rule could mean, the likeliest where there is very much of it. Witness rings, bursts, fatigue and
    repeated texts are all read from these two.
    """

    company: str = ""
    own_domains: frozenset[str] = frozenset()
    roster: tuple[Colleague, ...] = ()
    own_claims: tuple[EarlierClaim, ...] = ()
    colleagues_claims: tuple[EarlierClaim, ...] = ()
    photos: tuple[Photo, ...] = ()
    """Pictures of earlier claims that may be the claim's own once more."""


class Outcome(StrEnum):
    """What a rule says of a claim."""

    PASS = "pass"  # noqa: S105 -- a verdict, not a password
    ASK = "ask"
    HUMAN = "human"


RuleKey = str


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """One rule's answer.

    `says` is the sentence the claimant reads; it names what would make the claim pass.
    `at` is the evidence field it belongs to. `at_once` verdicts answer under that field while the form is open;
    the others are about meaning or history and store the claim as asked.
    `about` are the other claims it speaks of. `near` marks a pass that would have been none with thresholds a step tighter.
    """

    rule: RuleKey
    outcome: Outcome
    says: str = ""
    at: str = ""
    at_once: bool = False
    about: tuple[ClaimId, ...] = ()
    near: bool = False


class Ruling(StrEnum):
    """What all verdicts together come to. A claim is never rejected."""

    ACCEPT = "accept"
    ASK = "ask"
    HUMAN = "human"


LEAST_SPECIFIC = "vague_no_detail"
"""Says nothing that another ask about the same words does not say better."""


def spoken(verdicts: Iterable[Verdict]) -> tuple[str, ...]:
    """The sentences of these verdicts, the most helpful first, each once."""
    telling = [verdict for verdict in verdicts if verdict.says]
    specific = [verdict for verdict in telling if verdict.rule != LEAST_SPECIFIC]
    return tuple(dict.fromkeys(verdict.says for verdict in specific or telling))


@dataclass(frozen=True, kw_only=True, slots=True)
class Basis:
    """What the rules judged by: the version of the workspace's policy (0 for the default), our release, and a digest of
    the facts, so that a later look can tell whether it sees the same.
    """

    policy: int
    release: str
    facts: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Judgement:
    """The ruling with every verdict behind it, the most helpful ask first.

    `basis` is None where somebody decided and not the rules, and outside a database.
    """

    ruling: Ruling
    verdicts: tuple[Verdict, ...] = field(default=())
    basis: Basis | None = None

    @property
    def reasons(self) -> tuple[RuleKey, ...]:
        """The codes that led to the ruling; none for accept."""
        return tuple(verdict.rule for verdict in self.decisive)

    @property
    def decisive(self) -> tuple[Verdict, ...]:
        """The verdicts that carry the ruling."""
        return tuple(verdict for verdict in self.verdicts if verdict.outcome == self.ruling.value)

    @property
    def says(self) -> str:
        """What the claimant reads: the most helpful asks, or the word of a human to come."""
        return " ".join(spoken(self.decisive))

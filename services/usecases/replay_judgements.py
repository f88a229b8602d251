"""What the rules of today would decide of what was judged before, by what was known then. Changes nothing."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from cards.model import PersonId, Week
from services.errors import NotFound
from services.evidence import Evidence, Judgement
from services.ids import ClaimId
from services.rules import RULES, ruling_of
from services.rules.policy import Policy
from services.store import dealt_cards, replays
from services.store.dealt_cards import DealtCard
from services.store.replays import BEGINNING, Judged, Mark
from services.store.tx import Tx
from services.usecases.judging import Bench, bench, judge_by

PAGE: Final = 100
KEYS: Final = frozenset(rule.key for rule in RULES)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReplayPage:
    """Where to go on, and the policy to judge by; None is the workspace's own."""

    after: Mark = BEGINNING
    policy: Policy | None = None
    limit: int = PAGE


@dataclass(frozen=True, kw_only=True, slots=True)
class Replayed:
    """One judgement then and now. `same_facts` is False where something around the claim can no longer be seen as it was."""

    claim: ClaimId
    revision: int
    submitted_at: datetime
    evidence: Evidence
    was: Judgement
    would_be: Judgement

    @property
    def differs(self) -> bool:
        """Whether the claim would go another way."""
        return self.was.ruling is not self.would_be.ruling

    @property
    def same_facts(self) -> bool:
        """Whether both saw the same around the claim."""
        return None not in {self.was.basis, self.would_be.basis} and _facts(self.was) == _facts(self.would_be)


@dataclass(frozen=True, kw_only=True, slots=True)
class Replay:
    """A page of it; `after` is None at the end."""

    told: tuple[Replayed, ...]
    after: Mark | None


def _facts(judgement: Judgement) -> str:
    return judgement.basis.facts if judgement.basis else ""


async def replay_judgements(tx: Tx, command: ReplayPage) -> Replay:
    """The next page, in a transaction that only reads."""
    await replays.only_reading(tx)
    by = await bench(tx)
    if command.policy is not None:
        by = replace(by, policy=command.policy)
    found = await replays.page(tx, command.after, command.limit)
    dealt: dict[tuple[PersonId, Week], DealtCard] = {}
    told = [await _replayed(tx, by, dealt, each) for each in found]
    return Replay(told=tuple(told), after=found[-1].mark if len(found) == command.limit else None)


async def count_judgements(tx: Tx, after: Mark) -> int:
    """About how many there are to replay."""
    await replays.only_reading(tx)
    return await replays.count(tx, after)


async def _replayed(
    tx: Tx, by: Bench, dealt: dict[tuple[PersonId, Week], DealtCard], judged: Judged
) -> Replayed:
    claim = judged.claim
    key = (claim.person, claim.week)
    if key not in dealt:
        card = await dealt_cards.load(tx, *key)
        if card is None:
            raise NotFound(code="no_card")
        dealt[key] = card
    said = await judge_by(tx, by, dealt[key], claim, judged_at=judged.judged_at)
    return Replayed(
        claim=claim.id,
        revision=claim.revision,
        submitted_at=claim.submitted_at,
        evidence=claim.evidence,
        was=judged.judgement,
        would_be=_with_trouble(said, judged.judgement),
    )


def _with_trouble(said: Judgement, before: Judgement) -> Judgement:
    """What no rule said, such as a photo that could not be fetched, is as it was."""
    others = tuple(verdict for verdict in before.verdicts if verdict.rule not in KEYS)
    verdicts = (*others, *said.verdicts)
    return replace(said, ruling=ruling_of(verdicts), verdicts=verdicts) if others else said

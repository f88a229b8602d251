"""How well the judge does on claims whose answer somebody knows. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from services.evidence import Judgement, RuleKey, Ruling

STOPPED = (Ruling.ASK, Ruling.HUMAN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """A judged claim, with what somebody who read it says of it: the ruling, and the codes that would be right."""

    id: str
    ruling: Ruling
    reasons: tuple[RuleKey, ...]
    judgement: Judgement

    @property
    def is_right(self) -> bool:
        """The ruling is the expected one."""
        return self.judgement.ruling is self.ruling

    @property
    def is_stopped(self) -> bool:
        """It went back, or to a reviewer."""
        return self.judgement.ruling in STOPPED

    @property
    def is_named(self) -> bool:
        """One of the reasons given is a right one."""
        return not set(self.reasons).isdisjoint(self.judgement.reasons)


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """So many of so many."""

    count: int
    of: int

    def __str__(self) -> str:
        """As people read it: "45 of 50, 90.0 %"."""
        return f"{self.count} of {self.of}" + (f", {100 * self.count / self.of:.1f} %" if self.of else "")


@dataclass(frozen=True, kw_only=True, slots=True)
class CodeScore:
    """How claims with this code first among their reasons fared."""

    code: RuleKey
    seen: int
    stopped: int
    named: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Scores:
    """The four scores, with what lies behind them.

    `confusion` counts by expected and given ruling. `misses` are the claims judged wrongly or for a wrong reason, those
    that hurt most first: a genuine claim asked, one sent to a reviewer, a hollow one accepted, a reason not named.
    """

    right: Share
    false_asks: Share
    stopped: Share
    named: Share
    confusion: Mapping[tuple[Ruling, Ruling], int]
    codes: tuple[CodeScore, ...]
    misses: tuple[Known, ...]


def scored(known: Iterable[Known]) -> Scores:
    """The scores of claims in any order; a tie among misses keeps that order."""
    told = tuple(known)
    genuine = [one for one in told if one.ruling is Ruling.ACCEPT]
    others = [one for one in told if one.ruling is not Ruling.ACCEPT]
    return Scores(
        right=Share(count=sum(one.is_right for one in told), of=len(told)),
        false_asks=Share(count=sum(one.judgement.ruling is Ruling.ASK for one in genuine), of=len(genuine)),
        stopped=Share(count=sum(one.is_stopped for one in others), of=len(others)),
        named=Share(count=sum(one.is_named for one in others), of=len(others)),
        confusion=Counter((one.ruling, one.judgement.ruling) for one in told),
        codes=_by_code(others),
        misses=tuple(sorted((one for one in told if _hurt(one)), key=_hurt, reverse=True)),
    )


def _by_code(others: list[Known]) -> tuple[CodeScore, ...]:
    codes = sorted({one.reasons[0] for one in others if one.reasons})
    return tuple(_one_code(code, [one for one in others if one.reasons[:1] == (code,)]) for code in codes)


def _one_code(code: RuleKey, these: list[Known]) -> CodeScore:
    return CodeScore(
        code=code,
        seen=len(these),
        stopped=sum(one.is_stopped for one in these),
        named=sum(one.is_named for one in these),
    )


def _hurt(one: Known) -> int:
    """How much a wrong judgement hurts; nothing where it is right."""
    if one.ruling is Ruling.ACCEPT:
        return {Ruling.ASK: 5, Ruling.HUMAN: 4, Ruling.ACCEPT: 0}[one.judgement.ruling]
    if not one.is_stopped:
        return 3
    if not one.is_named:
        return 2
    return int(not one.is_right)

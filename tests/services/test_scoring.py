"""Scores of judgements whose answer is known."""

import pytest

from services.evidence import Judgement, Outcome, Ruling, Verdict
from services.scoring import Known, scored


def known(expected: Ruling, given: Ruling, *codes: str, reasons: tuple[str, ...] = ()) -> Known:
    """A claim expected to be ruled one way and ruled another, with codes as the judge gave them."""
    outcome = Outcome.ASK if given is Ruling.ASK else Outcome.HUMAN
    verdicts = tuple(Verdict(rule=code, outcome=outcome, says="What was it?") for code in codes)
    judgement = Judgement(ruling=given, verdicts=verdicts)
    return Known(id=f"{expected}-{given}", ruling=expected, reasons=reasons, judgement=judgement)


ASKED_WRONGLY = known(Ruling.ACCEPT, Ruling.ASK, "too_thin")
CALLED_WRONGLY = known(Ruling.ACCEPT, Ruling.HUMAN, "burst")
LET_THROUGH = known(Ruling.ASK, Ruling.ACCEPT, reasons=("deal_talk",))
NAMED_WRONGLY = known(Ruling.ASK, Ruling.ASK, "too_thin", reasons=("deal_talk",))
ASKED_RIGHTLY = known(Ruling.ASK, Ruling.ASK, "filler_text", "too_thin", reasons=("too_thin", "filler_text"))
CALLED_RIGHTLY = known(Ruling.HUMAN, Ruling.HUMAN, "burst", reasons=("burst",))
BELIEVED = known(Ruling.ACCEPT, Ruling.ACCEPT)
ALL = (BELIEVED, NAMED_WRONGLY, LET_THROUGH, ASKED_RIGHTLY, CALLED_WRONGLY, CALLED_RIGHTLY, ASKED_WRONGLY)


def test_the_four_scores_are_counted() -> None:
    scores = scored(ALL)
    shares = (scores.right, scores.false_asks, scores.stopped, scores.named)
    assert [(share.count, share.of) for share in shares] == [(4, 7), (1, 3), (3, 4), (2, 4)]


def test_it_is_told_who_was_taken_for_what() -> None:
    confusion = scored(ALL).confusion
    assert confusion[Ruling.ACCEPT, Ruling.ASK] == 1
    assert confusion[Ruling.ASK, Ruling.ASK] == 2
    assert sum(confusion.values()) == len(ALL)


def test_each_first_code_is_counted_by_itself() -> None:
    counted = {code.code: (code.seen, code.stopped, code.named) for code in scored(ALL).codes}
    assert counted == {"burst": (1, 1, 1), "deal_talk": (2, 1, 0), "too_thin": (1, 1, 1)}


def test_what_hurts_most_is_told_first() -> None:
    assert scored(ALL).misses == (ASKED_WRONGLY, CALLED_WRONGLY, LET_THROUGH, NAMED_WRONGLY)


@pytest.mark.parametrize(("one", "said"), [(ALL, "4 of 7, 57.1 %"), ((), "0 of 0")])
def test_a_share_reads_well(one: tuple[Known, ...], said: str) -> None:
    assert str(scored(one).right) == said

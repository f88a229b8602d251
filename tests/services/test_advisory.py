"""What a board is, apart from any database: its rhythm, how members are named, and a balanced set."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from cards.model import PersonId
from services.advisory import (
    DAYS,
    GRACE,
    Board,
    Highlight,
    HighlightState,
    Naming,
    Rhythm,
    Tone,
    all_praise,
    called,
    suggested,
)
from services.channels import Reach
from services.ids import AdvisoryBoardId, ChannelId, ClaimId, HighlightId

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
BOARD = AdvisoryBoardId(UUID(int=1))


def story(number: int, tone: Tone, theme: str = "") -> Highlight:
    return Highlight(
        id=HighlightId(UUID(int=number)),
        board=BOARD,
        claim=ClaimId(UUID(int=number)),
        thread=None,
        place=0,
        state=HighlightState.READY,
        words="They waited.",
        tone=tone,
        theme=theme,
        claimant=PersonId("U0BEN"),
        nominated_by=PersonId("U0BEN"),
        nominated_at=NOW,
        customer_agreed=True,
        posted_at=None,
        taken_back_at=None,
        erased=False,
        version=1,
    )


def board(rhythm: Rhythm, *, met: datetime | None = None, closed: bool = False) -> Board:
    return Board(
        id=BOARD,
        name="Circle",
        purpose="",
        channel=ChannelId("C0CIRCLE"),
        reach=Reach.GUESTS,
        rhythm=rhythm,
        owner=PersonId("U0AMARA"),
        made_at=NOW,
        met_at=met,
        closed_at=NOW if closed else None,
    )


def test_a_set_is_good_bad_and_ugly_in_turns() -> None:
    ready = [story(n, tone) for n, tone in enumerate([Tone.GOOD, Tone.GOOD, Tone.UGLY, Tone.BAD, Tone.BAD])]
    tones = [each.tone for each in suggested(ready)]
    assert tones == [Tone.GOOD, Tone.BAD, Tone.UGLY, Tone.GOOD, Tone.BAD]


def test_no_theme_comes_twice_while_another_is_left() -> None:
    ready = [
        story(1, Tone.GOOD, "Deliveries"),
        story(2, Tone.BAD, "deliveries"),
        story(3, Tone.GOOD, "Bills"),
    ]
    assert [each.id.int for each in suggested(ready)] == [1, 3, 2]


def test_a_set_is_no_longer_than_a_thread_takes() -> None:
    ready = [story(n, Tone.GOOD) for n in range(20)]
    assert len(suggested(ready)) == 9
    assert suggested([]) == ()


@pytest.mark.parametrize(
    ("tones", "praise"),
    [([], False), ([Tone.GOOD], True), ([Tone.GOOD, Tone.GOOD], True), ([Tone.GOOD, Tone.BAD], False)],
)
def test_praise_alone_is_noticed(tones: list[Tone], praise: bool) -> None:
    assert all_praise([story(n, tone) for n, tone in enumerate(tones)]) is praise


@pytest.mark.parametrize("rhythm", list(Rhythm))
def test_a_rhythm_slips_some_days_after_it_was_due_and_at_most_yearly(rhythm: Rhythm) -> None:
    day = NOW + timedelta(days=DAYS[rhythm]) + GRACE
    assert DAYS[rhythm] <= 366
    assert not board(rhythm).slipped(day - timedelta(seconds=1))
    assert board(rhythm).slipped(day)
    assert not board(rhythm, met=day).slipped(day)
    assert not board(rhythm, closed=True).slipped(day)


@pytest.mark.parametrize(
    ("naming", "said"), [(Naming.FULL, "Ona Outside"), (Naming.FIRST, "Ona"), (Naming.NONE, "")]
)
def test_members_are_called_as_they_like(naming: Naming, said: str) -> None:
    assert called("Ona Outside", naming) == said

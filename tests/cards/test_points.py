from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.decks import default_deck
from cards.model import Activity
from cards.points import DEFAULT, Circumstances, Entry, EntryKind, PointsTable, PromiseKept, Quiet, score
from tests.cards.properties import CALM

DECK = default_deck()
ACTIVITIES = st.sampled_from(DECK.activities)
CIRCUMSTANCES = st.builds(
    Circumstances,
    new_person=st.booleans(),
    quiet=st.sampled_from(Quiet),
    promise=st.sampled_from(PromiseKept),
    credited=st.integers(-2, 9),
    squares_today=st.integers(0, 30),
    colleagues_this_week=st.integers(0, 9),
)
WORTH_NOTHING = {EntryKind.FATIGUE, EntryKind.PACE}
MONEY = (
    "money",
    "amount",
    "price",
    "revenue",
    "deal",
    "discount",
    "currency",
    "value",
    "size",
    "stage",
    "pipeline",
)


def total(entries: tuple[Entry, ...]) -> int:
    return sum(entry.points for entry in entries)


@pytest.mark.parametrize("kind", [Circumstances, PointsTable, Entry, Activity])
def test_nothing_that_is_scored_knows_of_money(kind: type) -> None:
    assert not [f.name for f in fields(kind) for word in MONEY if word in f.name]
    assert not [member for member in EntryKind for word in MONEY if word in member.value]


@CALM
@given(activity=ACTIVITIES, circumstances=CIRCUMSTANCES)
def test_no_entry_is_negative_and_no_reason_counts_twice(
    activity: Activity, circumstances: Circumstances
) -> None:
    entries = score(activity, circumstances)
    assert all(
        (entry.points == 0) is (entry.kind in WORTH_NOTHING) and entry.points >= 0 for entry in entries
    )
    assert len({entry.kind for entry in entries}) == len(entries)


@pytest.mark.parametrize(
    ("circumstances", "extra"),
    [
        (Circumstances(), 0),
        (Circumstances(new_person=True), 10),
        (Circumstances(quiet=Quiet.YELLOW), 10),
        (Circumstances(quiet=Quiet.RED), 20),
        (Circumstances(promise=PromiseKept.EARLY), 15),
        (Circumstances(promise=PromiseKept.ON_TIME), 15),
        (Circumstances(promise=PromiseKept.LATE), 5),
        (Circumstances(credited=1), 5),
        (Circumstances(credited=2), 10),
        (Circumstances(credited=7), 10),
        (Circumstances(credited=-1), 0),
        (Circumstances(squares_today=4, new_person=True), 10),
        (Circumstances(squares_today=5, new_person=True, quiet=Quiet.RED, credited=2), 0),
        (Circumstances(colleagues_this_week=3, new_person=True), 10),
    ],
    ids=str,
)
@CALM
@given(activity=ACTIVITIES)
def test_effort_and_what_was_good_about_it_are_worth_this(
    circumstances: Circumstances, extra: int, activity: Activity
) -> None:
    assert total(score(activity, circumstances)) == 10 * activity.effort + extra


@CALM
@given(
    activity=ACTIVITIES,
    circumstances=CIRCUMSTANCES.filter(lambda c: c.colleagues_this_week >= DEFAULT.fatigue_cap),
)
def test_the_fifth_colleague_on_one_customer_earns_nothing(
    activity: Activity, circumstances: Circumstances
) -> None:
    assert score(activity, circumstances) == (Entry(kind=EntryKind.FATIGUE, points=0),)


@CALM
@given(activity=ACTIVITIES, circumstances=CIRCUMSTANCES)
def test_whatever_came_to_nothing_says_why(activity: Activity, circumstances: Circumstances) -> None:
    kinds = {entry.kind for entry in score(activity, circumstances)}
    hurried = circumstances.squares_today >= DEFAULT.daily_squares
    worth_more = total(score(activity, replace(circumstances, squares_today=0))) > 10 * activity.effort
    assert (EntryKind.PACE in kinds) is (hurried and worth_more)
    assert kinds


@CALM
@given(one=ACTIVITIES, other=ACTIVITIES, circumstances=CIRCUMSTANCES)
def test_of_an_activity_only_its_effort_counts(
    one: Activity, other: Activity, circumstances: Circumstances
) -> None:
    assert score(replace(one, effort=other.effort), circumstances) == score(other, circumstances)

"""What a card may hold, in numbers."""

from dataclasses import replace

import pytest

from cards.deal.caps import Fault, by_how_much
from cards.decks import default_deck
from cards.model import Setting

PLAIN = [
    replace(activity, two_phase=False, travel=False, manager=False)
    for activity in default_deck().eligible(Setting.ACCOUNT)[:25]
]


@pytest.mark.parametrize(
    ("mark", "most", "fault"),
    [("two_phase", 3, Fault.TWO_PHASE), ("travel", 2, Fault.TRAVEL), ("manager", 1, Fault.MANAGER)],
)
def test_a_card_holds_three_promises_two_journeys_and_one_manager_at_most(
    mark: str, most: int, fault: Fault
) -> None:
    for marked in range(most + 3):
        card = [replace(each, **{mark: True}) for each in PLAIN[:marked]] + PLAIN[marked:]  # type: ignore[arg-type]  # a field named by the table
        assert by_how_much(card)[fault] == max(0, marked - most)


@pytest.mark.parametrize(("practices", "lacking"), [(1, 3), (3, 1), (4, 0), (7, 0)])
def test_a_card_has_four_practices_at_least(practices: int, lacking: int) -> None:
    card = [replace(each, practice=f"p{place % practices}") for place, each in enumerate(PLAIN)]
    assert by_how_much(card)[Fault.PRACTICES] == lacking

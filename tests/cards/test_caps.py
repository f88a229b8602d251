"""What a card may hold, in numbers."""

from dataclasses import replace

import pytest

from cards.deal import deal
from cards.deal.caps import Fault, by_how_much
from cards.decks import default_deck
from cards.model import ActivityId, PersonId, Setting, Week, WorkspaceId
from cards.square import LEVELS
from tests.cards.small_decks import a_deck

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


TRAVEL, MANAGER = "travel = true", "manager = true"
SCARCE = (
    *("",) * 3,
    *(TRAVEL,) * 14,
    *(MANAGER,) * 3,
    *(("",) * 8 + (TRAVEL, MANAGER) * 6),
    *(("",) * 7 + (MANAGER,) * 13),
    *(("",) * 6 + (TRAVEL,) * 14),
    *(("",) * 7 + (TRAVEL,) * 13),
)
"""Marks of twenty activities of each effort, of the first of which a card has to take two journeys, or one and a manager."""


@pytest.mark.parametrize("known", [{}, {f"a-{number}": 0.3 + number * 0.005 for number in range(100)}])
def test_caps_are_kept_while_any_card_keeps_them(known: dict[str, float]) -> None:
    deck = a_deck(efforts=dict.fromkeys(LEVELS, 20), more=SCARCE, centres=(3, 3, 3, 3))
    for person in range(20):
        memory: list[tuple[ActivityId, ...]] = []
        for week in range(4):
            one = deal(
                deck,
                workspace=WorkspaceId("T"),
                week=Week(year=2026, number=1 + week),
                person=PersonId(f"p{person}"),
                setting=Setting.ACCOUNT,
                key=b"k",
                memory=memory,
                learned={ActivityId(each): chance for each, chance in known.items()},
            )
            memory = [one.card.activities, *memory]
            assert not {Fault.TRAVEL, Fault.MANAGER, Fault.TWO_PHASE} & {*one.faults}


@pytest.mark.parametrize(("practices", "lacking"), [(1, 3), (3, 1), (4, 0), (7, 0)])
def test_a_card_has_four_practices_at_least(practices: int, lacking: int) -> None:
    card = [replace(each, practice=f"p{place % practices}") for place, each in enumerate(PLAIN)]
    assert by_how_much(card)[Fault.PRACTICES] == lacking

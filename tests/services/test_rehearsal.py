"""Claims judged in order, with the history they make as they go; and labelled claims in many voices."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.cli.records import read_records, read_world
from cards.decks import default_deck
from cards.model import ActivityId, PersonId, Week
from services.evidence import Claim, Colleague, Evidence, Judgement, Ruling
from services.rehearsal import World, rehearse
from services.rules.examples import DAY, PRIYA, a_claim

DATA = Path(__file__).parents[1] / "data"
NOWHERE = World()
STORY = "Told her the card machine was thinking. She said so is my husband, since 1994. We both lost it."

KNOWN_MISSES = frozenset({"b-033", "b-080", "e-055"})
"""Claims whose decision is not the label's. May only shrink."""
FLOORS = {"accept": 0.99, "ask": 0.97, "human": 0.9}
"""Shares of each label that must be decided as labelled."""


def rulings(*claims: Claim, world: World = NOWHERE) -> list[tuple[str, tuple[str, ...]]]:
    return [(told.judgement.ruling.value, told.judgement.reasons) for told in rehearse(claims, world)]


def later(claim: Claim, **changes: Any) -> Claim:
    return replace(claim, submitted_at=claim.submitted_at + timedelta(hours=1), **changes)


FIRST = a_claim(Evidence(customer="Donna", story=STORY))


def test_the_same_story_is_asked_about_the_second_time() -> None:
    assert rulings(FIRST, later(FIRST)) == [("accept", ()), ("ask", ("duplicate_own",))]


def test_a_story_that_was_sent_back_may_come_again_mended() -> None:
    thin = a_claim(
        Evidence(customer="Donna at Buses Ltd, never mind", story=STORY, witnesses=(FIRST.author,))
    )
    assert rulings(thin, later(FIRST)) == [("ask", ("self_witness",)), ("accept", ())]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param(
            {"week": Week.of(DAY).next(), "occurred_on": DAY + timedelta(days=7)}, id="on another week's card"
        ),
        pytest.param(
            {"activity": replace(FIRST.activity, id=ActivityId("other-square"))}, id="on another square"
        ),
    ],
)
def test_elsewhere_the_story_that_was_sent_back_counts_as_told(changes: Mapping[str, Any]) -> None:
    thin = a_claim(Evidence(customer="Donna", story=STORY, witnesses=(FIRST.author,)))
    again = replace(FIRST, submitted_at=FIRST.submitted_at + timedelta(days=7), **changes)
    assert rulings(thin, again)[1] == ("ask", ("duplicate_own",))


def test_a_colleagues_story_calls_somebody_whatever_became_of_it() -> None:
    sent_back = a_claim(Evidence(customer="Donna", story=STORY, witnesses=(FIRST.author,)))
    assert rulings(sent_back, later(FIRST, author=PRIYA))[1] == ("human", ("duplicate_colleague",))


def test_history_fades_after_twelve_weeks() -> None:
    long_after = replace(
        FIRST,
        submitted_at=FIRST.submitted_at + timedelta(weeks=13),
        occurred_on=DAY + timedelta(weeks=13),
        week=Week.of(DAY + timedelta(weeks=13)),
    )
    assert rulings(FIRST, long_after)[1] == ("accept", ())


def test_the_world_is_known_to_the_rules() -> None:
    world = World(company="Harbour Tools", roster=(Colleague(person=PersonId("U9"), names=("Donna Reyes",)),))
    at_ours = a_claim(Evidence(customer="Donna Reyes", story=STORY))
    assert rulings(at_ours, world=world) == [("ask", ("colleague_as_customer",))]


@cache
def labelled() -> list[tuple[dict[str, Any], Judgement]]:
    """Every labelled claim and what was decided, once for all that look at it."""
    file = DATA / "claims.jsonl"
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    claims = (record.claim for record in read_records(file, default_deck()))
    told = rehearse(claims, read_world(DATA / "world.json"))
    return [(row, one.judgement) for row, one in zip(rows, told, strict=True)]


def test_claims_in_many_voices_are_decided_as_labelled() -> None:
    judged = labelled()
    missed = {row["id"] for row, judgement in judged if judgement.ruling.value != row["label"]}
    assert missed - KNOWN_MISSES == set()
    for label, floor in FLOORS.items():
        these = [judgement for row, judgement in judged if row["label"] == label]
        assert sum(judgement.ruling is Ruling(label) for judgement in these) >= floor * len(these), label


def test_the_reason_is_the_one_a_reader_would_give() -> None:
    stopped = [(row, judgement) for row, judgement in labelled() if row["label"] != "accept"]
    named = sum(bool(set(judgement.reasons) & set(row["reasons"])) for row, judgement in stopped)
    assert named >= 0.97 * len(stopped)

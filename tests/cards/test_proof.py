"""A sealed key, and cards that follow from it."""

import hashlib
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cards.decks import default_deck
from cards.model import ActivityId, DeckHash, PersonId, Setting, Size, Week, WorkspaceId
from cards.proof import Amiss, Claimed, Terms, amiss, leaving_out, recomputed, seal_of

DECK = default_deck()
KEY = b"k" * 32
TERMS = Terms(
    workspace=WorkspaceId("T0DEMO"),
    week=Week.parse("2026-W48"),
    person=PersonId("U0ANA"),
    setting=Setting.COUNTER,
)
DEALT = recomputed(TERMS, deck=DECK, key=KEY)
SAID = Claimed(
    activities=DEALT.card.activities,
    deck_hash=DECK.hash,
    seed=DEALT.seed,
    counter=DEALT.counter,
    p_line=DEALT.p_line,
)
BACKWARDS = tuple(reversed(SAID.activities))


@pytest.mark.parametrize(
    ("memory", "left_out"),
    [
        ((), (("c",),)),
        (((), ("b",)), (("c",), ("b",))),
        ((("a",), (), ("b",)), (("a", "c"), (), ("b",))),
    ],
)
def test_a_card_given_back_is_left_out_with_the_latest_week_and_moves_no_other(
    memory: Any, left_out: Any
) -> None:
    assert leaving_out(memory, (ActivityId("c"),)) == left_out


def test_a_seal_is_the_sha_256_of_its_key() -> None:
    assert seal_of(KEY) == hashlib.sha256(KEY).hexdigest()


@given(key=st.binary(min_size=32, max_size=32), other=st.binary(min_size=32, max_size=32))
def test_no_other_key_has_the_same_seal(key: bytes, other: bytes) -> None:
    assert (seal_of(key) == seal_of(other)) is (key == other)


@settings(max_examples=25, deadline=None)
@given(
    key=st.binary(min_size=32, max_size=32),
    terms=st.builds(
        Terms,
        workspace=st.just(TERMS.workspace),
        week=st.just(TERMS.week),
        person=st.from_regex(r"U[A-Z0-9]{4,10}", fullmatch=True).map(PersonId),
        setting=st.sampled_from(Setting),
        size=st.sampled_from(Size),
        first_counter=st.integers(0, 1000),
        memory=st.tuples(st.lists(st.sampled_from([each.id for each in DECK.activities]), max_size=25)),
    ),
)
def test_the_same_terms_give_the_same_card(key: bytes, terms: Terms) -> None:
    once, again = (recomputed(terms, deck=DECK, key=key) for _ in range(2))
    said = Claimed(activities=once.card.activities, seed=once.seed, counter=once.counter, p_line=once.p_line)
    assert amiss(again, said) == ()
    assert once.counter >= terms.first_counter
    assert len(set(terms.memory[0]) & set(once.card.activities)) == once.repeats


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, ()),
        ({"deck_hash": None, "seed": None, "counter": None, "p_line": None}, ()),
        ({"p_line": SAID.p_line + 1e-12 if SAID.p_line else 0}, ()),
        ({"deck_hash": DeckHash("0" * 64)}, (Amiss.DECK,)),
        ({"deck_hash": DeckHash("0" * 64), "seed": "00", "activities": BACKWARDS}, (Amiss.DECK,)),
        ({"seed": "00"}, (Amiss.SEED,)),
        ({"activities": BACKWARDS}, (Amiss.SQUARES,)),
        ({"activities": SAID.activities[:-1]}, (Amiss.SQUARES,)),
        ({"counter": 7}, (Amiss.COUNTER,)),
        ({"p_line": 0.5}, (Amiss.CHANCE,)),
        ({"activities": BACKWARDS, "counter": 7}, (Amiss.SQUARES, Amiss.COUNTER)),
    ],
)
def test_what_differs_is_named(change: dict[str, Any], found: tuple[Amiss, ...]) -> None:
    assert amiss(DEALT, replace(SAID, **change)) == found


@pytest.mark.parametrize(
    "change",
    [
        {"person": PersonId("U0BEN")},
        {"workspace": WorkspaceId("T0ELSE")},
        {"week": TERMS.week.next()},
        {"setting": Setting.REMOTE},
        {"size": Size.FOUR},
        {"first_counter": DEALT.counter + 1},
        {"memory": (DEALT.card.activities,)},
    ],
)
def test_other_terms_give_another_card(change: dict[str, Any]) -> None:
    assert Amiss.SQUARES in amiss(recomputed(replace(TERMS, **change), deck=DECK, key=KEY), SAID)


def test_another_key_gives_another_card() -> None:
    assert {Amiss.SEED, Amiss.SQUARES} <= set(amiss(recomputed(TERMS, deck=DECK, key=b"l" * 32), SAID))

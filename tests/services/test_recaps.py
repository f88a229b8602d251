"""What a recap tells of, and what becomes of words that two people wrote at once."""

from collections.abc import Sequence
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import PersonId, Setting
from services.ids import ClaimId
from services.recaps import (
    HIDDEN,
    STORIES,
    Candidate,
    Clash,
    Move,
    Part,
    RecapWords,
    Story,
    Written,
    merged,
    moved,
    pick,
    reads_as,
    without_words,
)


def claim(number: int) -> ClaimId:
    return ClaimId(UUID(int=number))


def a_story(number: int, person: str = "UANA", text: str = "") -> Story:
    return Story(
        claim=claim(number),
        person=PersonId(person),
        short="One good question",
        text=text or f"Story {number}",
    )


CANDIDATES = st.lists(
    st.tuples(
        st.sampled_from("ABCDEF"), st.sampled_from(["listen", "ask", "visit"]), st.sampled_from(Setting)
    ),
    max_size=12,
).map(
    lambda told: [
        Candidate(story=a_story(number, person), practice=practice, setting=setting)
        for number, (person, practice, setting) in enumerate(told)
    ]
)
TEXTS = st.dictionaries(st.sampled_from(Part), st.sampled_from(["", "a", "b", "c"]), max_size=4)
STORY_TEXTS = st.lists(st.sampled_from("xyz"), min_size=3, max_size=3)


def said(texts: dict[Part, str], stories: Sequence[str]) -> RecapWords:
    return RecapWords(
        texts=texts, stories=tuple(a_story(number, text=text) for number, text in enumerate(stories))
    )


def form(words: RecapWords) -> Written:
    """A form filled in with exactly these words."""
    return Written(
        texts={part: words.texts.get(part) for part in Part},
        stories={each.claim: each.text for each in words.stories},
    )


WORDS = st.builds(said, TEXTS, STORY_TEXTS)


@given(CANDIDATES, st.text(max_size=4))
def test_as_many_people_are_told_of_as_there_is_room_for(candidates: list[Candidate], seed: str) -> None:
    people = {each.story.person for each in candidates}
    told = pick(candidates, seed)
    assert len(told) == min(STORIES, len(candidates))
    assert len({story.person for story in told}) == min(STORIES, len(people))


@given(CANDIDATES, st.text(max_size=4), st.randoms())
def test_what_is_picked_does_not_go_by_the_order_it_came_in(
    candidates: list[Candidate], seed: str, chance: object
) -> None:
    shuffled = list(candidates)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' own Random
    assert pick(shuffled, seed) == pick(candidates, seed)


@given(CANDIDATES, st.text(max_size=4))
def test_everybody_told_of_first_does_something_else_where_there_is_something_else(
    candidates: list[Candidate], seed: str
) -> None:
    by_claim = {each.story.claim: each for each in candidates}
    told = [by_claim[story.claim] for story in pick(candidates, seed, most=2)]
    if len(told) == 2:
        others = [each for each in candidates if each.story.person != told[0].story.person]
        if any(each.practice != told[0].practice for each in others):
            assert told[0].practice != told[1].practice


def test_every_story_can_become_the_lead_story() -> None:
    candidates = [
        Candidate(story=a_story(number, f"U{number}"), practice="ask", setting=Setting.ACCOUNT)
        for number in range(4)
    ]
    leads = {pick(candidates, str(seed))[0].claim for seed in range(40)}
    assert leads == {each.story.claim for each in candidates}


@given(WORDS, WORDS)
def test_a_form_that_changes_nothing_keeps_what_the_other_wrote(base: RecapWords, theirs: RecapWords) -> None:
    both = merged(base, theirs, form(base))
    assert both.words == theirs
    assert not both.clashes


@given(WORDS, WORDS)
def test_whoever_writes_alone_has_it_as_they_wrote(base: RecapWords, mine: RecapWords) -> None:
    both = merged(base, base, form(mine))
    assert both.words == mine
    assert not both.clashes


@given(WORDS, WORDS, WORDS)
def test_nothing_that_either_wrote_is_lost(base: RecapWords, theirs: RecapWords, mine: RecapWords) -> None:
    both = merged(base, theirs, form(mine))
    seen = {clash.at: clash.theirs for clash in both.clashes}
    for part in Part:
        before, other, own = (words.texts.get(part) for words in (base, theirs, mine))
        now = both.words.texts.get(part)
        assert now == (other if own == before else own)
        assert other in {before, now} or seen[part.value] == other
    for number in range(3):
        before, other, own, now = (words.stories[number].text for words in (base, theirs, mine, both.words))
        assert now == (other if own == before else own)
        assert other in {before, now} or seen[str(claim(number))] == other


def test_a_story_that_the_other_left_out_comes_back_with_my_words_and_says_so() -> None:
    base = said({}, "xyz")
    both = merged(base, moved(base, claim(1), Move.DROP), Written(texts={}, stories={claim(1): "mine"}))
    assert both.clashes == (Clash(at=str(claim(1)), theirs=None),)
    assert [each.text for each in both.words.stories] == ["x", "z", "mine"]


def test_a_story_with_a_hidden_name_is_not_changed_by_being_shown() -> None:
    base = said({}, [f"{HIDDEN} sang.", "y", "z"])
    both = merged(base, base, Written(texts={}, stories={claim(0): "a customer sang."}))
    assert both.words == base


@pytest.mark.parametrize(
    ("stored", "shown", "same"),
    [
        (f"{HIDDEN} and {HIDDEN}.", "a customer and a customer.", True),
        (f"{HIDDEN} sang.", "A customer danced.", False),
        ("As it was.", "As it was.", True),
        ("As it was.", "As it wasn't.", False),
        ("With (brackets).\nTwo lines.", "With (brackets).\nTwo lines. ", True),
    ],
)
def test_what_was_only_shown_is_known_again(stored: str, shown: str, *, same: bool) -> None:
    assert reads_as(stored, shown) is same


@pytest.mark.parametrize(
    ("move", "at", "order"),
    [
        (Move.UP, 1, [1, 0, 2]),
        (Move.UP, 0, [0, 1, 2]),
        (Move.DOWN, 1, [0, 2, 1]),
        (Move.DOWN, 2, [0, 1, 2]),
        (Move.DROP, 1, [0, 2]),
        (Move.DROP, 9, [0, 1, 2]),
    ],
)
def test_stories_move_by_one_and_leave(move: Move, at: int, order: list[int]) -> None:
    assert [each.claim for each in moved(said({}, "xyz"), claim(at), move).stories] == [
        claim(n) for n in order
    ]


def test_of_an_erased_claim_stays_whose_story_it_was() -> None:
    words = RecapWords(stories=(a_story(0), a_story(1)))
    gone, stays = without_words(words, [claim(0)]).stories
    assert (gone.text, gone.customer, gone.person) == ("", "", PersonId("UANA"))
    assert stays == a_story(1)

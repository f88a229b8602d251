"""The cheap look at two texts never loses a pair that the thorough one would find."""

from hypothesis import given
from hypothesis import strategies as st

from services.evidence import Evidence, Facts
from services.rules.examples import PRIYA, a_claim, earlier
from services.rules.policy import DEFAULT
from services.rules.signals.similarity import earliest_twin, may_be_one, same_story

WORDS = tuple(f"{start}{middle}{end}" for start in "bdfkl" for middle in "aeiou" for end in "nrst")
said = st.lists(st.sampled_from(WORDS), min_size=8, max_size=40)


@given(story=said, kept=st.integers(8, 40), more=said)
def test_a_twin_is_found_wherever_the_two_texts_are_one(story: list[str], kept: int, more: list[str]) -> None:
    before, now = " ".join(story), " ".join((*story[:kept], *more[: len(story) // 3]))
    claim, facts = (
        a_claim(Evidence(story=now)),
        Facts(colleagues_claims=(earlier(Evidence(story=before), PRIYA),)),
    )
    found = earliest_twin(claim, facts, DEFAULT) is not None
    assert found == (may_be_one(now, before) and same_story(now, before, DEFAULT))

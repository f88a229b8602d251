"""Decks of any words, for properties."""

from hypothesis import strategies as st

from cards.decks.places import SEEN, UNSEEN
from cards.model import Activity, ActivityId, Channel, Deck, DeckHash, Need, Setting, Trust

HARMLESS = tuple(need for need in Need if need not in {Need.PROMISE_DUE, Need.FOLLOWUP})


def words(longest: int) -> st.SearchStrategy[str]:
    """A line as a deck takes it, more often than not beginning as something that is computed."""
    letters = st.characters(exclude_categories=["Cs"])
    begun = st.sampled_from(["", "=", "+", "-", "@", "'=", "''@", "'", '"', "\uff1d", ";=", ",+"])
    # What a deck would not take is taken out of a text, and not the text away: too few would be left.
    return st.builds(
        lambda start, rest: _seen(UNSEEN.sub("", start + rest).strip()[:longest].strip()),
        begun,
        st.text(letters, max_size=longest),
    )


def _seen(text: str) -> str:
    return text if SEEN.search(text) else "x"


@st.composite
def activities(draw: st.DrawFn, number: int) -> Activity:
    two_phase = draw(st.booleans())
    needs = draw(st.lists(st.sampled_from(HARMLESS), min_size=1, unique=True))
    group = draw(st.booleans())
    if group and Need.COLLEAGUE_WITNESS not in needs:
        needs.append(Need.COLLEAGUE_WITNESS)
    return Activity(
        id=ActivityId(f"a-{number}"),
        short=f"{draw(words(20))[:20].strip()} {number}",
        prompt=draw(words(200)),
        why=draw(words(200)),
        practice=draw(words(60)),
        trust=draw(st.sampled_from(Trust)),
        effort=draw(st.integers(1, 5)),
        settings=draw(st.frozensets(st.sampled_from(Setting), min_size=1)),
        needs=(*needs, Need.PROMISE_DUE, Need.FOLLOWUP) if two_phase else tuple(needs),
        min_words=draw(st.integers(0, 300)),
        two_phase=two_phase,
        group=group,
        repeatable=draw(st.booleans()),
        says_who=draw(st.booleans()),
        step=draw(st.none() | st.integers(1, 8)),
        promise_days=draw(st.integers(1, 366)),
        supplier=draw(st.booleans()),
        travel=draw(st.booleans()),
        manager=draw(st.booleans()),
        channel=draw(st.sampled_from(Channel)),
    )


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    number = draw(st.integers(1, 4))
    made = tuple(draw(activities(each)) for each in range(number))
    return Deck(
        name=draw(words(80)),
        hash=DeckHash(""),
        activities=made,
        theme=draw(st.just("") | words(60)),
        motto=draw(st.just("") | words(150)),
        season=draw(st.sampled_from(["", "2026-Q4"])),
    )

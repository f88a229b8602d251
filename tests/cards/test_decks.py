import hashlib
from importlib.resources import files

import pytest

from cards.decks import LARGEST, default_deck, read_deck
from cards.errors import DeckError
from cards.model import Need, Setting
from cards.square import LEVELS

ONE = """
[[activities]]
id = "coffee-first"
short = "Coffee first"
prompt = "Ask a customer how the week went before anything else."
why = "People before paper."
practice = "connection-before-content"
trust = "intimacy"
effort = 1
settings = ["any"]
evidence = { needs = ["customer", "story"], min_words = 10 }
"""


def test_the_default_deck_has_what_a_week_needs() -> None:
    deck = default_deck()
    assert len(deck.activities) >= 120
    for setting in Setting:
        assert deck.centres(setting)
        for level in LEVELS:
            assert sum(activity.effort == level for activity in deck.eligible(setting)) >= 5


def test_every_activity_of_the_default_deck_leaves_a_trace_and_fits_its_square() -> None:
    for activity in default_deck().activities:
        assert {Need.CUSTOMER, Need.COLLEAGUE_WITNESS} & set(activity.needs), activity.id
        assert len(activity.short) <= 24, activity.id
        assert activity.prompt.endswith((".", "?", "!")), activity.id
        assert 0 < activity.min_words <= 120, activity.id


def test_a_deck_is_known_by_the_hash_of_its_file() -> None:
    source = files("cards").joinpath("content/default.toml").read_bytes()
    assert default_deck().hash == hashlib.sha256(source).hexdigest()


def test_an_activity_has_a_number_in_its_deck() -> None:
    deck = default_deck()
    for number, activity in enumerate(deck.activities):
        assert deck.number(activity.id) == number
        assert deck.at(number) is deck.activity(activity.id)


def test_a_small_deck_is_read_with_its_defaults() -> None:
    (activity,) = read_deck(ONE).activities
    assert activity.settings == frozenset(Setting)
    assert (activity.two_phase, activity.group, activity.repeatable, activity.promise_days) == (
        False,
        False,
        True,
        30,
    )


@pytest.mark.parametrize(
    ("change", "line", "says"),
    [
        (("effort = 1", "effort = 9"), 9, "from 1 to 5"),
        (("effort = 1", "effort = true"), 9, "from 1 to 5"),
        (("effort = 1\n", ""), 2, "from 1 to 5"),
        (('trust = "intimacy"', 'trust = "warmth"'), 8, "one of credibility"),
        (('short = "Coffee first"', 'short = "Coffee first, and then a long talk"'), 4, "at most 24"),
        (
            ('prompt = "Ask a customer how the week went before anything else."', 'prompt = "  "'),
            5,
            "prompt is missing",
        ),
        (('"story"]', '"storey"]'), 11, "write some of"),
        (("min_words = 10", "min_words = -1"), 11, "from 0 to 300"),
        (("min_words = 10", 'max_words = "10"'), 11, "write evidence ="),
        (('["any"]', '["any", "counter"]'), 10, '"any" alone'),
        (('["any"]', '["counter", "moon"]'), 10, "write some of account"),
        (('id = "coffee-first"', 'id = "Coffee First"'), 3, "lower-case words with hyphens"),
        (("effort = 1", "effort = 1\nprice = 3"), 10, 'unknown key "price"'),
        (("effort = 1", "effort = 1\ntwo_phase = true"), 10, "promise_due and followup"),
        (("effort = 1", 'effort = 1\ngroup = "yes"'), 10, "true or false"),
        (("effort = 1", "effort = 1\nstep = 9"), 10, "from 1 to 8"),
        (("effort = 1", "effort = 1\npromise_days = 0"), 10, "from 1 to 366"),
        (("effort = 1", "effort = "), 9, "not TOML"),
        (("[[activities]]", "[[activity]]"), None, "begin each with [[activities]]"),
        (("[[activities]]", "activities = []\n[x]"), None, "begin each with [[activities]]"),
    ],
    ids=lambda value: str(value[1])[:30] if isinstance(value, tuple) else None,
)
def test_a_mistake_is_told_with_its_line_and_the_way_out(
    change: tuple[str, str], line: int | None, says: str
) -> None:
    with pytest.raises(DeckError) as error:
        read_deck(ONE.replace(*change), file="mine.toml")
    assert error.value.line == line
    assert says in str(error.value)
    assert str(error.value).startswith("mine.toml")


@pytest.mark.parametrize("key", ["id", "short"])
def test_two_activities_never_share_an_id_or_a_short_name(key: str) -> None:
    other = (
        ONE.replace("coffee-first", "tea-first")
        if key == "short"
        else ONE.replace("Coffee first", "Tea first")
    )
    with pytest.raises(DeckError, match=f"another {key}") as error:
        read_deck(ONE + other)
    assert error.value.line == 13


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0",
        "a = " + "[" * 50_000,
        "x" * (LARGEST + 1),
        ONE * 2_100,
        "[[activities]]\n" * 3,
        "activities = 3",
    ],
    ids=["empty", "a NUL", "nested deeply", "too large", "too many", "empty activities", "a number"],
)
def test_a_hostile_deck_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(DeckError):
        read_deck(text)


def test_text_that_looks_like_code_is_only_text() -> None:
    trap = "{{ 7 * 7 }} ${HOME} __import__('os')"
    (activity,) = read_deck(ONE.replace("People before paper.", trap)).activities
    assert activity.why == trap

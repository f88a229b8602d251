import hashlib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.decks import LARGEST, default_deck, read_deck
from cards.errors import DeckError
from cards.model import Setting
from tests.cards.properties import CALM
from tests.cards.small_decks import ONE


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
        (
            ("min_words = 10", 'max_words = "10"'),
            11,
            'evidence has "max_words", which is none of its keys; write',
        ),
        ((", min_words = 10", ""), 11, "evidence lacks min_words; write evidence ="),
        (('{ needs = ["customer", "story"], min_words = 10 }', "3"), 11, "evidence is 3; write evidence ="),
        (('["any"]', '["any", "counter"]'), 10, '"any" alone'),
        (('["any"]', '["counter", "moon"]'), 10, "write some of account"),
        (('id = "coffee-first"', 'id = "Coffee First"'), 3, "lower-case words with hyphens"),
        (("effort = 1", "effort = 1\nprice = 3"), 10, 'unknown key "price"'),
        (("effort = 1", "effort = 1\ntwo_phase = true"), 10, "promise_due and followup"),
        (("effort = 1", 'effort = 1\ngroup = "yes"'), 10, "true or false"),
        (("effort = 1", "effort = 1\nstep = 9"), 10, "from 1 to 8"),
        (("effort = 1", 'effort = 1\nchannel = "pigeon"'), 10, "one of any, in-person, phone"),
        (("effort = 1", "effort = 1\npromise_days = 0"), 10, "from 1 to 366"),
        (("effort = 1", "effort = "), 9, "not TOML"),
        (("effort = 1", f"effort = {{ {'a.' * 980}a = 1 }}"), 9, "effort is too much to repeat here"),
        (("effort = 1", f'effort = "{"a" * 900}"'), 9, f'"{"a" * 59}…'),
        (("effort = 1", 'effort = 1\n"a b" = 1'), 10, 'unknown key "a b"'),
        (('"People before paper."', '"People\\nbefore\\u0000paper."'), 6, "write it on one line"),
        (("Ask a customer", "Ask a customer, " * 20), 5, "at most 200"),
        (('"People before paper."', '"People before paper." # a\u2028b\nstep = 0'), 7, "from 1 to 8"),
        (
            ("[[activities]]", 'nmae = "Ours"\n[[activities]]'),
            2,
            "did you mean name?",
        ),
        (("[[activities]]", "name = 3\n[[activities]]"), 2, 'name is 3; write name = "…"'),
        (("[[activities]]", f'name = "{"n" * 81}"\n[[activities]]'), 2, "at most 80 fit"),
        (('"People before paper."', '"People \u202eerofeb paper."'), 6, "nobody sees"),
        (('"People before paper."', '"People\u2028before paper."'), 6, "nobody sees"),
        (("effort = 1", "efort = 1"), 9, "did you mean effort?"),
        (("effort = 1", "effort = 1e400"), 9, "effort is Infinity; write a number"),
        (("effort = 1", "effort = 2026-11-25"), 9, 'effort is "2026-11-25"; write a number'),
        (("effort = 1", "effort = 1\neffort = 2"), 10, "effort is there twice; leave one of them out"),
        (("effort = 1", "effort = 1\ntravel = False"), 10, "write true or false, in small letters"),
        (('"intimacy"', "intimacy"), 8, 'a text stands in quotes, "…"'),
        (('"intimacy"', "\u201cintimacy\u201d"), 8, "the straight quotes of a keyboard"),
        (('"intimacy"', ""), 8, "a value is missing after ="),
        (('paper."', "paper."), 6, "a quote opens here and is not closed"),
        (('"People before', '"People "before'), 6, 'a quote within quotes is written \\"'),
        (("People before", "People\\qbefore"), 6, "a backslash within quotes is written \\\\"),
        (('"story"]', '"story"'), 11, "a bracket that opens before is not closed; close it"),
        (
            ('"story"], min_words = 10 }', '"story"], min_words = 10'),
            11,
            "a bracket that opens before is not closed",
        ),
        (
            ("[[activities]]", "[[activities]"),
            2,
            "begin each activity with [[activities]], with two brackets",
        ),
        (("[[activities]]", "[activities]"), 2, "write [[activities]], with two brackets"),
        (("[[activities]]", "[activities]\n[[activities]]"), 2, "write [[activities]], with two brackets"),
        (('"customer", "story"', '"customer" "story"'), 11, 'a comma is missing before "story"'),
        (('"customer", "story"', '"customer",\n"story"\n"place"'), 13, 'a comma is missing before "place"'),
        (('"], min_words', '"] min_words'), 11, "a comma is missing before min_words"),
        (('"story"], min', '"story"\nmin'), 12, "a bracket that opens before is not closed"),
        (("effort = 1", "effort = 1,"), 9, "no comma stands after a value; take it out"),
        (('"intimacy"', '"intimacy", # we hope'), 8, "no comma stands after a value; take it out"),
        (("effort = 1", "effort = 01"), 9, "a number begins with no 0; leave it out"),
        (("min_words = 10", "min_words = 010"), 11, "a number begins with no 0; leave it out"),
        (("effort = 1", "effort = 1 -- hours"), 9, "a remark begins with #"),
        (('"intimacy"', '"intimacy" // we hope'), 8, "a remark begins with #"),
        (('"People before', '"People "-- so"'), 6, 'a quote within quotes is written \\"'),
        (('["any"]', '"account, counter"'), 10, 'A list stands in brackets, ["account", "counter"]'),
        (('["any"]', '"any"'), 10, 'A list stands in brackets, ["any"]'),
        (('["customer", "story"]', '"a story"'), 11, 'A list stands in brackets, ["story"]'),
        (('["any"]', "3"), 10, 'or "any" alone'),
        (("effort = 1", "effort = 1\nneeds = []"), 10, "it stands within evidence = {"),
        (("effort = 1", 'effort = 1\ntheme = "Spring"'), 10, "write it before the first [[activities]]"),
        (('"Coffee first"', '"\u200d \ufe0f"'), 4, "short is missing"),
        (('"Coffee first"', '"\u3164"'), 4, "short has a line break or another character nobody sees"),
        (
            ("Coffee first", "Coffee\u200b first"),
            4,
            "short has a line break or another character nobody sees",
        ),
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


@pytest.mark.parametrize(("key", "line"), [("id", 14), ("short", 15)])
def test_two_activities_never_share_an_id_or_a_short_name(key: str, line: int) -> None:
    other = (
        ONE.replace("coffee-first", "tea-first")
        if key == "short"
        else ONE.replace("Coffee first", "Tea first")
    )
    with pytest.raises(
        DeckError, match=f"is that of line 2 already; give this activity another {key}"
    ) as error:
        read_deck(ONE + other)
    assert error.value.line == line


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
        "x" * 10_000_000,
        "a = " + "[\n" * 50_000,
        "a = " + "{ a = " * 300,
        "a = 9\n" * 2,
        "a = " + "9" * 4_500,
        "\nname = '\ud800'",
        ("a" + ".a" * 900 + " = 1\n") * 500,
        "[" + " . ".join(['"a"'] * 300) + "]",
    ],
    ids=[
        "empty",
        "a NUL",
        "nested deeply",
        "too large",
        "too many",
        "empty activities",
        "a number",
        "ten million characters",
        "nested deeply over many lines",
        "tables within tables",
        "a key twice",
        "a number with more digits than can be read",
        "half a character",
        "keys of keys of keys",
        "a header of keys of keys",
    ],
)
def test_a_hostile_deck_is_refused_with_a_short_sentence(text: str) -> None:
    with pytest.raises(DeckError) as error:
        read_deck(text)
    assert len(str(error.value)) < 400


def test_a_key_of_very_many_parts_is_refused_before_it_is_read() -> None:
    with pytest.raises(DeckError, match="too many parts; write one of the known keys") as error:
        read_deck(f"{ONE}{'a . ' * 20}a = 1")
    assert error.value.line == 12


def test_a_missing_key_is_told_at_the_head_of_its_own_activity() -> None:
    other = ONE.replace("coffee-first", "tea-first").replace("Coffee first", "Tea first")
    with pytest.raises(DeckError, match="effort is missing; write a number from 1 to 5") as error:
        read_deck(ONE.replace("effort = 1\n", "") + other)
    assert error.value.line == 2


def test_where_headers_are_written_another_way_the_activity_is_counted() -> None:
    inline = 'activities = [{ id = "a" }]'
    with pytest.raises(DeckError, match="activity 1: evidence is missing; write evidence =") as error:
        read_deck(inline)
    assert error.value.line is None


def test_twins_are_told_by_their_count_where_headers_are_written_another_way() -> None:
    fields = ONE.strip().splitlines()[1:]
    with pytest.raises(DeckError, match=r"activity 2: id .* is that of activity 1 already"):
        read_deck(f"activities = [{{ {', '.join(fields)} }},\n{{ {', '.join(fields)} }}]")


@pytest.mark.parametrize(
    "text",
    [
        ONE,
        ONE.replace("\n", "\r\n"),
        "\ufeff" + ONE,
        ONE.replace("[[activities]]", '[[ "activities" ]] # one'),
    ],
    ids=["plain", "line ends of Windows", "an invisible mark", "a quoted header"],
)
def test_a_deck_may_be_saved_by_any_editor(text: str) -> None:
    deck = read_deck(text)
    assert [activity.id for activity in deck.activities] == ["coffee-first"]
    assert deck.hash == hashlib.sha256(text.encode()).hexdigest()


def test_a_deck_is_named_in_the_file_or_after_it() -> None:
    assert read_deck(f'name = " Ours "\n{ONE}').name == "Ours"
    assert read_deck(ONE, file="spring.toml").name == "spring"


def test_an_activity_may_say_more_about_itself() -> None:
    more = 'supplier = true\ntravel = true\nmanager = true\nchannel = "phone"\npromise_days = 14\nstep = 2\n'
    (activity,) = read_deck(ONE + more).activities
    assert (activity.supplier, activity.travel, activity.manager) == (True, True, True)
    assert (activity.channel, activity.promise_days, activity.step) == ("phone", 14, 2)


@CALM
@given(
    text=st.text(st.characters(exclude_categories=["Cs"]), max_size=200) | st.sampled_from(ONE.splitlines())
)
def test_a_deck_is_read_or_refused_whatever_is_added(text: str) -> None:
    try:
        deck = read_deck(ONE + text)
    except DeckError as error:
        assert error.problem  # noqa: PT017 -- either outcome is right
    else:
        assert deck.activities[0].id == "coffee-first"


def test_text_that_looks_like_code_is_only_text() -> None:
    trap = "{{ 7 * 7 }} ${HOME} __import__('os')"
    (activity,) = read_deck(ONE.replace("People before paper.", trap)).activities
    assert activity.why == trap

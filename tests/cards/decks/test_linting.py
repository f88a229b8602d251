"""Everything amiss with a deck is told at once, with its place and what to write instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.decks import Code, Findings, Severity, default_source, lint
from cards.decks.limits import MOST_FINDINGS
from cards.model import Setting
from tests.cards.properties import CALM
from tests.cards.small_decks import ONE

MARKED = ONE + 'channel = "any"\ntravel = false\nmanager = false\n'
BROKEN = """name = 3
[[activities]]
id = "Coffee First"
short = "Coffee first"
prompt = "Ask a customer how the week went before anything else."
why = "A discount opens doors."
practice = "connection-before-content"
trust = "warmth"
efort = 1
settings = ["any"]
evidence = { needs = ["customer", "story"], min_words = 10 }

[[activities]]
id = "coffee-later
short = "Coffee later"

[[activities]]
id = "coffee-last"
short = "coffee first"
prompt = "Before anything else, ask the customers how their week went."
why = "People before paper."
practice = "what-changed"
trust = "intimacy"
effort = 9
settings = ["any"]
channel = "any"
travel = false
manager = false
evidence = { needs = ["customer", "story"], min_words = 10, max = 3 }
"""


def told(findings: Findings, severity: Severity) -> list[str]:
    return [f"{each.place} {each.code}" for each in findings.found if each.severity is severity]


def problems(findings: Findings, code: Code) -> list[str]:
    return [each.problem for each in findings.found if each.code is code]


def test_nothing_is_amiss_with_the_default_deck() -> None:
    assert lint(default_source(), "default.toml").found == ()


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_file() -> None:
    findings = lint(BROKEN, "broken.toml")
    assert told(findings, Severity.ERROR) == [
        "1:1 value",
        "3:1 value",
        "8:1 value",
        "9:1 unknown-key",
        "14:19 syntax",
        "19:1 twice",
        "20:1 alike",
        "24:1 value",
        "29:1 value",
    ]
    assert told(findings, Severity.WARNING) == ["3:1 not-marked", "6:1 money"]
    assert not findings.is_playable


def test_a_header_without_its_brackets_hides_nothing_of_the_other_activities() -> None:
    source = f"{MARKED.replace('effort = 1', 'effort = 9')}[[activities]\nid = 1\n{MARKED}"
    found = [(each.line, each.code) for each in lint(source, "ours.toml").errors if each.line]
    assert (9, Code.VALUE) in found
    assert Code.SYNTAX in {code for _, code in found}


def test_parts_that_do_not_fit_together_are_told_as_the_reader_says() -> None:
    (finding,) = lint(f"activities = 1\n{MARKED}", "ours.toml").errors
    assert finding.code is Code.SYNTAX


def test_a_misspelt_key_is_not_told_as_missing_too() -> None:
    findings = lint(MARKED.replace("effort = 1", "efort = 1"), "ours.toml")
    assert [each.problem for each in findings.errors] == ['unknown key "efort"; did you mean effort?']


def test_a_column_is_where_the_key_begins_also_within_braces() -> None:
    (finding,) = lint(MARKED.replace("min_words = 10", "min_words = 999"), "ours.toml").errors[:1]
    assert (finding.line, finding.column) == (11, 45)


def test_a_key_that_is_only_spoken_of_is_no_place() -> None:
    prompt = 'prompt = "Ask, effort = 3, how the week went." # effort = 4'
    source = MARKED.replace('prompt = "Ask a customer how the week went before anything else."', prompt)
    (finding,) = lint(source.replace("effort = 1", "effort = 9"), "ours.toml").errors[:1]
    assert finding.line == 9


@pytest.mark.parametrize(
    ("change", "key", "says"),
    [
        (('channel = "any"', 'channel = "in-person"'), "channel", "somebody remote meets nobody in person"),
        (("travel = false", "travel = true"), "travel", "somebody remote takes no journey"),
        (
            ("travel = false", "travel = false\npromise_days = 60"),
            "promise_days",
            "nothing is promised that could",
        ),
        (('channel = "any"', 'channel = "video"'), "channel", "nobody is on a video call at the counter"),
        (
            ('channel = "any"\ntravel = false', 'channel = "phone"\ntravel = true'),
            "travel",
            "a journey leads to",
        ),
        (('"story"]', '"photo"]'), "", ""),
        (('"story"]', '"link"]'), "", ""),
        (('["customer", "story"]', '["story"]'), "needs", "no customer is named"),
    ],
)
def test_what_cannot_be_done_is_told(change: tuple[str, str], key: str, says: str) -> None:
    found = problems(lint(MARKED.replace(*change), "ours.toml"), Code.CANNOT_BE_DONE)
    assert [each for each in found if says in each] if says else not found


@pytest.mark.parametrize(
    ("group", "needs", "alone"),
    [
        ("true", '["customer", "story"]', True),
        ("true", '["customer", "photo", "story"]', True),
        ("true", '["customer", "story", "colleague_witness"]', False),
        ("false", '["customer", "story"]', False),
    ],
)
def test_a_group_square_asks_who_was_there(group: str, needs: str, *, alone: bool) -> None:
    source = MARKED.replace('["customer", "story"]', needs) + f"group = {group}\n"
    found = [each for each in lint(source, "ours.toml").errors if each.code is Code.ALONE]
    assert [each.line for each in found] == ([11] if alone else [])
    assert all('add "colleague_witness" to needs' in each.problem for each in found)


@pytest.mark.parametrize("need", ["photo", "link"])
def test_a_telephone_leaves_no_photo_and_no_link(need: str) -> None:
    source = MARKED.replace('"story"]', f'"{need}"]').replace('channel = "any"', 'channel = "phone"')
    assert problems(lint(source, "ours.toml"), Code.CANNOT_BE_DONE)


def test_marks_that_are_not_said_are_a_warning_with_what_to_write() -> None:
    (problem,) = problems(lint(MARKED.replace("travel = false\n", ""), "ours.toml"), Code.NOT_MARKED)
    assert problem == "travel is not said; write travel = false, or what is true of it"


@pytest.mark.parametrize("word", ["discount", "Upsell", "sales", "€", "renewal"])
def test_words_of_selling_are_a_warning(word: str) -> None:
    (problem,) = problems(lint(MARKED.replace("paper", word), "ours.toml"), Code.MONEY)
    assert f'why speaks of "{word}"' in problem


def test_what_every_setting_lacks_is_told_once() -> None:
    found = problems(lint(MARKED, "ours.toml"), Code.CANNOT_DEAL)
    assert (
        found[0]
        == "every setting: effort 1 has 1 activity; add 4 more; for three weeks without a repeat add 19"
    )
    assert found[-1] == "every setting: there is no group square for the centre; add one, with group = true"
    assert len(found) == 6


def test_only_the_settings_people_play_in_are_looked_at() -> None:
    source = MARKED.replace('["any"]', '["counter"]')
    counter = problems(lint(source, "ours.toml", settings={Setting.COUNTER}), Code.CANNOT_DEAL)
    assert all(problem.startswith("counter: ") for problem in counter)
    everywhere = problems(lint(source, "ours.toml"), Code.CANNOT_DEAL)
    assert (
        "account, support, remote: no activity is for this setting; add 5 of each effort and a group square"
        in everywhere
    )


def test_a_deck_is_counted_although_something_else_is_wrong_with_it() -> None:
    source = MARKED.replace('short = "Coffee first"', "short = 7")
    assert problems(lint(source, "ours.toml"), Code.CANNOT_DEAL)


def test_a_deck_is_not_counted_while_an_effort_is_not_known() -> None:
    assert not problems(lint(MARKED.replace("effort = 1", "effort = 7"), "ours.toml"), Code.CANNOT_DEAL)


def test_too_much_is_counted_instead_of_told() -> None:
    findings = lint("[[activities]]\nid = 3\n" * 500, "ours.toml")
    assert len(findings.found) == MOST_FINDINGS
    assert findings.left_out > 1_000
    assert len(findings.errors) == MOST_FINDINGS


def test_a_message_holds_nothing_that_a_terminal_would_obey() -> None:
    source = MARKED.replace("effort = 1", 'effort = "\u009b31m \u202e x"')
    (finding,) = lint(source, "ours.toml").errors[:1]
    assert finding.problem.startswith(r'effort is "\u009b31m \u202e x"')


@CALM
@given(
    text=st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
    | st.sampled_from(BROKEN.splitlines())
)
def test_any_text_has_its_findings(text: str) -> None:
    findings = lint(MARKED + text, "ours.toml")
    lines = (MARKED + text).count("\n") + 1
    assert all(each.line is None or 1 <= each.line <= lines for each in findings.found)
    assert all(each.problem for each in findings.found)

import tomllib

from cards.decks import Code, lint, read_deck
from cards.decks.fields import FIELDS
from cards.decks.schema import FILE
from cards.decks.starter import EXAMPLE, starter


def test_a_deck_to_begin_with_can_be_played_and_says_what_is_to_be_written() -> None:
    findings = lint(starter("Spring"), "spring.toml")
    assert findings.errors == ()
    assert {each.code for each in findings.warnings} == {Code.FILL_IN, Code.REPEATS}
    assert sum(each.code is Code.FILL_IN for each in findings.warnings) == 25


def test_it_has_the_name_it_was_given_and_explains_every_key() -> None:
    text = starter('Spring "26"')
    assert read_deck(text).name == 'Spring "26"'
    assert all(f"#   {key} " in text for key in FIELDS)
    assert text.startswith(f"#:schema {FILE}\n")


def test_its_example_is_whole() -> None:
    first = tomllib.loads(starter("Spring"))["activities"][0]
    assert first["prompt"] == EXAMPLE["prompt"]

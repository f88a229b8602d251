"""Words and sentences of any script."""

import importlib
import pkgutil
import re

import pytest

import services.rules.signals
import services.rules.words
from services.customers import STROKES
from services.rules.signals.quotes import narration, quotations
from services.rules.signals.text import count_words, fold, says_something, sentences, tokens
from tests.support.table import for_each


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Had a laugh with him, nice guy.", 7),
        ("hand-made, half-past two", 3),
        ("l'amour de l'art", 3),
        ("one - two", 3),
        ("", 0),
        ("猫が好きです", 4),
        ("เขาบอกว่า", 7),
    ],
)
def test_words_are_counted_the_kinder_way(text: str, count: int) -> None:
    assert count_words(text) == count


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Falcão", "falcao"),
        ("STRASSE", "straße"),
        ("ﬁsh", "fish"),
        ("don\u2019t", "don't"),
        ("Łukasz Wróbel", "lukasz wrobel"),
        ("SØREN KJÆR", "soren kjaer"),
        ("Đorđe", "dorde"),
        ("Guðrún Þór", "gudrun thor"),
        ("Y\u0131ld\u0131z", "yildiz"),
    ],
)
def test_two_spellings_are_one_word(one: str, other: str) -> None:
    assert fold(one) == fold(other)


PATTERNS = [
    (module.__name__, name, value.pattern)
    for package in (services.rules.signals, services.rules.words)
    for module in (
        importlib.import_module(f"{package.__name__}.{each.name}")
        for each in pkgutil.iter_modules(package.__path__)
    )
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
]


@for_each(PATTERNS)
def test_no_pattern_waits_for_a_letter_that_folding_leaves_none_of(found: tuple[str, str, str]) -> None:
    module, name, pattern = found
    assert not set(pattern) & set(map(chr, STROKES)), f"{module}.{name}"


def test_invisible_signs_are_nothing() -> None:
    assert not says_something("\u200b\ufeff \u2060")
    assert tokens("lo\u200brem") == ("lorem",)


def test_an_apostrophe_leaves_what_carries_the_meaning() -> None:
    assert tokens("didn't l'idée Anna's they're rock'n") == ("didn", "idee", "anna", "they", "rock")


def test_sentences_end_in_every_script() -> None:
    assert sentences("One. Two! Drei?\nVier。 五。") == ("One.", "Two!", "Drei?", "Vier。", "五。")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('She said "not today" and left', "not today"),
        ("She said “not today” and left", "not today"),
        ("Sie sagte „nicht heute“ und ging", "nicht heute"),
        ("Elle a dit « pas ce soir » et", "pas ce soir "),
        ("He called it 'my second heart' and left", "my second heart"),
        ("He said 'it's fine, isn't it' and left", "it's fine, isn't it"),
    ],
)
def test_a_quotation_is_told_apart(text: str, quoted: str) -> None:
    assert quotations(text) == (quoted,)
    assert quoted not in narration(text)


def test_an_apostrophe_opens_no_quotation() -> None:
    assert quotations("the girls' bags and the boys' boots, isn't it") == ()

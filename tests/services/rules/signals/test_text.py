"""Words and sentences of any script."""

import pytest

from services.rules.signals.quotes import narration, quotations
from services.rules.signals.text import count_words, fold, says_something, sentences, tokens


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
    ("one", "other"), [("Falcão", "falcao"), ("STRASSE", "straße"), ("ﬁsh", "fish"), ("don\u2019t", "don't")]
)
def test_two_spellings_are_one_word(one: str, other: str) -> None:
    assert fold(one) == fold(other)


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

"""The views around a claim, in every language of ours."""

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import date
from string import Formatter
from typing import Any

import pytest

import bot.views
from bot.views import trouble, words
from bot.views.blocks import Message, View
from cards.model import Week
from services.errors import Refused
from services.languages import Language, Sentence, language_of, missing, written
from tests.bot.views import german_drawn
from tests.support.sentences import said_in
from tests.support.table import for_each

MODULES = [
    importlib.import_module(f"bot.views.{module.name}") for module in pkgutil.iter_modules(bot.views.__path__)
]
SENTENCES = [(module.__name__, sentence) for module in MODULES for sentence in said_in(module)]
ENGLISH: dict[str, Message | View] = {
    **german_drawn.messages(Language.ENGLISH),
    **german_drawn.views(Language.ENGLISH),
}
GERMAN: dict[str, Message | View] = {
    **german_drawn.messages(Language.GERMAN),
    **german_drawn.views(Language.GERMAN),
}
ALIKE = frozenset({"Bingo!", "Link?", "Ines", "Harbour Foods", "Ines, Rui", "https://…"})
"""Written the same in both."""


def fields(sentence: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(sentence) if field}


def labels(drawn: Any) -> Iterator[str]:
    """What a view says of itself: headings, buttons, questions and hints, which hold no words of people's."""
    if isinstance(drawn, dict):
        for name in ("label", "hint", "title", "submit", "close", "confirm", "deny", "placeholder"):
            if isinstance(drawn.get(name), dict) and "text" in drawn[name]:
                yield str(drawn[name]["text"])
        if drawn.get("type") in {"header", "button"}:
            yield str(drawn["text"]["text"])
        drawn = list(drawn.values())
    if isinstance(drawn, list | tuple):
        yield from (said for each in drawn for said in labels(each))


@for_each(SENTENCES)
def test_every_sentence_is_written_in_every_language(placed: tuple[str, Sentence]) -> None:
    assert missing(placed[1]) == ()


@for_each(SENTENCES)
def test_every_language_fills_in_the_same(placed: tuple[str, Sentence]) -> None:
    versions = [str(getattr(placed[1], language.value)) for language in Language]
    assert len({frozenset(fields(version)) for version in versions}) == 1


@pytest.mark.parametrize("name", GERMAN)
def test_nothing_stays_english_for_a_german_reader(name: str) -> None:
    english, german = ENGLISH[name], GERMAN[name]
    if isinstance(english, Message) and isinstance(german, Message):
        assert german.text != english.text
    assert set(labels(surface(english))) & set(labels(surface(german))) <= ALIKE


def surface(drawn: Message | View) -> Any:
    """The blocks of a message, or a view as it is."""
    return drawn.blocks if isinstance(drawn, Message) else drawn


@pytest.mark.parametrize("code", sorted(trouble.SENTENCES))
def test_every_reason_is_whole_in_german(code: str) -> None:
    said = trouble.sentence(Refused(code=code), Language.GERMAN)
    assert said != trouble.sentence(Refused(code=code))
    assert said[0].isupper() or said[0] == "„"
    assert said.endswith((".", "?"))


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("de-DE", Language.GERMAN),
        ("de", Language.GERMAN),
        ("de_AT", Language.GERMAN),
        ("en-GB", Language.ENGLISH),
        ("den-CA", Language.ENGLISH),
        ("fr-FR", Language.ENGLISH),
        ("", Language.ENGLISH),
    ],
)
def test_a_locale_speaks_one_of_our_languages(locale: str, language: Language) -> None:
    assert language_of(locale) is language


def test_days_numbers_and_lists_are_written_as_germans_write_them() -> None:
    german = Language.GERMAN
    assert words.day(date(2026, 11, 23), german) == "Montag, 23. November"
    assert words.span(Week.parse("2026-W48"), german) == "23.–29. November"  # noqa: RUF001 -- an en dash, as shown
    assert words.span(Week.parse("2026-W49"), german) == "30. November – 6. Dezember"  # noqa: RUF001 -- as above
    assert written(1000, german) == "1.000"
    assert words.listed(["Ana", "Ben", "Cleo"], german) == "Ana, Ben und Cleo"
    assert words.some(["Ana", "Ben", "Cleo"], 2, german) == "Ana, Ben und noch 1"
    assert (
        words.length(20, shared=True, language=german) == "Etwa zwei Sätze insgesamt: mindestens 20 Wörter."
    )

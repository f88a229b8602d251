"""What the rules and their neighbours say, in every language of ours."""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from string import Formatter

import pytest

import services.rules
from services import asks
from services.evidence import Outcome
from services.languages import Language, Sentence, missing
from services.rules import RULES
from services.rules.base import Example, Rule
from services.rules.policy import DEFAULT
from tests.support.sentences import said_in

MODULES = [
    importlib.import_module(f"services.rules.{module.name}")
    for module in pkgutil.iter_modules(services.rules.__path__)
    if not module.ispkg
]
SENTENCES = [(module.__name__, sentence) for module in (*MODULES, asks) for sentence in said_in(module)]
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples if not example.accepted]


def named(sentence: str) -> set[str]:
    """What is filled in."""
    return {field for _, field, _, _ in Formatter().parse(sentence) if field}


def versions(sentence: Sentence) -> Iterator[str]:
    return (str(getattr(sentence, language.value)) for language in Language)


def test_every_rule_that_speaks_has_its_sentences_found() -> None:
    assert {place.rpartition(".")[2] for place, _ in SENTENCES} >= {rule.key for rule in RULES}


@pytest.mark.parametrize(("place", "sentence"), SENTENCES)
def test_every_sentence_is_written_in_every_language(place: str, sentence: Sentence) -> None:
    assert missing(sentence) == (), place


@pytest.mark.parametrize(("place", "sentence"), SENTENCES)
def test_every_language_fills_in_the_same(place: str, sentence: Sentence) -> None:
    assert len({frozenset(named(version)) for version in versions(sentence)}) == 1, place


def test_a_sentence_that_is_not_written_yet_is_said_in_english() -> None:
    assert Sentence(en="How was {who}?").told(Language.GERMAN, who="Ines") == "How was Ines?"


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_decides_alike_in_every_language_and_speaks_each(rule: Rule, example: Example) -> None:
    verdicts = [
        rule.judge(replace(example.claim, language=language), example.facts, DEFAULT) for language in Language
    ]
    assert len({verdict.says for verdict in verdicts}) == len(Language)
    assert len({replace(verdict, says="") for verdict in verdicts}) == 1
    assert verdicts[0].outcome is not Outcome.PASS

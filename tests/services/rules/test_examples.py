"""Every rule is tried on the examples it brings along."""

import pytest

from services.evidence import Outcome
from services.rules import RULES
from services.rules.base import Example, Rule
from services.rules.policy import DEFAULT

LEAST_REJECTED = 2

CASES = [
    pytest.param(
        rule, example, id=f"{rule.key}: {example.title} {'passes' if example.accepted else 'does not pass'}"
    )
    for rule in RULES
    for example in rule.examples
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_an_example(rule: Rule, example: Example) -> None:
    verdict = rule.judge(example.claim, example.facts, DEFAULT)
    assert verdict.rule == rule.key
    assert (verdict.outcome is Outcome.PASS) == example.accepted


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_a_rule_is_explained_from_both_sides(rule: Rule) -> None:
    accepted = [example for example in rule.examples if example.accepted]
    titles = [example.title for example in rule.examples]
    assert accepted
    assert len(rule.examples) - len(accepted) >= LEAST_REJECTED
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(("rule", "example"), [case for case in CASES if not case.values[1].accepted])  # type: ignore[union-attr]
def test_what_is_said_is_kind_and_whole(rule: Rule, example: Example) -> None:
    says = rule.judge(example.claim, example.facts, DEFAULT).says
    assert says[0].isupper()
    assert says[-1] in ".?"
    assert "{" not in says
    assert not {"reject", "invalid", "error", "denied", "violat", "must"} & set(says.lower().split())

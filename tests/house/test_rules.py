import ast

import pytest

from tests.house.rules import RULES, HouseRule
from tests.house.source import ROOT, shipped

BY_NAME = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.says)
GOOD = [pytest.param(rule, code, id=f"{rule.says}: {code!r}") for rule in RULES for code in rule.good]
BAD = [pytest.param(rule, code, id=f"{rule.says}: {code!r}") for rule in RULES for code in rule.bad]


@BY_NAME
def test_the_tree_keeps_the_rule(rule: HouseRule) -> None:
    broken = [
        f"{module.path}:{line}"
        for module in shipped()
        if rule.applies_to(module.path)
        for line in rule.broken_in(module.tree)
    ]
    assert broken == []


@BY_NAME
def test_every_exception_is_still_a_place_of_the_tree(rule: HouseRule) -> None:
    assert [place for place in rule.allowed if not (ROOT / place).exists()] == []


@pytest.mark.parametrize(("rule", "code"), GOOD)
def test_a_rule_lets_pass(rule: HouseRule, code: str) -> None:
    assert rule.broken_in(ast.parse(code)) == []


@pytest.mark.parametrize(("rule", "code"), BAD)
def test_a_rule_finds(rule: HouseRule, code: str) -> None:
    assert rule.broken_in(ast.parse(code)) != []

"""The list of rules: whole, without repetition, one file each."""

import ast
from pathlib import Path

import services.rules
from services.rules import RULES

FOLDER = Path(services.rules.__file__).parent
SHARED = {"__init__", "base", "policy", "examples"}


def test_every_file_is_listed() -> None:
    assert {file.stem for file in FOLDER.glob("*.py")} - SHARED == {rule.key for rule in RULES}


def test_no_rule_is_listed_twice() -> None:
    assert len({rule.key for rule in RULES}) == len(RULES)


def test_a_rule_lives_in_the_file_of_its_name() -> None:
    assert [type(rule).__module__.rpartition(".")[2] for rule in RULES] == [rule.key for rule in RULES]


def test_no_rule_imports_another() -> None:
    keys = {f"services.rules.{rule.key}" for rule in RULES}
    for rule in RULES:
        tree = ast.parse((FOLDER / f"{rule.key}.py").read_text(encoding="utf-8"))
        imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert imported & keys == set(), rule.key

"""The ledger is only ever added to: no statement of ours changes or deletes an entry."""

import ast
import re

import pytest

from tests.house.source import nodes, shipped

CHANGES = re.compile(
    r"\b(?:UPDATE|DELETE\s+FROM|TRUNCATE|MERGE\s+INTO)\s+(?:ONLY\s+)?(?:public\.)?ledger\b", re.IGNORECASE
)
JOINS = re.compile(
    r"INSERT\s+INTO\s+ledger\b(?:(?!INSERT)[^;])*ON\s+CONFLICT[^;]*?DO\s+UPDATE", re.IGNORECASE
)


def changed(text: str) -> bool:
    return bool(CHANGES.search(text) or JOINS.search(text))


def test_no_statement_changes_an_entry() -> None:
    written = [
        (module.path, node.lineno)
        for module in shipped()
        for node in nodes(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and changed(node.value)
    ]
    assert written == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("UPDATE ledger SET points = 0", True),
        ("WITH gone AS (DELETE\n FROM ledger WHERE true) SELECT 1", True),
        ("INSERT INTO ledger (points) VALUES (1) ON CONFLICT (ref) DO UPDATE SET points = 2", True),
        ("INSERT INTO ledger (points) VALUES (1) ON CONFLICT DO NOTHING", False),
        ("SELECT sum(points) FROM ledger", False),
    ],
)
def test_a_statement_that_does_is_found(text: str, *, found: bool) -> None:
    assert changed(text) is found

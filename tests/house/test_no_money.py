"""There is no field anywhere for money, deal size or stage: not in values, not in tables, not in migrations.

The rule `deal_talk` knows the vocabulary of selling; words are no fields, so it needs no exception.
"""

import ast
from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.house.source import Module, modules, nodes, shipped

MONEY = frozenset(
    """amount arr budget cash cents commission contract_value cost currency deal_size deal_stage deal_value discount
    dollars eur euros fee forecast gbp income invoice margin money mrr opportunity pipeline price profit quota revenue
    salary sales spend turnover upsell usd""".split()
)
COLUMN_MAKERS = {"Column", "column", "mapped_column", "required", "optional"}


def fields(module: Module) -> Iterator[str]:
    """Names of annotated fields and of columns, whichever way a column is written."""
    for node in nodes(module.tree):
        match node:
            case ast.ClassDef(body=body):
                yield from (
                    part.target.id
                    for part in body
                    if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)
                )
            case ast.Call(
                func=ast.Name(id=maker) | ast.Attribute(attr=maker), args=[ast.Constant(value=str(name)), *_]
            ) if maker in COLUMN_MAKERS:
                yield name


def about_money(name: str) -> bool:
    words = name.lower().split("_")
    pairs = {"_".join(pair) for pair in pairwise(words)}
    return bool(MONEY & {*words, *pairs})


def test_no_value_has_a_field_for_money() -> None:
    assert [(m.path, name) for m in shipped() for name in fields(m) if about_money(name)] == []


def test_no_migration_makes_a_column_for_money() -> None:
    assert [(m.path, name) for m in modules("migrations") for name in fields(m) if about_money(name)] == []


def test_the_tables_are_looked_at() -> None:
    found = {name for module in modules("services/store") for name in fields(module)}
    assert {"workspace_id", "points", "evidence"} <= found


@pytest.mark.parametrize(
    "code",
    [
        "class Claim:\n    amount: int",
        "class Claim:\n    deal_size: int = 0",
        "t = Table('claim', Column('list_price', Integer))",
        "class Claim(Base):\n    annual_revenue: Mapped[int] = mapped_column()",
        "required('currency', Text)",
    ],
)
def test_a_field_for_money_is_found(code: str) -> None:
    assert any(about_money(name) for name in fields(Module(path="", text=code, tree=ast.parse(code))))


@pytest.mark.parametrize("name", ["deal_hour", "dealt_at", "points", "efforts", "dealt_cards"])
def test_words_of_the_game_are_not_money(name: str) -> None:
    assert not about_money(name)

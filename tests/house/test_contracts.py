"""The import contracts hold, and each of them stops what it is there to stop: a wall nobody can run into proves nothing."""

from copy import deepcopy
from functools import cache
from typing import Any

import grimp
import pytest
from importlinter.application.use_cases import read_user_options
from importlinter.application.user_options import UserOptions
from importlinter.configuration import configure
from importlinter.contracts.acyclic_siblings import AcyclicSiblingsContract
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.independence import IndependenceContract
from importlinter.contracts.layers import LayersContract
from importlinter.contracts.protected import ProtectedContract

from tests.house.source import PACKAGES, ROOT

configure()
KINDS: dict[str, Any] = {
    "acyclic_siblings": AcyclicSiblingsContract,
    "forbidden": ForbiddenContract,
    "independence": IndependenceContract,
    "layers": LayersContract,
    "protected": ProtectedContract,
}
LISTENERS = "listeners call use cases and render views, nothing else"
PURE_CARDS = "cards is pure: no IO library, no event loop, no clock, no environment"
PURE_RULES = "rules, evidence, notices and pages decide and tell from what they are handed"
INTRUSIONS = [
    ("bot may use services and cards, services may use cards, never back", "services.notices", "bot.names"),
    ("bot may use services and cards, services may use cards, never back", "cards.model", "services.ids"),
    (PURE_CARDS, "cards.deal", "random"),
    (PURE_CARDS, "cards.weeks", "time"),
    (PURE_RULES, "services.rules.deal_talk", "sqlalchemy"),
    (PURE_RULES, "services.pages", "services.store.people"),
    ("Slack and HTTP stop at bot", "services.usecases.submit_claim", "slack_sdk"),
    ("SQL stays in services.store", "bot.slack.app", "sqlalchemy"),
    ("SQL stays in services.store", "services.usecases.submit_claim", "services.store.tables"),
    ("inside services", "services.store.tx", "services.usecases.once"),
    ("inside services", "services.store.tx", "services.rules"),
    ("inside services", "services.evidence", "services.ports"),
    ("inside services", "services.utilities", "services.ids"),
    ("inside bot", "bot.views.card", "bot.slack.app"),
    ("inside bot", "bot.settings", "bot.wiring"),
    ("inside bot", "bot.practice.world", "bot.names"),
    ("inside bot", "bot.helpers", "bot.names"),
    ("inside cards", "cards.model", "cards.award"),
    (LISTENERS, "bot.commands.card", "services.store.people"),
    (LISTENERS, "bot.commands.card", "slack_sdk"),
    ("views are pure renderers", "bot.views.card", "services.usecases.show_card"),
    ("views are pure renderers", "bot.views.card", "time"),
    ("one rule, one file", "services.rules.deal_talk", "services.rules.too_thin"),
    ("the practice workspace knows Slack, not the game", "bot.practice.world", "cards.model"),
    ("only the demo and the command line start a practice workspace", "bot.wiring", "bot.practice.world"),
    ("only the composition root opens the engine", "services.jobs.runner", "services.store.engine"),
    ("no cycles between siblings", "cards.errors", "cards.award"),
]


@cache
def options() -> UserOptions:
    return read_user_options(str(ROOT / "pyproject.toml"))


def contracts() -> dict[str, dict[str, Any]]:
    return {contract["name"]: contract for contract in options().contracts_options}


@cache
def built(*, runtime_only: bool = False) -> grimp.ImportGraph:
    return grimp.build_graph(
        *PACKAGES,
        include_external_packages=True,
        exclude_type_checking_imports=runtime_only,
        cache_dir=None,
    )


def keeps(name: str, graph: grimp.ImportGraph) -> bool:
    configured = contracts()[name]
    contract = KINDS[configured["type"]](name, options().session_options, configured)
    return bool(contract.check(deepcopy(graph), verbose=False).kept)


@pytest.mark.parametrize("name", contracts())
def test_the_tree_keeps_the_contract(name: str) -> None:
    assert keeps(name, built())


@pytest.mark.parametrize(
    ("name", "importer", "imported"),
    INTRUSIONS,
    ids=[f"{importer} may not import {imported}" for _, importer, imported in INTRUSIONS],
)
def test_the_contract_stops_an_intrusion(name: str, importer: str, imported: str) -> None:
    graph = deepcopy(built())
    for module in {importer, imported} - graph.modules:
        graph.add_module(module, is_squashed=module.partition(".")[0] not in PACKAGES)
    graph.add_import(importer=importer, imported=imported)
    assert not keeps(name, graph)


def test_every_contract_is_run_into() -> None:
    assert {name for name, _, _ in INTRUSIONS} == set(contracts())


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = built(runtime_only=True)
    assert [sorted(circle) for circle in circles(graph)] == []


def circles(graph: grimp.ImportGraph) -> list[set[str]]:
    """Peels off whatever has nothing left to import, or nobody left to import it; circles are what stays."""
    imports = {module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules}
    while ends := {module for module, imported in imports.items() if not imported & imports.keys()}:
        imports = {module: imported for module, imported in imports.items() if module not in ends}
    while starts := imports.keys() - set().union(*imports.values()):
        imports = {module: imported for module, imported in imports.items() if module not in starts}
    return [set(imports)] if imports else []


def test_a_circle_is_found() -> None:
    graph = deepcopy(built(runtime_only=True))
    graph.add_import(importer="cards.errors", imported="cards.award")
    assert any("cards.award" in circle for circle in circles(graph))

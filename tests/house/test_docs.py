"""What an operator or a player can meet is written down. A new setting, word, rule, job, metric or command needs a line."""

import re
from collections.abc import Callable
from functools import cache

import pytest

from tests.house import registries
from tests.house.source import ROOT

REGISTRIES: dict[str, Callable[[], set[str]]] = {
    "setting": registries.settings,
    "word of /bingo": registries.words,
    "rule": registries.rules,
    "job": registries.jobs,
    "metric": registries.metrics,
    "command": registries.commands,
}
KNOWN = {
    "setting": "BINGO_DATABASE_URL",
    "word of /bingo": "leaders",
    "rule": "deal_talk",
    "job": "deal",
    "metric": "bingo_deliveries_total",
    "command": "wait-for-schema",
}
SPELLING = {"word of /bingo": "/bingo {}", "command": "bingo {}"}


@cache
def documented() -> set[str]:
    """Everything set in code, without what may follow a word: `/bingo claim [square]` tells of `/bingo claim`."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    marked = {each for page in pages for each in re.findall(r"`([^`\n]+)`", page.read_text())}
    return marked | {" ".join(each.split()[:2]) for each in marked}


@pytest.mark.parametrize("kind", REGISTRIES)
def test_every_one_is_documented(kind: str) -> None:
    spelling = SPELLING.get(kind, "{}")
    assert {name for name in REGISTRIES[kind]() if spelling.format(name) not in documented()} == set()


@pytest.mark.parametrize("kind", REGISTRIES)
def test_the_registry_is_read(kind: str) -> None:
    assert KNOWN[kind] in REGISTRIES[kind]()


def test_every_decision_is_listed_in_its_order() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"^\| \[(\d+)\]\((\S+)\) \|", (folder / "README.md").read_text(), re.MULTILINE)
    pages = sorted(page.name for page in folder.glob("[0-9]*.md"))
    assert listed == [(str(int(page[:4])), page) for page in pages]


def test_no_setting_is_invented() -> None:
    """A page that names a variable nobody reads sends people looking."""
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "helm").rglob("*.yaml")]
    named = {each for page in pages for each in re.findall(r"\bBINGO_[A-Z_]*[A-Z]\b", page.read_text())}
    assert named - registries.settings() == set()


def test_no_metric_is_invented() -> None:
    named = {
        name for name in documented() if re.fullmatch(r"bingo_[a-z_]+(_total|_seconds)|bingo_[a-z]+ing", name)
    }
    assert named - registries.metrics() == set()

"""Whoever has this tree and nothing else can read it: it names no machine, no folder beside it and no registry."""

import re
from pathlib import Path

import pytest

from tests.house.source import ROOT

# As patterns they do not find themselves; the examples below are written in two parts.
FOREIGN = {
    "a path of somebody's machine": re.compile(r"/(?:work|home|Users)/[a-z]"),
    "a folder outside the tree": re.compile(r"(?<![\w.-])(?:\.\./)*shared/(?=\w)"),
    "a package registry": re.compile(r"pypi\.org|pythonhosted\.org|registry\.npmjs\.org"),
}
SKIPPED = {"dist", "build", "__pycache__"}
TEXTS = {
    "",
    ".cfg",
    ".css",
    ".html",
    ".ini",
    ".json",
    ".lock",
    ".mako",
    ".md",
    ".py",
    ".toml",
    ".tpl",
    ".txt",
}
TEXTS |= {".yaml", ".yml"}


def is_hidden(path: Path) -> bool:
    return any(part.startswith(".") and part != ".ci" for part in path.relative_to(ROOT).parts[:-1])


def texts() -> list[Path]:
    roots = [*sorted(ROOT.glob("[!.]*")), ROOT / ".ci", ROOT / ".dockerignore"]
    found = [path for root in roots for path in (sorted(root.rglob("*")) if root.is_dir() else [root])]
    return [
        path
        for path in found
        if path.is_file() and path.suffix in TEXTS and not SKIPPED & set(path.parts) and not is_hidden(path)
    ]


@pytest.mark.parametrize("what", FOREIGN)
def test_nothing_names(what: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in texts()
        for match in FOREIGN[what].finditer(path.read_text(errors="replace"))
    ]
    assert found == []


def test_code_and_pages_are_looked_at() -> None:
    names = {path.relative_to(ROOT).as_posix() for path in texts()}
    assert {"pyproject.toml", "bot/settings.py", "CONTRIBUTING.md", ".ci/run"} <= names


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a path of somebody's machine", "see /work" + "/main"),
        ("a folder outside the tree", "see ../shared" + "/design"),
        ("a package registry", "https://pypi" + ".org/simple"),
    ],
)
def test_a_foreign_name_is_found(what: str, text: str) -> None:
    assert FOREIGN[what].search(text)

"""The shipped code as syntax trees, read once, and names as they are after their imports."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("bot", "cards", "services")


@dataclass(frozen=True, kw_only=True, slots=True)
class Module:
    """One file of the tree; `path` is relative to its root, with slashes."""

    path: str
    text: str
    tree: ast.Module


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """Every Python file under the folders, in order."""
    files = (file for folder in folders for file in sorted((ROOT / folder).rglob("*.py")))
    return tuple(read(file) for file in files)


@cache
def read(file: Path) -> Module:
    text = file.read_text()
    return Module(path=file.relative_to(ROOT).as_posix(), text=text, tree=ast.parse(text))


def shipped() -> tuple[Module, ...]:
    return modules(*PACKAGES)


@cache
def nodes(tree: ast.AST) -> tuple[ast.AST, ...]:
    """Everything in a tree, walked once."""
    return tuple(ast.walk(tree))


@cache
def origins(tree: ast.Module) -> dict[str, str]:
    """What each imported name of a module stands for, in full."""
    found: dict[str, str] = {}
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            found |= {alias.asname: alias.name for alias in node.names if alias.asname}
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return found


def full_name(node: ast.AST, known: dict[str, str]) -> str:
    """`dt.now` as `datetime.datetime.now`; a call in the middle is `()`, anything else is empty."""
    match node:
        case ast.Name(id=name):
            return known.get(name, name)
        case ast.Attribute(value=value, attr=attribute):
            return f"{full_name(value, known)}.{attribute}"
        case ast.Call(func=function):
            return f"{full_name(function, known)}()"
        case _:
            return ""

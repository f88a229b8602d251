"""What the code registers, read from its syntax alone: words, rules, jobs, metrics, settings, commands."""

import ast
from collections.abc import Iterator
from functools import cache

from tests.house.source import Module, modules, nodes, shipped

NOT_RULES = {"__init__", "base", "examples", "policy"}


def settings() -> set[str]:
    """The environment variables: annotated fields of the class Settings."""
    (module,) = (each for each in modules("bot") if each.path == "bot/settings.py")
    (made,) = (
        each for each in module.tree.body if isinstance(each, ast.ClassDef) and each.name == "Settings"
    )
    return {
        f"BINGO_{part.target.id.upper()}"
        for part in made.body
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)
    }


def words() -> set[str]:
    """What may follow /bingo."""
    return set(keywords(modules("bot/commands"), "Command", "word"))


def jobs() -> set[str]:
    return set(keywords(modules("services/jobs"), "Job", "name"))


def rules() -> set[str]:
    """A rule's key is the name of its file."""
    names = {module.path.removesuffix(".py") for module in modules("services/rules")}
    return {name.rpartition("/")[2] for name in names if name.count("/") == 2} - NOT_RULES


def metrics() -> set[str]:
    """Names as Prometheus shows them."""
    (module,) = (each for each in modules("bot") if each.path == "bot/metrics.py")
    endings = {"COUNTERS": "_total", "SECONDS": "_seconds", "GAUGES": ""}
    return {
        "bingo_" + str(key) + endings[name]
        for name, value in assigned(module)
        if name in endings and isinstance(value, ast.Dict)
        for key in (part.value for part in value.keys if isinstance(part, ast.Constant))
    }


def commands() -> set[str]:
    """Of the command line: what program.py registers, as typer spells it."""
    (module,) = (each for each in modules("bot/cli") if each.path == "bot/cli/program.py")
    listed = next(
        node.iter
        for node in module.tree.body
        if isinstance(node, ast.For) and isinstance(node.iter, ast.Tuple)
    )
    return {part.id.strip("_").replace("_", "-") for part in listed.elts if isinstance(part, ast.Name)}


def keywords(found: tuple[Module, ...], maker: str, argument: str) -> Iterator[str]:
    """The texts given to one argument wherever something is made; constants are looked up by name."""
    texts = constants()
    for node in (node for module in found for node in nodes(module.tree)):
        match node:
            case ast.Call(func=ast.Name(id=made), keywords=given) if made == maker:
                for value in (each.value for each in given if each.arg == argument):
                    yield texts[value.id] if isinstance(value, ast.Name) else ast.literal_eval(value)


@cache
def constants() -> dict[str, str]:
    """Module-level names that stand for a text."""
    return {
        name: value.value
        for module in shipped()
        for name, value in assigned(module)
        if isinstance(value, ast.Constant) and isinstance(value.value, str)
    }


def assigned(module: Module) -> Iterator[tuple[str, ast.expr | None]]:
    for node in module.tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case ast.AnnAssign(target=ast.Name(id=name), value=value):
                yield name, value

"""What an import contract cannot see. Each rule finds the lines that break it, and brings snippets that do and do not."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.house.source import full_name, nodes, origins

Finder = Callable[[ast.Module], Iterator[ast.AST]]

CLOCKS = {
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "datetime.date.today",
    "time.time",
    "time.time_ns",
}
CHANCE = {"random.Random", "random.SystemRandom"}
"""What of `random` is a value that is handed on; the rest draws from one hidden state."""
ENVIRONMENT = {"os.environ", "os.environb", "os.getenv", "os.getenvb", "os.putenv", "os.unsetenv"}
SPAWN = {"asyncio.create_task", "asyncio.ensure_future"}
LOOPS = ("asyncio.get_running_loop().create_task", "asyncio.get_event_loop().create_task")
BROAD = {"Exception", "BaseException"}
STATEMENT_TAKERS = {"rows", "one", "do", "execute", "scalar", "scalars", "fetch", "fetchrow", "fetchval"}


@dataclass(frozen=True, kw_only=True, slots=True)
class HouseRule:
    """`allowed` names the files, or with a slash at the end the folders, where the rule does not hold."""

    says: str
    finds: Finder
    allowed: tuple[str, ...]
    good: tuple[str, ...]
    bad: tuple[str, ...]

    def applies_to(self, path: str) -> bool:
        return not any(
            path == place or (place.endswith("/") and path.startswith(place)) for place in self.allowed
        )

    def broken_in(self, tree: ast.Module) -> list[int]:
        return [getattr(node, "lineno", 0) for node in self.finds(tree)]


def named(*names: str) -> Finder:
    """Finds uses of the names, called or handed on."""

    def finds(tree: ast.Module) -> Iterator[ast.AST]:
        known = origins(tree)
        for node in nodes(tree):
            if isinstance(node, ast.Name | ast.Attribute) and full_name(node, known) in names:
                yield node

    return finds


def endings(tree: ast.Module) -> Iterator[ast.AST]:
    for node in nodes(tree):
        if isinstance(node, ast.Attribute) and node.attr in {"commit", "rollback"}:
            yield node


def hidden_chance(tree: ast.Module) -> Iterator[ast.AST]:
    known = origins(tree)
    for node in nodes(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            name = full_name(node, known)
            if name.startswith("random.") and name.count(".") == 1 and name not in CHANCE:
                yield node


def broad_excepts(tree: ast.Module) -> Iterator[ast.AST]:
    known = origins(tree)
    for node in nodes(tree):
        match node:
            case ast.ExceptHandler(type=caught) if caught is None or BROAD & names_in(caught):
                yield node
            case ast.Call(args=caught_here) if full_name(node.func, known) == "contextlib.suppress" and any(
                BROAD & names_in(each) for each in caught_here
            ):
                yield node


def names_in(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def composed_statements(tree: ast.Module) -> Iterator[ast.AST]:
    known = origins(tree)
    for node in nodes(tree):
        if isinstance(node, ast.Call) and node.args and takes_a_statement(node, known):
            yield from (node,) if is_composed(node.args[0]) else ()


def takes_a_statement(node: ast.Call, known: dict[str, str]) -> bool:
    if full_name(node.func, known) in {
        "sqlalchemy.text",
        "sqlalchemy.sql.text",
        "services.store.tx.prepared",
    }:
        return True
    return isinstance(node.func, ast.Attribute) and node.func.attr in STATEMENT_TAKERS


def is_composed(node: ast.AST) -> bool:
    """Whether a text is put together from others right where it is used."""
    match node:
        case ast.JoinedStr():
            return True
        case ast.BinOp(op=ast.Mod() | ast.Add()):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Constant(), attr="format")):
            return True
        case _:
            return False


RULES = (
    HouseRule(
        says="only the transaction commits or rolls back",
        finds=endings,
        allowed=("services/store/tx.py",),
        good=("commit = 1", "async with database.begin(w) as tx: ..."),
        bad=("await session.commit()", "tx.connection.rollback()", "later(connection.commit)"),
    ),
    HouseRule(
        says="only a clock tells the time",
        finds=named(*CLOCKS),
        # What a practice Slack signs is checked against the machine's own clock.
        allowed=("bot/wiring.py", "bot/practice/clock.py", "bot/practice/deliver_http.py"),
        good=("import time\ntime.monotonic()", "now = clock()", "row.now()"),
        bad=(
            "from datetime import UTC, datetime\ndatetime.now(UTC)",
            "import datetime as dt\nx = dt.datetime.utcnow",
            "import datetime\ndatetime.date.today()",
            "import time\ntime.time()",
            "from time import time as tell\ntell()",
        ),
    ),
    HouseRule(
        says="chance comes in as a value with its seed",
        finds=hidden_chance,
        allowed=(),
        good=("import random\nrandom.Random(seed).random()", "self.random.choice(x)"),
        bad=("import random\nrandom.choice(x)", "from random import shuffle as mix\nmix(x)"),
    ),
    HouseRule(
        says="only the settings read the environment",
        finds=named(*ENVIRONMENT),
        allowed=("bot/settings.py", "bot/embedded/"),
        good=("import os\nos.getpid()", "settings.environ"),
        bad=(
            "import os\nos.environ['A']",
            "import os\nos.getenv('A')",
            "from os import environ as e\ne.get('A')",
        ),
    ),
    HouseRule(
        says="only three files catch everything",
        finds=broad_excepts,
        allowed=("services/jobs/runner.py", "bot/slack/failures.py", "bot/server.py"),
        good=("try: ...\nexcept ValueError: ...", "import contextlib\ncontextlib.suppress(OSError)"),
        bad=(
            "try: ...\nexcept: ...",
            "try: ...\nexcept Exception as e: ...",
            "try: ...\nexcept (ValueError, BaseException): ...",
            "from contextlib import suppress\nsuppress(Exception)",
        ),
    ),
    HouseRule(
        says="a statement is written whole, its values bound",
        finds=composed_statements,
        allowed=(),
        good=("from sqlalchemy import text\ntext('SELECT :a')", "await tx.rows(_NEXT, lane=1)"),
        bad=(
            "from sqlalchemy import text\ntext(f'SELECT {a}')",
            "from sqlalchemy import text as sql\nsql('SELECT %s' % a)",
            "from sqlalchemy import text\ntext('SELECT ' + a)",
            "from sqlalchemy import text\ntext('SELECT {}'.format(a))",
            "await tx.one(f'SELECT {a}')",
        ),
    ),
    HouseRule(
        says="a task has an owner that awaits it",
        finds=named(*SPAWN, *LOOPS),
        # Each of these awaits what it started, whatever happens meanwhile.
        allowed=(
            "bot/cli/processes.py",
            "bot/demo/running.py",
            "bot/practice/engine.py",
            "bot/slack/drain.py",
            "bot/slack/drainer.py",
            "bot/slack/socket_mode.py",
            "bot/worker.py",
        ),
        good=("async with asyncio.TaskGroup() as group: group.create_task(x())",),
        bad=(
            "import asyncio\nasyncio.create_task(x())",
            "from asyncio import ensure_future\nensure_future(x())",
            "import asyncio\nasyncio.get_running_loop().create_task(x())",
        ),
    ),
)

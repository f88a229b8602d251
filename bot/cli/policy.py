"""`bingo policy show | set | reset WORKSPACE`: how much the rules ask in one workspace."""

import asyncio
import getpass
import json
import tomllib
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.files import read_text
from bot.cli.stops import Stop
from bot.settings import Need, load

if TYPE_CHECKING:
    from services.store.policies import StoredPolicy
    from services.store.tx import Database
    from services.usecases.tune_policy import TunePolicy


class Verb(StrEnum):
    """What to do with the policy."""

    SHOW = "show"
    SET = "set"
    RESET = "reset"


def policy(
    verb: Annotated[Verb, typer.Argument(help="What to do.")],
    workspace: Annotated[str, typer.Argument(help="The workspace's id, such as T0ABC123.")],
    words: Annotated[
        list[str] | None,
        typer.Argument(help="For `set`: same_words=0.9 …; for `reset`: names, all without any."),
    ] = None,
    *,
    preset: Annotated[str, typer.Option(help="For `set`: start from `relaxed`, `default` or `strict`.")] = "",
    file: Annotated[
        Path | None, typer.Option(help="For `set`: start from a TOML file of thresholds.")
    ] = None,
    off: Annotated[list[str] | None, typer.Option(help="For `set`: a rule that is no longer asked.")] = None,
    on: Annotated[list[str] | None, typer.Option(help="For `set`: a rule that is asked again.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="What differs from the default, as JSON.")] = False,
) -> None:
    """Show or change how much the rules ask in a workspace."""
    from services.errors import NotFound
    from services.tuning import BadPolicy

    told = tuple(words or ())
    try:
        command = _command(verb, told, preset=preset, file=file, off=off or (), on=on or ())
        stored = asyncio.run(_done(workspace, command))
    except BadPolicy as error:
        raise Stop(str(error)) from error
    except NotFound as error:
        raise Stop(f"The bot is not installed in a workspace {workspace!r}.") from error
    (_as_json if as_json else _as_table)(stored)


def _command(
    verb: Verb,
    words: tuple[str, ...],
    *,
    preset: str,
    file: Path | None,
    off: Sequence[str],
    on: Sequence[str],
) -> "TunePolicy | None":
    """What is to be changed; None where it is only shown. Raises `Stop` and `BadPolicy`."""
    from services.usecases.tune_policy import TunePolicy

    by = f"{getpass.getuser()} (bingo policy)"
    if verb is Verb.SHOW:
        return None
    if verb is Verb.RESET:
        return TunePolicy(by=by, reset=frozenset(map(_known, words)), afresh=not words)
    base = {**_preset(preset), **(read_policy(file) if file else {})}
    changes = dict(map(_assignment, words))
    if not (preset or file or changes or off or on):
        raise Stop("What is to be set? Write it like same_words=0.9, --off burst, or --preset relaxed.")
    return TunePolicy(
        by=by,
        changes={**base, **changes},
        off=frozenset(off),
        on=frozenset(on),
        afresh=bool(preset or file),
    )


def _known(name: str) -> str:
    from services.tuning import OFF, THRESHOLDS, unknown

    if name != OFF and name not in THRESHOLDS:
        raise unknown(name)
    return name


def _preset(name: str) -> dict[str, Any]:
    from services.settings import Preset
    from services.tuning import PRESETS

    if name and name not in set(Preset):
        raise Stop(f"There is no preset {name!r}: take {', '.join(sorted(PRESETS))}.")
    return dict(PRESETS[Preset(name)]) if name else {}


def read_policy(file: Path) -> dict[str, Any]:
    """The changes a TOML file holds, checked. Raises `Stop` and `BadPolicy`."""
    from services.tuning import checked_all

    try:
        return checked_all(tomllib.loads(read_text(file)))
    except tomllib.TOMLDecodeError as error:
        raise Stop(f"{file}: this is not TOML ({error}).") from None


def _assignment(word: str) -> tuple[str, Any]:
    """A name and what it becomes: a number, none, or names with commas between."""
    name, is_given, value = word.partition("=")
    if not is_given:
        raise Stop(f"{word!r} sets nothing: write it like same_words=0.9.")
    from services.tuning import is_list

    if is_list(name):
        return name, [each for each in value.split(",") if each]
    if value == "none":
        return name, None
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


async def _done(workspace: str, command: "TunePolicy | None") -> "StoredPolicy":
    from bot.wiring import database_alone
    from cards.model import WorkspaceId
    from services.usecases.tune_policy import show_policy, tune_policy

    database: Database
    async with database_alone(load(Need.DATABASE), name="bingo-policy") as database:
        if command is None:
            return await database.run(WorkspaceId(workspace), show_policy, None)
        return await database.run(WorkspaceId(workspace), tune_policy, command)


def _as_json(stored: "StoredPolicy") -> None:
    since = stored.since.isoformat() if stored.since else None
    told = {
        "version": stored.version,
        "changes": dict(stored.changes),
        "changed_by": stored.changed_by,
        "since": since,
    }
    typer.echo(json.dumps(told, ensure_ascii=False))


def _as_table(stored: "StoredPolicy") -> None:
    """Every threshold, those that differ from the default marked."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from services.tuning import OFF, THRESHOLDS, as_told, is_known

    table = Table("Threshold", "Here", "Default", title=_title(stored), title_justify="left")
    for name, default in THRESHOLDS.items():
        here = stored.changes.get(name, default)
        table.add_row(*map(Text, (name, as_told(here), as_told(default) if name in stored.changes else "")))
    console = Console()
    console.print(table)
    console.print(Text(f"Not asked: {as_told(stored.changes.get(OFF, []))}"))
    lost = [name for name, value in stored.changes.items() if not is_known(name, value)]
    if lost:
        console.print(Text(f"This release does not know, and leaves aside: {', '.join(lost)}"))


def _title(stored: "StoredPolicy") -> str:
    if stored.since is None:
        return "As it comes"
    return f"Version {stored.version}, since {stored.since:%Y-%m-%d %H:%M} UTC, by {stored.changed_by}"

"""`bingo judge --replay`: what today's rules, or another policy, would decide of what was judged before."""

import asyncio
import json
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.cli.stops import Stop
from bot.settings import Need, load

if TYPE_CHECKING:
    from cards.model import WorkspaceId
    from services.rules.policy import Policy
    from services.store.tx import Database
    from services.usecases.replay_judgements import Replayed, ReplayPage

Step = Callable[[int], object]


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """What is replayed, and how it is told. `workspace` is None for all, `policy` for each workspace's own."""

    workspace: str | None = None
    since: str | None = None
    policy: Path | None = None
    as_json: bool = False
    texts: bool = False


@dataclass(kw_only=True)
class Tally:
    """What came out, counted as it goes."""

    replayed: int = 0
    other_facts: int = 0
    other_reasons: int = 0
    moves: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)

    def add(self, one: "Replayed") -> None:
        """Counts a judgement, and what would be different of it."""
        self.replayed += 1
        self.other_facts += not one.same_facts
        came, went = _reasons(one)
        if one.differs:
            self.moves[f"{one.was.ruling.value} → {one.would_be.ruling.value}"] += 1
            self.rules.update([f"+{rule}" for rule in came] + [f"-{rule}" for rule in went])
        else:
            self.other_reasons += bool(came or went)


def _reasons(one: "Replayed") -> tuple[list[str], list[str]]:
    """Rules that would decide and did not, and those that did and would not."""
    was, would_be = set(one.was.reasons), set(one.would_be.reasons)
    return sorted(would_be - was), sorted(was - would_be)


def replay(question: Question) -> None:
    """Prints every judgement that would be another one, then the sums. Raises `Stop`."""
    from services.tuning import BadPolicy

    try:
        tally = asyncio.run(_replayed(question))
    except BadPolicy as error:
        raise Stop(str(error)) from error
    (_sums_as_json if question.as_json else _sums)(tally)


async def _replayed(question: Question) -> Tally:
    from bot.wiring import database_alone
    from services.store import directory
    from services.store.replays import BEGINNING, since
    from services.usecases.replay_judgements import ReplayPage

    policy = _policy(question.policy)
    begin = since(_moment(question.since)) if question.since else BEGINNING
    tally = Tally()
    async with database_alone(load(Need.DATABASE), name="bingo-replay") as database:
        async with database.begin(directory.NOBODY) as tx:
            known = await directory.all_known(tx)
        wanted = _wanted(question.workspace, known)
        for workspace in wanted:
            page = ReplayPage(after=begin, policy=policy)
            await _workspace(database, workspace, page, tally, question)
    return tally


def _wanted(workspace: str | None, known: tuple["WorkspaceId", ...]) -> list["WorkspaceId"]:
    if workspace is None:
        return list(known)
    found = [each for each in known if each == workspace]
    if not found:
        raise Stop(f"The bot is not installed in a workspace {workspace!r}.")
    return found


async def _workspace(
    database: "Database", workspace: "WorkspaceId", first: "ReplayPage", tally: Tally, question: Question
) -> None:
    """One workspace, a page at a time, with a bar on the side where somebody watches."""
    from rich.console import Console
    from rich.progress import Progress

    from services.usecases.replay_judgements import count_judgements

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        total = await database.run(workspace, count_judgements, first.after)
        task = bar.add_task(workspace, total=total)
        async for one in _pages(database, workspace, first):
            bar.advance(task)
            tally.add(one)
            if one.differs:
                sys.stdout.write(_line(workspace, one, question))


async def _pages(
    database: "Database", workspace: "WorkspaceId", first: "ReplayPage"
) -> AsyncIterator["Replayed"]:
    from services.usecases.replay_judgements import replay_judgements

    page = await database.run(workspace, replay_judgements, first)
    while True:
        for one in page.told:
            yield one
        if page.after is None:
            return
        page = await database.run(workspace, replay_judgements, replace(first, after=page.after))


def _policy(file: Path | None) -> "Policy | None":
    from bot.cli.policy import read_policy
    from services.tuning import policy_of

    return policy_of(read_policy(file)) if file else None


def _moment(day: str) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(day), time(), tzinfo=UTC)
    except ValueError:
        raise Stop(f"--since {day!r} is no day: write it like 2026-11-25.") from None


def _line(workspace: str, one: "Replayed", question: Question) -> str:
    told: dict[str, Any] = {
        "workspace": workspace,
        "claim": str(one.claim),
        "revision": one.revision,
        "submitted_at": one.submitted_at.isoformat(),
        "was": one.was.ruling.value,
        "would_be": one.would_be.ruling.value,
        "was_for": list(one.was.reasons),
        "would_be_for": list(one.would_be.reasons),
        "same_facts": one.same_facts,
    }
    if question.texts:
        told["text"] = one.evidence.text
    if question.as_json:
        return json.dumps(told, ensure_ascii=False) + "\n"
    came, went = _reasons(one)
    rules = " ".join([*(f"+{rule}" for rule in came), *(f"-{rule}" for rule in went)])
    facts = "" if one.same_facts else "  (other facts)"
    text = f"    {one.evidence.text!r}\n" if question.texts else ""
    return (
        f"{workspace}  {one.claim}/{one.revision}  {told['was']} → {told['would_be']}  {rules}{facts}\n{text}"
    )


def _sums_as_json(tally: Tally) -> None:
    told = {
        "replayed": tally.replayed,
        "different": tally.moves.total(),
        "other_reasons": tally.other_reasons,
        "other_facts": tally.other_facts,
        "moves": dict(sorted(tally.moves.items())),
        "rules": dict(sorted(tally.rules.items())),
    }
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")


def _sums(tally: Tally) -> None:
    """The counts, as two small tables."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    console.print(Text(f"{tally.replayed} judged again, {tally.moves.total()} would be decided differently."))
    console.print(
        Text(f"{tally.other_reasons} more for other reasons; {tally.other_facts} with other facts around.")
    )
    for title, counts in (("From → to", tally.moves), ("Rule", tally.rules)):
        if counts:
            table = Table(title, "Claims")
            for name, count in counts.most_common():
                table.add_row(Text(name), str(count))
            console.print(table)

"""Chances that cards are dealt by, frozen under their hash, and who chose which from which week on.

Rows are only ever added: a dealt card names the chances it was dealt with, so they never change.
"""

import json
from collections.abc import Collection, Mapping
from datetime import timedelta
from functools import lru_cache
from typing import Final

from cards.deal import AUTHORS, NOTHING, Learned, LearnedHash, hash_of, written
from cards.model import PersonId, Week
from services.errors import NotFound
from services.learning import LearnedChoice
from services.store.tx import Row, Tx

TICK: Final = timedelta(milliseconds=1)
"""What a choice lies after the one before it at least, as ids tell milliseconds apart."""


@lru_cache(maxsize=64)
def _read(text: str) -> Learned:
    return Learned(json.loads(text))


async def keep(tx: Tx, chances: Learned) -> LearnedHash:
    """Freezes chances and says what names them."""
    name = hash_of(chances)
    await tx.do(
        "INSERT INTO learned (workspace_id, learned_hash, chances, kept_at) VALUES (:workspace, :hash, :chances, :now)"
        " ON CONFLICT DO NOTHING",
        hash=name,
        chances=written(chances),
        now=tx.now,
    )
    return name


async def load(tx: Tx, name: LearnedHash) -> Learned:
    """The chances of this name. Raises `NotFound`."""
    found = (await load_all(tx, {name})).get(name)
    if found is None:
        raise NotFound(code="no_chances", fields={"learned": name})
    return found


async def load_all(tx: Tx, names: Collection[LearnedHash]) -> Mapping[LearnedHash, Learned]:
    """The chances of these names, as far as they are kept."""
    wanted = sorted(set(names) - {AUTHORS})
    if not wanted:
        return {AUTHORS: NOTHING}
    rows = await tx.rows(
        "SELECT learned_hash, chances FROM learned WHERE workspace_id = :workspace AND learned_hash = ANY(:names)",
        names=wanted,
    )
    found = {LearnedHash(row["learned_hash"]): _read(row["chances"]) for row in rows}
    return {AUTHORS: NOTHING, **found}


def _choice(row: Row) -> LearnedChoice:
    return LearnedChoice(
        week=Week.of(row["week"]),
        chosen=LearnedHash(row["learned_hash"] or ""),
        replaces=LearnedHash(row["replaces"] or ""),
        by=PersonId(row["chosen_by"]),
        at=row["chosen_at"],
    )


async def at(tx: Tx, week: Week) -> LearnedChoice | None:
    """The choice that is in play in a week; None where nobody ever chose."""
    row = await tx.one(
        "SELECT * FROM learned_choice WHERE workspace_id = :workspace AND week <= :monday"
        " ORDER BY week DESC, choice_id DESC LIMIT 1",
        monday=week.monday,
    )
    return None if row is None else _choice(row)


async def in_play(tx: Tx, week: Week) -> Learned:
    """The chances cards of this week are dealt by."""
    choice = await at(tx, week)
    return NOTHING if choice is None else await load(tx, choice.chosen)


async def latest(tx: Tx, limit: int) -> tuple[LearnedChoice, ...]:
    """The last choices, newest first."""
    rows = await tx.rows(
        "SELECT * FROM learned_choice WHERE workspace_id = :workspace ORDER BY choice_id DESC LIMIT :limit",
        limit=limit,
    )
    return tuple(map(_choice, rows))


async def choose(tx: Tx, choice: LearnedChoice) -> None:
    """Keeps a choice, later than all before it whenever its transaction began. Hold the workspace before."""
    before = await latest(tx, 1)
    moment = max([choice.at, *(each.at + TICK for each in before)])
    await tx.do(
        "INSERT INTO learned_choice (workspace_id, choice_id, week, learned_hash, replaces, chosen_by, chosen_at)"
        " VALUES (:workspace, :id, :monday, :chosen, :replaces, :by, :at)",
        id=tx.make_id(moment),
        monday=choice.week.monday,
        chosen=choice.chosen or None,
        replaces=choice.replaces or None,
        by=choice.by,
        at=moment,
    )

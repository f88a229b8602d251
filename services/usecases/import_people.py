"""A list of customers is put on people's lists, all of it or nothing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cards.model import PersonId
from services.people_lists import Listed, Problem, Read
from services.people_pages import Imported
from services.store import acquaintances, people
from services.store.listing import Taken, add_listed, known_listed
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.keep_acquaintance import MOST_KEPT
from services.usecases.who import workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportPeople:
    """A list that was read. `owner` is whose rows say nothing of an owner; `alone` where others' rows are not theirs to add.

    Nothing is changed while it is `dry`.
    """

    read: Read
    owner: PersonId | None = None
    alone: bool = False
    dry: bool = False


async def import_people(tx: Tx, command: ImportPeople) -> Imported:
    """All of the list, or nothing where anything is amiss. Raises `NotFound` where the bot is not installed."""
    await workspace(tx)
    read = command.read
    if read.problems:
        return Imported(problems=read.problems, left_out=read.left_out)
    rows = [each if each.owner else replace(each, owner=command.owner) for each in read.rows]
    problems = [*_others(command, rows), *await _strangers(tx, rows), *await _crowds(tx, rows)]
    if problems:
        return Imported(problems=tuple(sorted(problems, key=lambda each: each.line)))
    taken = await known_listed(tx, rows)
    if not command.dry:
        await add_listed(tx, rows)
        if command.alone and command.owner is not None:
            # Of others App Home is drawn when they open it: nobody is shown theirs in bulk.
            await telling.own_list(tx, command.owner)
    return _counted(rows, taken)


def _counted(rows: Sequence[Listed], taken: Taken) -> Imported:
    return Imported(
        people=len(rows),
        customers=len({each.key[1:] for each in rows}) - taken.customers,
        new=len(rows) - taken.entries,
        again=taken.entries,
        owners=len({each.owner for each in rows}),
    )


def _others(command: ImportPeople, rows: Sequence[Listed]) -> list[Problem]:
    """Rows without an owner, and those that go to somebody else's list."""
    said = "say whose list it goes to: fill in the column owner, or name one for all"
    missing = [Problem(line=each.line, says=said) for each in rows if each.owner is None]
    said = "here you add to your own list; leave the column owner out"
    others = [Problem(line=each.line, says=said) for each in rows if each.owner not in {None, command.owner}]
    return missing + (others if command.alone else [])


async def _strangers(tx: Tx, rows: Sequence[Listed]) -> list[Problem]:
    """Rows of owners who are no members."""
    owners = {each.owner for each in rows if each.owner}
    members = {person.id for person in await people.load_all(tx, owners) if person.may_play}
    said = "{owner} is no member of this workspace; guests and people who left keep no list"
    return [
        Problem(line=each.line, says=said.format(owner=each.owner))
        for each in rows
        if each.owner and each.owner not in members
    ]


async def _crowds(tx: Tx, rows: Sequence[Listed]) -> list[Problem]:
    """Owners whose list would be longer than anybody keeps."""
    listed = Counter(each.owner for each in rows if each.owner)
    first = {each.owner: each.line for each in reversed(rows)}
    problems = []
    for owner, count in listed.items():
        there = await acquaintances.counted(tx, owner, today=tx.now.date()) if count <= MOST_KEPT else None
        if there is None or there.all + count > MOST_KEPT:
            says = f"the list of {owner} would grow beyond {MOST_KEPT} people; keep those who should hear from them"
            problems.append(Problem(line=first[owner], says=says))
    return problems

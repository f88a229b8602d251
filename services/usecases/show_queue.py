"""The looks that wait, as a list that stays as it is while somebody works through it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cards.model import PersonId
from services.errors import Refused
from services.pages import Playing
from services.review_pages import QueuePage, ReviewerLoad, ReviewPage, Scope
from services.reviews import SLIP, Load, Lookers, Queue, queue
from services.store import claims, people, review_queue, reviews, roles
from services.store.claims import StoredClaim
from services.store.tx import Tx
from services.usecases.show_review import review_pages

ON_A_PAGE = 5
FARTHEST = 200
"""Pages of awarded claims that are leafed through; further back a person's name finds them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowQueue:
    """Whose list, as of which moment (now for None), which page of it (from 0). `whose` narrows awarded claims to one person."""

    person: PersonId
    at: datetime | None = None
    scope: Scope = Scope.MINE
    number: int = 0
    whose: PersonId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """What App Home tells of the list: its first entries, how many wait and for how long, and how many nobody can look at."""

    entries: tuple[ReviewPage, ...] = ()
    count: int = 0
    oldest: timedelta | None = None
    unseen: int = 0


async def show_queue(tx: Tx, command: ShowQueue) -> QueuePage:
    """The list. Raises `Refused` for anybody who looks at no claims, and for lists that are a manager's."""
    who = await roles.lookers(tx)
    manager = command.person in who.managers
    if command.person not in who.everybody:
        raise Refused(code="no_looker")
    if command.scope is not Scope.MINE and not manager:
        raise Refused(code="not_manager")
    at = min(command.at or tx.now, tx.now)
    everybody = command.scope is Scope.EVERYBODY
    found = await review_queue.since(tx, command.person, at)
    told = queue(found, command.person, since=at, until=at, everybody=everybody)
    part = await (_lit(tx, command) if command.scope is Scope.LIT else _listed(tx, told, command.number))
    return QueuePage(
        person=command.person,
        at=at,
        scope=command.scope,
        number=part.number,
        pages=part.pages,
        entries=await review_pages(tx, command.person, part.claims),
        waiting=told.waiting,
        fresh=told.fresh,
        oldest=_waited(tx, told),
        manager=manager,
        loads=await _loads(tx, who) if manager else (),
        unseen=await reviews.unseen(tx) if manager else 0,
        whose=command.whose,
    )


async def waiting_for(tx: Tx, person: PersonId, who: Lookers, *, limit: int) -> Waiting:
    """What App Home shows: open looks, and those that were decided in the last minutes in their place."""
    if person not in who.everybody:
        return Waiting()
    found = await review_queue.since(tx, person, tx.now - SLIP)
    told = queue(found, person, since=tx.now - SLIP, until=tx.now)
    first = await claims.load_all(tx, [each.claim for each in told.listed[:limit]])
    return Waiting(
        entries=await review_pages(tx, person, [first[each.claim] for each in told.listed[:limit]]),
        count=told.waiting,
        oldest=_waited(tx, told),
        unseen=await reviews.unseen(tx) if person in who.managers else 0,
    )


def _waited(tx: Tx, told: Queue) -> timedelta | None:
    return None if told.oldest is None else tx.now - told.oldest


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One page of a list, with its number and how many there are."""

    number: int
    pages: int
    claims: Sequence[StoredClaim]


async def _listed(tx: Tx, told: Queue, number: int) -> Part:
    pages = max(1, -(-len(told.listed) // ON_A_PAGE))
    number = max(0, min(number, pages - 1))
    part = told.listed[number * ON_A_PAGE : (number + 1) * ON_A_PAGE]
    stored = await claims.load_all(tx, [each.claim for each in part])
    return Part(number=number, pages=pages, claims=[stored[each.claim] for each in part])


async def _lit(tx: Tx, command: ShowQueue) -> Part:
    """Awarded claims, the newest first; nobody counts them to the last."""
    number = max(0, min(command.number, FARTHEST))
    found = await claims.lit(
        tx, whose=command.whose, but=command.person, skip=number * ON_A_PAGE, limit=ON_A_PAGE + 1
    )
    pages = number + 1 + (len(found) > ON_A_PAGE)
    return Part(number=number, pages=pages, claims=found[:ON_A_PAGE])


async def _loads(tx: Tx, who: Lookers) -> tuple[ReviewerLoad, ...]:
    """How everybody is doing, who has the most before them first."""
    before, usually = await reviews.loads(tx, who.everybody), await review_queue.turnarounds(tx)
    found = await people.load_all(tx, who.everybody)
    told = [
        ReviewerLoad(
            person=person.id,
            open=before.get(person.id, Load()).open,
            usually=usually.get(person.id),
            paused=person.state is Playing.PAUSED,
        )
        for person in found
    ]
    return tuple(sorted(told, key=lambda each: (-each.open, each.person)))

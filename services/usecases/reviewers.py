"""Who looks at a claim that a machine must not decide: managers and reviewers, never somebody who takes part in it."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from cards.model import PersonId
from services.errors import Refused
from services.ids import ClaimId
from services.notices import Lane, ReviewAsked
from services.pages import Playing
from services.reviews import Decision, Lookers, Review, ReviewKind, next_in_turn
from services.store import outbox, people, reviews, roles, teams
from services.store.tx import Tx
from services.usecases import telling


async def open_look(
    tx: Tx,
    claim: ClaimId,
    kind: ReviewKind,
    *,
    opened_at: datetime,
    alike: Collection[ClaimId] = (),
    but: PersonId | None = None,
) -> None:
    """Asks somebody to look, who is named once it opens.

    `alike` are claims that are best seen by the same eyes; `but` is asked only where there is nobody else.
    """
    review = await reviews.add(tx, claim, kind, opened_at=opened_at)
    if opened_at > tx.now:
        return
    if await assign(tx, review, alike=alike, but=but) is None:
        await telling.homes(tx, (await roles.lookers(tx)).managers)


async def begun(tx: Tx, claims: Collection[ClaimId]) -> dict[ClaimId, Review]:
    """The newest look at each of these claims whose time has come: before, nobody is told what the lot drew."""
    return {
        each.claim: each for each in (await reviews.latest(tx, claims)).values() if each.opened_at <= tx.now
    }


async def assign(
    tx: Tx, review: Review, *, alike: Collection[ClaimId] = (), but: PersonId | None = None
) -> PersonId | None:
    """Names a reviewer and asks them, one of the team's own where one is free; None when there is nobody yet, and the
    sweep tries again.
    """
    who = await lookers_of(tx, review.claim)
    everybody = await _free(tx, review.claim, who)
    free = everybody & who.own or everybody
    free = free - {but} or everybody - {but} or free
    already = {each.reviewer for each in (await reviews.latest(tx, alike)).values() if each.open}
    found = next_in_turn(free & already or free, await reviews.loads(tx, free))
    if found is not None or review.reviewer is not None:
        await reviews.ask(tx, review, found)
        await tell(tx, review.claim, review.reviewer, found)
    return found


async def lookers_of(tx: Tx, claim: ClaimId) -> Lookers:
    """Who may look at a claim: those of the team its card was dealt in, and those of the workspace."""
    return await roles.lookers(tx, await teams.of_claim(tx, claim))


async def free_to_look(tx: Tx, claim: ClaimId) -> frozenset[PersonId]:
    """Everybody who may look at this claim and is not on a break."""
    return await _free(tx, claim, await lookers_of(tx, claim))


async def _free(tx: Tx, claim: ClaimId, who: Lookers) -> frozenset[PersonId]:
    free = who.everybody - (await reviews.involved(tx, [claim]))[claim]
    found = await people.load_all(tx, free)
    return frozenset(person.id for person in found if person.state is not Playing.PAUSED)


async def tell(tx: Tx, claim: ClaimId, *whom: PersonId | None) -> None:
    """These people's messages and App Home show where the claim stands."""
    for person in dict.fromkeys(each for each in whom if each is not None):
        await outbox.add(tx, ReviewAsked(claim=claim, reviewer=person), lane=Lane.ANSWER)
        await telling.home(tx, person)


async def close(tx: Tx, claim: ClaimId, decision: Decision, *, by: PersonId | None) -> Review | None:
    """Closes the open look at a claim, if there is one, and shows its reviewer, and whoever decided, what came of it."""
    review = (await reviews.latest(tx, [claim])).get(claim)
    if review is None or not review.open:
        return None
    await reviews.decide(tx, review, decision, by=by)
    await tell(tx, claim, review.reviewer, by if by in {review.reviewer, review.handed_by} else None)
    return review


async def require_looker(tx: Tx, claim: ClaimId, person: PersonId, review: Review | None) -> Lookers:
    """Raises `Refused` unless this person may decide this look: a manager, or the reviewer it is with."""
    who = await lookers_of(tx, claim)
    if person not in who.everybody:
        raise Refused(code="not_reviewer")
    await require_apart(tx, claim, person)
    if person not in who.managers and (review is None or review.reviewer != person):
        raise Refused(code="with_another")
    return who


def given_to(review: Review, person: PersonId) -> Review:
    """The look as if it were with this person."""
    return replace(review, reviewer=person)


async def require_apart(tx: Tx, claim: ClaimId, person: PersonId) -> None:
    """Raises `Refused` for everybody who takes part in the claim."""
    if person in (await reviews.involved(tx, [claim]))[claim]:
        raise Refused(code="own_review")

"""Witnesses who say nothing: asked once more, excused when they are away, and in the end a reviewer looks instead."""

from typing import Final
from zoneinfo import ZoneInfo

from services.asks import witness_away, witness_expired
from services.claim_state import ClaimState
from services.evidence import Judgement, Ruling
from services.ids import ClaimId
from services.notices import Lane, WitnessAsked
from services.schedule import Hours, awake
from services.store import outbox, people, witnesses
from services.store.tx import Tx
from services.store.witnesses import Witness
from services.usecases import telling
from services.usecases.locking import locked
from services.usecases.settling import settle
from services.usecases.sweeping import Sweep
from services.usecases.vouching import weigh
from services.usecases.who import workspace

WITNESS_HOURS: Final = Hours(first=9, last=18, weekends=False)


async def remind_silent(tx: Tx, command: Sweep) -> bool:
    """Asks silent witnesses once more after two days, in the hours of a working day of theirs."""
    zones = [ZoneInfo(name) for name in await witnesses.silent_zones(tx)]
    place = await workspace(tx)
    there = awake(zones, place.within(WITNESS_HOURS), tx.now, place.holidays)
    silent = await witnesses.take_silent(tx, there, command.limit)
    notices = [
        WitnessAsked(claim=each.claim, witness=each.person, revision=each.revision, again=True)
        for each in silent
    ]
    await outbox.add_all(tx, notices, lane=Lane.REMINDER)
    return len(silent) == command.limit


async def excuse_absent(tx: Tx, command: Sweep) -> bool:
    """Who left, or pauses for too long, is waited for no longer; the claimant is asked for somebody else."""
    absent = await witnesses.absent(tx, command.limit)
    for each in absent:
        await _excuse(tx, each)
    return len(absent) == command.limit


async def _excuse(tx: Tx, absent: Witness) -> None:
    dealt, claim = await locked(tx, absent.claim)
    person = await people.load(tx, absent.person)
    if claim.state is not ClaimState.WAITING or person is None:
        return
    others = {w.person for w in await witnesses.of_claims(tx, [claim.id])} - {person.id}
    await telling.witnesses(tx, await witnesses.let_go(tx, claim.id, but=others))
    language = await people.language_of(tx, claim.person)
    await weigh(tx, dealt, claim, lacking=witness_away(person.first_name, language))


async def expire_silent(tx: Tx, command: Sweep) -> bool:
    """A claim whose witness did not answer in time goes to a reviewer."""
    late = await witnesses.expired(tx, command.limit)
    for claim_id in late:
        await _to_reviewer(tx, claim_id)
    return len(late) == command.limit


async def _to_reviewer(tx: Tx, claim_id: ClaimId) -> None:
    dealt, claim = await locked(tx, claim_id)
    if claim.state is ClaimState.WAITING:
        said = witness_expired(await people.language_of(tx, claim.person))
        await settle(tx, dealt, claim, Judgement(ruling=Ruling.HUMAN, verdicts=(said,)))

"""My own progress, every point with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass

from cards.model import PersonId
from cards.standings import band
from services.board_pages import ClaimPoints, MyScorePage, PointsEntry
from services.boards import FEW, season_span
from services.claim_state import ClaimState
from services.ids import ClaimId
from services.store import claims, scores
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.usecases.comparing import compared, team_of
from services.usecases.show_card import card_to_show
from services.usecases.who import known


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowMyScore:
    """Whose progress."""

    person: PersonId


async def show_my_score(tx: Tx, command: ShowMyScore) -> MyScorePage:
    """The week of my newest card, as it is now though boards stand still. Raises `NotFound` without one."""
    person = await known(tx, command.person)
    dealt = await card_to_show(tx, person, None)
    week = dealt.card.week
    score = await scores.of_person(tx, person.id, week)
    season = await scores.season_of_person(tx, person.id, season_span(week))
    return MyScorePage(
        person=person.id,
        week=week,
        points=score.points,
        squares=score.squares,
        lines=score.lines,
        customers=await scores.customers_of(tx, person.id, week),
        week_entries=await scores.entries_of_week(tx, person.id, week),
        best_week=season.best_week,
        band=await _band(tx, dealt),
        season_points=season.points,
        claims=await _explained(tx, dealt, await scores.booked(tx, person.id, week)),
    )


async def _band(tx: Tx, dealt: DealtCard) -> str:
    week = await compared(tx, await team_of(tx, dealt.team), dealt.card.week)
    return band(week.order, dealt.card.person) if len(week.order) >= FEW else ""


async def _explained(
    tx: Tx, dealt: DealtCard, booked: Mapping[ClaimId, tuple[PointsEntry, ...]]
) -> tuple[ClaimPoints, ...]:
    """Every claim that is lit or changed the sum; one taken back without a trace in it is left out."""
    found = await claims.load_all(tx, booked)
    told = [(found[claim], entries) for claim, entries in booked.items() if claim in found]
    return tuple(
        ClaimPoints(
            short=dealt.deck.activity(claim.activity).short,
            customer=claim.evidence.customer,
            entries=entries,
            lit=claim.state is ClaimState.AWARDED,
        )
        for claim, entries in told
        if claim.state is ClaimState.AWARDED or any(entry.points for entry in entries)
    )

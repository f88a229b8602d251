"""My own progress, every point with its reason."""

from dataclasses import dataclass

from cards.model import PersonId
from cards.standings import Standing, band
from services.board_pages import MyScorePage
from services.store import scores
from services.store.tx import Tx
from services.usecases.show_card import card_to_show
from services.usecases.who import known

FEW = 5
"""With fewer players than this a band would say too much about somebody."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowMyScore:
    """Whose progress."""

    person: PersonId


async def show_my_score(tx: Tx, command: ShowMyScore) -> MyScorePage:
    """The week of my newest card. Raises `NotFound` without one."""
    person = await known(tx, command.person)
    week = (await card_to_show(tx, person, None)).card.week
    score = await scores.of_person(tx, person.id, week)
    everybody = await scores.of_everybody(tx, week)
    return MyScorePage(
        person=person.id,
        week=week,
        points=score.points,
        squares=score.squares,
        lines=score.lines,
        customers=await scores.customers_of(tx, person.id, week),
        week_entries=await scores.entries_of_week(tx, person.id, week),
        best_week=await scores.best_week(tx, person.id),
        band=_band(everybody, person.id) if len(everybody) >= FEW else "",
    )


def _band(everybody: dict[PersonId, int], me: PersonId) -> str:
    rows = tuple(Standing(person=person, points=points) for person, points in everybody.items())
    return band(rows, me)

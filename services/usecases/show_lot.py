"""How the lot works: for anybody who may play, and who wants to draw again what was drawn."""

from dataclasses import dataclass

from cards.model import PersonId
from services.review_pages import LotPage, LotWeek
from services.store import lots, policies
from services.store.tx import Tx
from services.tuning import policy_of
from services.usecases.who import known

WEEKS = 5
"""How many weeks are told, this one and the next among them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowLot:
    """Who asks."""

    person: PersonId


async def show_lot(tx: Tx, command: ShowLot) -> LotPage:
    """The share of the week, the seals, and the keys of weeks that are over. Raises `Refused`."""
    person = await known(tx, command.person)
    policy = policy_of((await policies.latest(tx)).changes)
    weeks = tuple(
        LotWeek(monday=lot.week.monday, share=lot.share, seal=lot.seal, key=lot.key)
        for lot in await lots.latest(tx, limit=WEEKS)
    )
    return LotPage(person=person.id, share=policy.audit_share, weeks=weeks, language=person.language)

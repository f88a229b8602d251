"""Cards are dealt once more from what was recorded, and compared with those people hold. Nothing is written."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.deal import RECENT, Deal, Learned
from cards.errors import CannotDeal
from cards.model import ActivityId, PersonId, Week
from cards.proof import Terms, amiss, leaving_out, recomputed
from services.fairness import Checked, Missing
from services.store import deal_records, dealt_cards, learned, week_keys
from services.store.deal_records import DealRecord
from services.store.tx import Tx
from services.store.week_keys import WeekKey

FIRST = PersonId("")
"""Comes before everybody."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckCards:
    """The cards of which week, of people whose id comes `after` this one, at most how many in one go."""

    week: Week
    limit: int
    after: PersonId = FIRST


async def check_cards(tx: Tx, command: CheckCards) -> Sequence[Checked]:
    """Fewer than the limit when there are no more."""
    key = await week_keys.find(tx, command.week)
    records = await deal_records.of_week(tx, command.week, after=command.after, limit=command.limit)
    people = [record.dealt.card.person for record in records]
    memories = await dealt_cards.memory(tx, people, command.week)
    chances = await learned.load_all(tx, {record.dealt.learned for record in records})
    return [
        _checked(tx, record, memories[person], chances.get(record.dealt.learned), key)
        for record, person in zip(records, people, strict=True)
    ]


Memory = tuple[tuple[ActivityId, ...], ...]


def _checked(
    tx: Tx, record: DealRecord, memory: Memory, chances: Learned | None, key: WeekKey | None
) -> Checked:
    found = _dealt_again(tx, record, memory, chances, key)
    return Checked(
        card=record.dealt.card,
        deck=record.dealt.deck,
        learned=record.dealt.learned,
        deal=None if isinstance(found, Missing) else found,
        problems=(found,) if isinstance(found, Missing) else amiss(found, record.said),
    )


def _dealt_again(
    tx: Tx, record: DealRecord, memory: Memory, chances: Learned | None, key: WeekKey | None
) -> Deal | Missing:
    if key is None:
        return Missing.KEY
    terms = terms_of(tx, record, memory, chances)
    if isinstance(terms, Missing):
        return terms
    try:
        return recomputed(terms, deck=record.dealt.deck, key=key.secret)
    except CannotDeal:
        return Missing.DEAL


def terms_of(tx: Tx, record: DealRecord, memory: Memory, chances: Learned | None) -> Terms | Missing:
    """What a card followed from.

    `memory` is what the person was dealt in the weeks before, as far as it is kept, `chances` what it was dealt by, if that is.
    """
    card, avoided = record.dealt.card, remembered(record, memory)
    if chances is None or avoided is None:
        return Missing.CHANCES if chances is None else Missing.MEMORY
    return Terms(
        workspace=tx.workspace,
        week=card.week,
        person=card.person,
        setting=card.setting,
        size=card.size,
        memory=avoided,
        target=record.target,
        first_counter=record.first_counter,
        learned=chances,
    )


def remembered(record: DealRecord, memory: Memory) -> Memory | None:
    """The squares a card avoided, week by week; None where one of those weeks is gone, or the card that was given back."""
    if record.remembered is None:
        return memory[:RECENT]
    weeks = dealt_cards.weeks_before(record.dealt.card.week)
    kept = tuple(
        squares if week in record.remembered else () for week, squares in zip(weeks, memory, strict=True)
    )
    whole = sum(map(bool, (*kept, record.given_back))) == len(record.remembered)
    if not whole:
        return None
    return leaving_out(kept, record.given_back) if record.given_back else kept

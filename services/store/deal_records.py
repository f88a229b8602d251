"""What each card was dealt by: enough to deal it once more and to compare."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cards.model import ActivityId, PersonId, Week
from cards.proof import Claimed
from services.store.dealt_cards import DealtCard, Fresh, dealt_in, week_at
from services.store.tx import Row, Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class DealRecord:
    """A card as it is kept, with what it followed from; see `cards.proof.Terms`.

    `remembered` are the weeks whose squares it avoided, among them its own where it avoided those of the card that was given
    back for it, `given_back`; None for a card of an earlier release, which avoided those of the three weeks before.
    """

    dealt: DealtCard
    said: Claimed
    first_counter: int
    target: float
    remembered: tuple[Week, ...] | None
    given_back: tuple[ActivityId, ...] = ()


async def _records(tx: Tx, week: Week, rows: Sequence[Row]) -> Sequence[DealRecord]:
    """A card given back is read only where the one in its place was dealt without its squares; both are of one deck then."""
    swapped = [row["person_id"] for row in rows if week.monday in (row["remembered"] or ())]
    given_back = await _given_back(tx, week, swapped) if swapped else {}
    return [await _record(tx, row, given_back.get(row["person_id"], ())) for row in rows]


async def _given_back(tx: Tx, week: Week, people: Sequence[str]) -> Mapping[str, Sequence[int]]:
    rows = await tx.rows(
        "SELECT person_id, squares FROM reshuffle"
        " WHERE workspace_id = :workspace AND person_id = ANY(:people) AND week = :monday",
        people=people,
        monday=week.monday,
    )
    return {row["person_id"]: row["squares"] for row in rows}


async def _record(tx: Tx, row: Row, given_back: Sequence[int]) -> DealRecord:
    dealt = await dealt_in(tx, row)
    mondays = row["remembered"]
    return DealRecord(
        dealt=dealt,
        said=Claimed(
            activities=dealt.card.activities,
            deck_hash=dealt.card.deck_hash,
            seed=row["seed"],
            counter=row["counter"],
            p_line=row["p_line"],
        ),
        first_counter=row["first_counter"],
        target=row["target"],
        remembered=None if mondays is None else tuple(week_at(monday) for monday in mondays),
        given_back=tuple(dealt.deck.at(number).id for number in given_back),
    )


async def load(tx: Tx, person: PersonId, week: Week) -> DealRecord | None:
    """How somebody's card of a week was dealt."""
    rows = await tx.rows(
        "SELECT * FROM card WHERE workspace_id = :workspace AND person_id = :person AND week = :monday",
        person=person,
        monday=week.monday,
    )
    return next(iter(await _records(tx, week, rows)), None)


async def of_week(tx: Tx, week: Week, *, after: PersonId, limit: int) -> Sequence[DealRecord]:
    """How the cards of a week were dealt, by the ids of their people, those past `after`."""
    rows = await tx.rows(
        "SELECT * FROM card WHERE workspace_id = :workspace AND week = :monday AND person_id > :after"
        " ORDER BY person_id LIMIT :limit",
        monday=week.monday,
        after=after,
        limit=limit,
    )
    return await _records(tx, week, rows)


async def give_back(tx: Tx, season: str, record: DealRecord) -> bool:
    """Notes that somebody gave a card back for another one; False where they did this season already."""
    card, deck = record.dealt.card, record.dealt.deck
    return bool(
        await tx.do(
            "INSERT INTO reshuffle (workspace_id, season, person_id, week, counter, squares, reshuffled_at)"
            " VALUES (:workspace, :season, :person, :monday, :counter, cast(:squares AS smallint[]), :now)"
            " ON CONFLICT DO NOTHING",
            season=season,
            person=card.person,
            monday=card.week.monday,
            counter=record.said.counter,
            squares=[deck.number(activity) for activity in card.activities],
            now=tx.now,
        )
    )


async def may_give_back(tx: Tx, season: str, person: PersonId, week: Week) -> bool:
    """Whether nothing was ever claimed on a card, it is their newest, and they gave none back this season."""
    row = await tx.one(
        """
        SELECT NOT EXISTS (SELECT FROM claim WHERE workspace_id = :workspace AND person_id = :person AND week = :monday)
           AND NOT EXISTS (SELECT FROM card WHERE workspace_id = :workspace AND person_id = :person AND week > :monday)
           AND NOT EXISTS (SELECT FROM reshuffle WHERE workspace_id = :workspace AND season = :season AND person_id = :person)
               AS may
        """,
        season=season,
        person=person,
        monday=week.monday,
    )
    return row is not None and bool(row["may"])


async def replace(tx: Tx, fresh: Fresh) -> None:
    """Puts another card in the place of one on which nothing was claimed; it must be locked."""
    await tx.do(
        """
        UPDATE card c
           SET setting = d.setting, deck_hash = d.deck_hash, squares = d.squares, seed = d.seed, counter = d.counter,
               p_line = d.p_line, dealt_at = :now, first_counter = d.first_counter, target = d.target,
               remembered = d.remembered, learned = d.learned
          FROM jsonb_populate_record(null::card, cast(:card AS jsonb)) AS d
         WHERE c.workspace_id = :workspace AND c.person_id = d.person_id AND c.week = d.week
        """,
        now=tx.now,
        card=fresh.as_json(),
    )

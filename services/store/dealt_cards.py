"""Dealt cards: one row each, 25 small numbers into the week's frozen deck and two masks."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from cards.deal import Deal
from cards.model import ActivityId, Card, Deck, DeckHash, PersonId, Setting, Week
from services.ids import TeamId
from services.store import decks
from services.store.tx import Row, Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class DealtCard:
    """A card with the deck it was dealt from and the team it counts for."""

    card: Card
    deck: Deck
    team: TeamId


def week_at(monday: date) -> Week:
    """The week that a stored Monday stands for."""
    return Week.of(monday)


async def _dealt(tx: Tx, row: Row) -> DealtCard:
    deck = await decks.load(tx, DeckHash(row["deck_hash"]))
    card = Card(
        person=PersonId(row["person_id"]),
        setting=Setting(row["setting"]),
        week=week_at(row["week"]),
        deck_hash=deck.hash,
        activities=tuple(deck.at(number).id for number in row["squares"]),
        awarded=row["awarded"],
        half_lit=row["half_lit"],
    )
    return DealtCard(card=card, deck=deck, team=TeamId(row["team_id"]))


async def load(tx: Tx, person: PersonId, week: Week) -> DealtCard | None:
    """Somebody's card of a week."""
    row = await tx.one(
        "SELECT * FROM card WHERE workspace_id = :workspace AND person_id = :person AND week = :monday",
        person=person,
        monday=week.monday,
    )
    return None if row is None else await _dealt(tx, row)


async def load_all(
    tx: Tx, places: Collection[tuple[PersonId, Week]]
) -> dict[tuple[PersonId, Week], DealtCard]:
    """The cards these people hold of these weeks, as far as there are any."""
    people, mondays = [person for person, _ in places], [week.monday for _, week in places]
    rows = await tx.rows(
        "SELECT card.* FROM card JOIN (SELECT DISTINCT person_id, week"
        " FROM unnest(cast(:people AS text[]), cast(:mondays AS date[])) AS p(person_id, week)) AS p"
        " USING (person_id, week) WHERE workspace_id = :workspace",
        people=people,
        mondays=mondays,
    )
    return {(PersonId(row["person_id"]), week_at(row["week"])): await _dealt(tx, row) for row in rows}


async def lock(tx: Tx, person: PersonId, week: Week) -> DealtCard | None:
    """As `load`, and everything else that wants to change this card waits until the transaction ends."""
    row = await tx.one(
        "SELECT * FROM card WHERE workspace_id = :workspace AND person_id = :person AND week = :monday FOR NO KEY UPDATE",
        person=person,
        monday=week.monday,
    )
    return None if row is None else await _dealt(tx, row)


async def lock_all(tx: Tx, people: Collection[PersonId], week: Week) -> dict[PersonId, DealtCard]:
    """As `lock`, for all these people who hold a card of the week: in the order of their ids, the same for everybody."""
    rows = await tx.rows(
        "SELECT * FROM card WHERE workspace_id = :workspace AND person_id = ANY(:people) AND week = :monday"
        " ORDER BY person_id FOR NO KEY UPDATE",
        people=sorted(people),
        monday=week.monday,
    )
    return {PersonId(row["person_id"]): await _dealt(tx, row) for row in rows}


async def weeks(tx: Tx, person: PersonId, limit: int = 12) -> tuple[Week, ...]:
    """The weeks somebody holds a card of, newest first."""
    rows = await tx.rows(
        "SELECT week FROM card WHERE workspace_id = :workspace AND person_id = :person ORDER BY week DESC LIMIT :limit",
        person=person,
        limit=limit,
    )
    return tuple(week_at(row["week"]) for row in rows)


async def memory(
    tx: Tx, people: Sequence[PersonId], before: Week, depth: int = 3
) -> dict[PersonId, tuple[tuple[ActivityId, ...], ...]]:
    """What each person was dealt in the `depth` weeks before, most recent week first; an empty week where none was."""
    mondays = []
    week = before
    for _ in range(depth):
        week = week.previous()
        mondays.append(week.monday)
    rows = await tx.rows(
        "SELECT person_id, week, deck_hash, squares FROM card"
        " WHERE workspace_id = :workspace AND person_id = ANY(:people) AND week = ANY(:mondays)",
        people=list(people),
        mondays=mondays,
    )
    dealt: dict[tuple[str, date], tuple[ActivityId, ...]] = {}
    for row in rows:
        deck = await decks.load(tx, DeckHash(row["deck_hash"]))
        dealt[row["person_id"], row["week"]] = tuple(deck.at(number).id for number in row["squares"])
    return {person: tuple(dealt.get((person, monday), ()) for monday in mondays) for person in people}


async def add(tx: Tx, deals: Sequence[tuple[Deal, TeamId]], deck: Deck) -> tuple[PersonId, ...]:
    """Stores fresh cards, once for each person and week; answers whose card is new."""
    rows = await tx.rows(
        """
        INSERT INTO card (workspace_id, person_id, week, setting, deck_hash, squares, seed, counter, p_line, team_id, dealt_at)
        SELECT :workspace, d.person_id, d.week, d.setting, :deck, string_to_array(d.squares, ',')::smallint[], d.seed,
               d.counter, d.p_line, d.team_id, :now
          FROM unnest(cast(:people AS text[]), cast(:mondays AS date[]), cast(:settings AS text[]), cast(:squares AS text[]),
                      cast(:seeds AS text[]), cast(:counters AS integer[]), cast(:odds AS float8[]), cast(:teams AS uuid[]))
               AS d(person_id, week, setting, squares, seed, counter, p_line, team_id)
        ON CONFLICT DO NOTHING
        RETURNING person_id
        """,
        deck=deck.hash,
        now=tx.now,
        people=[deal.card.person for deal, _ in deals],
        mondays=[deal.card.week.monday for deal, _ in deals],
        settings=[deal.card.setting.value for deal, _ in deals],
        squares=[
            ",".join(str(deck.number(activity)) for activity in deal.card.activities) for deal, _ in deals
        ],
        seeds=[deal.seed for deal, _ in deals],
        counters=[deal.counter for deal, _ in deals],
        odds=[deal.p_line for deal, _ in deals],
        teams=[team for _, team in deals],
    )
    return tuple(PersonId(row["person_id"]) for row in rows)


async def set_half_lit(tx: Tx, person: PersonId, week: Week, mask: int) -> None:
    """Writes which squares wait for a follow-up; the card must be locked."""
    await tx.do(
        "UPDATE card SET half_lit = :mask WHERE workspace_id = :workspace AND person_id = :person AND week = :monday",
        person=person,
        monday=week.monday,
        mask=mask,
    )

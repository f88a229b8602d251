"""Dealt cards: one row each, 25 small numbers into the week's frozen deck and two masks."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from cards.deal import AUTHORS, RECENT, SEASON, TARGET, Deal, LearnedHash, is_kept_in_mind
from cards.model import ActivityId, Card, Deck, DeckHash, PersonId, Setting, Week
from services.ids import TeamId
from services.store import decks
from services.store.tx import Row, Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class DealtCard:
    """A card with the deck it was dealt from and the team it counts for. Another card in its place has another `counter`.

    `learned` names the chances it was dealt by: empty for the authors'.
    """

    card: Card
    deck: Deck
    team: TeamId
    counter: int = 0
    learned: LearnedHash = AUTHORS


def week_at(monday: date) -> Week:
    """The week that a stored Monday stands for."""
    return Week.of(monday)


async def dealt_in(tx: Tx, row: Row) -> DealtCard:
    """The card in a row of the table."""
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
    return DealtCard(
        card=card,
        deck=deck,
        team=TeamId(row["team_id"]),
        counter=row["counter"],
        learned=LearnedHash(row["learned"]),
    )


async def load(tx: Tx, person: PersonId, week: Week) -> DealtCard | None:
    """Somebody's card of a week."""
    row = await tx.one(
        "SELECT * FROM card WHERE workspace_id = :workspace AND person_id = :person AND week = :monday",
        person=person,
        monday=week.monday,
    )
    return None if row is None else await dealt_in(tx, row)


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
    return {(PersonId(row["person_id"]), week_at(row["week"])): await dealt_in(tx, row) for row in rows}


async def lock(tx: Tx, person: PersonId, week: Week) -> DealtCard | None:
    """As `load`, and everything else that wants to change this card waits until the transaction ends."""
    row = await tx.one(
        "SELECT * FROM card WHERE workspace_id = :workspace AND person_id = :person AND week = :monday FOR NO KEY UPDATE",
        person=person,
        monday=week.monday,
    )
    return None if row is None else await dealt_in(tx, row)


async def lock_all(tx: Tx, people: Collection[PersonId], week: Week) -> dict[PersonId, DealtCard]:
    """As `lock`, for all these people who hold a card of the week: in the order of their ids, the same for everybody."""
    rows = await tx.rows(
        "SELECT * FROM card WHERE workspace_id = :workspace AND person_id = ANY(:people) AND week = :monday"
        " ORDER BY person_id FOR NO KEY UPDATE",
        people=sorted(people),
        monday=week.monday,
    )
    return {PersonId(row["person_id"]): await dealt_in(tx, row) for row in rows}


async def weeks(tx: Tx, person: PersonId, limit: int = 12) -> tuple[Week, ...]:
    """The weeks somebody holds a card of, newest first."""
    rows = await tx.rows(
        "SELECT week FROM card WHERE workspace_id = :workspace AND person_id = :person ORDER BY week DESC LIMIT :limit",
        person=person,
        limit=limit,
    )
    return tuple(week_at(row["week"]) for row in rows)


def weeks_before(week: Week) -> tuple[Week, ...]:
    """The weeks of which a card avoids squares, the most recent first."""
    weeks: list[Week] = []
    for _ in range(SEASON):
        week = week.previous()
        weeks.append(week)
    return tuple(weeks)


async def memory(
    tx: Tx, people: Sequence[PersonId], before: Week
) -> dict[PersonId, tuple[tuple[ActivityId, ...], ...]]:
    """What is to be avoided of what each person was dealt in each of the `weeks_before`, in their order.

    All squares of the recent weeks, of the others those that are kept in mind for a season. Empty for a week without a card.
    """
    mondays = [week.monday for week in weeks_before(before)]
    rows = await tx.rows(
        "SELECT person_id, week, deck_hash, squares FROM card"
        " WHERE workspace_id = :workspace AND person_id = ANY(:people) AND week = ANY(:mondays)",
        people=list(people),
        mondays=mondays,
    )
    dealt: dict[tuple[str, date], tuple[ActivityId, ...]] = {}
    for row in rows:
        deck = await decks.load(tx, DeckHash(row["deck_hash"]))
        squares = map(deck.at, row["squares"])
        recent = row["week"] in mondays[:RECENT]
        dealt[row["person_id"], row["week"]] = tuple(a.id for a in squares if recent or is_kept_in_mind(a))
    return {person: tuple(dealt.get((person, monday), ()) for monday in mondays) for person in people}


@dataclass(frozen=True, kw_only=True, slots=True)
class Fresh:
    """A card that was just dealt from `deck`, with what it depended on, as in `cards.proof.Terms`.

    `remembered` are the weeks it avoided squares of, its own for a card that was given back for it. `learned` names the chances that were used: empty for the authors'.
    """

    deal: Deal
    deck: Deck
    team: TeamId
    remembered: tuple[Week, ...]
    first_counter: int = 0
    target: float = TARGET
    learned: LearnedHash = AUTHORS

    def as_json(self) -> str:
        """The columns of the table."""
        card = self.deal.card
        told = {
            "person_id": card.person,
            "week": card.week.monday.isoformat(),
            "setting": card.setting.value,
            "deck_hash": self.deck.hash,
            "squares": [self.deck.number(activity) for activity in card.activities],
            "seed": self.deal.seed,
            "counter": self.deal.counter,
            "p_line": self.deal.p_line,
            "team_id": str(self.team),
            "first_counter": self.first_counter,
            "target": self.target,
            "remembered": [week.monday.isoformat() for week in self.remembered],
            "learned": self.learned,
        }
        return json.dumps(told)


async def add(tx: Tx, fresh: Sequence[Fresh]) -> tuple[PersonId, ...]:
    """Stores fresh cards, once for each person and week; answers whose card is new."""
    rows = await tx.rows(
        """
        INSERT INTO card (workspace_id, person_id, week, setting, deck_hash, squares, seed, counter, p_line, team_id, dealt_at,
                          first_counter, target, remembered, learned)
        SELECT :workspace, d.person_id, d.week, d.setting, d.deck_hash, d.squares, d.seed, d.counter, d.p_line, d.team_id, :now,
               d.first_counter, d.target, d.remembered, d.learned
          FROM jsonb_populate_recordset(null::card, cast(:cards AS jsonb)) AS d
        ON CONFLICT DO NOTHING
        RETURNING person_id
        """,
        now=tx.now,
        cards=f"[{','.join(each.as_json() for each in fresh)}]",
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

"""The keys cards are dealt with: one for each week, made at its first deal and told when the week is over for everybody."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from cards.deal import seed_of
from cards.model import DeckHash, PersonId, Week
from cards.proof import seal_of
from services.store import decks
from services.store.dealt_cards import week_at
from services.store.tx import Row, Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class WeekKey:
    """The key of a week. Nobody outside may see `secret` before it was told; `told` is the same once it was, else empty."""

    week: Week
    secret: bytes = field(repr=False)
    seal: str
    told_at: datetime | None = None

    @property
    def told(self) -> str:
        """In hex; empty while the week runs."""
        return "" if self.told_at is None else self.secret.hex()


def _key(row: Row) -> WeekKey:
    return WeekKey(
        week=week_at(row["week"]), secret=bytes(row["key"]), seal=row["seal"], told_at=row["told_at"]
    )


async def find(tx: Tx, week: Week) -> WeekKey | None:
    """The key of a week; None while no card of it was dealt."""
    row = await tx.one(
        "SELECT * FROM week_key WHERE workspace_id = :workspace AND week = :monday", monday=week.monday
    )
    return None if row is None else _key(row)


async def of(tx: Tx, week: Week) -> WeekKey:
    """The key to deal the cards of a week with. Whoever comes first makes it, and everybody deals with that one."""
    kept = await find(tx, week)
    if kept is None:
        await _keep(tx, week, await _of_earlier_release(tx, week) or tx.make_key())
        kept = await find(tx, week)
    assert kept is not None  # noqa: S101 -- kept just now, by us or by whoever was quicker
    return kept


async def _keep(tx: Tx, week: Week, key: bytes) -> None:
    await tx.do(
        "INSERT INTO week_key (workspace_id, week, key, seal, made_at) VALUES (:workspace, :monday, :key, :seal, :now)"
        " ON CONFLICT DO NOTHING",
        monday=week.monday,
        key=key,
        seal=seal_of(key),
        now=tx.now,
    )


async def _of_earlier_release(tx: Tx, week: Week) -> bytes | None:
    """The key that follows from the service's secret, where cards of this week were dealt with it."""
    row = await tx.one(
        "SELECT person_id, deck_hash, seed FROM card WHERE workspace_id = :workspace AND week = :monday"
        " ORDER BY person_id LIMIT 1",
        monday=week.monday,
    )
    if row is None:
        return None
    key, deck = tx.derived_week_key(week), await decks.load(tx, DeckHash(row["deck_hash"]))
    person = PersonId(row["person_id"])
    seed = seed_of(key, deck=deck, workspace=tx.workspace, week=week, person=person)
    return key if seed.hex() == row["seed"] else None


async def adopt(tx: Tx, week: Week) -> None:
    """Keeps the key an earlier release dealt this week with, if it still follows from the service's secret."""
    key = await _of_earlier_release(tx, week)
    if key is not None:
        await _keep(tx, week, key)


async def without_key(tx: Tx, limit: int) -> Sequence[Week]:
    """Weeks whose cards were dealt before keys were kept."""
    rows = await tx.rows(
        "SELECT DISTINCT week FROM card WHERE workspace_id = :workspace AND NOT EXISTS (SELECT FROM week_key k"
        " WHERE k.workspace_id = :workspace AND k.week = card.week) ORDER BY week LIMIT :limit",
        limit=limit,
    )
    return tuple(week_at(row["week"]) for row in rows)


async def untold(tx: Tx, before: date) -> Sequence[Week]:
    """Weeks before a Monday whose key is not told yet."""
    rows = await tx.rows(
        "SELECT week FROM week_key WHERE workspace_id = :workspace AND week < :monday AND told_at IS NULL ORDER BY week",
        monday=before,
    )
    return tuple(week_at(row["week"]) for row in rows)


async def tell(tx: Tx, week: Week) -> None:
    """The week is over: its key is no secret any more."""
    await tx.do(
        "UPDATE week_key SET told_at = :now WHERE workspace_id = :workspace AND week = :monday AND told_at IS NULL",
        monday=week.monday,
        now=tx.now,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class OnCard:
    """What stands on a card of a week: its own key, and the latest of an earlier week that was told."""

    own: WeekKey | None
    earlier: WeekKey | None


async def on_card(tx: Tx, week: Week) -> OnCard:
    """For the card of this week."""
    rows = await tx.rows(
        "(SELECT * FROM week_key WHERE workspace_id = :workspace AND week = :monday) UNION ALL"
        " (SELECT * FROM week_key WHERE workspace_id = :workspace AND week < :monday AND told_at IS NOT NULL"
        " ORDER BY week DESC LIMIT 1)",
        monday=week.monday,
    )
    keys = [_key(row) for row in rows]
    return OnCard(
        own=next((key for key in keys if key.week == week), None),
        earlier=next((key for key in keys if key.week != week), None),
    )

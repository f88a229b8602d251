"""What the cards of each week tell of how likely squares are done: counted once, when the week is over."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from cards.deal import LearnedHash
from cards.model import ActivityId, Deck, DeckHash, Setting, Size, Week
from services.learning import CountedWeek, Found, Tally, asks
from services.store import decks
from services.store.dealt_cards import week_at
from services.store.tx import Row, Tx


async def to_count(tx: Tx) -> Week | None:
    """The first week that is over, its key told, and not counted yet; None when all are."""
    row = await tx.one(
        "SELECT week FROM week_key k WHERE workspace_id = :workspace AND told_at IS NOT NULL AND NOT EXISTS"
        " (SELECT FROM learned_week l WHERE l.workspace_id = :workspace AND l.week >= k.week) ORDER BY week LIMIT 1"
    )
    return None if row is None else week_at(row["week"])


async def played(tx: Tx, week: Week) -> int:
    """How many cards of a week have anything lit: others tell how much somebody plays, and nothing of their squares."""
    row = await tx.one(
        "SELECT count(*) AS cards FROM card WHERE workspace_id = :workspace AND week = :monday AND (awarded | half_lit) <> 0",
        monday=week.monday,
    )
    return 0 if row is None else int(row["cards"])


async def on_cards(tx: Tx, week: Week) -> Sequence[Tally]:
    """How often each square lies on cards of a week on which anything is lit, and how often it is done.

    Where something is promised first, the promise is what is done in the week.
    """
    rows = await tx.rows(
        """
        SELECT c.deck_hash, c.setting, cardinality(c.squares) AS squares, s.number, count(*) AS dealt,
               sum((c.awarded | c.half_lit) >> (s.place - 1)::integer & 1) AS done
          FROM card c, unnest(c.squares) WITH ORDINALITY AS s(number, place)
         WHERE c.workspace_id = :workspace AND c.week = :monday AND (c.awarded | c.half_lit) <> 0
         GROUP BY c.deck_hash, c.setting, cardinality(c.squares), s.number
         ORDER BY 1, 2, 3, 4
        """,
        monday=week.monday,
    )
    dealt_from = {name: await decks.load(tx, DeckHash(name)) for name in {row["deck_hash"] for row in rows}}
    return [_counted(row, dealt_from[row["deck_hash"]]) for row in rows]


def _counted(row: Row, deck: Deck) -> Tally:
    activity = deck.at(row["number"])
    return Tally(
        setting=Setting(row["setting"]),
        size=next(size for size in Size if size.squares == row["squares"]),
        activity=activity.id,
        asks=asks(activity),
        dealt=row["dealt"],
        done=row["done"],
    )


async def keep(tx: Tx, week: Week, tallies: Sequence[Tally]) -> None:
    """Keeps the tallies of a week; those of one square from several decks are one."""
    told = [
        {
            "setting": each.setting.value,
            "rows": each.size.value,
            "activity_id": each.activity,
            "asks": each.asks,
            "dealt": each.dealt,
            "done": each.done,
        }
        for each in tallies
    ]
    await tx.do(
        """
        INSERT INTO square_tally (workspace_id, week, setting, rows, activity_id, asks, dealt, done)
        SELECT :workspace, :monday, t.setting, t.rows, t.activity_id, t.asks, sum(t.dealt), sum(t.done)
          FROM jsonb_populate_recordset(null::square_tally, cast(:told AS jsonb)) AS t
         GROUP BY t.setting, t.rows, t.activity_id, t.asks
        """,
        monday=week.monday,
        told=json.dumps(told),
    )


async def tallies(tx: Tx, since: Week) -> Sequence[Tally]:
    """The sums of all weeks from this one on."""
    rows = await tx.rows(
        "SELECT setting, rows, activity_id, asks, sum(dealt) AS dealt, sum(done) AS done FROM square_tally"
        " WHERE workspace_id = :workspace AND week >= :monday GROUP BY setting, rows, activity_id, asks",
        monday=since.monday,
    )
    return [
        Tally(
            setting=Setting(row["setting"]),
            size=Size(row["rows"]),
            activity=ActivityId(row["activity_id"]),
            asks=row["asks"],
            dealt=row["dealt"],
            done=row["done"],
        )
        for row in rows
    ]


async def forget_before(tx: Tx, week: Week) -> None:
    """Drops the tallies of weeks that are looked back on no more."""
    await tx.do(
        "DELETE FROM square_tally WHERE workspace_id = :workspace AND week < :monday", monday=week.monday
    )


async def begin(tx: Tx, week: Week, cards: int) -> bool:
    """Whether we are the first to count this week; whoever comes at the same moment waits for the other to end."""
    return bool(
        await tx.do(
            "INSERT INTO learned_week (workspace_id, week, cards, counted_at)"
            " VALUES (:workspace, :monday, :cards, :now) ON CONFLICT DO NOTHING",
            monday=week.monday,
            cards=cards,
            now=tx.now,
        )
    )


async def believe(tx: Tx, week: Week, learned: LearnedHash, found: Sequence[Found]) -> None:
    """What is believed after a week that was counted, and what was found of each square."""
    await tx.do(
        "UPDATE learned_week SET learned_hash = :learned, found = cast(:found AS jsonb)"
        " WHERE workspace_id = :workspace AND week = :monday",
        monday=week.monday,
        learned=learned or None,
        found=json.dumps([asdict(each) for each in found]),
    )


async def found(tx: Tx) -> Sequence[Found]:
    """What was found of each square when a week was counted last."""
    row = await tx.one(
        "SELECT found FROM learned_week WHERE workspace_id = :workspace ORDER BY week DESC LIMIT 1"
    )
    return [] if row is None else [Found(**each) for each in row["found"]]


async def counted(tx: Tx, since: Week) -> Sequence[CountedWeek]:
    """The weeks that were counted from this one on, the newest first."""
    rows = await tx.rows(
        "SELECT week, cards, learned_hash FROM learned_week WHERE workspace_id = :workspace AND week >= :monday"
        " ORDER BY week DESC",
        monday=since.monday,
    )
    return [
        CountedWeek(
            week=week_at(row["week"]),
            cards=row["cards"],
            learned=LearnedHash(row["learned_hash"] or ""),
        )
        for row in rows
    ]

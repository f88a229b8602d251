"""Which deck was chosen from which week on. Rows are only ever added: they are the record of who changed what, and when."""

from datetime import timedelta

from cards.model import ActivityId, DeckHash, PersonId, Week
from services.decks import DeckChoice, Way
from services.store.tx import Row, Tx

TICK = timedelta(milliseconds=1)
"""What a choice lies after the one before it at least, as ids tell milliseconds apart."""


def _choice(row: Row) -> DeckChoice:
    return DeckChoice(
        week=Week.of(row["week"]),
        deck=None if row["deck_hash"] is None else DeckHash(row["deck_hash"]),
        replaces=None if row["replaces"] is None else DeckHash(row["replaces"]),
        way=Way(row["kind"]),
        name=row["name"],
        activities=row["activities"],
        activity=None if row["activity_id"] is None else ActivityId(row["activity_id"]),
        by=PersonId(row["chosen_by"]),
        at=row["chosen_at"],
    )


async def hold(tx: Tx) -> None:
    """Whoever else wants to choose a deck waits until the transaction ends."""
    await tx.one("SELECT workspace_id FROM workspace WHERE workspace_id = :workspace FOR NO KEY UPDATE")


async def at(tx: Tx, week: Week) -> DeckChoice | None:
    """The choice that is in play in a week; None where nobody ever chose."""
    row = await tx.one(
        "SELECT * FROM deck_choice WHERE workspace_id = :workspace AND week <= :monday"
        " ORDER BY week DESC, choice_id DESC LIMIT 1",
        monday=week.monday,
    )
    return None if row is None else _choice(row)


async def latest(tx: Tx, limit: int) -> tuple[DeckChoice, ...]:
    """The last choices, newest first."""
    rows = await tx.rows(
        "SELECT * FROM deck_choice WHERE workspace_id = :workspace ORDER BY choice_id DESC LIMIT :limit",
        limit=limit,
    )
    return tuple(map(_choice, rows))


async def decks(tx: Tx, limit: int) -> tuple[DeckChoice, ...]:
    """The decks that were chosen last, each once, with its latest choice."""
    rows = await tx.rows(
        "SELECT * FROM (SELECT DISTINCT ON (deck_hash) * FROM deck_choice WHERE workspace_id = :workspace"
        " AND deck_hash IS NOT NULL ORDER BY deck_hash, choice_id DESC) AS newest ORDER BY choice_id DESC LIMIT :limit",
        limit=limit,
    )
    return tuple(map(_choice, rows))


async def added(tx: Tx, activity: ActivityId) -> DeckChoice | None:
    """The latest choice that added an activity."""
    row = await tx.one(
        "SELECT * FROM deck_choice WHERE workspace_id = :workspace AND activity_id = :activity AND kind = 'added'"
        " ORDER BY choice_id DESC LIMIT 1",
        activity=activity,
    )
    return None if row is None else _choice(row)


async def named(tx: Tx) -> frozenset[ActivityId]:
    """Every activity that was ever added, retired or brought back by itself: their ids are given to no other."""
    rows = await tx.rows(
        "SELECT DISTINCT activity_id FROM deck_choice WHERE workspace_id = :workspace AND activity_id IS NOT NULL"
    )
    return frozenset(ActivityId(row["activity_id"]) for row in rows)


async def was_chosen(tx: Tx, deck: DeckHash) -> bool:
    """Whether a deck was ever chosen here."""
    row = await tx.one(
        "SELECT 1 AS found FROM deck_choice WHERE workspace_id = :workspace AND deck_hash = :hash LIMIT 1",
        hash=deck,
    )
    return row is not None


async def add(tx: Tx, choice: DeckChoice) -> DeckChoice:
    """Keeps a choice, later than all before it whenever its transaction began. Hold the decks before."""
    before = await latest(tx, 1)
    moment = max([choice.at, *(each.at + TICK for each in before)])
    await tx.do(
        "INSERT INTO deck_choice (workspace_id, choice_id, week, deck_hash, replaces, kind, name, activities, activity_id,"
        " chosen_by, chosen_at) VALUES (:workspace, :id, :monday, :deck, :replaces, :kind, :name, :activities, :activity,"
        " :by, :at)",
        id=tx.make_id(moment),
        monday=choice.week.monday,
        deck=choice.deck,
        replaces=choice.replaces,
        kind=choice.way.value,
        name=choice.name,
        activities=choice.activities,
        activity=choice.activity,
        by=choice.by,
        at=moment,
    )
    return choice

"""A wall ends: at the word of who looks after it, or with its team."""

from cards.model import PersonId
from services.ids import TeamId
from services.store import changes, walls
from services.store.tx import Tx


async def shut(tx: Tx, person: PersonId, team: TeamId) -> None:
    """A team's link opens nothing any more, where it has one; who ended it is kept."""
    if await walls.close(tx, team):
        await note(tx, person, team, now_open=False)


async def note(tx: Tx, person: PersonId, team: TeamId, *, now_open: bool) -> None:
    """Keeps who opened or ended a wall."""
    before = {"team": str(team)}
    after = {**before, "open": now_open}
    await changes.add(tx, person=person, subject="wall", before=before, after=after)

"""Who looks after the workspace, or after some of its teams."""

from cards.model import PersonId
from services.errors import Refused
from services.ids import TeamId
from services.pages import Care
from services.reviews import Lookers
from services.store import roles
from services.store.tx import Tx
from services.store.workspaces import Workspace
from services.usecases.who import known, workspace


async def care_of(tx: Tx, person: PersonId, who: Lookers, place: Workspace) -> Care:
    """What somebody may set for others. `who` are the managers of the workspace, who look after all, as its installer does."""
    if person in who.managers or place.installer == person:
        return Care.EVERYTHING
    return Care.TEAMS if await roles.managed_by(tx, person) else Care.NOTHING


async def looks_after_all(tx: Tx, person: PersonId) -> bool:
    """Whether somebody looks after the workspace and every team in it."""
    asking = await known(tx, person)
    return await care_of(tx, asking.id, await roles.lookers(tx), await workspace(tx)) is Care.EVERYTHING


async def require_all(tx: Tx, person: PersonId) -> None:
    """Raises `Refused` for everybody else."""
    if not await looks_after_all(tx, person):
        raise Refused(code="not_manager")


async def require_team(tx: Tx, person: PersonId, team: TeamId) -> None:
    """Raises `Refused` for everybody who looks neither after this team nor after all."""
    if team not in await roles.managed_by(tx, person):
        await require_all(tx, person)

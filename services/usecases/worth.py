"""What a square is worth, by all that is known when it lights."""

from collections.abc import Sequence
from dataclasses import replace

from cards.model import Activity
from cards.points import Circumstances, Entry, Quiet, score
from services.deciding import promise_kept, quiet
from services.store import claims, customers
from services.store.claims import StoredClaim
from services.store.customers import Customer
from services.store.tx import Tx

_QUIETER = (Quiet.NONE, Quiet.YELLOW, Quiet.RED)


async def worth(
    tx: Tx, claim: StoredClaim, activity: Activity, met: Sequence[Customer], *, credited: int
) -> tuple[Entry, ...]:
    """The entries of a claim that met these customers, who are held.

    Several customers of a group event count as one connection: somebody new is worth what one new person is, the quietest
    of them decides, and what many colleagues did counts by the customer with whom it were the fewest. Nothing depends on
    who of a group comes first.
    """
    circumstances = Circumstances(
        promise=promise_kept(claim.evidence),
        credited=credited,
        squares_today=await claims.awarded_today(tx, claim.person, claim.occurred_on),
    )
    if met:
        pasts = await customers.histories(tx, met, claim)
        silences = [quiet(claim.occurred_on, past.heard_on, past.rhythm_days) for past in pasts]
        circumstances = replace(
            circumstances,
            new_person=not all(past.met_by_me for past in pasts),
            quiet=max(silences, key=_QUIETER.index),
            colleagues_this_week=min(past.colleagues_this_week for past in pasts),
        )
    return score(activity, circumstances)

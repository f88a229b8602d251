"""A workspace's own thresholds: looked at, changed, and put back. In force for claims judged from then on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from services.store import policies
from services.store.policies import StoredPolicy
from services.store.tx import Tx
from services.tuning import OFF, checked_all
from services.usecases.who import workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class TunePolicy:
    """What changes. `changes` go over what the workspace has, or in its place where `afresh`; `reset` names go back to
    their default. Rules of `off` are no longer asked, those of `on` are asked again. `by` is who changed it.
    """

    by: str
    changes: Mapping[str, Any] = field(default_factory=dict)
    reset: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()
    afresh: bool = False


async def show_policy(tx: Tx, _: None) -> StoredPolicy:
    """What the workspace changed. Raises `NotFound` before it is installed."""
    await workspace(tx)
    return await policies.latest(tx)


async def tune_policy(tx: Tx, command: TunePolicy) -> StoredPolicy:
    """The policy as it then is; without a new version where nothing changes. Raises `BadPolicy` and `NotFound`."""
    await workspace(tx)
    now = await policies.lock_latest(tx)
    kept = {} if command.afresh else {k: v for k, v in now.changes.items() if k not in command.reset}
    told = {**kept, **command.changes}
    silent = (frozenset(told.get(OFF, ())) | command.off) - command.on
    then = checked_all({**told, OFF: sorted(silent)})
    return now if then == now.changes else await policies.add(tx, now, then, by=command.by)

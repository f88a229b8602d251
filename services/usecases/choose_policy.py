"""How much the rules ask of a claim, chosen by those who look after the workspace; every change is kept."""

from dataclasses import dataclass, replace
from typing import Final

from cards.model import PersonId
from services.settings import Preset, Step
from services.settings_pages import PolicyChange, PolicyPage
from services.store import changes, policies
from services.store.changes import Change
from services.store.tx import Tx
from services.tuning import OFF, PRESETS, preset_of
from services.usecases.caring import require_all
from services.usecases.dated import on_the_clock
from services.usecases.set_up import tick
from services.usecases.tune_policy import TunePolicy, tune_policy

SUBJECT: Final = "policy"


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowPolicy:
    """Who asks."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class ChoosePolicy:
    """Who chooses how much the rules ask; None leaves the operator's own thresholds as they are."""

    person: PersonId
    preset: Preset | None


async def show_policy(tx: Tx, command: ShowPolicy) -> PolicyPage:
    """As it stands. Raises `Refused` for all but those who look after the workspace."""
    await require_all(tx, command.person)
    return await _page(tx)


async def _page(tx: Tx) -> PolicyPage:
    now, told = await policies.latest(tx), await on_the_clock(tx, *await changes.latest(tx, SUBJECT))
    return PolicyPage(
        preset=preset_of(now.changes),
        silent=tuple(now.changes.get(OFF, ())),
        latest=tuple(map(_change, told)),
    )


def _change(change: Change) -> PolicyChange:
    before, after = preset_of(change.before), preset_of(change.after)
    return PolicyChange(person=change.person, at=change.at, before=before, after=after)


async def choose_policy(tx: Tx, command: ChoosePolicy) -> PolicyPage:
    """For claims judged from now on; rules that were switched off stay so. Raises `Refused`."""
    await require_all(tx, command.person)
    now = await policies.lock_latest(tx)
    changed = command.preset not in {None, preset_of(now.changes)}
    if command.preset is not None and changed:
        wanted = TunePolicy(
            by=command.person,
            changes=PRESETS[command.preset],
            off=frozenset(now.changes.get(OFF, ())),
            afresh=True,
        )
        then = await tune_policy(tx, wanted)
        await changes.add(tx, person=command.person, subject=SUBJECT, before=now.changes, after=then.changes)
    await tick(tx, Step.POLICY)
    return replace(await _page(tx), changed=changed)

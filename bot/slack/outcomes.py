"""How sending a notice can end, and what is written down about each end."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from services.notices import HomeChanged, Lane, Notice
from services.ports import Posted
from services.store import messages, outbox, pace, sending, workspaces
from services.store.sending import Outgoing, Way
from services.store.tx import Tx
from services.usecases import advisory_posting, poster_news, recap_thread, work_item


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """It is shown; `posted` is where, None for App Home."""

    posted: Posted | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Dropped:
    """There is nothing to say any more."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Failed:
    """Slack will never take it; `problem` is the code."""

    problem: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Later:
    """It surely was not shown, or may be shown twice without harm. `rests` is the way Slack wants left alone meanwhile."""

    after: timedelta = timedelta()
    rests: Way | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Anew:
    """The message to edit was deleted in Slack: it is posted again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Unwanted:
    """The message to edit was deleted in Slack, and stays away."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Gone:
    """The workspace took the bot away."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Unsure:
    """It may have been shown. The row stays attempted until it is settled."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Unknowable:
    """It may have been shown, and there is no way to look; `problem` says why."""

    problem: str


Outcome = Sent | Dropped | Failed | Later | Anew | Unwanted | Gone | Unsure | Unknowable

LABELS: Final = {
    Sent: "sent",
    Dropped: "dropped",
    Failed: "failed",
    Later: "later",
    Anew: "later",
    Unwanted: "dropped",
    Gone: "later",
    Unsure: "unsure",
    Unknowable: "uncertain",
}
"""What each outcome is counted as."""
MOST_PATIENCE: Final = timedelta(minutes=5)


def patience(attempts: int) -> timedelta:
    """How long to wait after so many tries: 2 s, 4 s, 8 s, … up to five minutes."""
    return min(timedelta(seconds=2 ** min(attempts, 9)), MOST_PATIENCE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """A row and how sending it ended."""

    outgoing: Outgoing
    outcome: Outcome


async def record(tx: Tx, command: Record) -> None:
    """Writes an outcome down. Doing it twice changes nothing."""
    row = command.outgoing
    match command.outcome:
        case Later() | Anew() | Gone() as again:
            await _again(tx, row, again)
        case Sent() | Unknowable() as shown:
            await _shown(tx, row, shown)
        case Dropped():
            await sending.mark_dropped(tx, row.id)
            await _did_not(tx, row, refused=False)
        case Failed(problem=problem):
            await sending.mark_failed(tx, row.id, problem)
            await _channel_changed(tx, row)
            await _did_not(tx, row, refused=True)
        case Unwanted():
            await sending.mark_dropped(tx, row.id)
            await _deleted(tx, row)
        case Unsure():
            pass


async def _shown(tx: Tx, row: Outgoing, outcome: Sent | Unknowable) -> None:
    """App Home says what may not have reached somebody, and no longer says it once it has."""
    if isinstance(outcome, Sent):
        news = await sending.mark_sent(tx, row, outcome.posted)
        if row.way is Way.POST:
            await recap_thread.follow_up(tx, row.notice)
            await poster_news.follow_up(tx, row.notice)
            await advisory_posting.went_out(tx, row.notice)
            await work_item.board_told(tx, row.notice)
    else:
        news = await sending.mark_uncertain(tx, row.id, outcome.problem)
        if (notice := _readable(row)) is not None:
            await advisory_posting.went_out(tx, notice, surely=False)
            await poster_news.not_celebrated(tx, notice)
    if news and row.person is not None:
        await outbox.add(tx, HomeChanged(person=row.person), lane=Lane.REMINDER)


async def _did_not(tx: Tx, row: Outgoing, *, refused: bool) -> None:
    """What follows in a board's thread, and where else a poster is."""
    if (notice := _readable(row)) is not None:
        await poster_news.not_celebrated(tx, notice)
        await advisory_posting.did_not(tx, notice, refused=refused)


async def _deleted(tx: Tx, row: Outgoing) -> None:
    """What belonged to a message goes with it."""
    if (notice := _readable(row)) is not None:
        await poster_news.deleted(tx, notice)


def _readable(row: Outgoing) -> Notice | None:
    """What was to be said; None where another release wrote it and we cannot read it."""
    try:
        return row.notice
    except ValueError:
        return None


async def _channel_changed(tx: Tx, row: Outgoing) -> None:
    """App Home tells whoever looks after the game that a channel does not take what we say."""
    workspace = await workspaces.load(tx) if row.person is None else None
    if workspace is not None and workspace.installer is not None:
        await outbox.add(tx, HomeChanged(person=workspace.installer), lane=Lane.REMINDER)


async def _again(tx: Tx, row: Outgoing, outcome: Later | Anew | Gone) -> None:
    """The row waits again, after what made it wait is written down."""
    after = timedelta()
    match outcome:
        case Later():
            after = outcome.after
            if outcome.rests is not None:
                await pace.rest(tx, outcome.rests.value, tx.now + after)
        case Anew():
            await messages.forget(tx, row.key)
        case Gone():
            await workspaces.leave(tx)
    await sending.put_back(tx, row.id, not_before=tx.now + after)

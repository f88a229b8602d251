"""An advisory board that has met: three members, a thread with three stories, as it stands in its channel."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from cards.model import PersonId
from services.advisory import Rhythm, Tone
from services.channels import Reach
from services.feedback import ThreadPlace
from services.ids import AdvisoryBoardId, AdvisoryThreadId, ChannelId, ClaimId, HighlightId
from services.notices import AdvisoryThreadPosted
from services.ports import Posted
from services.store import advisory, highlights, messages
from services.store.tx import Tx
from tests.support.company import Company

CHANNEL = ChannelId("C0BOARD")
ONA, GUS, IDA = (PersonId(name) for name in ("U0OUT", "U0GUEST", "U0IDA"))
STORIES = (
    (Tone.GOOD, "Help", "We came at once."),
    (Tone.BAD, "Queues", "We let people wait."),
    (Tone.UGLY, "Bills", "We sent the wrong bill twice."),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Meeting:
    """A thread of a board, where it stands, and its stories in order."""

    board: AdvisoryBoardId
    thread: AdvisoryThreadId
    place: ThreadPlace
    stories: tuple[HighlightId, ...]


async def found(tx: Tx, owner: PersonId) -> AdvisoryBoardId:
    """The board, with its members seated."""
    board = await advisory.add(
        tx,
        name="Harbour board",
        purpose="What we do not see ourselves.",
        channel=CHANNEL,
        reach=Reach.OUTSIDE,
        rhythm=Rhythm.MONTH,
        by=owner,
    )
    assert board is not None
    for member in (ONA, GUS, IDA):
        await advisory.seat(tx, board, member, why="Says what others think", since=date(2026, 1, 5), by=owner)
    return board


async def meet(tx: Tx, board: AdvisoryBoardId, owner: PersonId, *, ts: str = "100.000100") -> Meeting:
    """One more thread, whose first message stands in the channel."""
    chosen = []
    for tone, theme, words in STORIES:
        claim = ClaimId(UUID(int=tx.new_id().int))
        added = await highlights.add(
            tx, board, claim, words=words, tone=tone, theme=theme, claimant=owner, by=owner
        )
        assert added is not None
        chosen.append(added)
    thread = await highlights.open_thread(tx, board, chosen, CHANNEL, by=owner)
    await advisory.met(tx, board)
    key = AdvisoryThreadPosted(thread=thread.id, channel=CHANNEL).key
    await messages.keep(tx, key, Posted(channel=CHANNEL, ts=ts))
    return Meeting(
        board=board,
        thread=thread.id,
        place=ThreadPlace(channel=CHANNEL, ts=ts),
        stories=tuple(chosen),
    )


async def met(firm: Company, owner: PersonId) -> Meeting:
    """A board and its first thread."""
    async with firm.database.begin(firm.workspace) as tx:
        return await meet(tx, await found(tx, owner), owner)

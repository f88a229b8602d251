"""What follows a recap into its thread: the other stories once it stands, and a mark on what is taken back. A board's details too."""

from services.ids import ClaimId
from services.notices import BoardChanged, Lane, Notice
from services.recap_pages import RecapPage, RecapStoryPage
from services.store import messages, outbox, recaps
from services.store.recaps import StoredRecap
from services.store.tx import Tx
from services.team_notices import RecapPosted, RecapStoryPosted
from services.usecases import channel_board
from services.usecases.show_recap import recap_page


async def follow_up(tx: Tx, notice: Notice) -> None:
    """A message was shown for the first time: what belongs under it goes out now that it is known where it stands."""
    if isinstance(notice, BoardChanged):
        await channel_board.fill_thread(tx, notice)
    if not isinstance(notice, RecapPosted):
        return
    recap = await recaps.load(tx, notice.recap)
    if recap is not None and len(recap.words.stories) > 1:
        others = [_story(recap, each.claim, notice.round) for each in recap.words.stories[1:]]
        await outbox.add_all(tx, [each for each in others if each is not None], lane=Lane.BULK)


def _story(recap: StoredRecap, claim: ClaimId, round_: int) -> RecapStoryPosted | None:
    if recap.channel is None:
        return None
    under = RecapPosted(recap=recap.id, channel=recap.channel, round=round_).key
    return RecapStoryPosted(recap=recap.id, claim=claim, channel=recap.channel, round=round_, under=under)


async def taken_back(tx: Tx, claim: ClaimId) -> None:
    """A claim is lit no longer: every posted recap that tells of it is marked, in each of its rounds."""
    for recap in await recaps.take_back(tx, claim):
        notices = [_told(recap, claim, round_) for round_ in range(1, recap.rounds + 1)]
        await outbox.add_all(tx, [each for each in notices if each is not None], lane=Lane.REMINDER)


def _told(recap: StoredRecap, claim: ClaimId, round_: int) -> RecapPosted | RecapStoryPosted | None:
    """The message of a round that tells of this claim: the recap itself where it is the lead story."""
    lead = next(iter(recap.words.stories), None)
    if lead is not None and lead.claim == claim and recap.channel is not None:
        return RecapPosted(recap=recap.id, channel=recap.channel, round=round_)
    return _story(recap, claim, round_)


async def posted_page(tx: Tx, notice: RecapPosted) -> RecapPage | None:
    """The recap as it stands in the channel."""
    recap = await recaps.load(tx, notice.recap)
    return None if recap is None or recap.posted_at is None else await recap_page(tx, recap)


async def story_page(tx: Tx, notice: RecapStoryPosted) -> RecapStoryPage | None:
    """A story in the thread. What stands no longer is not posted anew, and what is erased is not touched."""
    recap = await recaps.load(tx, notice.recap)
    story = None if recap is None else recap.words.story(notice.claim)
    if story is None or await messages.find(tx, notice.under) is None:
        return None
    marks = await recaps.marks(tx, notice.recap)
    gone = notice.claim in marks.taken_back or not await recaps.standing(tx, [notice.claim])
    known = await messages.find(tx, notice.key) is not None
    if (gone and not known) or (not gone and notice.claim in marks.erased):
        return None
    return RecapStoryPage(story=story, taken_back=gone)

"""What follows a recap into its thread: the other stories once it stands, and a mark on what is taken back. A board's details too."""

from collections.abc import Sequence
from dataclasses import replace

from services.ids import ClaimId
from services.notices import BoardChanged, Lane, Notice
from services.recap_pages import RecapPage, RecapStoryPage
from services.recaps import RecapWords
from services.store import messages, outbox, recap_facts, recaps
from services.store.recaps import StoredRecap
from services.store.tx import Tx
from services.team_notices import RecapPosted, RecapStoryPosted
from services.usecases import channel_board
from services.usecases.recap_rounds import told_in
from services.usecases.show_recap import recap_page


async def follow_up(tx: Tx, notice: Notice) -> None:
    """A message was shown for the first time: what belongs under it goes out now that it is known where it stands."""
    if isinstance(notice, BoardChanged):
        await channel_board.fill_thread(tx, notice)
    if not isinstance(notice, RecapPosted):
        return
    recap = await recaps.load(tx, notice.recap)
    told = () if recap is None else await told_in(tx, recap, notice.key)
    if recap is not None and len(told) > 1:
        others = [_story(recap, each.claim, notice.round) for each in told[1:]]
        await outbox.add_all(tx, [each for each in others if each is not None], lane=Lane.BULK)


def _story(recap: StoredRecap, claim: ClaimId, round_: int) -> RecapStoryPosted | None:
    if recap.channel is None:
        return None
    under = RecapPosted(recap=recap.id, channel=recap.channel, round=round_).key
    return RecapStoryPosted(recap=recap.id, claim=claim, channel=recap.channel, round=round_, under=under)


async def taken_back(tx: Tx, claim: ClaimId) -> None:
    """A claim is lit no longer, or may no longer be told: posted recaps that tell of it are marked, in each of their rounds."""
    for recap in await recaps.take_back(tx, claim):
        notices = [
            each for round_ in range(1, recap.rounds + 1) for each in await _told(tx, recap, claim, round_)
        ]
        await outbox.add_all(tx, notices, lane=Lane.REMINDER)


async def _told(
    tx: Tx, recap: StoredRecap, claim: ClaimId, round_: int
) -> Sequence[RecapPosted | RecapStoryPosted]:
    """The messages of a round that tell of this claim: one in the thread, and the recap itself where that names its customer.

    The recap alone where it is the lead story, or while the recap is on its way.
    """
    if recap.channel is None:
        return ()
    itself = RecapPosted(recap=recap.id, channel=recap.channel, round=round_)
    for told in (await told_in(tx, recap, itself.key))[1:]:
        if told.claim == claim and (under := _story(recap, claim, round_)) is not None:
            return (under, itself) if told.customer else (under,)
    return (itself,)


async def told_now(tx: Tx, words: RecapWords, *, first: bool) -> RecapWords:
    """What a recap says in its next round. A story that may be told no longer leaves the first, and is marked from then on."""
    still = await recap_facts.still_tellable(tx, [each.claim for each in words.stories])
    if first:
        return replace(words, stories=tuple(each for each in words.stories if each.claim in still))
    for gone in sorted({each.claim for each in words.stories} - still):
        await taken_back(tx, gone)
    return words


async def posted_page(tx: Tx, notice: RecapPosted) -> RecapPage | None:
    """The recap as it stands in the channel, or is to stand there."""
    recap = await recaps.load(tx, notice.recap)
    if recap is None or recap.posted_at is None:
        return None
    stories = await told_in(tx, recap, notice.key)
    return await recap_page(tx, replace(recap, words=replace(recap.words, stories=stories)))


async def story_page(tx: Tx, notice: RecapStoryPosted) -> RecapStoryPage | None:
    """A story in the thread. What stands no longer is not posted anew, and what is erased is not touched."""
    recap = await recaps.load(tx, notice.recap)
    story = None if recap is None else recap.words.story(notice.claim)
    if story is None or await messages.find(tx, notice.under) is None:
        return None
    marks = await recaps.marks(tx, notice.recap)
    gone = notice.claim in marks.taken_back or not await recap_facts.still_tellable(tx, [notice.claim])
    known = await messages.find(tx, notice.key) is not None
    if (gone and not known) or (not gone and notice.claim in marks.erased):
        return None
    return RecapStoryPage(story=story, taken_back=gone)

"""What a round of a posted recap tells: what might not be told before it stood is in it neither as a story nor as a mark."""

from services.recaps import Story
from services.store import messages, recap_facts, recaps
from services.store.recaps import StoredRecap
from services.store.tx import Tx


async def told_in(tx: Tx, recap: StoredRecap, key: str) -> tuple[Story, ...]:
    """The stories of the round whose message has this key, the lead first.

    Once the message stands, what was taken back before stays out of it and what is taken back later stays in, to be marked.
    Until then nothing is told that may not be told now.
    """
    stood, gone = await messages.stood_at(tx, key), (await recaps.marks(tx, recap.id)).taken_back
    if stood is not None:
        return tuple(
            each for each in recap.words.stories if each.claim not in gone or gone[each.claim] >= stood
        )
    still = await recap_facts.still_tellable(tx, [each.claim for each in recap.words.stories])
    return tuple(each for each in recap.words.stories if each.claim in still and each.claim not in gone)

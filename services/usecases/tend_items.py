"""Items of advisory boards that wait: their owners are reminded once a week, and nobody's item is lost when they leave."""

from cards.model import PersonId
from services.advisory_items import REMINDED_EVERY, Item
from services.feedback_pages import MyItemsPage
from services.notices import ItemsWait, ItemYours, Lane
from services.store import advisory, advisory_items, outbox, people, roles
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.show_talk import my_items
from services.usecases.sweeping import Sweep
from services.usecases.who import this_week


async def pass_on_items(tx: Tx, command: Sweep) -> bool:
    """Items of somebody who left the company go to whoever runs the board, else to a manager; they hear of it."""
    orphans = await advisory_items.orphaned(tx, command.limit)
    for item in orphans:
        owner = await _next_owner(tx, item)
        if owner is None:
            return False
        await advisory_items.pass_on(tx, [item], owner)
        await outbox.add(tx, ItemYours(item=item.id, person=owner), lane=Lane.REMINDER)
        await telling.homes(tx, {owner})
    return len(orphans) == command.limit


async def _next_owner(tx: Tx, item: Item) -> PersonId | None:
    """Somebody who works here: who runs the board, or the first of the managers; None where there is nobody."""
    board = await advisory.load(tx, item.board)
    runner = None if board is None else await people.load(tx, board.owner)
    if runner is not None and runner.may_play:
        return runner.id
    return min((await roles.lookers(tx)).managers, default=None)


async def remind_of_items(tx: Tx, command: Sweep) -> bool:
    """Whoever has an item that a board was not told of for a week hears of all of theirs in one message."""
    owners = await advisory_items.to_remind(tx, tx.now - REMINDED_EVERY, command.limit)
    for owner in await people.load_all(tx, owners):
        if owner.may_play:
            await advisory_items.reminded(tx, owner.id)
            notice = ItemsWait(person=owner.id, week=this_week(tx, owner))
            await outbox.add(tx, notice, lane=Lane.REMINDER)
    return False


async def waiting_page(tx: Tx, notice: ItemsWait) -> MyItemsPage | None:
    """What still waits for somebody; nothing once the boards were told of everything."""
    page = await my_items(tx, notice.person, everybody=False)
    return page if page.mine else None

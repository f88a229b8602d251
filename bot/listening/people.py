"""The list of one's people, drawn as it is now: as an answer, in place, or underneath a form that closes."""

from bot.inbound import InView, Malformed, Press, Submission
from bot.listening import Answer, Desk, Done, Reply, Show
from bot.names import MODAL_PEOPLE
from bot.views import people as view
from cards.model import PersonId
from services.people_pages import AcquaintancesPage
from services.usecases.show_acquaintances import ShowAcquaintances, show_acquaintances


async def listed(person: PersonId, desk: Desk) -> Answer:
    """An answer that nobody else sees."""
    page = await desk.run(show_acquaintances, ShowAcquaintances(person=person))
    return Reply(view.message(page), view.modal(page))


def on_list(press: Press) -> bool:
    """Whether it was pressed in the modal with the list, which is underneath whatever opens now."""
    return isinstance(press.source, InView) and press.source.callback == MODAL_PEOPLE


async def saved(sent: Submission, page: AcquaintancesPage, desk: Desk) -> Answer:
    """A form was sent: it gives way to the list, or closes over the one that is underneath."""
    if not sent.state.listed:
        return Show(view.modal(page))
    await desk.redraw_below(view.modal(page))
    return Done()


async def relisted(press: Press, page: AcquaintancesPage, desk: Desk) -> Answer:
    """Something in a form was pressed that ends it: the list takes its place, and is drawn anew where it is underneath.

    Raises `Malformed` for a press from elsewhere.
    """
    if not isinstance(press.source, InView):
        raise Malformed("view")
    await desk.redraw(view.modal(page))
    if press.source.state.listed:
        await desk.redraw_below(view.modal(page))
    return Done()

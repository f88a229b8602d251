"""A manager's press or form about a recap, as the use case that keeps their words first."""

from dataclasses import dataclass

from bot.inbound import InView, Malformed, Press, Submission
from bot.inbound.recaps import moment, written
from bot.listening import Desk
from cards.model import PersonId
from services.ids import ClaimId, RecapId
from services.recap_pages import RecapDesk
from services.recaps import Move
from services.usecases.edit_recap import Act, EditRecap, edit_recap
from services.usecases.show_recap import ShowRecap, show_recap


@dataclass(frozen=True, kw_only=True, slots=True)
class Pressed:
    """What was pressed, beside the words."""

    act: Act = Act.KEEP
    claim: ClaimId | None = None
    move: Move = Move.UP
    chart: bool = True


JUST_KEEP = Pressed()


async def kept(came: Press | Submission, desk: Desk, pressed: Pressed = JUST_KEEP) -> RecapDesk:
    """Keeps what stands in the form, then does what was pressed for. Raises `Malformed` for what is no form of a recap."""
    state = came.state if isinstance(came, Submission) else form_of(came).state
    if state.recap is None:
        raise Malformed("recap")
    return await desk.once(edit_recap, await _command(came, state.recap, state.revision, desk, pressed))


async def _command(
    came: Press | Submission, recap: RecapId, version: int, desk: Desk, pressed: Pressed
) -> EditRecap:
    person: PersonId = came.who.person
    page = await desk.run(show_recap, ShowRecap(person=person, recap=recap))
    return EditRecap(
        person=person,
        recap=recap,
        version=version,
        written=written(came.fields, page.facts, page.drafted),
        act=pressed.act,
        claim=pressed.claim,
        move=pressed.move,
        chart=pressed.chart,
        at=moment(came.fields, page.zone) if pressed.act is Act.SCHEDULE else None,
    )


def form_of(press: Press) -> InView:
    """The open modal somebody pressed in. Raises `Malformed` for a press from elsewhere."""
    if not isinstance(press.source, InView):
        raise Malformed("view")
    return press.source

"""The claim form drawn for the square that was chosen in it, around what was written so far."""

from dataclasses import dataclass, replace

from bot import inbound
from bot.inbound import Fields
from bot.listening import Desk
from bot.views import claim_form
from bot.views.blocks import View
from bot.views.form_state import FormState
from cards.model import PersonId, Position
from services.usecases.show_form import ShowForm, show_form


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """Somebody's square, and the form it was chosen in."""

    person: PersonId
    form: FormState
    fields: Fields
    position: Position


async def drawn_for(choice: Choice, desk: Desk) -> View:
    """The form with the fields of this square. Raises `Refused` for one that may not be claimed, and `FieldErrors`."""
    written = inbound.draft(choice.fields)
    asked = ShowForm(
        person=choice.person,
        week=choice.form.week,
        position=choice.position,
        counter=choice.form.counter,
        customer=written.customer or (None if written.evidence.customer else choice.form.customer),
    )
    page = await desk.run(show_form, asked)
    kept = replace(
        page,
        draft=written.evidence,
        occurred_on=written.occurred_on or page.occurred_on,
        source=choice.form.source,
        tellable=written.tellable,
        names_customer=written.names_customer,
        showable=written.showable,
    )
    return claim_form.modal(kept)

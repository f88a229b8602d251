"""The forms about one's people, sent."""

import asyncio

from bot import inbound, names
from bot.inbound.form import who_it_was
from bot.inbound.people import customer_id, overlap, particulars
from bot.listening import Answer, Desk, Payload, Show
from bot.listening.people import saved
from bot.modals.base import Modal
from bot.views import people_forms as view
from bot.views import people_paste
from cards.model import PersonId
from services.errors import NotFound
from services.people_lists import read_list
from services.usecases.choose_language import ReadBy, read_by
from services.usecases.import_people import ImportPeople, import_people
from services.usecases.keep_acquaintance import KeepAcquaintance, keep_acquaintance
from services.usecases.pass_on_customer import PassOnCustomer, pass_on_customer
from services.usecases.show_acquaintances import ShowAcquaintances, show_acquaintances


async def keep(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    picked, name = who_it_was(sent.fields.text(view.CUSTOMER))
    same_as = sent.fields.text(view.SAME_AS)
    command = KeepAcquaintance(
        person=sent.who.person,
        customer=sent.state.customer or picked,
        name=name,
        company=sent.fields.text(view.COMPANY)[: view.NAME_LIMIT],
        said=particulars(sent.fields),
        same_as=customer_id(same_as) if same_as else None,
    )
    return await saved(sent, await desk.once(keep_acquaintance, command), desk)


async def offer(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    if sent.state.customer is None:
        raise NotFound(code="not_on_list")
    command = PassOnCustomer(
        person=sent.who.person,
        customer=sent.state.customer,
        to=PersonId(sent.fields.text(view.TAKER)),
        days=overlap(sent.fields),
        note=sent.fields.text(view.NOTE),
    )
    await desk.once(pass_on_customer, command)
    page = await desk.run(show_acquaintances, ShowAcquaintances(person=sent.who.person))
    return await saved(sent, page, desk)


async def paste(payload: Payload, desk: Desk) -> Answer:
    """Everybody on it is on the list now; or the form again, with what is amiss."""
    sent = inbound.submission(payload)
    person, pasted = sent.who.person, sent.fields.text(people_paste.PASTED)
    read = await asyncio.to_thread(read_list, pasted)
    done = await desk.once(import_people, ImportPeople(read=read, owner=person, alone=True))
    if done.problems:
        language = await desk.run(read_by, ReadBy(person=person))
        return Show(people_paste.form(language, done, pasted, listed=sent.state.listed))
    page = await desk.run(show_acquaintances, ShowAcquaintances(person=person))
    return await saved(sent, page, desk)


ACQUAINTANCE = Modal(callback=names.MODAL_ACQUAINTANCE, listener=keep)
OFFER = Modal(callback=names.MODAL_OFFER, listener=offer)
PASTED = Modal(callback=names.MODAL_PEOPLE_PASTED, listener=paste)

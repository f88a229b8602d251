"""What is pressed around the customers one keeps in touch with: the list, its forms, and handing somebody over."""

from bot import inbound, names
from bot.actions.base import Action
from bot.inbound import InView
from bot.inbound.advisory import person
from bot.inbound.people import customer_id, handover_id, merger_id
from bot.listening import Answer, Desk, Done, Payload, Reply, Settled
from bot.listening.people import listed, on_list, relisted
from bot.views import claim_form, handover, people, people_forms, people_paste
from services.usecases import take_over_lists as taking
from services.usecases.choose_language import ReadBy, read_by
from services.usecases.choose_monday_line import ChooseMondayLine, choose_monday_line
from services.usecases.keep_acquaintance import DropAcquaintance, drop_acquaintance
from services.usecases.merge_customers import PartCustomers, part_customers
from services.usecases.pass_on_customer import AnswerHandover, ShowPassOn, answer_handover, show_pass_on
from services.usecases.show_acquaintances import ShowAcquaintance, show_acquaintance
from services.usecases.show_form import ShowForm, show_form


async def open_people(payload: Payload, desk: Desk) -> Answer:
    return await listed(inbound.press(payload).who.person, desk)


async def take_over_lists(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    leaver = person(press.value) if press.value else None
    command = taking.TakeOverLists(person=press.who.person, leaver=leaver)
    page = await desk.once(taking.take_over_lists, command)
    return Reply(people.message(page), people.modal(page))


async def add(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.run(show_acquaintance, ShowAcquaintance(person=press.who.person))
    await desk.open(people_forms.acquaintance(page, listed=on_list(press)))
    return Done()


async def edit(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    asked = ShowAcquaintance(person=press.who.person, customer=customer_id(press.value))
    page = await desk.run(show_acquaintance, asked)
    await desk.open(people_forms.acquaintance(page, listed=on_list(press)))
    return Done()


async def drop(payload: Payload, desk: Desk) -> Answer:
    """The form is about nobody any more: the list takes its place."""
    press = inbound.press(payload)
    command = DropAcquaintance(person=press.who.person, customer=customer_id(press.value))
    return await relisted(press, await desk.once(drop_acquaintance, command), desk)


async def part(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    command = PartCustomers(person=press.who.person, merger=merger_id(press.value))
    return await relisted(press, await desk.once(part_customers, command), desk)


async def heard_from(payload: Payload, desk: Desk) -> Answer:
    """The claim form with this customer in it; in the place of a list that is open."""
    press = inbound.press(payload)
    page = await desk.run(show_form, ShowForm(person=press.who.person, customer=customer_id(press.value)))
    show = desk.redraw if isinstance(press.source, InView) else desk.open
    await show(claim_form.modal(page))
    return Done()


async def offer(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    asked = ShowPassOn(person=press.who.person, customer=customer_id(press.value))
    await desk.open(people_forms.pass_on(await desk.run(show_pass_on, asked), listed=on_list(press)))
    return Done()


async def take_over(payload: Payload, desk: Desk) -> Answer:
    return await answered(payload, desk, taken=True)


async def not_this_time(payload: Payload, desk: Desk) -> Answer:
    return await answered(payload, desk, taken=False)


async def answered(payload: Payload, desk: Desk, *, taken: bool) -> Answer:
    press = inbound.press(payload)
    command = AnswerHandover(person=press.who.person, handover=handover_id(press.value), taken=taken)
    return Settled(handover.message(await desk.once(answer_handover, command)))


async def paste(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    language = await desk.run(read_by, ReadBy(person=press.who.person))
    await desk.open(people_paste.form(language, listed=on_list(press)))
    return Done()


async def monday_line(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    await desk.once(choose_monday_line, ChooseMondayLine(person=press.who.person, wanted=press.on))
    return Done()


KEEPING = (
    Action(action=names.OPEN_PEOPLE, listener=open_people),
    Action(action=names.TAKE_OVER_LISTS, listener=take_over_lists),
    Action(action=names.ADD_PERSON, listener=add),
    Action(action=names.EDIT_PERSON, listener=edit),
    Action(action=names.DROP_PERSON, listener=drop),
    Action(action=names.PART_AGAIN, listener=part),
    Action(action=names.HEARD_FROM, listener=heard_from),
    Action(action=names.OFFER, listener=offer),
    Action(action=names.TAKE_OVER, listener=take_over),
    Action(action=names.NOT_THIS_TIME, listener=not_this_time),
    Action(action=names.PASTE_PEOPLE, listener=paste),
    Action(action=names.MONDAY_LINE, listener=monday_line),
)

"""Customers to choose from while somebody types."""

from bot import inbound, names
from bot.listening import Answer, Choices, Desk, Payload
from bot.options.base import Source
from bot.views import claim_form
from services.usecases.choose_language import ReadBy, read_by
from services.usecases.find_customers import FindCustomers, find_customers


async def customers(payload: Payload, desk: Desk) -> Answer:
    asked = inbound.suggestion(payload)
    found = await desk.run(find_customers, FindCustomers(person=asked.who.person, typed=asked.typed))
    language = await desk.run(read_by, ReadBy(person=asked.who.person))
    return Choices(claim_form.customer_options(asked.typed, found, language))


async def known_ones(payload: Payload, desk: Desk) -> Answer:
    """Without a way to add somebody."""
    asked = inbound.suggestion(payload)
    found = await desk.run(find_customers, FindCustomers(person=asked.who.person, typed=asked.typed))
    return Choices(claim_form.customer_options("", found))


CUSTOMER = Source(action=names.CUSTOMER, listener=customers)
CUSTOMERS = Source(action=names.CUSTOMERS, listener=customers)
SAME_AS = Source(action=names.SAME_AS, listener=known_ones)

"""The centre of a card, from the form of whoever tells of it to the cards of all who were there."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import names
from bot.manifest import Mode
from bot.practice import Fault, Message, Person
from bot.views import team_form
from cards.model import CENTRE, PersonId
from services.pages import SquareState
from tests.journeys.test_home import at_home, home_says
from tests.journeys.town import SEED, Town, chooses, founded, top, values
from tests.support.company import told

CHANNEL = "C0TEAM"
FIVE = ("U0BEN", "U0CLEO", "U0DEV", "U0ELSA", "U0FEMI")
EVERYBODY = ("U0AMARA", *FIVE)
CUSTOMERS = ("Ines Duarte", "Rui Prado", "Tom Falk")


def larger_town() -> dict[str, Any]:
    """The town with three more colleagues, one of them on the other side of the world."""
    (space,) = SEED["workspaces"]
    more = [
        {"id": "U0DEV", "name": "dev", "real_name": "Dev Nair", "tz": "Asia/Kolkata"},
        {"id": "U0ELSA", "name": "elsa", "real_name": "Elsa Lund", "tz": "Pacific/Auckland"},
        {"id": "U0FEMI", "name": "femi", "real_name": "Femi Ade", "tz": "Europe/Lisbon"},
    ]
    members = [*EVERYBODY, "U0GUEST", "U0OUT"]
    channel = {"id": CHANNEL, "name": "team", "members": members}
    return {"workspaces": [{**space, "users": [*space["users"], *more], "channels": [channel]}]}


@pytest.fixture
async def square_town(app_engine: AsyncEngine) -> AsyncIterator[Town]:
    async with founded(app_engine, Mode.HTTP, seed=larger_town()) as town:
        yield town


async def chosen_channel(town: Town) -> None:
    amara = town.person("U0AMARA")
    assert (await amara.presses(await at_home(amara), names.TEAM)).ok
    assert (await amara.submits(values={team_form.CHANNEL: CHANNEL})).ok
    await amara.closes(everything=True)


async def everybody_plays(town: Town, *people: str) -> dict[str, Person]:
    return {name: await town.joins(name) for name in people or EVERYBODY}


async def tells(town: Town, amara: Person, *named: str, customers: tuple[str, ...] = CUSTOMERS) -> str:
    """Amara fills in the form of her centre; answers what it is called."""
    face = (await town.card(amara)).squares[CENTRE]
    await amara.types("/bingo claim")
    await chooses(amara, face)
    for number, customer in enumerate(customers, start=1):
        found = await amara.looks_up(top(amara), names.CUSTOMERS, customer)
        chosen = [*customers_in(amara), str(found.options[-1]["value"])]
        assert len(chosen) == number
        amara.fills(top(amara), {names.CUSTOMERS: chosen})
    evidence = replace(told(face.activity), customer="", company="", witnesses=tuple(map(PersonId, named)))
    answer = await amara.submits(values=await values(amara, evidence))
    assert answer.ok, answer
    assert answer.errors == {}
    await amara.closes(everything=True)
    return face.activity.short


def customers_in(person: Person) -> list[str]:
    held = top(person).typed.get("customers", {}).get("customers", {})
    return [str(option["value"]) for option in held.get("selected_options", [])]


async def question(person: Person, short: str) -> Message:
    """Were you there?"""
    return await person.receives(lambda m: short in m.text and "says you were there" in m.text)


async def says(town: Town, person: Person, short: str, action: str = names.WITNESS_YES) -> None:
    """Answers, and reads what became of it in the same message."""
    asked = await question(person, short)
    assert (await person.presses(asked, action)).ok
    await town.slack.until(lambda: any(m.ts == asked.ts and m.text != asked.text for m in person.messages()))


async def lit(town: Town, people: dict[str, Person]) -> set[str]:
    """Whose centre is lit."""
    cards = {name: await town.card(person) for name, person in people.items()}
    return {name for name, card in cards.items() if card.squares[CENTRE].state is SquareState.AWARDED}


def posts(person: Person, short: str) -> list[Message]:
    """What the team's channel says of an event."""
    return [m for m in person.messages(CHANNEL) if short in m.text and "U0AMARA" in m.text]


async def post_names(town: Town, person: Person, short: str, *named: str) -> Message:
    """The one post, once it names exactly these colleagues."""

    def exactly() -> bool:
        told = posts(person, short)
        return len(told) == 1 and {who for who in EVERYBODY if f"<@{who}>" in told[0].text} == set(named)

    await town.slack.until(exactly)
    return posts(person, short)[0]


async def test_five_who_press_at_once_all_get_their_centre_and_the_channel_hears_of_it_once(
    square_town: Town, beholder: Any
) -> None:
    people = await everybody_plays(square_town)
    await chosen_channel(square_town)
    short = await tells(square_town, people["U0AMARA"], *FIVE)
    asked = {name: await question(people[name], short) for name in FIVE}
    assert all(customer in asked["U0BEN"].text for customer in CUSTOMERS)
    pressed = await asyncio.gather(*(people[name].presses(asked[name], names.WITNESS_YES) for name in FIVE))
    # On a busy machine the last in the queue wait longer than Slack does; they are heard all the same.
    assert {answer.failure for answer in pressed if not answer.ok} <= {"operation_timeout"}
    for name in FIVE:
        await people[name].receives(lambda m: "is lit too" in m.text and short in m.text)
        await people[name].receives(lambda m: m.text.startswith("Your card for") and "1 of 25" in m.text)
    assert await lit(square_town, people) == set(EVERYBODY)
    post = await post_names(square_town, people["U0AMARA"], short, *EVERYBODY)
    assert not any(customer in str(post.blocks) for customer in CUSTOMERS)
    assert await beholder.fetchval("SELECT count(*) FROM ledger WHERE kind = 'square'") == len(EVERYBODY)


async def test_whoever_is_late_joins_the_others_in_the_same_post(square_town: Town) -> None:
    people = await everybody_plays(square_town)
    await chosen_channel(square_town)
    short = await tells(square_town, people["U0AMARA"], *FIVE)
    for name in FIVE[:2]:
        await says(square_town, people[name], short)
    first = await post_names(square_town, people["U0AMARA"], short, "U0AMARA", *FIVE[:2])
    square_town.slack.advance(3 * 24 * 3600)
    await says(square_town, people["U0ELSA"], short)
    later = await post_names(square_town, people["U0AMARA"], short, "U0AMARA", *FIVE[:2], "U0ELSA")
    assert later.ts == first.ts
    await says(square_town, people["U0FEMI"], short, names.WITNESS_NO)
    assert await lit(square_town, people) == {"U0AMARA", *FIVE[:2], "U0ELSA"}


async def test_one_takes_back_their_own_square_and_the_claimant_everybodys(square_town: Town) -> None:
    people = await everybody_plays(square_town)
    await chosen_channel(square_town)
    amara, ben, cleo = people["U0AMARA"], people["U0BEN"], people["U0CLEO"]
    short = await tells(square_town, amara, *FIVE)
    for name in FIVE[:3]:
        await says(square_town, people[name], short)
    listed = await ben.types("/bingo claims", channel=CHANNEL)
    assert listed.ok
    assert f"{short} together with <@U0AMARA>" in ben.ephemerals(CHANNEL)[-1].text
    assert (await ben.presses(ben.ephemerals(CHANNEL)[-1], names.WITHDRAW)).ok
    await post_names(square_town, amara, short, "U0AMARA", "U0CLEO", "U0DEV")
    assert await lit(square_town, people) == {"U0AMARA", "U0CLEO", "U0DEV"}
    await amara.types("/bingo claims", channel=CHANNEL)
    assert (await amara.presses(amara.ephemerals(CHANNEL)[-1], names.WITHDRAW)).ok
    await cleo.receives(lambda m: m.text.startswith("Taken back.") and "is open again" in m.text)
    assert await lit(square_town, people) == set()
    await amara.receives(lambda m: short in m.text and "taken back for now" in m.text, channel=CHANNEL)


async def test_who_does_not_like_to_be_announced_is_not_and_who_does_not_play_is_thanked(
    square_town: Town,
) -> None:
    people = await everybody_plays(square_town, "U0AMARA", "U0BEN", "U0CLEO")
    await chosen_channel(square_town)
    assert (await people["U0BEN"].presses(await at_home(people["U0BEN"]), names.CHEER, "off")).ok
    await home_says(square_town, people["U0BEN"], "are not announced")
    short = await tells(square_town, people["U0AMARA"], "U0BEN", "U0CLEO", "U0DEV")
    for name in ("U0BEN", "U0CLEO", "U0DEV"):
        await says(square_town, square_town.person(name), short)
    await post_names(square_town, people["U0AMARA"], short, "U0AMARA", "U0CLEO")
    assert await lit(square_town, people) == {"U0AMARA", "U0BEN", "U0CLEO"}
    await square_town.person("U0DEV").receives(lambda m: short in m.text and "type /bingo" in m.text)


async def test_a_guest_cannot_be_named_and_nothing_that_was_typed_is_lost(square_town: Town) -> None:
    people = await everybody_plays(square_town, "U0AMARA", "U0BEN")
    amara = people["U0AMARA"]
    face = (await square_town.card(amara)).squares[CENTRE]
    await amara.types("/bingo claim")
    await chooses(amara, face)
    found = await amara.looks_up(top(amara), names.CUSTOMERS, "Ines")
    amara.fills(top(amara), {names.CUSTOMERS: [str(found.options[-1]["value"])]})
    named = (PersonId("U0BEN"), PersonId("U0GUEST"))
    evidence = replace(told(face.activity), customer="", company="", witnesses=named)
    answer = await amara.submits(values=await values(amara, evidence))
    assert set(answer.errors) == {"witnesses"}
    assert len(customers_in(amara)) == 1


async def test_a_channel_that_takes_nothing_keeps_no_square_dark(square_town: Town) -> None:
    people = await everybody_plays(square_town)
    await chosen_channel(square_town)
    refuses = Fault(
        kind="error",
        method="chat.postMessage",
        code="not_in_channel",
        times=None,
        match={"channel": CHANNEL},
    )
    square_town.slack.fails(refuses)
    short = await tells(square_town, people["U0AMARA"], *FIVE)
    for name in FIVE:
        await says(square_town, people[name], short)
    assert await lit(square_town, people) == set(EVERYBODY)
    await home_says(square_town, people["U0AMARA"], "Slack doesn't let me post there")
    assert posts(people["U0AMARA"], short) == []


async def test_a_square_chosen_after_another_keeps_the_words_and_the_customer(square_town: Town) -> None:
    """From a plain square to the centre: the one customer is the first of several."""
    people = await everybody_plays(square_town, "U0AMARA")
    amara = people["U0AMARA"]
    card = await square_town.card(amara)
    plain = next(
        f
        for f in card.squares
        if "customer" in [need.value for need in f.activity.needs] and not f.activity.group
    )
    await amara.types("/bingo claim")
    await chooses(amara, plain)
    found = await amara.looks_up(top(amara), names.CUSTOMER, "Ines Duarte")
    amara.fills(top(amara), {names.CUSTOMER: str(found.options[-1]["value"])})
    await chooses(amara, card.squares[CENTRE])
    (block,) = [b for b in top(amara).blocks if b.get("block_id") == "customers"]
    assert [o["text"]["text"] for o in block["element"]["initial_options"]] == ["Ines Duarte"]

"""The customers who need to hear from somebody, from the first one on the list to the square that is for them."""

from datetime import UTC, datetime
from typing import Any

from bot import names
from bot.practice import Message, Person, View
from bot.views import people_forms, people_paste
from cards.model import Position
from services.pages import SquareFace, SquareState
from services.usecases.deal_cards import DealCards, deal_cards
from tests.journeys.test_home import at_home, home_says
from tests.journeys.town import Town, chooses, is_card, picks_customer, top, values
from tests.support.company import WEEK, plain, told


async def opens_list(person: Person) -> Any:
    return await person.types("/bingo people")


async def joins_entries(person: Person, edited: str, other: str) -> None:
    """Opens the entry with this word in its name, and says that another one is the same person."""
    view = top(person)
    edit = next(
        element["value"]
        for block in view.blocks
        if block["type"] == "actions"
        for element in block["elements"]
        if element["action_id"] == names.EDIT_PERSON and edited in element["accessibility_label"]
    )
    assert (await person.presses(view, names.EDIT_PERSON, edit)).ok
    found = await person.looks_up(top(person), names.SAME_AS, other)
    assert (await person.submits(values={"same_as": found.options[0]["value"]})).ok


async def adds(person: Person, name: str, **given: str) -> None:
    """Adds somebody from the list that is open as an answer."""
    answer = await person.presses(person.ephemerals("C0TEAM")[-1], names.ADD_PERSON)
    assert answer.ok
    customer = await picks_customer(person, name)
    sent = await person.submits(values={people_forms.CUSTOMER: customer, **given})
    assert sent.ok, sent


def says(view: View, *words: str) -> bool:
    return all(word in str(view.blocks) for word in words)


async def test_somebody_is_put_on_the_list_edited_and_taken_off(either: Town) -> None:
    ben = await either.joins("U0BEN")
    assert "Nobody is on your list yet" in (await ben.types("/bingo people", channel="C0TEAM")).text
    await adds(ben, "Ines Duarte", company="Harbour Foods", issue="The lift", rhythm="14")
    assert says(top(ben), "Ines Duarte at Harbour Foods", "The lift", "every two weeks", "new on the list")
    assert (await ben.presses(top(ben), names.EDIT_PERSON)).ok
    assert (await ben.submits(values={"issue": "Who oils the crane", "due": "2026-12-04"})).ok
    assert says(top(ben), "Who oils the crane", "Next: Friday 4 December")
    assert len(ben.modals) == 1
    assert (await ben.presses(top(ben), names.EDIT_PERSON)).ok
    assert (await ben.presses(top(ben), names.DROP_PERSON)).ok
    assert says(top(ben), "Nobody is on your list yet")


async def test_what_is_wrong_is_said_under_its_field_and_the_form_stays(town: Town) -> None:
    ben = await town.joins("U0BEN")
    await ben.types("/bingo people", channel="C0TEAM")
    await ben.presses(ben.ephemerals("C0TEAM")[-1], names.ADD_PERSON)
    answer = await ben.submits(values={"customer": await picks_customer(ben, "Ines"), "due": "2030-01-01"})
    assert set(answer.errors) == {"due"}
    assert top(ben).callback_id == names.MODAL_ACQUAINTANCE


async def test_a_tick_in_the_claim_form_and_heard_from_lead_back_and_forth(town: Town) -> None:
    ben = await town.joins("U0BEN")
    faces = [face for face in (await town.card(ben)).squares if plain_story(face)]
    await ben.types("/bingo claim")
    await chooses(ben, faces[0])
    given = await values(ben, told(faces[0].activity))
    assert (await ben.submits(values={**given, "keep_in_touch": ["yes"]})).ok
    await ben.closes(everything=True)
    listed = await ben.types("/bingo people", channel="C0TEAM")
    assert "Ines Duarte at Harbour Foods" in listed.text
    assert (await ben.presses(ben.ephemerals("C0TEAM")[-1], names.HEARD_FROM)).ok
    await chooses(ben, faces[1])
    evidence = told(faces[1].activity, number=1, customer="")
    answer = await ben.submits(values=await values(ben, evidence))
    assert answer.ok, answer
    lit = (await town.card(ben)).squares[faces[1].position]
    assert lit.state is SquareState.AWARDED


def plain_story(face: SquareFace) -> bool:
    return plain(face.activity) and "customer" in face.activity.needs


async def test_a_customer_is_handed_over_with_one_press(either: Town) -> None:
    ben, cleo = await either.joins("U0BEN"), await either.joins("U0CLEO")
    await ben.types("/bingo people", channel="C0TEAM")
    await adds(ben, "Ines Duarte", issue="The lift")
    assert (await ben.presses(top(ben), names.OFFER)).ok
    answer = await ben.submits(values={"taker": cleo.id, "note": "Ring before eight."})
    assert answer.ok, answer
    asked = await cleo.receives(lambda message: "over to you" in message.text)
    assert "The lift" in asked.text
    assert (await cleo.presses(asked, names.TAKE_OVER)).ok
    await cleo.receives(lambda message: message.ts == asked.ts and "is on your list now" in message.text)
    await ben.receives(lambda message: f"<@{cleo.id}> takes over Ines Duarte" in message.text)
    assert "Ines Duarte" in (await cleo.types("/bingo people")).text


async def test_the_same_person_twice_becomes_one_and_two_again(town: Town) -> None:
    ben = await town.joins("U0BEN")
    await ben.types("/bingo people", channel="C0TEAM")
    await adds(ben, "I. Duarte")
    await adds(ben, "Ines Duarte")
    assert says(top(ben), "I. Duarte", "Ines Duarte")
    await joins_entries(ben, "Ines", "I. D")
    assert not says(top(ben), "I. Duarte")
    assert (await ben.presses(top(ben), names.EDIT_PERSON)).ok
    assert says(top(ben), "was joined with this entry")
    assert (await ben.presses(top(ben), names.PART_AGAIN)).ok
    assert says(top(ben), "I. Duarte", "Ines Duarte")


async def test_a_list_is_pasted_and_what_is_amiss_is_said_first(town: Town) -> None:
    ben = await town.joins("U0BEN")
    await ben.types("/bingo people", channel="C0TEAM")
    assert (await ben.presses(ben.ephemerals("C0TEAM")[-1], names.PASTE_PEOPLE)).ok
    assert (await ben.submits(values={people_paste.PASTED: "name,revenue\nInes,5"})).ok
    assert says(top(ben), "Line 1", "never money")
    assert (await ben.submits(values={people_paste.PASTED: "name,issue\nInes,=1+1\nRui,"})).ok
    assert says(top(ben), "Ines", "=1+1", "Rui")


async def test_who_has_gone_quiet_is_on_home_on_the_card_and_on_a_square_of_it(
    town: Town, beholder: Any
) -> None:
    ben = await town.joins("U0BEN")
    await ben.types("/bingo people", channel="C0TEAM")
    await adds(ben, "Ines Duarte", company="Harbour Foods")
    await beholder.execute("UPDATE customer SET last_contact_on = '2026-09-28'")
    town.slack.advance((datetime(2026, 11, 30, 10, tzinfo=UTC) - town.house.clock()).total_seconds())
    await town.house.database.run(
        town.house.known.bot.workspace, deal_cards, DealCards(week=WEEK.next(), zone="Europe/Lisbon")
    )
    card = await ben.receives(lambda message: is_card(message) and "30 November" in message.text)
    assert "Ines Duarte at Harbour Foods has not heard from you for a while." in card.text
    (face,) = [face for face in (await town.card(ben)).squares if face.quiet]
    assert f"{face.activity.short} with Ines Duarte at Harbour Foods" in card.text
    await at_home(ben)
    home = await home_says(town, ben, "Very quiet: 63 days")
    await ben.presses(home, names.MONDAY_LINE, "off")
    await home_says(town, ben, "Your card names nobody who is quiet")
    await ben.types("/bingo claim")
    await chooses(ben, face)
    assert says(top(ben), "This square is for *Ines Duarte at Harbour Foods*, after 63 days")
    evidence = told(face.activity, customer="")
    day = {"occurred_on": "2026-11-30"}
    wrong = await ben.submits(
        values={**await values(ben, evidence), **day, "customer": await picks_customer(ben, "Rui")}
    )
    assert "for Ines Duarte" in wrong.errors["customer"]
    right = await ben.submits(
        values={
            **await values(ben, evidence),
            **day,
            "customer": (await ben.looks_up(top(ben), names.CUSTOMER, "Ines")).options[0]["value"],
        }
    )
    assert right.ok, right
    assert (await town.card(ben)).squares[Position(face.position)].state is SquareState.AWARDED


async def quiet_card(town: Town, ben: Person, beholder: Any) -> Message:
    """Next Monday's card, with a square for somebody who has gone quiet."""
    await ben.types("/bingo people", channel="C0TEAM")
    await adds(ben, "Ines Duarte", company="Harbour Foods")
    await beholder.execute("UPDATE customer SET last_contact_on = '2026-09-28'")
    town.slack.advance((datetime(2026, 11, 30, 10, tzinfo=UTC) - town.house.clock()).total_seconds())
    await town.house.database.run(
        town.house.known.bot.workspace, deal_cards, DealCards(week=WEEK.next(), zone="Europe/Lisbon")
    )
    card = await ben.receives(lambda message: is_card(message) and "30 November" in message.text)
    assert "Ines Duarte at Harbour Foods has not heard from you" in card.text
    assert "with Ines Duarte at Harbour Foods" in card.text
    return card


async def test_whoever_is_taken_off_the_list_is_on_no_card_any_more(town: Town, beholder: Any) -> None:
    ben = await town.joins("U0BEN")
    card = await quiet_card(town, ben, beholder)
    await ben.types("/bingo people", channel="C0TEAM")
    assert (await ben.presses(ben.ephemerals("C0TEAM")[-1], names.EDIT_PERSON)).ok
    assert (await ben.presses(top(ben), names.DROP_PERSON)).ok
    drawn = await ben.receives(lambda message: message.ts == card.ts and "Ines" not in str(message))
    assert "Ines" not in str(drawn.blocks)
    assert is_card(drawn)


async def test_whoever_is_handed_over_is_on_no_card_of_who_had_them(town: Town, beholder: Any) -> None:
    ben, cleo = await town.joins("U0BEN"), await town.joins("U0CLEO")
    card = await quiet_card(town, ben, beholder)
    assert (await ben.presses(top(ben), names.OFFER)).ok
    assert (await ben.submits(values={"taker": cleo.id, "overlap": "0"})).ok
    asked = await cleo.receives(lambda message: "over to you" in message.text)
    assert (await cleo.presses(asked, names.TAKE_OVER)).ok
    drawn = await ben.receives(
        lambda message: message.ts == card.ts and "Ines" not in f"{message.text} {message.blocks}"
    )
    assert is_card(drawn)


async def test_a_card_names_whoever_it_says_by_the_name_they_have_now(town: Town, beholder: Any) -> None:
    ben = await town.joins("U0BEN")
    card = await quiet_card(town, ben, beholder)
    await ben.types("/bingo people", channel="C0TEAM")
    await adds(ben, "Inês Duarte da Silva")
    await joins_entries(ben, "Silva", "Ines Duarte")
    drawn = await ben.receives(lambda message: message.ts == card.ts and "da Silva" in message.text)
    assert "Harbour Foods" not in drawn.text


async def test_who_switches_the_line_off_has_a_card_without_it(town: Town, beholder: Any) -> None:
    ben = await town.joins("U0BEN")
    card = await quiet_card(town, ben, beholder)
    await at_home(ben)
    await ben.presses(await home_says(town, ben, "Very quiet: 63 days"), names.MONDAY_LINE, "off")
    drawn = await ben.receives(
        lambda message: message.ts == card.ts and "has not heard from you" not in message.text
    )
    assert "with Ines Duarte at Harbour Foods" in drawn.text


async def test_guests_have_no_list(town: Town) -> None:
    guest = town.person("U0GUEST")
    assert "people who work here" in (await guest.types("/bingo people", channel="C0TEAM")).text


async def test_the_customers_of_whoever_leaves_the_company_go_to_their_manager_with_one_press(
    town: Town,
) -> None:
    amara, ben = town.person("U0AMARA"), await town.joins("U0BEN")
    await ben.types("/bingo people", channel="C0TEAM")
    await adds(ben, "Ines Duarte", company="Harbour Foods", issue="The lift", rhythm="14")
    await at_home(amara)
    town.slack.update_user("U0BEN", deleted=True)
    home = await home_says(town, amara, "1 customer of 1 person who has left")
    assert (await amara.presses(home, names.TAKE_OVER_LISTS)).ok
    assert says(top(amara), "Ines Duarte at Harbour Foods", "The lift")
    await town.slack.until(lambda: amara.home is not None and "who has left" not in str(amara.home.blocks))


async def test_a_manager_hears_who_left_and_takes_their_customers_over_from_there(town: Town) -> None:
    ben, amara = await town.joins("U0BEN"), town.person("U0AMARA")
    await ben.types("/bingo people", channel="C0TEAM")
    await adds(ben, "Ines Duarte", issue="The lift")
    town.slack.update_user("U0BEN", deleted=True)
    told = await amara.receives(lambda message: "has left the company. Nobody" in message.text)
    assert (await amara.presses(told, names.TAKE_OVER_LISTS)).ok
    assert "The lift" in str(amara.ephemerals(told.channel)[-1].blocks)
    await amara.receives(lambda message: message.ts == told.ts and "somebody here again" in message.text)

"""Claims that need somebody else: a witness, a reviewer."""

from dataclasses import replace
from typing import Any

from bot import names
from bot.practice import Person
from bot.views.review_forms import SENTENCE
from cards.decks import default_deck
from cards.model import Need, PersonId
from services.pages import SquareFace
from tests.journeys.town import Town, chooses, top, values
from tests.support.company import plain_squares, told


async def witnessed(town: Town, beholder: Any, person: Person) -> SquareFace:
    """The first square of somebody's card, done with a customer; one witness is enough for it."""
    deck = default_deck()
    activity = next(
        each
        for each in deck.activities
        if {Need.COLLEAGUE_WITNESS, Need.CUSTOMER} <= set(each.needs)
        and not (each.group or each.two_phase)
        and not {Need.PHOTO, Need.LINK} & set(each.needs)
    )
    await beholder.execute(
        "UPDATE card SET squares[1] = $1 WHERE person_id = $2", deck.number(activity.id), person.id
    )
    return (await town.card(person)).squares[0]


async def sends(town: Town, person: Person, face: SquareFace, *, witness: str = "") -> None:
    await person.types("/bingo claim")
    await chooses(person, face)
    evidence = told(face.activity)
    if witness:
        evidence = replace(evidence, witnesses=(PersonId(witness),))
    answer = await person.submits(values=await values(person, evidence))
    assert answer.ok, answer
    await person.closes(everything=True)


async def test_a_witness_presses_once_and_the_square_lights(either: Town, beholder: Any) -> None:
    ben = await either.joins("U0BEN")
    face = await witnessed(either, beholder, ben)
    await sends(either, ben, face, witness="U0CLEO")
    cleo = either.person("U0CLEO")
    asked = await cleo.receives(lambda message: face.activity.short in message.text)
    answer = await cleo.presses(asked, names.WITNESS_YES)
    assert answer.ok
    await either.slack.until(lambda: any(m.ts == asked.ts and m.text != asked.text for m in cleo.messages()))
    lit = {square.position for square in (await either.card(ben)).squares if square.state.value == "awarded"}
    assert lit == {face.position}


async def test_a_witness_who_was_not_there_sends_it_back(either: Town, beholder: Any) -> None:
    ben = await either.joins("U0BEN")
    face = await witnessed(either, beholder, ben)
    await sends(either, ben, face, witness="U0CLEO")
    cleo = either.person("U0CLEO")
    asked = await cleo.receives(lambda message: face.activity.short in message.text)
    await cleo.presses(asked, names.WITNESS_NO)
    back = await ben.receives(
        lambda message: face.activity.short in message.text and bool(mend_button(message.blocks))
    )
    opened = await ben.presses(back, names.MEND)
    assert opened.ok
    assert top(ben).callback_id == names.MODAL_CLAIM


def mend_button(blocks: Any) -> list[Any]:
    elements = [element for block in blocks for element in block.get("elements", [])]
    return [element for element in elements if element.get("action_id") == names.MEND]


DEALT = (
    "We talked about the discount and she signed the renewal, so the deal is closed and the commission is mine.",
)


async def asked(town: Town, person: Person) -> SquareFace:
    """Somebody tells of a deal and is asked for the connection behind it."""
    face = next(f for f in plain_squares(await town.card(person)) if Need.STORY in f.activity.needs)
    await person.types("/bingo claim")
    await chooses(person, face)
    words = " ".join(DEALT * 4)
    answer = await person.submits(values=await values(person, replace(told(face.activity), story=words)))
    assert answer.ok, answer
    return face


async def test_an_asked_claim_is_mended_in_the_same_form_and_lights(either: Town) -> None:
    ben = await either.joins("U0BEN")
    face = await asked(either, ben)
    opened = await ben.presses(top(ben), names.MEND)
    assert opened.ok
    evidence = told(face.activity)
    given = await values(ben, evidence)
    answer = await ben.submits(values=given)
    assert answer.ok, answer
    lit = {square.position for square in (await either.card(ben)).squares if square.state.value == "awarded"}
    assert lit == {face.position}


async def test_a_human_is_asked_and_awards(either: Town) -> None:
    ben = await either.joins("U0BEN")
    face = await asked(either, ben)
    await ben.closes(everything=True)
    await ben.types("/bingo claims", channel="C0TEAM")
    await ben.presses(ben.ephemerals("C0TEAM")[-1], names.ASK_HUMAN)
    amara = either.person("U0AMARA")
    review = await amara.receives(lambda message: "A claim for you to look at" in message.text)
    answer = await amara.presses(review, names.REVIEW_AWARD)
    assert answer.ok
    await either.slack.until(
        lambda: any(m.ts == review.ts and m.text != review.text for m in amara.messages())
    )
    lit = {square.position for square in (await either.card(ben)).squares if square.state.value == "awarded"}
    assert lit == {face.position}


async def test_a_reviewer_asks_in_their_own_words(either: Town) -> None:
    ben = await either.joins("U0BEN")
    await asked(either, ben)
    await ben.closes(everything=True)
    await ben.types("/bingo claims", channel="C0TEAM")
    await ben.presses(ben.ephemerals("C0TEAM")[-1], names.ASK_HUMAN)
    amara = either.person("U0AMARA")
    review = await amara.receives(lambda message: "A claim for you to look at" in message.text)
    await amara.presses(review, names.REVIEW_ASK)
    either.slack.advance(60)
    answer = await amara.submits(values={SENTENCE: "What did Ines say about the pier?"})
    assert answer.ok
    await ben.receives(lambda message: "What did Ines say about the pier?" in message.text)


async def test_a_colleague_cannot_review_or_withdraw_for_another(either: Town) -> None:
    ben, cleo = await either.joins("U0BEN"), await either.joins("U0CLEO")
    face = await asked(either, ben)
    await ben.closes(everything=True)
    back = await ben.receives(lambda message: bool(mend_button(message.blocks)))
    claim = mend_button(back.blocks)[0]["value"]
    theirs = cleo.messages()[-1]
    for action in (names.REVIEW_AWARD, names.WITHDRAW, names.ASK_HUMAN, names.MEND, names.WITNESS_YES):
        answer = await cleo.forges_press(theirs, action, value=claim)
        assert answer.ok
        assert cleo.ephemerals()
    states = {square.position: square.state.value for square in (await either.card(ben)).squares}
    assert states[face.position] == "claimed"

"""Claims that need somebody else: a witness, a reviewer."""

from dataclasses import replace
from typing import Any

from bot import names
from bot.practice import Person
from cards.model import Need, PersonId
from services.pages import SquareFace
from tests.journeys.town import Town, chooses, top, values
from tests.support.company import told


def witnessed(card: Any) -> SquareFace:
    """A square that one witness is enough for."""
    return next(
        face
        for face in card.squares
        if Need.COLLEAGUE_WITNESS in face.activity.needs
        and not face.activity.group
        and not face.activity.two_phase
        and not {Need.PHOTO, Need.LINK} & set(face.activity.needs)
    )


async def sends(town: Town, person: Person, face: SquareFace, *, witness: str = "") -> None:
    await person.types("/bingo claim")
    await chooses(person, face)
    evidence = told(face.activity)
    if witness:
        evidence = replace(evidence, witnesses=(PersonId(witness),))
    answer = await person.submits(values=await values(person, evidence))
    assert answer.ok, answer
    await person.closes(everything=True)


async def test_a_witness_presses_once_and_the_square_lights(either: Town) -> None:
    ben = await either.joins("U0BEN")
    face = witnessed(await either.card(ben))
    await sends(either, ben, face, witness="U0CLEO")
    cleo = either.person("U0CLEO")
    asked = await cleo.receives(lambda message: face.activity.short in message.text)
    answer = await cleo.presses(asked, names.WITNESS_YES)
    assert answer.ok
    await either.slack.until(lambda: any(m.ts == asked.ts and m.text != asked.text for m in cleo.messages()))
    lit = {square.position for square in (await either.card(ben)).squares if square.state.value == "awarded"}
    assert lit == {face.position}


async def test_a_witness_who_was_not_there_sends_it_back(either: Town) -> None:
    ben = await either.joins("U0BEN")
    face = witnessed(await either.card(ben))
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

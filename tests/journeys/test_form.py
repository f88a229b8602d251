"""What somebody is writing is never lost, whatever goes wrong around the open form."""

from typing import Any

import pytest

from bot import names
from bot.practice import Fault, Person
from bot.practice.reading import words
from services.pages import SquareFace
from tests.journeys.town import Town, chooses, top, values
from tests.support.company import plain_squares, told

LONG = "Half an hour on the quay with Ines, who showed me the dented gate and how her own crew props it open."
UPDATE = "views.update"
SALE = (
    "They signed the contract for three years, worth 40,000 euros, and we upsold the premium package and closed the deal"
    " before the end of the quarter, so revenue and pipeline are both up and the discount was approved."
)


async def two_alike(town: Town, person: Person) -> tuple[SquareFace, SquareFace]:
    """Two squares of a card that ask for the same."""
    squares = plain_squares(await town.card(person))
    return next(
        (one, other)
        for number, one in enumerate(squares)
        for other in squares[number + 1 :]
        if set(one.activity.needs) == set(other.activity.needs)
    )


async def writing(person: Person, face: SquareFace) -> str:
    """Somebody writes about a square; answers with the field."""
    await person.types("/bingo claim")
    await chooses(person, face)
    texts = [block for block in top(person).blocks if block.get("element", {}).get("multiline")]
    field = str(texts[0]["block_id"])
    person.fills(top(person), {field: LONG})
    return field


def written(person: Person, field: str) -> Any:
    """What stands in a field of the form below everything else."""
    return person.modals[0].typed[field][field]["value"]


async def resent(town: Town, **changes: str) -> Any:
    """The last submission once more, from the same view and drawing, with other words where given."""
    sent = town.slack.recorded.deliveries_of("interactive")[-1].payload
    typed = {
        name: {name: {"type": "plain_text_input", "value": text}} if (text := changes.get(name)) else held
        for name, held in sent["view"]["state"]["values"].items()
    }
    view = sent["view"] | {"state": {"values": typed}}
    return await town.slack.deliver(town.tokens.app_id, "interactive", sent | {"view": view})


@pytest.mark.parametrize(
    "fault",
    [
        Fault(kind="http_500", method=UPDATE),
        Fault(kind="ratelimited", method=UPDATE, retry_after=5),
        Fault(kind="error", method=UPDATE, code="internal_error"),
        Fault(kind="hang_before", method=UPDATE),
    ],
    ids=lambda fault: fault.kind,
)
async def test_words_survive_a_slack_that_fails_while_a_square_is_chosen(town: Town, fault: Fault) -> None:
    ben = await town.joins("U0BEN")
    one, other = await two_alike(town, ben)
    field = await writing(ben, one)
    town.slack.fails(fault)
    await ben.presses(top(ben), names.CHOOSE_SQUARE, str(other.position))
    assert written(ben, field) == LONG
    assert ben.modals[0].callback_id == names.MODAL_CLAIM


async def test_trouble_with_a_choice_is_told_over_the_form(either: Town) -> None:
    ben = await either.joins("U0BEN")
    one, other = await two_alike(either, ben)
    await writing(ben, one)
    either.slack.fails(Fault(kind="http_500", method=UPDATE))
    await ben.presses(top(ben), names.CHOOSE_SQUARE, str(other.position))
    assert top(ben).callback_id == names.MODAL_RESULT
    assert "Nothing you wrote is lost" in str(top(ben).blocks)
    await ben.closes()
    assert top(ben).callback_id == names.MODAL_CLAIM


async def test_words_survive_the_choice_of_a_square_that_was_taken_meanwhile(either: Town) -> None:
    ben = await either.joins("U0BEN")
    one, other = await two_alike(either, ben)
    await ben.types("/bingo claim")
    await chooses(ben, other)
    await ben.submits(values=await values(ben, told(other.activity)))
    await ben.closes(everything=True)
    field = await writing(ben, one)
    form = top(ben)
    stale = form.blocks[0] | {"accessory": form.blocks[0]["accessory"] | {"options": both(one, other)}}
    ben.space.views[form.id].blocks[0] = stale
    await ben.presses(form, names.CHOOSE_SQUARE, str(other.position))
    assert "Choose another one; your words stay here." in str(top(ben).blocks)
    assert written(ben, field) == LONG


def both(*faces: SquareFace) -> list[dict[str, Any]]:
    """The choice as it was before one of them was taken."""
    return [
        {"value": str(face.position), "text": {"type": "plain_text", "text": face.activity.short}}
        for face in faces
    ]


async def test_a_field_that_holds_too_much_is_told_over_the_form(town: Town) -> None:
    ben = await town.joins("U0BEN")
    one, other = await two_alike(town, ben)
    field = await writing(ben, one)
    ben.fills(top(ben), {field: "word " * 700})
    await ben.presses(top(ben), names.CHOOSE_SQUARE, str(other.position))
    assert len(ben.modals) == 2
    assert ben.modals[0].callback_id == names.MODAL_CLAIM


async def test_words_changed_before_they_were_sent_again_are_not_taken_for_the_first(either: Town) -> None:
    ben = await either.joins("U0BEN")
    one, _ = await two_alike(either, ben)
    await ben.types("/bingo claim")
    await chooses(ben, one)
    given = await values(ben, told(one.activity))
    await ben.submits(values=given)
    same = await resent(either)
    assert '"response_action": "update"' in same.answer
    edited = await resent(either, company="Another Harbour")
    assert '"response_action": "errors"' in edited.answer
    assert "your words stay here" in edited.answer


async def test_a_quick_second_choice_is_the_one_that_is_drawn(either: Town) -> None:
    ben = await either.joins("U0BEN")
    one, other = await two_alike(either, ben)
    field = await writing(ben, one)
    either.slack.fails(Fault(kind="error", method=UPDATE, code="hash_conflict"))
    await chooses(ben, other)
    assert f'"position":{other.position}' in top(ben).private_metadata
    assert written(ben, field) == LONG


async def test_the_square_that_is_claimed_is_the_one_that_was_chosen(either: Town, beholder: Any) -> None:
    ben = await either.joins("U0BEN")
    one, other = await two_alike(either, ben)
    field = await writing(ben, one)
    either.slack.fails(Fault(kind="error", method=UPDATE, code="hash_conflict", times=2))
    await chooses(ben, other)
    given = await values(ben, told(other.activity))
    drawn = await ben.submits(values=given)
    assert drawn.ok
    assert not drawn.errors
    assert await beholder.fetchval("SELECT count(*) FROM claim") == 0
    assert other.activity.prompt.split("'")[0] in str(words(top(ben)))
    assert written(ben, field) == given[field]
    await ben.submits()
    assert await beholder.fetchval("SELECT position FROM claim") == other.position


async def test_a_claim_may_be_mended_again_and_again_from_its_answer(either: Town) -> None:
    ben = await either.joins("U0BEN")
    face, _ = await two_alike(either, ben)
    await ben.types("/bingo claim")
    await chooses(ben, face)
    await ben.submits(values=await values(ben, told(face.activity)) | sold(ben, 0))
    for number in range(1, 5):
        assert (await ben.presses(top(ben), names.MEND)).ok
        assert (top(ben).callback_id, len(ben.modals)) == (names.MODAL_CLAIM, 1)
        answer = await ben.submits(values=sold(ben, number))
        assert answer.ok


def sold(person: Person, number: int) -> dict[str, str]:
    """Every text of the open form tells of a sale and nothing else, which is asked about."""
    texts = [block for block in top(person).blocks if block.get("element", {}).get("multiline")]
    return {str(block["block_id"]): f"{SALE} Order number {number}." for block in texts}

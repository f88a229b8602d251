"""From the invitation to the lit square, as people live it, over signed HTTP and over Socket Mode."""

from dataclasses import replace

from bot import names
from services.evidence import Evidence
from tests.journeys.town import Town, chooses, claims, is_card, top, values
from tests.support.company import plain_squares, told


async def test_an_invitation_answered_with_yes_brings_a_card(either: Town) -> None:
    ben = await either.joins("U0BEN")
    card = await ben.receives(is_card)
    await ben.receives(lambda message: message.text.startswith("You are in!"))
    assert [block["type"] for block in card.blocks][:2] == ["header", "table"]
    assert all(face.activity.short in card.text for face in (await either.card(ben)).squares)


async def test_a_claim_is_awarded_at_once_and_the_card_changes_in_place(either: Town) -> None:
    ben = await either.joins("U0BEN")
    card = await ben.receives(is_card)
    face = await claims(either, ben)
    assert face.activity.short in str(top(ben).blocks)
    await ben.receives(lambda message: message.ts == card.ts and message.text != card.text)
    answer = await ben.types("/bingo leaders")
    assert "1 square" in answer.text
    assert "1 square" in (await ben.types("/bingo leaders team")).text


async def test_app_home_shows_the_card_and_changes_with_it(either: Town) -> None:
    ben = await either.joins("U0BEN")
    await ben.opens_home()
    assert ben.home is not None
    before = str(ben.home.blocks)
    await claims(either, ben)
    await either.slack.until(lambda: ben.home is not None and str(ben.home.blocks) != before)


async def test_an_error_stands_under_its_field_and_what_was_typed_stays(either: Town) -> None:
    ben = await either.joins("U0BEN")
    face = plain_squares(await either.card(ben))[0]
    await ben.types("/bingo claim")
    await chooses(ben, face)
    thin = thinned(told(face.activity))
    answer = await ben.submits(values=await values(ben, thin))
    assert set(answer.errors) <= {block["block_id"] for block in top(ben).blocks if block["type"] == "input"}
    assert answer.errors
    (first, *_) = answer.errors
    assert next(iter(top(ben).typed[first].values()))["value"] == "Nice."
    mended = await ben.submits(values=await values(ben, told(face.activity)))
    assert mended.ok
    assert "lit" in str(top(ben).blocks)


def thinned(evidence: Evidence) -> Evidence:
    """Every text of it in a single word."""
    return replace(
        evidence,
        story=evidence.story and "Nice.",
        learned=evidence.learned and "Nice.",
        what_changed=evidence.what_changed and "Nice.",
        customer_quote=evidence.customer_quote and "Nice.",
    )


async def test_what_was_typed_stays_when_another_square_is_chosen(either: Town) -> None:
    ben = await either.joins("U0BEN")
    first, *others = plain_squares(await either.card(ben))
    asks = {need.value for need in first.activity.needs}
    second = next(face for face in others if {need.value for need in face.activity.needs} == asks)
    await ben.types("/bingo claim")
    await chooses(ben, first)
    ben.fills(top(ben), await values(ben, told(first.activity)))
    await chooses(ben, second)
    assert second.activity.prompt.split()[0] in str(top(ben).blocks)
    answer = await ben.submits()
    assert answer.ok
    assert second.activity.short in str(top(ben).blocks)


async def test_a_customer_once_added_is_offered_to_the_next_who_types(either: Town) -> None:
    ben, cleo = await either.joins("U0BEN"), await either.joins("U0CLEO")
    await claims(either, ben, customer="Ines Duarte")
    face = plain_squares(await either.card(cleo))[0]
    await cleo.types("/bingo claim")
    await chooses(cleo, face)
    found = await cleo.looks_up(top(cleo), names.CUSTOMER, "ines")
    assert "Ines Duarte" in found.options[0]["text"]["text"]


async def test_claims_are_listed_and_withdrawn(either: Town) -> None:
    ben = await either.joins("U0BEN")
    face = await claims(either, ben)
    await ben.closes(everything=True)
    listed = await ben.types("/bingo claims", channel="C0TEAM")
    assert face.activity.short in listed.text
    (message,) = ben.ephemerals("C0TEAM")
    answer = await ben.presses(message, names.WITHDRAW)
    assert answer.ok
    assert "ithdr" in ben.ephemerals("C0TEAM")[-1].text
    assert all(square.state.value == "open" for square in (await either.card(ben)).squares)

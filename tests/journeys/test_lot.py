"""A square is drawn by lot: its claimant hears of it, may take it back, and a reviewer takes a second look."""

from bot import names
from bot.practice import Message, Person
from bot.views import review_forms
from services.pages import SquareFace
from services.store import policies
from services.usecases.sweep import PARTS, Sweep
from tests.journeys.test_reviews import ASK, acts, button, chosen, state_of, told_in
from tests.journeys.town import Town, claims, top

HOURS = 3600


async def everything_is_drawn(town: Town) -> None:
    async with town.house.database.begin(town.house.known.bot.workspace) as tx:
        await policies.add(tx, await policies.latest(tx), {"audit_share": 1.0}, by="test")


async def drawn(town: Town, person: Person) -> SquareFace:
    await everything_is_drawn(town)
    face = await claims(town, person)
    assert "drawn by lot" in told_in(top(person))
    await person.closes(everything=True)
    return face


async def two_days_pass(town: Town) -> None:
    town.slack.advance(49 * HOURS)
    for part in PARTS:
        await town.house.database.run(town.house.known.bot.workspace, part, Sweep())


def told_of_the_lot(message: Message) -> bool:
    return "drawn by lot" in message.text


async def test_a_drawn_square_is_taken_back_for_nothing(either: Town) -> None:
    ben = await either.joins("U0BEN")
    face = await drawn(either, ben)
    assert await state_of(either, ben, face) == "awarded"
    message = await ben.receives(told_of_the_lot)
    assert (await ben.presses(message, names.WITHDRAW)).ok
    await either.slack.until(lambda: all(not told_of_the_lot(m) for m in ben.messages()))
    assert await state_of(either, ben, face) == "open"
    assert (await either.card(ben)).points == 0


async def test_anybody_reads_how_the_lot_works(either: Town) -> None:
    ben = await either.joins("U0BEN")
    await drawn(either, ben)
    message = await ben.receives(told_of_the_lot)
    assert (await ben.presses(message, names.THE_LOT)).ok
    shown = told_in(top(ben))
    assert "100 in 100" in shown
    assert "Seal: `" in shown
    await ben.closes(everything=True)
    await ben.types("/bingo help", channel="C0TEAM")
    assert (await ben.presses(ben.ephemerals("C0TEAM")[-1], names.THE_LOT)).ok
    assert "How the lot works" in str(top(ben).title)


async def test_a_second_look_asks_once_the_48_hours_are_over(either: Town) -> None:
    amara = await chosen(either)
    ben = await either.joins("U0BEN")
    face = await drawn(either, ben)
    assert not [m for m in amara.messages() if "Drawn by lot" in m.text]
    await two_days_pass(either)
    review = await amara.receives(lambda m: "Drawn by lot for a second look" in m.text)
    claim = str(button(review, names.REVIEW_AWARD)["value"])
    assert names.TAKE_BACK in acts(review, claim)
    assert (await amara.presses(review, names.REVIEW_ASK)).ok
    assert (await amara.submits(values={review_forms.SENTENCE: ASK})).ok
    await ben.receives(lambda m: ASK in m.text and "its light comes back" in m.text)
    assert await state_of(either, ben, face) == "claimed"


async def test_a_second_look_finds_it_fine(either: Town) -> None:
    amara = await chosen(either)
    ben = await either.joins("U0BEN")
    face = await drawn(either, ben)
    await two_days_pass(either)
    review = await amara.receives(lambda m: "Drawn by lot for a second look" in m.text)
    assert (await amara.presses(review, names.REVIEW_AWARD)).ok
    await amara.receives(lambda m: "and all is well" in m.text)
    await ben.receives(lambda m: "and all is well" in m.text)
    assert await state_of(either, ben, face) == "awarded"

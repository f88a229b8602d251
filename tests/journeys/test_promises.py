"""Promises and witnesses over days and weeks: the town's clock is moved, and what comes due comes."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot import names
from bot.practice import Message, Person
from cards.model import ActivityId, Position
from services.pages import SquareFace, SquareState
from services.store.decks import shipped
from services.usecases.deal_cards import DealCards, deal_cards
from services.usecases.due import Due, due
from services.usecases.sweep import PARTS, Sweep
from tests.journeys.town import Town, chooses, is_card, picks_customer, top
from tests.support.company import WEEK
from tests.support.squares import PROMISE

HANDOVER, SITE = ActivityId("warm-handover"), ActivityId("go-and-see")
"""A witness is enough for the one; for the other two stand in for a photo."""
WHAT = "Send her the drawing of the new gate and the hinge"
BROUGHT = "Brought her the drawing rolled up in a baguette bag, since it rained again, and pinned it over her desk myself."
TOOK_IT = "She asked for a second copy for Rui on nights, and told me to come by boat next time."
STORY = (
    "The lift at the north pier has stood still since Tuesday, so she carries the crates up by hand with Rui, three flights."
    " I introduced her to Cleo on the spot, told Cleo what she had told me, and stayed until the two had agreed on Thursday"
    " morning. She laughed that for once nobody asked her to say it all again, and drew us the way up on a paper bag."
)
LEARNED = (
    "I did not know that the crane is older than the pier itself, and that she oils it herself every Sunday before the"
    " ferry comes, because her father did and because it sings otherwise so loudly that the whole harbour complains to her."
)


async def at(town: Town, moment: datetime) -> None:
    """It is this moment, and what has come due is seen to."""
    town.slack.advance((moment - town.house.clock()).total_seconds())
    await town.house.database.run(town.house.known.bot.workspace, due, Due(sweep=False))
    for part in PARTS:
        await town.house.database.run(town.house.known.bot.workspace, part, Sweep())


async def laid(town: Town, beholder: Any, person: Person, activity: ActivityId, place: int = 0) -> SquareFace:
    """The activity at a place of somebody's card."""
    await beholder.execute(
        "UPDATE card SET squares[cast($1 AS integer)] = $2 WHERE person_id = $3 AND week = $4",
        place + 1,
        shipped().number(activity),
        person.id,
        (await town.card(person)).week.monday,
    )
    return (await town.card(person)).squares[Position(place)]


async def fills_in(person: Person, face: SquareFace, **values: Any) -> None:
    await person.types("/bingo claim")
    await chooses(person, face)
    asked = {block.get("block_id") for block in top(person).blocks}
    given = {"company": "Harbour Foods", "story": STORY, "learned": LEARNED, **values}
    customer = {"customer": await picks_customer(person, "Ines Duarte")}
    answer = await person.submits(values={k: v for k, v in given.items() if k in asked} | customer)
    assert answer.ok, answer


async def promises(
    town: Town, beholder: Any, person: Person, due_on: date = date(2026, 11, 27)
) -> SquareFace:
    face = await laid(town, beholder, person, PROMISE)
    await fills_in(person, face, promise_what=WHAT, promise_due=due_on.isoformat())
    assert "Half lit" in str(top(person))
    await person.closes(everything=True)
    return face


async def keeps(person: Person, on: date | None = None) -> None:
    """Fills in the follow-up in front of them; the day is today's already."""
    day = {} if on is None else {"followup_on": on.isoformat()}
    answer = await person.submits(values={"followup_what": BROUGHT, "followup_reaction": TOOK_IT, **day})
    assert answer.ok, answer


def says(*words: str) -> Any:
    return lambda message: all(each in message.text for each in words)


def has(message: Message, action: str) -> bool:
    return f"'action_id': '{action}'" in str(message.blocks)


async def lit(town: Town, person: Person, face: SquareFace) -> bool:
    return (await town.card(person)).squares[face.position].state is SquareState.AWARDED


async def test_a_promise_is_recalled_on_its_day_and_kept_from_the_reminder(
    either: Town, beholder: Any
) -> None:
    ben = await either.joins("U0BEN")
    face = await promises(either, beholder, ben)
    await at(either, datetime(2026, 11, 27, 9, 1, tzinfo=UTC))
    reminder = await ben.receives(says("Today is the day you promised Ines Duarte", WHAT))
    assert (await ben.presses(reminder, names.FOLLOW_UP)).ok
    assert f"You promised: {WHAT}" in str(top(ben).blocks)
    await keeps(ben)
    assert "You kept your promise on its day." in str(top(ben).blocks)
    assert await lit(either, ben, face)
    settled = await ben.receives(says("✓ Your promise to Ines Duarte is kept, on its day."))
    assert (settled.ts, has(settled, names.FOLLOW_UP)) == (reminder.ts, False)


async def test_a_promise_is_kept_early_from_the_list_of_promises(town: Town, beholder: Any) -> None:
    ben = await town.joins("U0BEN")
    assert "no open promises" in (await ben.types("/bingo promises")).text
    await promises(town, beholder, ben)
    await at(town, datetime(2026, 11, 26, 15, tzinfo=UTC))
    listed = await ben.types("/bingo promises", channel="C0TEAM")
    assert "Tomorrow" in listed.text
    assert WHAT in listed.text
    assert (await ben.presses(ben.ephemerals("C0TEAM")[-1], names.FOLLOW_UP)).ok
    await keeps(ben)
    assert "You kept your promise before its day." in str(top(ben).blocks)
    assert "kept before its day" in (await ben.types("/bingo promises")).text
    await at(town, datetime(2026, 11, 27, 12, tzinfo=UTC))
    assert not [message for message in ben.messages() if "Today is the day" in message.text]


async def test_a_promise_is_kept_late_on_its_old_card_after_one_quiet_nudge(
    town: Town, beholder: Any
) -> None:
    ben = await town.joins("U0BEN")
    card = await ben.receives(is_card)
    face = await promises(town, beholder, ben)
    await at(town, datetime(2026, 11, 27, 10, tzinfo=UTC))
    first = await ben.receives(says("Today is the day you promised"))
    await at(town, datetime(2026, 11, 30, 10, tzinfo=UTC))
    nudge = await ben.receives(says("You promised Ines Duarte", "for Friday 27 November", "late counts too"))
    assert nudge.ts != first.ts
    for week in (WEEK.next(), WEEK.next().next()):
        await town.house.database.run(
            town.house.known.bot.workspace, deal_cards, DealCards(week=week, zone="Europe/Lisbon")
        )
    await at(town, datetime(2026, 12, 9, 10, tzinfo=UTC))
    before = next(message.text for message in ben.messages() if message.ts == card.ts)
    assert (await ben.presses(nudge, names.FOLLOW_UP)).ok
    await keeps(ben)
    assert "A promise kept late is still a promise kept." in str(top(ben).blocks)
    await town.slack.until(lambda: any(m.ts == card.ts and m.text != before for m in ben.messages()))
    assert face.activity.short in str(top(ben).blocks)
    weeks = await beholder.fetch("SELECT DISTINCT week FROM score_week WHERE points > 0")
    assert [row["week"] for row in weeks] == [WEEK.monday]


async def test_home_shows_promises_and_opens_their_follow_up(town: Town, beholder: Any) -> None:
    ben = await town.joins("U0BEN")
    face = await promises(town, beholder, ben)
    await at(town, datetime(2026, 11, 28, 10, tzinfo=UTC))
    await ben.opens_home()
    assert ben.home is not None
    assert "Friday 27 November; late counts too" in str(ben.home.blocks)
    assert (await ben.presses(ben.home, names.FOLLOW_UP)).ok
    await keeps(ben)
    assert await lit(town, ben, face)
    await town.slack.until(lambda: ben.home is not None and "late counts too" not in str(ben.home.blocks))


async def test_a_promise_is_kept_after_the_end_of_its_season(town: Town, beholder: Any) -> None:
    ben = await town.joins("U0BEN")
    face = await promises(town, beholder, ben, due_on=date(2026, 12, 25))
    await at(town, datetime(2026, 12, 25, 9, 30, tzinfo=UTC))
    reminder = await ben.receives(says("Today is the day you promised"))
    await at(town, datetime(2027, 1, 4, 9, 5, tzinfo=UTC))
    await ben.receives(lambda m: "Would you like to play?" in m.text and has(m, names.JOIN))
    assert (await ben.presses(reminder, names.FOLLOW_UP)).ok
    await keeps(ben)
    assert "A promise kept late is still a promise kept." in str(top(ben).blocks)
    old = await beholder.fetchval("SELECT awarded FROM card WHERE week = $1", WEEK.monday)
    assert old == 1 << face.position


async def test_the_answer_to_a_follow_up_is_a_message_of_its_own(town: Town, beholder: Any) -> None:
    ben = await town.joins("U0BEN")
    await promises(town, beholder, ben)
    await at(town, datetime(2026, 11, 27, 9, 1, tzinfo=UTC))
    reminder = await ben.receives(says("Today is the day you promised"))
    await ben.presses(reminder, names.FOLLOW_UP)
    answer = await ben.submits(
        values={
            "followup_what": "I will send it to her tomorrow morning, and then I will ring her about the hinge too."
        }
    )
    assert answer.ok, answer
    back = await ben.receives(lambda m: has(m, names.MEND) and m.ts > reminder.ts)
    assert (await ben.presses(back, names.MEND)).ok
    assert "I will send it to her tomorrow" in str(top(ben).blocks)
    await keeps(ben)
    await town.slack.until(lambda: any(m.ts == back.ts and "lit" in m.text for m in ben.messages()))


async def vouched(town: Town, beholder: Any, *witnesses: str, activity: ActivityId = HANDOVER) -> SquareFace:
    """Ben claims a square that these were there for."""
    ben = await town.joins("U0BEN")
    face = await laid(town, beholder, ben, activity)
    await fills_in(ben, face, witnesses=list(witnesses))
    await ben.closes(everything=True)
    return face


async def test_two_stand_in_for_a_photo_one_after_the_other(either: Town, beholder: Any) -> None:
    face = await vouched(either, beholder, "U0CLEO", "U0AMARA", activity=SITE)
    ben, cleo, amara = (either.person(name) for name in ("U0BEN", "U0CLEO", "U0AMARA"))
    asked = await cleo.receives(says("says you were there", face.activity.short))
    assert (await cleo.presses(asked, names.WITNESS_YES)).ok
    await ben.receives(says("1 of 2 said yes so far."))
    said = await cleo.receives(says("✓ You were there"))
    assert has(said, names.WITNESS_NO)
    assert (await amara.presses(await amara.receives(says("says you were there")), names.WITNESS_YES)).ok
    await ben.receives(says("is lit"))
    assert await lit(either, ben, face)
    await either.slack.until(
        lambda: any(m.ts == asked.ts and not has(m, names.WITNESS_NO) for m in cleo.messages())
    )


async def test_a_witness_who_pressed_by_mistake_puts_it_right(town: Town, beholder: Any) -> None:
    face = await vouched(town, beholder, "U0CLEO", "U0AMARA")
    cleo = town.person("U0CLEO")
    await cleo.presses(await cleo.receives(says("says you were there")), names.WITNESS_NO)
    said = await cleo.receives(says("You were not there"))
    assert (await cleo.presses(said, names.WITNESS_YES)).ok
    assert await lit(town, town.person("U0BEN"), face)
    answer = await cleo.forges_press(said, names.WITNESS_NO, value=await claim_of(beholder))
    assert answer.ok
    assert "Your answer has counted already" in cleo.ephemerals()[-1].text
    assert await lit(town, town.person("U0BEN"), face)


async def claim_of(beholder: Any) -> str:
    return str(await beholder.fetchval("SELECT claim_id FROM claim"))


async def test_a_silent_witness_is_reminded_once_and_then_a_reviewer_looks(town: Town, beholder: Any) -> None:
    face = await vouched(town, beholder, "U0CLEO")
    ben, cleo, amara = (town.person(name) for name in ("U0BEN", "U0CLEO", "U0AMARA"))
    asked = await cleo.receives(says("says you were there"))
    await at(town, datetime(2026, 11, 27, 11, tzinfo=UTC))
    again = await cleo.receives(says("A small reminder", face.activity.short))
    assert again.ts != asked.ts
    await at(town, datetime(2026, 12, 2, 11, tzinfo=UTC))
    await ben.receives(says("A colleague takes a look"))
    await amara.receives(lambda m: face.activity.short in m.text and has(m, names.REVIEW_AWARD))
    await town.slack.until(
        lambda: {asked.ts, again.ts} <= {m.ts for m in cleo.messages() if "needs no answer" in m.text}
    )


async def test_a_witness_who_left_is_replaced_by_mending(town: Town, beholder: Any) -> None:
    face = await vouched(town, beholder, "U0CLEO")
    ben, amara = town.person("U0BEN"), town.person("U0AMARA")
    await town.person("U0CLEO").receives(says("says you were there"))
    town.slack.update_user("U0CLEO", deleted=True)
    await town.slack.settled()
    await at(town, datetime(2026, 11, 25, 11, tzinfo=UTC))
    back = await ben.receives(says("Cleo is away and can't answer. Who else was there?"))
    assert (await ben.presses(back, names.MEND)).ok
    answer = await ben.submits(values={"witnesses": ["U0AMARA"]})
    assert answer.ok, answer
    assert (await amara.presses(await amara.receives(says("says you were there")), names.WITNESS_YES)).ok
    assert await lit(town, ben, face)


@pytest.mark.parametrize("name", ["U0GUEST", "U0AMARA"])
async def test_a_forged_yes_lights_nothing(town: Town, beholder: Any, name: str) -> None:
    face = await vouched(town, beholder, "U0CLEO")
    asked = await town.person("U0CLEO").receives(says("says you were there"))
    forger = town.person(name)
    answer = await forger.forges_press(asked, names.WITNESS_YES, value=await claim_of(beholder))
    assert answer.ok
    assert forger.ephemerals()
    assert not await lit(town, town.person("U0BEN"), face)

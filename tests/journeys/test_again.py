"""Every delivery may come again; the state is as if it came once."""

from typing import Any

from bot import names
from tests.journeys.town import Town, claims, is_card

COUNTED = (
    "person",
    "card",
    "claim",
    "judgement",
    "ledger",
    "contact",
    "score_week",
    "team_week",
    "customer",
    "witness",
)


async def state(beholder: Any) -> dict[str, Any]:
    """Everything the game knows, and what will be told."""
    rows = {table: await beholder.fetch(f"SELECT * FROM {table} ORDER BY 1, 2, 3") for table in COUNTED}
    told = await beholder.fetch("SELECT kind, key, state FROM outbox WHERE kind <> 'home' ORDER BY 1, 2, 3")
    return {name: [tuple(row) for row in found] for name, found in rows.items()} | {
        "told": [tuple(row) for row in told]
    }


async def test_every_delivery_sent_three_times_is_as_if_sent_once(either: Town, beholder: Any) -> None:
    ben = await either.joins("U0BEN")
    await ben.receives(is_card)
    await claims(either, ben)
    await ben.closes(everything=True)
    await ben.opens_home()
    await either.slack.settled()
    sent, before = list(either.slack.recorded.deliveries), await state(beholder)
    for delivery in sent:
        again = await either.slack.redeliver(delivery, 2)
        assert all(each.ok for each in again)
    after = await state(beholder)
    assert {name: after[name] for name in COUNTED} == {name: before[name] for name in COUNTED}
    assert len(ben.messages()) == len({message.ts for message in ben.messages()})


async def test_a_claim_sent_again_gets_the_same_answer(either: Town) -> None:
    ben = await either.joins("U0BEN")
    await claims(either, ben)
    sent = either.slack.recorded.deliveries_of("interactive")[-1]
    (again,) = await either.slack.redeliver(sent)
    assert again.answer == sent.answer


async def test_a_withdrawal_sent_again_changes_nothing(either: Town, beholder: Any) -> None:
    ben = await either.joins("U0BEN")
    await claims(either, ben)
    await ben.closes(everything=True)
    await ben.types("/bingo claims", channel="C0TEAM")
    await ben.presses(ben.ephemerals("C0TEAM")[-1], names.WITHDRAW)
    sent = either.slack.recorded.deliveries_of("interactive")[-1]
    assert all(each.ok for each in await either.slack.redeliver(sent, 2))
    assert await beholder.fetchval("SELECT count(*) FROM claim WHERE state = 'withdrawn'") == 1

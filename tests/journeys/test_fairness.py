"""A card is sealed, its key is told, its owner deals it again; managers see how fair all are; a card is swapped once."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot import names
from bot.cli import main
from bot.practice import Message, Person, View
from bot.views import words
from cards.model import Week
from cards.proof import seal_of
from services.jobs import fairness
from services.jobs.base import JobContext
from tests.journeys.test_home import at_home
from tests.journeys.test_promises import at
from tests.journeys.test_reviews import told_in
from tests.journeys.town import Town, chooses, claims, is_card, top, values
from tests.support.company import WEEK, plain_squares, told
from tests.support.dealt_again import files_in, typed_in
from tests.support.quiet import Quiet

NEXT_MONDAY = datetime(2026, 11, 30, 10, tzinfo=UTC)
NEXT_TUESDAY = datetime(2026, 12, 1, 13, tzinfo=UTC)
HEX = r"`([0-9a-f]{64})`"


async def card_of(person: Person, week: Week = WEEK) -> Message:
    """The message with the card of a week, as it is now."""
    return await person.receives(lambda message: is_card(message) and f"'{week}'" in str(message.blocks))


async def shows_how(person: Person, week: Week = WEEK) -> View:
    """From the card's message to its details, and from there to how it was dealt."""
    assert (await person.presses(await card_of(person, week), names.OPEN_CARD)).ok
    assert (await person.presses(top(person), names.HOW_DEALT)).ok
    return top(person)


def acts(surface: Message | View) -> set[str]:
    inside = [each for block in surface.blocks for each in block.get("elements", [])]
    return {str(each.get("action_id")) for each in inside}


async def test_a_card_is_sealed_on_monday_and_dealt_again_by_its_owner_once_the_key_is_told(
    town: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ben = await town.joins("U0BEN")
    (seal,) = re.findall(HEX, told_in(await card_of(ben)))
    assert "told after Tuesday 1 December at 12:00" in told_in(await shows_how(ben))
    await ben.closes(everything=True)
    await at(town, NEXT_MONDAY)
    assert len(re.findall(HEX, told_in(await card_of(ben, WEEK.next())))) == 1
    await at(town, NEXT_TUESDAY)
    await claims(town, ben)
    await ben.closes(everything=True)
    both = await ben.receives(
        lambda message: is_card(message) and f"Key of {words.span(WEEK)}" in str(message.blocks)
    )
    key = re.findall(HEX, told_in(both))[1]
    assert seal_of(bytes.fromhex(key)) == seal
    shown = await shows_how(ben)
    assert key in told_in(shown)
    assert ran(shown, tmp_path) == 0
    assert "The same." in capsys.readouterr().out


def ran(shown: View, folder: Path) -> int:
    """Types what the modal says, with the file it shows: for a first card nothing was left out."""
    ((name, text),) = files_in(shown.blocks).items()
    (folder / name).write_text(text)
    with pytest.raises(SystemExit) as stop:
        main([str(folder / word) if word == name else word for word in typed_in(shown.blocks)])
    return int(stop.value.code or 0)


async def test_nobody_is_told_how_the_card_of_another_week_was_dealt(town: Town) -> None:
    ben = await town.joins("U0BEN")
    message = await card_of(ben)
    for forged in ("2026-W40", "2026-W99", "U0CLEO", "x" * 300):
        answer = await ben.forges_press(message, names.HOW_DEALT, value=forged)
        assert answer.ok
        assert ben.modal is None
        assert "Seal" not in str(ben.ephemerals(message.channel)[-1].text)


async def reports(town: Town, week: Week) -> None:
    """The report of a week is made, as the worker does."""
    context = JobContext(
        database=town.house.database,
        links=Quiet(),
        photos=Quiet(),
        posters=Quiet(),
        rolls=Quiet(),
        telemetry=Quiet(),
    )
    await fairness.run(context, {"workspace": town.house.known.bot.workspace, "week": str(week)})


async def test_managers_see_that_everyone_has_the_same_chance(town: Town) -> None:
    amara, ben = await town.joins("U0AMARA"), await town.joins("U0BEN")
    await reports(town, WEEK)
    home = await at_home(amara)
    assert "Everyone had the same chance of a line: 40%." in told_in(home)
    assert (await amara.presses(home, names.FAIRNESS)).ok
    assert "2 of 2 cards came out the same" in told_in(top(amara))
    assert names.FAIRNESS not in acts(await at_home(ben))
    answer = await ben.forges_press(await card_of(ben), names.FAIRNESS, value=str(WEEK))
    assert answer.ok
    assert ben.modal is None or "came out the same" not in told_in(top(ben))


async def test_managers_go_from_the_report_of_the_running_week_to_those_before(
    either: Town, beholder: Any
) -> None:
    amara, ben = await either.joins("U0AMARA"), await either.joins("U0BEN")
    await reports(either, WEEK)
    await at(either, NEXT_TUESDAY)
    await card_of(ben, WEEK.next())
    for week in (WEEK, WEEK.next()):
        await reports(either, week)
    assert await beholder.fetchval("SELECT closed_at IS NOT NULL FROM fairness WHERE week = $1", WEEK.monday)
    assert (await amara.presses(await at_home(amara), names.FAIRNESS)).ok
    assert "Key: told once the week is over" in told_in(top(amara))
    assert (await amara.presses(top(amara), names.FAIRNESS, str(WEEK))).ok
    assert len(amara.modals) == 1
    assert re.search(r"Key: `[0-9a-f]{64}`", told_in(top(amara)))
    for forged in ("2020-W01", "2026-W99", "U0CLEO", "x" * 300):
        assert (await amara.forges_press(await card_of(amara), names.FAIRNESS, value=forged)).ok
    assert "There is no report of that week" in str(amara.ephemerals((await card_of(amara)).channel))
    assert (await amara.forges_press(top(amara), names.FAIRNESS, value="2020-W01")).ok
    assert "There is no report of that week" in told_in(top(amara))
    assert (await ben.forges_press(await card_of(ben), names.FAIRNESS, value=str(WEEK))).ok
    assert ben.modal is None or "Key:" not in told_in(top(ben))


async def test_a_card_is_swapped_in_its_place_and_only_once(either: Town, beholder: Any) -> None:
    ben = await either.joins("U0BEN")
    message, before = await card_of(ben), await either.card(ben)
    old = message.text
    home = await at_home(ben)
    assert names.RESHUFFLE in acts(home)
    assert (await ben.presses(message, names.RESHUFFLE)).ok
    swapped = await ben.receives(lambda each: is_card(each) and each.text != old)
    assert swapped.ts == message.ts
    assert names.RESHUFFLE not in acts(swapped)
    assert (await either.card(ben)).counter > before.counter
    await either.slack.until(lambda: names.RESHUFFLE not in acts(ben.home) if ben.home else False)
    again = await ben.forges_press(swapped, names.RESHUFFLE, value=str(WEEK))
    assert again.ok
    assert "You have had another card this season" in str(ben.ephemerals(swapped.channel)[-1].text)
    assert await beholder.fetchval("SELECT count(*) FROM reshuffle") == 1


async def test_a_form_of_the_card_before_keeps_what_was_typed_and_says_why(
    either: Town, beholder: Any
) -> None:
    ben = await either.joins("U0BEN")
    face = plain_squares(await either.card(ben))[0]
    await ben.types("/bingo claim")
    await chooses(ben, face)
    given = await values(ben, told(face.activity))
    message = await card_of(ben)
    assert (await ben.presses(message, names.RESHUFFLE)).ok
    answer = await ben.submits(values=given)
    assert "the card you swapped" in str(answer)
    assert await beholder.fetchval("SELECT count(*) FROM claim") == 0


async def test_a_claim_keeps_its_card(town: Town) -> None:
    ben = await town.joins("U0BEN")
    message = await card_of(ben)
    await claims(town, ben)
    await ben.closes(everything=True)
    await ben.receives(lambda each: is_card(each) and "1 of 25 squares lit" in each.text)
    assert names.RESHUFFLE not in acts(await card_of(ben))
    assert (await ben.forges_press(message, names.RESHUFFLE, value=str(WEEK))).ok
    assert "You have claimed on this card already" in str(ben.ephemerals(message.channel)[-1].text)


async def test_many_presses_at_once_deal_one_card(town: Town, beholder: Any) -> None:
    ben = await town.joins("U0BEN")
    message = await card_of(ben)
    answers = await asyncio.gather(*(ben.presses(message, names.RESHUFFLE) for _ in range(10)))
    assert all(answer.ok for answer in answers)
    assert await beholder.fetchval("SELECT count(*) FROM reshuffle") == 1
    await town.slack.settled()
    assert len([each for each in ben.messages() if is_card(each)]) == 1

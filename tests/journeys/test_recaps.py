"""A team's week is told on Friday: from the draft to the thread, by one manager and by two, with and without a yes."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from bot import names
from bot.practice import Fault, Message, Person
from bot.views import recap_form
from cards.model import PersonId
from services.ids import ChannelId
from services.pages import SquareFace
from services.store.tx import Tx
from services.teams import TeamChoice, TeamSource
from services.usecases.choose_lookers import ChooseLookers, choose_lookers
from services.usecases.due import RECAP, SWEEP, Due, due
from services.usecases.keep_team import MakeTeam, make_team
from services.usecases.show_recap import ShowRecaps, show_recaps
from tests.journeys.test_centre import chosen_channel
from tests.journeys.test_reviews import told_in
from tests.journeys.town import Town, chooses, top, values
from tests.support.company import plain_squares, told

FRIDAY = datetime(2026, 11, 27, 15, 0, tzinfo=UTC)
CHANNEL = "C0TEAM"


async def claims(town: Town, person: Person, *ticks: str, number: int = 0) -> SquareFace:
    """Claims a square with what of it may be told."""
    chosen = plain_squares(await town.card(person))[number]
    await person.types("/bingo claim")
    await chooses(person, chosen)
    given = await values(person, told(chosen.activity, number=number, customer="Ines Duarte"))
    answer = await person.submits(values={**given, "recap": list(ticks)})
    assert answer.ok, answer
    await person.closes(everything=True)
    return chosen


async def comes_due(town: Town, moment: datetime) -> None:
    """It is this moment, and the scheduler looks around. What it found before counts as there until it is done, and is waited for."""
    workspace = town.house.known.bot.workspace
    async with asyncio.timeout(5):
        while await town.house.database.run(workspace, looking, None):
            pass
    town.slack.advance((moment - town.house.clock()).total_seconds())
    await town.house.database.run(workspace, due, Due())


async def looking(tx: Tx, _: None) -> bool:
    """Whether a worker still does what the scheduler found."""
    found = await tx.rows(
        "SELECT 1 FROM pgqueuer WHERE entrypoint IN (:recap, :sweep) AND status IN ('queued', 'picked')",
        recap=RECAP,
        sweep=SWEEP,
    )
    return bool(found)


async def opens(town: Town, name: str = "U0AMARA") -> Person:
    """A manager opens their draft from its message."""
    person = town.person(name)
    message = await person.receives(lambda each: each.text.startswith("Your recap is drafted"))
    assert (await person.presses(message, names.RECAP)).ok
    assert top(person).callback_id == names.MODAL_RECAP
    return person


def field(person: Person, name: str) -> str:
    """The block of a text as it is drawn now."""
    return next(
        str(each["block_id"])
        for each in top(person).blocks
        if str(each.get("block_id", "")).startswith(f"{name}{recap_form.VERSION}")
    )


async def recap_of(person: Person) -> Message:
    return await person.receives(lambda each: each.text.startswith("Our week"), channel=CHANNEL)


async def in_thread(person: Person, recap: Message, words: str) -> Message:
    return await person.receives(
        lambda each: each.thread_ts == recap.ts and words in each.text, channel=CHANNEL
    )


async def friday(town: Town) -> None:
    await chosen_channel(town)
    await comes_due(town, FRIDAY)


async def test_a_manager_edits_previews_and_posts_and_the_stories_stand_in_the_thread(town: Town) -> None:
    ben, cleo = await town.joins("U0BEN"), await town.joins("U0CLEO")
    await claims(town, ben, "told", "named")
    await claims(town, cleo, "told", number=1)
    await friday(town)
    amara = await opens(town)
    person = amara.fills(top(amara), {field(amara, "thanks"): {"text": "Thank you, Cleo, for the boat."}})
    assert (await amara.presses(person, names.RECAP_DOWN)).ok
    assert "Thank you, Cleo, for the boat." in str(top(amara).blocks)
    assert (await amara.forges_press(top(amara), names.RECAP_CHART, value="off")).ok
    assert (await amara.presses(top(amara), names.RECAP_PREVIEW)).ok
    preview = top(amara)
    assert preview.callback_id == names.MODAL_RECAP_READ
    await amara.closes()
    assert (await amara.presses(top(amara), names.part(names.RECAP_POST, recap_form.BELOW))).ok
    assert "on its way" in told_in(top(amara))
    posted = await recap_of(ben)
    assert "Thank you, Cleo, for the boat." in posted.text
    seen = [_bare(each) for each in posted.blocks]
    assert [_bare(each) for each in preview.blocks][: len(seen)] == seen
    story = await in_thread(ben, posted, "by <@")
    assert story.thread_ts == posted.ts
    message = await amara.receives(lambda each: "is posted" in each.text)
    assert "other story is in the thread" in message.text
    desk = await town.house.database.run(
        town.house.known.bot.workspace, show_recaps, ShowRecaps(person=PersonId("U0AMARA"))
    )
    assert not desk.past[0].words.chart


def _bare(block: Any) -> Any:
    return {key: value for key, value in block.items() if key != "block_id"}


async def test_a_scheduled_recap_goes_out_at_its_moment(town: Town) -> None:
    ben = await town.joins("U0BEN")
    await claims(town, ben, "told")
    await friday(town)
    amara = await opens(town)
    form = amara.fills(
        top(amara),
        {recap_form.ON: {recap_form.ON: "2026-11-27"}, recap_form.AT: {recap_form.AT: "16:20"}},
    )
    assert (await amara.presses(form, names.RECAP_SCHEDULE)).ok
    assert "Friday 27 November at 16:20" in told_in(top(amara))
    await comes_due(town, FRIDAY + timedelta(hours=1, minutes=20))
    await recap_of(ben)


async def test_two_managers_write_at_once_and_nothing_either_wrote_is_lost(town: Town) -> None:
    cleo = await town.joins("U0CLEO")
    await town.house.database.run(
        town.house.known.bot.workspace,
        choose_lookers,
        ChooseLookers(
            person=PersonId("U0AMARA"), managers=(PersonId("U0AMARA"), PersonId("U0BEN")), reviewers=()
        ),
    )
    await claims(town, cleo, "told")
    await friday(town)
    amara, ben = await opens(town), await opens(town, "U0BEN")
    assert (await amara.submits(values={field(amara, "thanks"): {"text": "Thank you, Cleo."}})).ok
    assert amara.modal is None
    answer = await ben.submits(values={field(ben, "thanks"): {"text": "Thank you, all."}})
    assert answer.ok
    assert "<@U0AMARA> changed this recap" in told_in(top(ben))
    assert "Thank you, Cleo." in told_in(top(ben))
    assert "Thank you, all." in str(top(ben).blocks)
    assert (await ben.submits()).ok
    assert ben.modal is None
    assert (await amara.types("/bingo recap")).ok
    assert "Thank you, all." in str(top(amara).blocks)


async def test_only_a_yes_is_told_without_names_and_what_is_taken_back_is_marked(town: Town) -> None:
    ben, cleo = await town.joins("U0BEN"), await town.joins("U0CLEO")
    await claims(town, ben)
    await claims(town, cleo, "told", number=1)
    await claims(town, cleo, "told", "named", number=2)
    await friday(town)
    amara = await opens(town)
    assert "<@U0BEN>" not in str(top(amara).blocks)
    assert (await amara.presses(top(amara), names.RECAP_POST)).ok
    posted = await recap_of(ben)
    story = await in_thread(ben, posted, "by <@U0CLEO>")
    whole = f"{posted.blocks}{story.blocks}"
    assert whole.count("with Ines Duarte at Harbour Foods") == 1, (
        "the other story is of somebody who was not asked"
    )
    assert str(posted.blocks).count("You can read of Ines Duarte at Harbour Foods") == 1
    assert whole.count("Ines") == 2
    await takes_back(town, cleo)
    await ben.receives(lambda each: each.ts == story.ts and "taken back" in each.text, channel=CHANNEL)
    await ben.receives(lambda each: each.ts == posted.ts and "taken back" in each.text, channel=CHANNEL)
    assert (await amara.closes(everything=True)).ok
    assert (await amara.types("/bingo recap")).ok
    assert "2 stories taken back" in told_in(top(amara))


async def takes_back(town: Town, person: Person) -> None:
    """Withdraws every claim from the list of them."""
    for _ in range(2):
        await person.types("/bingo claims", channel=CHANNEL)
        listed = [each for each in person.ephemerals(CHANNEL) if names.WITHDRAW in str(each.blocks)][-1]
        buttons = [each for block in listed.blocks for each in block.get("elements", ())]
        claim = next(each["value"] for each in buttons if each.get("action_id") == names.WITHDRAW)
        assert (await person.presses(listed, names.WITHDRAW, claim)).ok


async def test_nobody_but_managers_opens_or_posts_a_recap(town: Town, beholder: Any) -> None:
    ben = await town.joins("U0BEN")
    await claims(town, ben, "told")
    await friday(town)
    amara = await opens(town)
    assert (await ben.types("/bingo recap", channel=CHANNEL)).ok
    assert ben.modal is None or ben.modal.callback_id != names.MODAL_RECAP
    recap = str(await beholder.fetchval("SELECT recap_id FROM recap"))
    message = await ben.receives(lambda each: each.text.startswith("Your card for"))
    for action, value in ((names.RECAP_AGAIN, recap), (names.RECAP_ITSELF, "on"), (names.RECAP_POST, "")):
        await ben.forges_press(message, action, value=value)
    for value in ("", "x" * 200, recap):
        await amara.forges_press(top(amara), names.RECAP_AGAIN, value=value)
    assert await beholder.fetchval("SELECT count(*) FROM outbox WHERE kind = 'recap'") == 0
    assert await beholder.fetchval("SELECT recap_itself FROM team") is False


async def test_a_manager_of_two_teams_goes_from_one_recap_to_the_other_and_keeps_what_they_typed(
    town: Town, beholder: Any
) -> None:
    await chosen_channel(town)
    choice = TeamChoice(
        name="Pier",
        channel=ChannelId(CHANNEL),
        managers=(PersonId("U0AMARA"),),
        members=(PersonId("U0CLEO"),),
    )
    made = MakeTeam(person=PersonId("U0AMARA"), source=TeamSource.HAND, source_id="", choice=choice)
    pier = await town.house.database.run(town.house.known.bot.workspace, make_team, made)
    first = str(await beholder.fetchval("SELECT team_id FROM team WHERE name <> 'Pier'"))
    ben, cleo = await town.joins("U0BEN"), await town.joins("U0CLEO")
    await claims(town, ben, "told")
    await claims(town, cleo, "told", number=1)
    await comes_due(town, FRIDAY)
    amara = town.person("U0AMARA")
    message = await amara.receives(lambda each: each.text.startswith("Your recap for Pier is drafted"))
    assert (await amara.presses(message, names.RECAP)).ok
    assert "The week of *Pier*" in str(top(amara).blocks)
    form = amara.fills(top(amara), {field(amara, "thanks"): {"text": "Thank you, Cleo."}})
    assert (await amara.presses(form, names.part(names.RECAP_TEAM, first))).ok
    assert "The week of *Pier*" not in str(top(amara).blocks)
    assert "Thank you, Cleo." not in str(top(amara).blocks)
    assert (await amara.presses(top(amara), names.part(names.RECAP_TEAM, str(pier.team.id)))).ok
    assert "Thank you, Cleo." in str(top(amara).blocks)
    assert (await amara.presses(top(amara), names.RECAP_POST)).ok
    await cleo.receives(lambda each: each.text.startswith("Pier: our week"), channel=CHANNEL)


async def test_who_posts_while_slack_shows_no_window_anew_hears_that_it_is_on_its_way(town: Town) -> None:
    ben = await town.joins("U0BEN")
    await claims(town, ben, "told")
    await friday(town)
    amara = await opens(town)
    town.slack.fails(Fault(kind="error", method="views.update", code="internal_error"))
    assert (await amara.presses(top(amara), names.RECAP_POST)).ok
    assert "on its way to your team" in told_in(top(amara))
    await recap_of(ben)

"""A team's board through its week: in the channel, in its thread, at rest before the recap, and in everybody's own page."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from aiohttp import ClientSession

from bot.practice import Message, Person
from cards.model import PersonId
from services.chart_links import PATH, opened
from services.ids import ChannelId
from services.notices import HomeChanged, Lane
from services.store import outbox
from services.store.tx import Tx
from services.teams import TeamChoice, TeamSource
from services.usecases.keep_team import MakeTeam, make_team
from tests.journeys.test_centre import chosen_channel
from tests.journeys.town import Town, claims
from tests.support.company import plain_squares

CHANNEL = "C0TEAM"
AMARA = PersonId("U0AMARA")
NOON = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
RECAP = NOON + timedelta(hours=3)


async def lights(town: Town, person: Person, number: int, customer: str) -> None:
    face = plain_squares(await town.card(person))[number]
    await claims(town, person, number=number, face=face, customer=customer)
    await person.closes(everything=True)


async def five_play(town: Town, *people: str) -> None:
    """Beside each of these four more have a card in their team, so that points are told of."""
    await town.house.database.run(town.house.known.bot.workspace, _four_more, people)


async def _four_more(tx: Tx, people: Sequence[str]) -> None:
    for table in ("person", "card"):
        await tx.do(
            f"INSERT INTO {table} SELECT (jsonb_populate_record(b, jsonb_build_object('person_id', b.person_id || n))).*"
            f" FROM {table} b CROSS JOIN generate_series(1, 4) n WHERE b.workspace_id = :workspace AND b.person_id = ANY(:people)",
            people=list(people),
        )


async def is_at(town: Town, moment: datetime) -> None:
    """It is this moment, and whoever sends looks around, as they do every minute."""
    town.slack.advance((moment - town.house.clock()).total_seconds())
    await town.house.database.run(town.house.known.bot.workspace, _looks, None)


async def _looks(tx: Tx, _: None) -> None:
    await outbox.add(tx, HomeChanged(person=PersonId("U0BEN")), lane=Lane.BULK)


async def quarter_later(town: Town) -> None:
    await is_at(town, town.house.clock() + timedelta(minutes=15, seconds=1))


def now(person: Person, board: Message) -> str:
    return next(each.text for each in person.messages(CHANNEL) if each.ts == board.ts)


async def told_in_thread(person: Person, board: Message) -> Message:
    return await person.receives(lambda each: each.thread_ts == board.ts, channel=CHANNEL)


async def test_a_board_has_its_details_in_its_thread_and_rests_before_the_recap(town: Town) -> None:
    ben, cleo = await town.joins("U0BEN"), await town.joins("U0CLEO")
    await five_play(town, "U0BEN")
    await chosen_channel(town)
    await lights(town, ben, 0, "Ines Duarte")
    board = await cleo.receives(lambda each: "1 square" in each.text, channel=CHANNEL)
    await quarter_later(town)
    await is_at(town, NOON + timedelta(minutes=5))
    await lights(town, ben, 1, "Rui Costa")
    answer = await ben.types("/bingo leaders team")
    assert "1 square" in answer.text
    assert "stands still until the recap on Friday 27 November at 15:00" in answer.text
    mine = await ben.types("/bingo leaders")
    assert "2 squares" in mine.text
    assert "with Rui Costa: " in mine.text
    assert "1 square" in now(cleo, board)
    await is_at(town, RECAP + timedelta(seconds=1))
    await town.slack.until(lambda: "2 squares" in now(cleo, board))
    detail = await told_in_thread(cleo, board)
    assert "per person and working day." in detail.text


async def test_teams_that_share_a_channel_have_one_board_and_a_reply_each(town: Town) -> None:
    pier, quay = [
        TeamChoice(name=name, channel=ChannelId(CHANNEL), members=(PersonId(member),))
        for name, member in (("Pier", "U0BEN"), ("Quay", "U0CLEO"))
    ]
    for choice in (pier, quay):
        command = MakeTeam(person=AMARA, source=TeamSource.HAND, source_id="", choice=choice)
        await town.house.database.run(town.house.known.bot.workspace, make_team, command)
    ben, cleo = await town.joins("U0BEN"), await town.joins("U0CLEO")
    await five_play(town, "U0BEN", "U0CLEO")
    await lights(town, ben, 0, "Ines Duarte")
    await lights(town, cleo, 1, "Rui Costa")
    board = await ben.receives(
        lambda each: each.text.count("Together you lit 1 square") == 2, channel=CHANNEL
    )
    assert board.text.index("Pier") < board.text.index("Quay")
    await quarter_later(town)
    await is_at(town, RECAP + timedelta(seconds=1))
    await ben.receives(lambda each: each.thread_ts == board.ts and "Pier." in each.text, channel=CHANNEL)
    await ben.receives(lambda each: each.thread_ts == board.ts and "Quay." in each.text, channel=CHANNEL)
    standing = [each for each in ben.messages(CHANNEL) if "Together you lit" in each.text]
    assert [each.ts for each in standing] == [board.ts]


async def _week_before(tx: Tx, _: None) -> None:
    await tx.do(
        "INSERT INTO team_week (workspace_id, week, team_id, points, squares)"
        " SELECT workspace_id, '2026-11-16', team_id, 120, 4 FROM team WHERE workspace_id = :workspace"
    )


async def test_a_chart_in_the_thread_is_a_picture_that_slack_can_fetch(town: Town) -> None:
    ben = await town.joins("U0BEN")
    await five_play(town, "U0BEN")
    await chosen_channel(town)
    await town.house.database.run(town.house.known.bot.workspace, _week_before, None)
    await lights(town, ben, 0, "Ines Duarte")
    board = await ben.receives(lambda each: "1 square" in each.text, channel=CHANNEL)
    await quarter_later(town)
    detail = await told_in_thread(ben, board)
    (image,) = [block for block in detail.blocks if block["type"] == "image"]
    assert "120 in the week of 16 Nov" in image["alt_text"]
    path = urlsplit(image["image_url"]).path
    assert path.startswith(PATH)
    shown = opened(town.house.database.secret, path.removeprefix(PATH))
    assert shown[0].points == 120, "no week before the team's first"
    async with ClientSession() as session, session.get(f"http://127.0.0.1:{town.port}{path}") as found:
        assert (found.status, found.content_type) == (200, "image/png")


async def test_managers_see_all_teams_and_nobody_else_does(town: Town) -> None:
    people = [await town.joins(name) for name in ("U0AMARA", "U0BEN", "U0CLEO")]
    amara, ben, _ = people
    answer = await amara.types("/bingo recap company")
    assert "it takes five people with a card" in answer.text
    assert "Managers of the whole workspace do this" in (await ben.types("/bingo recap company")).text
    assert "/bingo recap company" in (await amara.types("/bingo recap compny")).text
    assert amara.modal is None

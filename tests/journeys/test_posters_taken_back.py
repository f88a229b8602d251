"""What is taken back is gone from Slack, page, paper and wall, though Slack answers late; and where it is not, that is said."""

import re
from typing import Any

from bot import names
from bot.practice import Fault, Message, Person
from tests.journeys.test_home import at_home
from tests.journeys.test_posters import (
    CHANNEL,
    completes,
    hung,
    link_in,
    presses_on_claim,
    read,
    says,
    settled,
    small_card,
    town,
)
from tests.journeys.town import Town, top

__all__ = ["town"]


async def wall(town: Town) -> str:
    amara = town.person("U0AMARA")
    assert (await amara.presses(await at_home(amara), names.WALL)).ok
    assert (await amara.presses(top(amara), names.WALL_OPEN)).ok
    return str(re.findall(r"https://bingo\.example/wall/[\w-]{43}", str(top(amara).blocks))[0])


async def tombstones(person: Person, message: Message) -> Message:
    """The same message once nothing of its files is left."""
    return await person.receives(
        lambda each: each.ts == message.ts and all(file.get("mode") == "tombstone" for file in each.files),
        channel=CHANNEL,
        within=20,
    )


async def test_it_is_gone_everywhere_though_slack_asks_to_wait_in_between(town: Town, beholder: Any) -> None:
    ben = await small_card(town, beholder)
    await completes(town, ben, "shown")
    first, poster, screen = await hung(ben), await says(ben, "Here is the poster"), await wall(town)
    _, before, _ = await read(town, f"{link_in(poster)}/a3.pdf")
    assert b"<blockquote" in (await read(town, screen))[1]
    for method in ("files.delete", "files.completeUploadExternal"):
        town.slack.fails(Fault(kind="ratelimited", method=method, retry_after=1))
    await presses_on_claim(ben, names.TAKE_OFF)
    second = await ben.receives(
        lambda each: len(each.files) == 2 and each.ts != first.ts and _there(each), channel=CHANNEL, within=20
    )
    await tombstones(ben, first)
    stored = await beholder.fetchval("SELECT files FROM poster")
    assert [file["id"] for file in second.files] == stored
    assert sum(map(_there, town.slack.workspace().messages[CHANNEL])) == 1
    assert (await read(town, f"{link_in(poster)}/a3.pdf"))[1] != before
    # A screen is told anew every few seconds; here, nobody's clock moves on.
    assert b"story" not in (await read(town, link_in(poster)))[1].partition(b"<figure")[0]


def _there(message: Message) -> bool:
    return bool(message.files) and all(file.get("mode") != "tombstone" for file in message.files)


async def test_a_file_that_slack_does_not_delete_is_told_and_goes_with_the_next_change(
    town: Town, beholder: Any
) -> None:
    ben = await small_card(town, beholder)
    await completes(town, ben, "shown")
    files, poster = await hung(ben), await says(ben, "Here is the poster")
    await settled(ben, "are below", poster)
    town.slack.fails(Fault(kind="error", method="files.delete", code="cant_delete_file", times=None))
    await presses_on_claim(ben, names.TAKE_OFF)
    told = await settled(ben, "Slack did not let me delete", poster)
    assert "are below" not in str(told.blocks)
    assert (await read(town, link_in(told)))[0] == 200
    town.slack.faults.clear()
    assert (await ben.presses(await at_home(ben), names.CHEER, "off")).ok
    await tombstones(ben, files)
    await settled(ben, "It was taken down.", poster)

"""People come, change and go; so may the bot."""

from typing import Any

import pytest

from bot import names
from tests.journeys.town import WORKSPACE, Town, is_card


async def test_everybody_who_may_play_is_invited_once(either: Town, beholder: Any) -> None:
    for name in ("U0AMARA", "U0BEN", "U0CLEO"):
        await either.person(name).receives(lambda message: "Would you like to play?" in message.text)
    await either.house.refresh_roster()
    assert await beholder.fetchval("SELECT count(*) FROM outbox WHERE kind = 'invitation'") == 3


async def test_a_newcomer_is_invited_on_arrival(either: Town) -> None:
    newcomer = either.slack.add_user(name="nia", real_name="Nia New", tz="Asia/Tokyo", workspace=WORKSPACE)
    nia = either.person(newcomer.id)
    await nia.receives(lambda message: "Would you like to play?" in message.text)


@pytest.mark.parametrize(
    ("change", "column", "then"),
    [({"tz": "Asia/Tokyo"}, "zone", "Asia/Tokyo"), ({"deleted": True}, "active", False)],
)
async def test_a_change_we_keep_is_kept(
    either: Town, beholder: Any, change: dict[str, Any], column: str, then: object
) -> None:
    either.slack.update_user("U0BEN", **change)
    await either.slack.settled()
    row = await beholder.fetchrow("SELECT * FROM person WHERE person_id = 'U0BEN'")
    assert row[column] == then


async def test_a_workspace_wrongly_taken_for_gone_is_back_with_the_first_word_from_it(
    either: Town, beholder: Any
) -> None:
    invited = await either.person("U0BEN").receives()
    await beholder.execute("UPDATE directory.workspace SET active = false")
    assert (await either.person("U0BEN").presses(invited, names.JOIN)).ok
    assert await beholder.fetchval("SELECT active FROM directory.workspace") is True
    await either.person("U0BEN").receives(is_card)


async def test_after_the_uninstall_nothing_is_sent_any_more(either: Town, beholder: Any) -> None:
    await either.joins("U0BEN")
    either.slack.uninstall(either.tokens)
    await either.slack.settled()
    assert await beholder.fetchval("SELECT active FROM directory.workspace") is False

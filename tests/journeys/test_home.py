"""App Home and what its buttons do."""

from typing import Any

import pytest

from bot import names
from bot.practice import Person, View
from bot.views import pause, team_form
from tests.journeys.town import Town, claims, top


async def at_home(person: Person) -> View:
    answer = await person.opens_home()
    assert answer.ok
    assert person.home is not None
    return person.home


async def home_says(town: Town, person: Person, words: str) -> View:
    """Somebody's Home once it says this."""
    await town.slack.until(lambda: person.home is not None and words in str(person.home.blocks))
    assert person.home is not None
    return person.home


async def test_the_game_is_left_and_joined_again(either: Town) -> None:
    ben = await either.joins("U0BEN")
    assert (await ben.presses(await at_home(ben), names.LEAVE)).ok
    left = await home_says(either, ben, "You have left the game")
    assert (await ben.presses(left, names.JOIN)).ok
    await home_says(either, ben, "Your card for")


async def test_a_break_is_taken_and_ended(either: Town) -> None:
    ben = await either.joins("U0BEN")
    assert (await ben.presses(await at_home(ben), names.PAUSE)).ok
    answer = await ben.submits(values={pause.UNTIL: "2026-12-07"})
    assert answer.ok
    assert "7 December" in str(top(ben).blocks)
    await ben.closes(everything=True)
    away = await home_says(either, ben, "You are taking a break")
    assert (await ben.presses(away, names.RESUME)).ok
    await home_says(either, ben, "Your card for")


async def test_a_day_in_the_past_is_explained_under_its_field(either: Town) -> None:
    ben = await either.joins("U0BEN")
    await ben.presses(await at_home(ben), names.PAUSE)
    answer = await ben.submits(values={pause.UNTIL: "2026-11-01"})
    assert set(answer.errors) == {pause.UNTIL}
    assert top(ben).callback_id == names.MODAL_PAUSE


async def test_a_setting_and_a_wish_are_kept(either: Town) -> None:
    ben = await either.joins("U0BEN")
    assert (await ben.presses(await at_home(ben), names.SETTING, "counter")).ok
    await either.slack.until(lambda: initial(ben) == "counter")
    assert ben.home is not None
    assert (await ben.presses(ben.home, names.CHEER, "off")).ok
    await home_says(either, ben, "Your lines and group squares are not announced")


def initial(person: Person) -> Any:
    assert person.home is not None
    accessories = [block.get("accessory", {}) for block in person.home.blocks]
    return next(a["initial_option"]["value"] for a in accessories if a.get("action_id") == names.SETTING)


async def test_all_claims_open_in_a_modal_where_one_is_withdrawn(either: Town) -> None:
    ben = await either.joins("U0BEN")
    face = await claims(either, ben)
    await ben.closes(everything=True)
    assert (await ben.presses(await at_home(ben), names.OPEN_CLAIMS)).ok
    assert face.activity.short in str(top(ben).blocks)
    assert (await ben.presses(top(ben), names.WITHDRAW)).ok
    assert "ithdr" in str(top(ben).blocks)
    assert len(ben.modals) == 1


async def test_every_square_is_read_in_full(either: Town) -> None:
    ben = await either.joins("U0BEN")
    assert (await ben.presses(await at_home(ben), names.OPEN_CARD)).ok
    shown = str(top(ben).blocks)
    assert all(square.activity.short.split("'")[0] in shown for square in (await either.card(ben)).squares)


async def test_the_installer_chooses_where_the_team_celebrates(either: Town) -> None:
    amara = await either.joins("U0AMARA")
    assert (await amara.presses(await at_home(amara), names.TEAM)).ok
    answer = await amara.submits(values={team_form.CHANNEL: "C0TEAM"})
    assert answer.ok
    assert "C0TEAM" in str(top(amara).blocks)
    await claims(either, amara)
    await amara.receives(lambda message: "square" in message.text, channel="C0TEAM")


@pytest.mark.parametrize("value", ["U0BEN", "D123", "<!channel>", "C0 TEAM"])
async def test_what_is_no_channel_is_told_under_the_field_and_not_kept(
    either: Town, beholder: Any, value: str
) -> None:
    amara = await either.joins("U0AMARA")
    await amara.presses(await at_home(amara), names.TEAM)
    await amara.submits(values={team_form.CHANNEL: "C0TEAM"})
    sent = either.slack.recorded.deliveries_of("interactive")[-1].payload
    chosen = {"type": "conversations_select", "selected_conversation": value}
    values = sent["view"]["state"]["values"] | {team_form.CHANNEL: {team_form.CHANNEL: chosen}}
    state = {"values": values}
    forged = sent | {"view": sent["view"] | {"id": "V0FORGED", "state": state}}
    answer = await either.slack.deliver(either.tokens.app_id, "interactive", forged)
    assert "Please choose one of this workspace's channels." in answer.answer
    assert await beholder.fetchval("SELECT channel FROM team") == "C0TEAM"


async def test_nobody_else_chooses_it(either: Town, beholder: Any) -> None:
    ben, team = await either.joins("U0BEN"), await beholder.fetchval("SELECT team_id FROM team")
    assert (await ben.forges_press(await at_home(ben), names.TEAM, value=str(team))).ok
    assert top(ben).callback_id == names.MODAL_RESULT
    assert "Team Settings" not in str((await at_home(ben)).blocks)


async def test_a_name_is_shown_and_hidden_among_neighbours(either: Town) -> None:
    ben = await either.joins("U0BEN")
    await ben.types("/bingo leaders people", channel="C0TEAM")
    for wanted, then in (("on", "Hide My Name"), ("off", "Show My Name")):
        (shown,) = ben.ephemerals("C0TEAM")
        assert (await ben.presses(shown, names.SHOW_ME, wanted)).ok
        (replaced,) = ben.ephemerals("C0TEAM")
        assert then in str(replaced.blocks)


async def test_a_manager_opens_the_week_of_all_teams_and_the_one_before(town: Town) -> None:
    amara, ben = town.person("U0AMARA"), await town.joins("U0BEN")
    assert (await amara.presses(await at_home(amara), names.COMPANY)).ok
    now = str(top(amara).blocks)
    assert (await amara.presses(top(amara), names.COMPANY)).ok
    before = str(top(amara).blocks)
    assert "The Week Before" in now
    assert "This Week" in before
    assert names.COMPANY not in str((await at_home(ben)).blocks)

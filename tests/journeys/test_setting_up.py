"""From the installation to the first card: begun by one, taken up by another, and left alone by everybody else."""

from typing import Any

from bot import names
from bot.practice import Person
from bot.views import lookers, policy, team_form
from bot.views import settings as view
from services.settings import Step
from tests.journeys.test_home import at_home
from tests.journeys.test_settings import walk
from tests.journeys.town import Town, top


async def sets_up(person: Person) -> None:
    """Opens the walk from App Home."""
    assert (await person.presses(await at_home(person), names.SET_UP)).ok


def stands(person: Person, *told: str) -> bool:
    """Whether the modal in front says all of it."""
    return all(each in str(top(person).blocks) for each in told)


def block_of(person: Person, told: str) -> str:
    """The buttons under a section of the modal in front."""
    blocks = top(person).blocks
    (at,) = [number for number, each in enumerate(blocks) if told in str(each)]
    return str(blocks[at + 1]["block_id"])


async def begun(town: Town) -> Person:
    """Amara says who plays, leaves the deck for later, and hands the looks to Ben; then she goes for lunch."""
    amara = town.person("U0AMARA")
    message = await amara.receives(walk)
    for step, stage in ((Step.PLAYERS, "done"), (Step.DECK, "left")):
        assert (await amara.presses(message, names.part(names.SET_UP_STEP, stage), f"{step}/{stage}")).ok
    assert (await amara.presses(message, names.LOOKERS)).ok
    assert (await amara.submits(values={lookers.MANAGERS: ["U0BEN"]})).ok
    await amara.closes(everything=True)
    return amara


async def test_what_the_installer_began_another_manager_takes_up_and_ends(town: Town, beholder: Any) -> None:
    amara, ben = await begun(town), town.person("U0BEN")
    await amara.receives(lambda each: walk(each) and "3 of 7" in str(each.blocks))
    await sets_up(ben)
    assert stands(ben, "*Who plays* (done)", "*The deck and its theme* (left out)", "3 of 7")
    await ben.presses(top(ben), names.POLICY)
    assert (await ben.submits(values={policy.ASKED: "relaxed"})).ok
    await ben.closes()
    assert stands(ben, "*How claims are judged* (done)", "They ask for less than usual here")
    await ben.presses(top(ben), names.WORKSPACE_SETTINGS, block_id=block_of(ben, "*What others see*"))
    assert (await ben.submits(values={view.DEAL_HOUR: "8"})).ok
    await ben.closes()
    assert stands(ben, "*Day and hour* (done)", "*What others see* (done)", "Monday 30 November at 08:00")
    await ben.presses(top(ben), names.TEAMS)
    await ben.presses(top(ben), names.TEAM)
    assert (await ben.submits(values={team_form.CHANNEL: "C0TEAM"})).ok
    assert stands(ben, "Its channel is <#C0TEAM>.")
    await ben.closes()
    assert stands(ben, "Its channel is <#C0TEAM>.", "New Team by Hand")
    await ben.closes()
    await ben.presses(top(ben), names.part(names.SET_UP_STEP, "done"), f"{Step.DECK}/done")
    assert (await ben.presses(top(ben), names.part(names.SET_UP_STEP, "all"), "all/done")).ok
    await amara.receives(lambda each: each.text.startswith("All set."))
    await town.joins("U0CLEO")
    assert await beholder.fetchval("SELECT count(*) FROM card WHERE person_id = 'U0CLEO'") == 1


async def test_nobody_else_sets_anything_for_others(town: Town, beholder: Any) -> None:
    amara, cleo = await begun(town), town.person("U0CLEO")
    team = str(await beholder.fetchval("SELECT team_id FROM team"))
    for button, value in (
        (names.SET_UP, ""),
        (names.WORKSPACE_SETTINGS, ""),
        (names.POLICY, ""),
        (names.LOOKERS, ""),
        (names.TEAMS, ""),
        (names.TEAM, team),
        (names.part(names.SET_UP_STEP, "all"), "all/done"),
    ):
        assert (await cleo.forges_press(await at_home(cleo), button, value=value)).ok
        assert top(cleo).callback_id == names.MODAL_RESULT
        await cleo.closes(everything=True)
    await amara.presses(await at_home(amara), names.WORKSPACE_SETTINGS)
    await amara.submits(values={view.DEAL_HOUR: "8"})
    sent = town.slack.recorded.deliveries_of("interactive")[-1].payload
    forged = sent | {"user": sent["user"] | {"id": "U0CLEO"}, "view": sent["view"] | {"id": "V0FORGED"}}
    forged["view"]["state"]["values"][view.DEAL_HOUR][view.DEAL_HOUR]["selected_option"]["value"] = "6"
    await town.slack.deliver(town.tokens.app_id, "interactive", forged)
    assert await beholder.fetchval("SELECT deal_hour FROM workspace") == 8


async def test_a_teams_manager_sets_their_team_and_nothing_else_until_they_hand_it_on(
    town: Town, beholder: Any
) -> None:
    amara, cleo = town.person("U0AMARA"), town.person("U0CLEO")
    await amara.presses(await at_home(amara), names.TEAMS)
    await amara.presses(top(amara), names.part(names.NEW_TEAM, "hand"), "hand")
    pier = {team_form.NAME: "Pier", team_form.MEMBERS: ["U0CLEO"], team_form.MANAGERS: ["U0CLEO"]}
    assert (await amara.submits(values=pier)).ok
    home = await at_home(cleo)
    assert "Workspace Settings" not in str(home.blocks)
    assert (await cleo.presses(home, names.TEAM)).ok
    assert "End This Team" not in str(top(cleo).blocks)
    assert (await cleo.submits(values={team_form.CHANNEL: "C0TEAM", team_form.RECAP_HOUR: "11"})).ok
    assert await beholder.fetchval("SELECT channel FROM team WHERE name = 'Pier'") == "C0TEAM"
    await cleo.closes(everything=True)
    other = str(await beholder.fetchval("SELECT team_id FROM team WHERE name <> 'Pier'"))
    assert (await cleo.forges_press(await at_home(cleo), names.TEAM, value=other)).ok
    assert top(cleo).callback_id == names.MODAL_RESULT
    await cleo.closes(everything=True)
    await cleo.presses(await at_home(cleo), names.TEAMS)
    await cleo.presses(top(cleo), names.TEAM)
    assert (await cleo.submits(values={team_form.MANAGERS: ["U0BEN"]})).ok
    assert stands(cleo, "Saved, from now on.")

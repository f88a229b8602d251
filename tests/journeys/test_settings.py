"""`/bingo settings`, and the walk through setting up."""

from typing import Any

from bot import names
from bot.practice import Message
from bot.views import first_run, policy
from bot.views import settings as view
from services.settings import Step
from tests.journeys.town import Town, top


async def test_somebody_changes_their_own_settings_and_hears_from_when(town: Town, beholder: Any) -> None:
    ben = await town.joins("U0BEN")
    await ben.types("/bingo settings", channel="C0TEAM")
    (shown,) = ben.ephemerals("C0TEAM")
    assert "Workspace Settings" not in str(shown.blocks)
    assert (await ben.presses(shown, names.MY_SETTINGS)).ok
    values = {view.SETTING: "counter", view.TICKS: ["cheered"], view.QUIET_FROM: "17"}
    assert (await ben.submits(values=values)).ok
    said = str(top(ben).blocks)
    assert "From your next card on, Monday 30 November at 09:00: where you meet customers." in said
    assert "your reminders" in said
    row = await beholder.fetchrow("SELECT * FROM person WHERE person_id = 'U0BEN'")
    assert (row["setting"], row["reminded"], row["quiet_from"]) == ("counter", False, 17)


async def test_the_installer_changes_the_workspace(town: Town, beholder: Any) -> None:
    amara = town.person("U0AMARA")
    await amara.types("/bingo settings", channel="C0TEAM")
    (shown,) = amara.ephemerals("C0TEAM")
    assert (await amara.presses(shown, names.WORKSPACE_SETTINGS)).ok
    answer = await amara.submits(values={view.HOLIDAYS: "Christmas"})
    assert set(answer.errors) == {view.HOLIDAYS}
    found = await amara.looks_up(top(amara), names.ZONE, "kolka")
    assert [option["value"] for option in found.options] == ["Asia/Kolkata"]
    values = {view.DEAL_DAY: "1", view.HOLIDAYS: "2026-12-24 to 2026-12-26\n2027-01-01 New Year"}
    assert (await amara.submits(values=values | {view.ZONE: "Asia/Kolkata"})).ok
    assert "The next cards come on Tuesday 1 December at 09:00" in str(top(amara).blocks)
    assert await beholder.fetchval("SELECT cardinality(holidays) FROM workspace") == 4
    assert await beholder.fetchval("SELECT zone FROM workspace") == "Asia/Kolkata"


def walk(message: Message) -> bool:
    return message.text.startswith("Thank you for bringing Connection Bingo here.")


async def test_setting_up_is_walked_through_in_any_order_and_ends(town: Town) -> None:
    amara = town.person("U0AMARA")
    message = await amara.receives(walk)
    for number, step in enumerate(Step, start=1):
        stage = "left" if step is Step.DECK else "done"
        assert (await amara.presses(message, names.part(names.SET_UP_STEP, stage), f"{step}/{stage}")).ok
        done = f"Steps behind you: {number} of {len(Step)}."
        message = await amara.receives(lambda each, done=done: walk(each) and done in str(each.blocks))  # type: ignore[misc]  # mypy reads no defaults of lambdas
    assert (await amara.presses(message, names.part(names.SET_UP_STEP, "all"), "all/done")).ok
    await amara.receives(lambda each: each.text.startswith("All set."))
    assert (await amara.opens_home()).ok
    assert amara.home is not None
    assert (await amara.presses(amara.home, names.SET_UP)).ok
    shown = str(top(amara).blocks)
    assert "All set." in shown
    assert all(first_run.NAMED[step] in shown for step in Step)
    assert "Finish" not in shown


async def test_how_much_the_rules_ask_is_chosen_from_the_walk_and_from_the_settings(
    town: Town, beholder: Any
) -> None:
    amara = town.person("U0AMARA")
    assert (await amara.presses(await amara.receives(walk), names.POLICY)).ok
    assert (await amara.submits(values={policy.ASKED: "strict"})).ok
    assert "More than usual" in str(top(amara).blocks)
    await amara.closes(everything=True)
    seen = "They ask for more than usual here"
    await amara.receives(lambda each: walk(each) and seen in str(each.blocks))
    await amara.types("/bingo settings", channel="C0TEAM")
    (shown,) = amara.ephemerals("C0TEAM")
    await amara.presses(shown, names.WORKSPACE_SETTINGS)
    assert "more than usual" in str(top(amara).blocks)
    await amara.presses(top(amara), names.POLICY)
    assert "chose “More than usual” in place of “As usual”" in str(top(amara).blocks)
    assert (await amara.submits(values={policy.ASKED: "relaxed"})).ok
    assert await beholder.fetchval("SELECT count(*) FROM change WHERE subject = 'policy'") == 2
    await amara.closes()
    await amara.presses(top(amara), names.part(names.DECK, "target"), "changes")
    assert (await amara.presses(top(amara), names.TARGET, "60/40")).ok
    assert "Often: 60 of 100 cards" in str(top(amara).blocks)
    await amara.closes()
    seen = str(top(amara).blocks)
    assert "less than usual" in seen
    assert "60 of 100 cards" in seen

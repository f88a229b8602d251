"""A practice Slack that stops and starts again is the same one."""

import asyncio
from pathlib import Path

import pytest

from bot.practice import Clock, PracticeSlack
from bot.practice.storage import FILE
from tests.bot.practice.bolt_app import CONFIG, SEED, actions, button, modal
from tests.bot.practice.calling import as_bot, call
from tests.bot.practice.conftest import START
from tests.bot.practice.endpoint import listening


async def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    async with listening() as endpoint:
        async with PracticeSlack.start(SEED, state_dir=tmp_path) as slack:
            tokens = slack.install(CONFIG)
            slack.configure(tokens.app_id, request_url=endpoint.url)
            await as_bot(
                slack, tokens, "chat.postMessage", channel="U0AMARA", text="x", blocks=[actions(button("b"))]
            )
            home = {"type": "home", "blocks": [actions(button("h"))]}
            await as_bot(slack, tokens, "views.publish", user_id="U0AMARA", view=home)
            asked = await slack.person("U0AMARA").shortcut("ask")
            assert asked.delivery is not None
            trigger = asked.delivery.payload["trigger_id"]
            await as_bot(slack, tokens, "views.open", trigger_id=trigger, view=modal())
            slack.advance(3600)
            before = slack.workspace()
        async with PracticeSlack.start(SEED, state_dir=tmp_path) as slack:
            amara = slack.person("U0AMARA")
            assert slack.workspace() == before
            assert (await as_bot(slack, tokens, "auth.test"))["user_id"] == tokens.bot_user_id
            assert (await amara.presses(amara.messages()[0], "b")).ok
            assert (await amara.submits()).ok
            assert amara.home is not None
            assert slack.clock.now() > float(amara.messages()[0].ts) + 3599
            posted = await as_bot(slack, tokens, "chat.postMessage", channel="U0BEN", text="new")
            assert posted["channel"] not in {each.channel for each in amara.messages()}


async def test_changes_are_kept_without_being_asked(tmp_path: Path) -> None:
    async with PracticeSlack.start(SEED, state_dir=tmp_path) as slack:
        tokens = slack.install(CONFIG)
        await as_bot(slack, tokens, "chat.postMessage", channel="U0AMARA", text="kept at once")
        async with asyncio.timeout(5):
            while not await asyncio.to_thread(kept, tmp_path / FILE):
                await call(slack, "api.test")


def kept(file: Path) -> bool:
    return file.exists() and "kept at once" in file.read_text()


async def test_a_planned_message_is_posted_after_a_restart(tmp_path: Path) -> None:
    clock = Clock(start=START, ticking=False)
    async with PracticeSlack.start(SEED, state_dir=tmp_path, clock=clock) as slack:
        tokens = slack.install(CONFIG)
        at = int(START) + 600
        planned = {"channel": "U0AMARA", "post_at": at}
        assert (await as_bot(slack, tokens, "chat.scheduleMessage", text="later", **planned))["ok"]
        dropped = await as_bot(slack, tokens, "chat.scheduleMessage", text="never", **planned)
        listed = await as_bot(slack, tokens, "chat.scheduledMessages.list")
        assert [each["post_at"] for each in listed["scheduled_messages"]] == [at, at]
        gone = {"channel": dropped["channel"], "scheduled_message_id": dropped["scheduled_message_id"]}
        assert (await as_bot(slack, tokens, "chat.deleteScheduledMessage", **gone))["ok"]
    clock = Clock(start=START, ticking=False)
    async with PracticeSlack.start(SEED, state_dir=tmp_path, clock=clock) as slack:
        slack.advance(600)
        assert (await slack.person("U0AMARA").receives()).text == "later"
        assert len(slack.person("U0AMARA").messages()) == 1


async def test_a_state_of_another_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"format": 99}')
    with pytest.raises(ValueError, match="another version"):
        async with PracticeSlack.start(state_dir=tmp_path):
            pass

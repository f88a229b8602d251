"""A practice Slack that stops and starts again is the same one."""

from pathlib import Path

import pytest

from bot.practice import PracticeSlack
from bot.practice.storage import FILE
from tests.bot.practice.bolt_app import CONFIG, SEED, actions, button, modal
from tests.bot.practice.calling import as_bot, call
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
        async with PracticeSlack.start() as elsewhere:  # gives the keeper its tenth of a second
            await elsewhere.settled()
            while "kept at once" not in (tmp_path / FILE).read_text() if (tmp_path / FILE).exists() else True:
                await call(elsewhere, "api.test")


async def test_a_state_of_another_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"format": 99}')
    with pytest.raises(ValueError, match="another version"):
        async with PracticeSlack.start(state_dir=tmp_path):
            pass

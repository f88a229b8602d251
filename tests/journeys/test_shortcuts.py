"""Claiming from anywhere and from a message."""

from bot import names
from bot.demo.telling import STORIES
from tests.journeys.town import Town, chooses, top
from tests.support.company import plain_squares


async def test_the_global_shortcut_opens_the_form(either: Town) -> None:
    ben = await either.joins("U0BEN")
    answer = await ben.shortcut(names.SHORTCUT_CLAIM)
    assert answer.ok
    assert top(ben).callback_id == names.MODAL_CLAIM


async def test_a_message_brings_its_words_into_the_claim(either: Town) -> None:
    ben = await either.joins("U0BEN")
    said = ben.says(STORIES[0], channel="C0TEAM")
    answer = await ben.message_shortcut(names.SHORTCUT_EVIDENCE, said)
    assert answer.ok
    face = next(
        face
        for face in plain_squares(await either.card(ben))
        if "story" in {need.value for need in face.activity.needs}
    )
    await chooses(ben, face)
    assert STORIES[0] in str(top(ben).blocks)


async def test_without_a_card_a_shortcut_says_what_is_missing(either: Town) -> None:
    ben = either.person("U0BEN")
    answer = await ben.shortcut(names.SHORTCUT_CLAIM)
    assert answer.ok
    assert "card" in str(top(ben).blocks)

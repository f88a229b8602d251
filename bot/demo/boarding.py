"""The advisory board of the demo: it is made, reads two stories, says what it thinks, and hears what was done about it."""

from collections.abc import Sequence
from typing import Final

from bot import names
from bot.demo.player import PATIENCE, Player, done
from bot.demo.running import Stage
from bot.demo.world import BOARD, CAST, CHANNEL, GUEST, INSTALLER, Character
from bot.practice import ImpossibleError, Message, Person
from bot.views import advisory_forms as form
from bot.views import advisory_items as item_form
from services.advisory import Rhythm, Tone
from services.advisory_items import Decision
from services.channels import Reach

NAME: Final = "The pier circle"
PURPOSE: Final = "You see us from the other side of the counter. Tell us what that looks like."
WHY: Final = "Says what everybody at the pier thinks, and is usually right."
STORIES: Final = ((Tone.GOOD, "Showing up"), (Tone.BAD, "How we ring"))
REPLY: Final = (
    "2: He is right about the ringing. And nobody hears you at three: at the pier we close at two on Fridays, and everybody"
    " here knows it but you."
)
ANSWER: Final = "I am one of those who rang at three. Sorry, Ines."
THEME: Final = "Ringing the pier at three"
LINE: Final = "Nobody rings the pier after two on Fridays any more: it stands in all our calendars now."


async def board_meets(stage: Stage, tellers: Sequence[Character]) -> Message:
    """Two of those who told a story put theirs before the board; answers with the reply one of its members gave."""
    runs, guest = Player(stage.slack, INSTALLER), stage.slack.person(GUEST)
    stage.slack.invite(BOARD, stage.slack.installed(stage.tokens).bot_user_id)
    await _made(runs)
    for who, (tone, theme) in zip(tellers, STORIES, strict=False):
        await _puts_before(Player(stage.slack, who), tone, theme)
    await done(runs.person.types("/bingo advisory", channel=CHANNEL))
    await done(runs.person.presses(runs.front(), names.ADVISORY))
    await done(runs.person.presses(runs.front(), names.MEETING))
    await done(runs.person.submits())
    await done(runs.person.closes(everything=True))
    story = await _reads(guest, f"Story {len(STORIES)} of {len(STORIES)}")
    await done(guest.presses(story, names.RINGS_TRUE))
    said = guest.says(REPLY, channel=BOARD, thread_ts=story.thread_ts)
    stage.slack.person(CAST[0].id).says(ANSWER, channel=BOARD, thread_ts=story.thread_ts)
    return said


async def _made(runs: Player) -> None:
    """The board, with one member."""
    await done(runs.person.types("/bingo advisory", channel=CHANNEL))
    await done(runs.person.presses(runs.front(), names.NEW_BOARD))
    values = {
        form.NAME: NAME,
        form.PURPOSE: PURPOSE,
        form.CHANNEL: BOARD,
        form.REACH: Reach.GUESTS.value,
        form.RHYTHM: Rhythm.MONTH.value,
    }
    await done(runs.person.submits(values=values))
    await done(runs.person.presses(runs.front(), names.ADD_SEAT))
    await done(runs.person.submits(values={form.MEMBER: GUEST, form.WHY: WHY}))
    await done(runs.person.closes(everything=True))


async def _puts_before(player: Player, tone: Tone, theme: str) -> None:
    """The newest claim of somebody's goes before the board, in the words the machine leaves of it."""
    answer = await done(player.person.types("/bingo claims", channel=CHANNEL))
    listed = answer.message
    claim = next(
        (
            str(button["value"])
            for block in ([] if listed is None else listed.blocks)
            for button in block.get("elements", ())
            if button.get("action_id") == names.NOMINATE
        ),
        "",
    )
    if listed is None or not claim:
        raise ImpossibleError(f"{player.who.name} has nothing to put before a board")
    await done(player.person.presses(listed, names.NOMINATE, claim))
    words = next(each for each in player.front().blocks if each.get("block_id") == form.WORDS)
    values = {
        form.TONE: tone.value,
        form.THEME: theme,
        form.AGREED: [form.YES],
        form.WORDS: words["element"]["initial_value"],
    }
    await done(player.person.submits(values=values))
    await done(player.person.closes(everything=True))


async def board_is_told(stage: Stage, said: Message) -> None:
    """An item is made of what was said, and the board reads in its thread what came of it."""
    runs = Player(stage.slack, INSTALLER)
    await done(runs.person.message_shortcut(names.SHORTCUT_ITEM, said))
    values = {
        item_form.THEME: THEME,
        item_form.TONE: Tone.BAD.value,
        item_form.DECISION: Decision.YES.value,
        item_form.LINE: LINE,
        item_form.TELL: [item_form.NOW],
    }
    await done(runs.person.submits(values=values))
    await done(runs.person.closes(everything=True))
    await _reads(stage.slack.person(GUEST), LINE)


async def _reads(person: Person, words: str) -> Message:
    return await person.receives(lambda each: words in each.text, channel=BOARD, within=PATIENCE)

"""Somebody who works three days a week lights their whole card of nine, and its poster hangs in the channel."""

from collections.abc import AsyncGenerator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot import names
from bot.demo.memories import KEEPSAKES, TOGETHER
from bot.demo.opening import Scene
from bot.demo.player import PATIENCE, Player, Told, done, offers
from bot.demo.running import Stage
from bot.demo.telling import TEXTS
from bot.demo.world import CAST, CHANNEL
from bot.practice import Message
from bot.views.asked_fields import witnesses_needed
from cards.model import Activity, Need, PersonId, Week
from services.pages import SquareFace, SquareState
from services.usecases.show_card import ShowCard, show_card

WHO: Final = CAST[9]
"""Nobody whom the other stories need."""
BETWEEN: Final = timedelta(minutes=50)
"""From one claim to the next: who tells everything at once is looked at."""
FRIENDS: Final = 5


async def works_days(player: Player, days: int) -> None:
    """Says on App Home how many days a week they work: their next card has as many rows."""
    await done(player.person.presses(await player.opens_home(), names.DAYS, str(days)))


async def fills_a_card(stage: Stage, cast: Mapping[str, Player], week: Week) -> AsyncGenerator[Scene]:
    """Claims square after square. What no story can be told for stays open, and there is no poster then."""
    player = cast[WHO.id]
    # Files go only where the bot is a member.
    stage.slack.invite(CHANNEL, stage.slack.installed(stage.tokens).bot_user_id)
    faces = sorted(await _faces(stage, player, week), key=_turn)
    for number, face in enumerate(faces):
        stage.move_to(stage.now + BETWEEN)
        if face.state is SquareState.OPEN and not await _claims(stage, cast, face, number):
            return
    if all(face.state is SquareState.AWARDED for face in await _faces(stage, player, week)):
        poster = await player.reads("Here is the poster", channel=CHANNEL)
        hung = await player.person.receives(_has_files, channel=CHANNEL, within=PATIENCE)
        yield Scene(
            who=WHO.first_name, did="has lit a whole card, and its poster hangs", shows=(poster, hung)
        )


def _turn(face: SquareFace) -> int:
    """Promises come first and the centre last."""
    return 2 if face.activity.group else 0 if face.activity.two_phase else 1


def _has_files(message: Message) -> bool:
    return len(message.files) > 1


async def _faces(stage: Stage, player: Player, week: Week) -> tuple[SquareFace, ...]:
    command = ShowCard(person=PersonId(player.who.id), week=week)
    return (await stage.house.database.run(stage.workspace, show_card, command)).squares


async def _claims(stage: Stage, cast: Mapping[str, Player], face: SquareFace, number: int) -> bool:
    """Whether it went as it is told here."""
    player, activity = cast[WHO.id], face.activity
    friends = _friends(cast, FRIENDS if activity.group else witnesses_needed(activity), number)
    today = stage.now.date()
    told = replace(_told(face, number), happened=today, due=today, shown=True)
    told = replace(told, witnesses=tuple(each.who.id for each in friends))
    sent = await player.claims(face.position, replace(told, kept=""))
    await player.person.closes(everything=True)
    if not sent.ok or (activity.two_phase and not told.kept):
        return False
    try:
        for friend in friends:
            await _was_there(friend, activity)
    except TimeoutError:
        # The rules asked for something, and so nobody was asked whether they were there.
        return False
    return not activity.two_phase or await _keeps(player, told)


def _told(face: SquareFace, number: int) -> Told:
    if face.activity.group:
        return TOGETHER
    told = KEEPSAKES[number]
    alone = TEXTS & set(face.activity.needs) == {Need.LEARNED}
    return replace(told, learned=f"{told.learned} {told.story}") if alone else told


def _friends(cast: Mapping[str, Player], many: int, number: int) -> list[Player]:
    """Colleagues who were there, others each time."""
    others = [player for player in cast.values() if player.who is not WHO]
    return [others[(number + turn) % len(others)] for turn in range(many)]


async def _was_there(friend: Player, activity: Activity) -> None:
    question = await friend.person.receives(
        lambda each: offers(each.blocks, names.WITNESS_YES) and activity.short in each.text, within=PATIENCE
    )
    await done(friend.person.presses(question, names.WITNESS_YES))


async def _keeps(player: Player, told: Told) -> bool:
    """The promise, on the same afternoon; not where the rules asked for something before it counts."""
    home = await player.opens_home()
    if not offers(home.blocks, names.FOLLOW_UP):
        return False
    await done(player.person.presses(home, names.FOLLOW_UP))
    await done(player.person.submits(None, {"followup_what": told.kept, "followup_reaction": told.quote}))
    await player.person.closes(everything=True)
    return True

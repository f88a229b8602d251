"""In and out of the game, and how to play it: the buttons of the invitation and of App Home.

What they change shows by itself: the invitation is edited and App Home published anew.
"""

from bot import inbound, names
from bot.actions.base import Action
from bot.listening import Answer, Desk, Done, Payload
from bot.views import pause as pause_view
from bot.views.home_settings import FROM_SLACK
from cards.model import Setting, Size
from services.errors import Refused
from services.languages import Language
from services.usecases.choose_cheering import ChooseCheering, choose_cheering
from services.usecases.choose_days import ChooseDays, choose_days
from services.usecases.choose_language import ChooseLanguage, choose_language
from services.usecases.choose_setting import ChooseSetting, choose_setting
from services.usecases.join_game import JoinGame, join_game
from services.usecases.leave_game import LeaveGame, leave_game
from services.usecases.resume_game import ResumeGame, resume_game


async def join(payload: Payload, desk: Desk) -> Answer:
    await desk.once(join_game, JoinGame(person=inbound.press(payload).who.person))
    return Done()


async def leave(payload: Payload, desk: Desk) -> Answer:
    await desk.once(leave_game, LeaveGame(person=inbound.press(payload).who.person))
    return Done()


async def resume(payload: Payload, desk: Desk) -> Answer:
    await desk.once(resume_game, ResumeGame(person=inbound.press(payload).who.person))
    return Done()


async def pause(_payload: Payload, desk: Desk) -> Answer:
    await desk.open(pause_view.modal())
    return Done()


async def setting(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    await desk.once(choose_setting, ChooseSetting(person=press.who.person, setting=known(press.value)))
    return Done()


def known(value: str) -> Setting:
    """One of our settings. Raises `Refused`."""
    try:
        return Setting(value)
    except ValueError:
        raise Refused(code="unknown_setting") from None


async def days(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    await desk.once(choose_days, ChooseDays(person=press.who.person, size=rows(press.value)))
    return Done()


def rows(value: str) -> Size:
    """A size of card. Raises `Refused`."""
    for size in Size:
        if value == str(size.value):
            return size
    raise Refused(code="unknown_days")


async def language(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    chosen = ChooseLanguage(person=press.who.person, language=spoken(press.value))
    await desk.once(choose_language, chosen)
    return Done()


def spoken(value: str) -> Language | None:
    """One of our languages, or None for the one Slack speaks. Raises `Refused`."""
    if value == FROM_SLACK:
        return None
    try:
        return Language(value)
    except ValueError:
        raise Refused(code="unknown_language") from None


async def cheer(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    await desk.once(choose_cheering, ChooseCheering(person=press.who.person, cheered=press.on))
    return Done()


PLAYING = (
    Action(action=names.JOIN, listener=join),
    Action(action=names.LEAVE, listener=leave),
    Action(action=names.RESUME, listener=resume),
    Action(action=names.PAUSE, listener=pause),
    Action(action=names.SETTING, listener=setting),
    Action(action=names.DAYS, listener=days),
    Action(action=names.LANGUAGE, listener=language),
    Action(action=names.CHEER, listener=cheer),
)

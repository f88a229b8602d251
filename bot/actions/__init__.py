"""Every button and select that is pressed. Those that belong together share a file; a new file is a line here."""

from bot.actions.advising import ADVISING
from bot.actions.base import Action
from bot.actions.boarding import BOARDING
from bot.actions.claiming import CLAIMING
from bot.actions.dealing import DEALING
from bot.actions.decking import DECKING
from bot.actions.keeping import KEEPING
from bot.actions.looking import LOOKING
from bot.actions.playing import PLAYING
from bot.actions.recapping import RECAPPING
from bot.actions.reviewing import REVIEWING
from bot.actions.setting import SETTING
from bot.actions.showing import SHOWING
from bot.actions.teaming import TEAMING
from bot.actions.vouching import VOUCHING

ACTIONS: tuple[Action, ...] = (
    *PLAYING,
    *CLAIMING,
    *VOUCHING,
    *REVIEWING,
    *LOOKING,
    *DEALING,
    *DECKING,
    *KEEPING,
    *RECAPPING,
    *BOARDING,
    *SHOWING,
    *TEAMING,
    *SETTING,
    *ADVISING,
)

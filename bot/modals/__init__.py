"""Every modal that can be sent. A new one has a file of its own and a line here."""

from bot.modals.advisory import BOARD_FORM, MEETING, NOMINATION, SEAT
from bot.modals.base import Modal
from bot.modals.boarding import ITEM, QUESTIONS, REPLY
from bot.modals.claim_form import CLAIM_FORM
from bot.modals.deck_file import DECK_FILE, DECK_PREVIEW
from bot.modals.deck_square import SQUARE
from bot.modals.deck_theme import THEME
from bot.modals.hand_over import HAND_OVER
from bot.modals.lookers import LOOKERS
from bot.modals.pause import PAUSE
from bot.modals.people import ACQUAINTANCE, OFFER, PASTED
from bot.modals.recap import RECAP
from bot.modals.review_ask import REVIEW_ASK
from bot.modals.settings import MY_SETTINGS, POLICY, WORKSPACE_SETTINGS
from bot.modals.suggesting import SUGGEST, THANK
from bot.modals.take_back import TAKE_BACK
from bot.modals.team import TEAM

MODALS: tuple[Modal, ...] = (
    CLAIM_FORM,
    REVIEW_ASK,
    HAND_OVER,
    TAKE_BACK,
    LOOKERS,
    PAUSE,
    DECK_FILE,
    DECK_PREVIEW,
    SQUARE,
    THEME,
    SUGGEST,
    THANK,
    ACQUAINTANCE,
    OFFER,
    PASTED,
    RECAP,
    ITEM,
    REPLY,
    QUESTIONS,
    BOARD_FORM,
    SEAT,
    MEETING,
    NOMINATION,
    TEAM,
    MY_SETTINGS,
    WORKSPACE_SETTINGS,
    POLICY,
)

"""Every shortcut. A new one has a file of its own, a line here and one in the manifest."""

from bot.shortcuts.base import Shortcut
from bot.shortcuts.claim_square import CLAIM_SQUARE
from bot.shortcuts.make_item import MAKE_ITEM
from bot.shortcuts.use_as_evidence import USE_AS_EVIDENCE

SHORTCUTS: tuple[Shortcut, ...] = (CLAIM_SQUARE, USE_AS_EVIDENCE, MAKE_ITEM)

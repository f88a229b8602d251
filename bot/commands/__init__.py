"""The words of `/bingo`. A new one has a file of its own and a line here."""

from bot.commands.advisory import ADVISORY
from bot.commands.base import Command
from bot.commands.card import CARD
from bot.commands.claim import CLAIM
from bot.commands.claims import CLAIMS
from bot.commands.deck import DECK
from bot.commands.help import helping, unknown
from bot.commands.leaders import LEADERS
from bot.commands.pause import PAUSE
from bot.commands.people import PEOPLE
from bot.commands.promises import PROMISES
from bot.commands.recap import RECAP
from bot.commands.review import REVIEW
from bot.commands.settings import SETTINGS
from bot.listening import Listener

PLAIN: tuple[Command, ...] = (
    CARD,
    CLAIM,
    CLAIMS,
    PROMISES,
    PEOPLE,
    LEADERS,
    RECAP,
    ADVISORY,
    DECK,
    REVIEW,
    SETTINGS,
    PAUSE,
)
COMMANDS: tuple[Command, ...] = (*PLAIN, helping(PLAIN))
BY_WORD = {command.word: command.listener for command in COMMANDS}


def find(word: str) -> Listener:
    """The listener of a word; the card for none, and one that helps for an unknown one."""
    return BY_WORD.get(word or CARD.word) or unknown(word, COMMANDS)

"""The shape of a word of `/bingo`."""

from dataclasses import dataclass

from bot.listening import Listener
from bot.views.help import CommandHelp


@dataclass(frozen=True, kw_only=True, slots=True)
class Command:
    """One word. `usage` is how it is typed after `/bingo`; `help` says what it does, as a sentence without its subject."""

    word: str
    usage: str
    help: str
    listener: Listener

    @property
    def line(self) -> CommandHelp:
        """Its line in the help."""
        return CommandHelp(word=self.word, usage=self.usage, help=self.help)

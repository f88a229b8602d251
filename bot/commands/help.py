"""`/bingo help`, and what to say about words nobody knows."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from bot.commands.base import Command
from bot.listening import Answer, Desk, Listener, Payload, Reply
from bot.views import help as view

ALIKE = 60
"""How alike, of 100, a typed word and one of ours must be to mean it."""


def helping(commands: Sequence[Command]) -> Command:
    """The help, with its own line in it."""

    async def help_(_payload: Payload, _desk: Desk) -> Answer:
        return Reply(view.message((*(command.line for command in commands), itself.line)))

    itself = Command(word="help", usage="help", help="shows this list.", listener=help_)
    return itself


def unknown(word: str, commands: Sequence[Command]) -> Listener:
    """What answers a word that is none: the closest one, and the list."""
    closest = process.extractOne(
        word, [command.word for command in commands], scorer=fuzz.ratio, score_cutoff=ALIKE
    )

    async def surprised(_payload: Payload, _desk: Desk) -> Answer:
        lines = tuple(command.line for command in commands)
        return Reply(view.message(lines, word, closest[0] if closest else None))

    return surprised

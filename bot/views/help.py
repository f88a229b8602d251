"""What `/bingo` understands."""

from dataclasses import dataclass

from bot import names
from bot.views import blocks as b
from bot.views import deal


@dataclass(frozen=True, kw_only=True, slots=True)
class CommandHelp:
    """One word of the command. `usage` is how it is typed, without `/bingo`; `help` says what it does."""

    word: str
    usage: str
    help: str


def message(
    words: tuple[CommandHelp, ...], unknown: str | None = None, closest: str | None = None
) -> b.Message:
    """Every word with what it does; an unknown one gets its closest match first."""
    lead = [surprise(unknown, closest)] if unknown else []
    told = "\n".join(f"`{names.COMMAND} {b.escape(word.usage)}`: {b.escape(word.help)}" for word in words)
    lot = b.actions([b.button("How It Is Drawn", names.THE_LOT)])
    blocks = [*map(b.section, lead), b.section(told), b.context(deal.HELP), *lot]
    return b.message("\n".join((*lead, told)), blocks)


def surprise(unknown: str, closest: str | None) -> str:
    """What was typed, and what may have been meant."""
    typed = b.one_line(unknown, 40)
    if closest:
        return f"I don't know “{typed}”. Did you mean `{names.COMMAND} {b.escape(closest)}`?"
    return f"I don't know “{typed}”. Here is what I can do:"

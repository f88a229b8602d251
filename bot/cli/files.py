"""Files named on the command line: their bytes as they are, and one sentence where they cannot be used."""

from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.stops import Stop

if TYPE_CHECKING:
    from cards.model import Deck

SHIPPED = "default"
"""How the deck that comes with the product is named."""


def read_text(file: Path, *, encoding: str = "utf-8") -> str:
    """The characters of a file, line ends included. Raises `Stop`."""
    try:
        return file.read_bytes().decode(encoding)
    except UnicodeDecodeError:
        raise Stop(f"{file}: this is not a text in UTF-8.") from None
    except OSError as error:
        raise Stop(f"{file}: it cannot be read ({error.strerror}).") from None


def read_deck(name: str) -> "Deck":
    """The default deck, or the one in the file of this name. Raises `Stop` with file and line."""
    from cards.decks import default_deck
    from cards.decks import read_deck as parsed
    from cards.errors import DeckError

    if name == SHIPPED:
        return default_deck()
    try:
        return parsed(read_text(Path(name)), file=name)
    except DeckError as error:
        raise Stop(f"{error}.") from error

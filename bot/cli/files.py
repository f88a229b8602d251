"""Files named on the command line: their bytes as they are, and one sentence where they cannot be used."""

import stat
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.stops import Stop

if TYPE_CHECKING:
    from cards.model import Deck

SHIPPED = "default"
"""How the deck that comes with the product is named."""
SHEET = "CSV UTF-8"
"""As spreadsheet programs name, among the files they write, a sheet that can be read."""
UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_text(file: Path, *, encoding: str = "utf-8", most: int | None = None) -> str:
    """The characters of a file, line ends included. With `most`, only of a plain file of at most so many bytes. Raises `Stop`."""
    try:
        content = file.read_bytes() if most is None else _bounded(file, most)
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        instead = " It looks like UTF-16: save it as UTF-8." if error.object[:2] in UTF16 else ""
        instead = f" Save the sheet as {SHEET}." if file.suffix.lower() == ".csv" else instead
        raise Stop(
            f"{file}: this is not a text in UTF-8. Line {line} has bytes that are no letter.{instead}"
        ) from None
    except OSError as error:
        raise Stop(f"{file}: it cannot be read ({error.strerror}).") from None


def _bounded(file: Path, most: int) -> bytes:
    """The bytes of a file that is one: a device may never end, and a pipe never begin."""
    status = file.stat()
    if not stat.S_ISREG(status.st_mode):
        what = "a folder" if stat.S_ISDIR(status.st_mode) else "a device or a pipe"
        raise Stop(f"{file}: this is {what}, not a file.")
    with file.open("rb") as opened:
        content = b"" if status.st_size > most else opened.read(most + 1)
    size = max(status.st_size, len(content))
    if size > most:
        raise Stop(f"{file}: it has {size:,} bytes; at most {most:,} are read.")
    return content


def require_new(file: Path) -> None:
    """Looks before long work is done for a file. Raises `Stop` where there is one of this name."""
    if file.exists() or file.is_symlink():
        raise _there_already(file)


def _there_already(file: Path) -> Stop:
    return Stop(f"{file}: it is there already; choose another name, or move it away.")


def write_bytes(file: Path, content: bytes) -> None:
    """Writes a new file. Raises `Stop` where there is one of this name."""
    try:
        with file.open("xb") as opened:
            opened.write(content)
    except FileExistsError:
        raise _there_already(file) from None
    except OSError as error:
        raise Stop(f"{file}: it cannot be written ({error.strerror}).") from None


def read_deck(name: str) -> "Deck":
    """The default deck, or the one in the file of this name. Raises `Stop` with file and line."""
    from cards.decks import LARGEST_FILE, default_deck
    from cards.decks import read_deck as parsed
    from cards.errors import DeckError

    if name == SHIPPED:
        return default_deck()
    try:
        return parsed(read_text(Path(name), most=LARGEST_FILE), file=name)
    except DeckError as error:
        raise Stop(f"{error}.") from error

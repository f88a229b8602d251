"""`bingo deck import | export | new | schema`: decks from elsewhere, decks for elsewhere, and a deck to begin with."""

import json
import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.deck_files import put
from bot.cli.files import read_deck, read_text
from bot.cli.stops import Stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cards.decks.drafts import TakenOver
    from cards.decks.foreign import Format, Listed

Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="A new file to write; without it, standard output.")
]
RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)[1-9¹²³]")
"""What no file can be called on Windows, whatever comes after the point."""
TITLES = {
    "simple": "a list of names as bingosync takes it",
    "srl": "an SRL v5 list",
    "playbingo": "a list of PlayBingo",
    "bingoscape": "a board of BingoScape",
    "csv": "a spreadsheet",
}


NAMED = 20
"""Rows told by number, and columns by name; the others are counted."""


class Written(StrEnum):
    """What a deck is exported to."""

    CSV = "csv"
    TOML = "toml"


def imported(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="[FORMAT] FILE",
            help="simple, srl, playbingo, bingoscape or csv, where the file does not tell; and the file.",
        ),
    ],
    *,
    output: Output = None,
) -> None:
    """Make a deck of another game's list or of a spreadsheet. It is read as data, and nothing of it is run."""
    from cards.decks import LARGEST, LARGEST_FILE
    from cards.decks.drafts import taken_over
    from cards.decks.foreign import read_list
    from cards.decks.literals import NotData

    wanted, file = asked(words)
    text = read_text(file, most=LARGEST_FILE)
    try:
        listed = read_list(text, wanted, file=file.name)
    except NotData as error:
        raise Stop(f"{file}:{error.line}: {error}.") from None
    title = TITLES[listed.format.value]
    own = listed.format.value == "csv"
    taken = taken_over(
        listed.name or file.stem, listed.drafts, head=() if own else head(file, title), own=listed.own
    )
    if own:
        require_right(taken, listed, file)
    if len(taken.toml) > LARGEST:
        raise Stop(
            f"{file}: the deck would have {len(taken.toml):,} characters; at most {LARGEST:,} are read."
        )
    put(taken.toml, output)
    sys.stderr.write(report(taken, f"{file}, {title}", output, aside=listed.aside))


def require_right(taken: "TakenOver", listed: "Listed", file: Path) -> None:
    """Raises `Stop` with everything that keeps the deck of a sheet from being played, by its row.

    What is no column of a deck comes first: the rest may only follow from it.
    """
    from cards.decks.sheet_findings import by_row

    findings = by_row(taken, listed.amiss, str(file))
    errors = findings.errors
    if not errors:
        return
    lines = (
        [f"{file}: not read, as no column of a deck is called so: {some(listed.aside)}."]
        if listed.aside
        else []
    )
    lines += [f"{file}: {f'row {each.line:,}: ' if each.line else ''}{each.problem}." for each in errors]
    more = f" {findings.left_out:,} more are not shown." if findings.left_out else ""
    wrong = "1 error" if len(errors) == 1 else f"{len(errors):,} errors"
    raise Stop("\n".join([*lines, f"{file}: {wrong}.{more} Nothing is written; put it right in the sheet."]))


def asked(words: list[str]) -> tuple["Format | None", Path]:
    """The format, where one is named, and the file. Raises `Stop`."""
    from cards.decks.foreign import Format

    match words:
        case [file]:
            return None, Path(file)
        case [name, file] if name in set(Format):
            return Format(name), Path(file)
        case [name, _]:
            raise Stop(f"{name!r} is no format: write one of {', '.join(Format)}, or leave it out.")
    raise Stop("Give one file, and before it its format where the file does not tell.")


def head(file: Path, title: str) -> tuple[str, ...]:
    """What the new deck says of where it comes from."""
    name = "".join(letter if letter.isprintable() else "?" for letter in file.name)
    return (
        f"Taken over from {name}, {title}. Look at what is guessed, cut or to be filled in,",
        "as it says above each activity, then: bingo deck lint FILE",
    )


def report(taken: "TakenOver", source: str, output: Path | None, *, aside: "Sequence[str]" = ()) -> str:
    """What was taken over, and what is left for a person to do. `aside` are columns that are none of a deck's."""
    number = taken.activities
    lines = [f"{number} {'activity' if number == 1 else 'activities'} taken over from {source}."]
    between = "; " if taken.rows else ", "
    for does, where in (("To fill in", taken.unwritten), ("Guessed", taken.guessed), ("Cut", taken.cut)):
        if where:
            lines.append(f"{does}: {between.join(told(key, where[key], taken) for key in where)}.")
    if len(lines) > 1:
        lines.append(f"A remark above each activity says so. Then: bingo deck lint {output or 'FILE'}")
    if aside:
        lines.insert(1, f"Kept as remarks, as no column of a deck is called so: {some(aside)}.")
    return "\n".join(lines) + "\n"


def told(key: str, places: "Sequence[int]", taken: "TakenOver") -> str:
    """`effort`, where it is so everywhere; `effort in 3`, or in a sheet `effort in rows 2, 7 and 9`."""
    if len(places) == taken.activities:
        return key
    if not taken.rows:
        return f"{key} in {len(places)}"
    return f"{key} in row{'s' * (len(places) > 1)} {some([f'{place:,}' for place in places])}"


def some(things: "Sequence[str]") -> str:
    """`a, b and c`, of many the first and how many more."""
    more = len(things) - NAMED
    *first, last = [*things[:NAMED], *([f"{more:,} more"] if more > 0 else [])]
    return f"{', '.join(first)} and {last}" if first else last


def export(
    file: Annotated[str, typer.Argument(help="The file of a deck, or `default`.")],
    *,
    to: Annotated[Written, typer.Option(help="How to write it.")],
    output: Output = None,
) -> None:
    """Write a deck as a spreadsheet, or as TOML in its one form. Comments are not part of a deck and are not kept."""
    from cards.decks.sheets import to_csv
    from cards.decks.writing import to_toml

    deck = read_deck(file)
    put(to_csv(deck) if to is Written.CSV else to_toml(deck), output)


def new(
    name: Annotated[str, typer.Argument(help="The deck's name, such as Spring.")],
    *,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file; else one of this name.")
    ] = None,
) -> None:
    """Write a deck to begin with: as few activities as cards can be dealt from, to be filled in."""
    from cards.decks.fields import NAME
    from cards.decks.starter import starter
    from cards.decks.values import problem

    wrong = problem("name", NAME, name)
    if wrong:
        raise Stop(f"{wrong}.")
    file = output or file_named(name)
    put(starter(name.strip()), file)
    typer.echo(f"{file} is written. Fill it in, then: bingo deck lint {file}")


def file_named(name: str) -> Path:
    """The file of a new deck, in words of its name. Raises `Stop` for one that Windows keeps for a device."""
    stem = "-".join(re.findall(r"[^\W_]+", name.casefold())) or "deck"
    if RESERVED.fullmatch(stem):
        raise Stop(f"{stem}.toml: Windows keeps this name for a device; choose another file with -o.")
    return Path(f"{stem}.toml")


def schema(*, output: Output = None) -> None:
    """Print the JSON Schema of decks, for editors."""
    from cards.decks.schema import schema as made

    put(json.dumps(made(), indent=2, ensure_ascii=False) + "\n", output)

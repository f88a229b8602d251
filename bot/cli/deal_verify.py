"""`bingo deal verify`: a card dealt again from what was published, or every card of a week from what is kept."""

import asyncio
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from bot.cli.deal import between, chances, identifier, parsed_size
from bot.cli.files import SHIPPED, read_deck, read_text
from bot.cli.stops import Stop
from bot.settings import Need, load

if TYPE_CHECKING:
    from cards.model import ActivityId, Deck, Setting, Week
    from cards.proof import Claimed, Terms
    from services.fairness import Checked

LARGEST_CARD: Final = 1_000_000
"""Bytes of a file with a card, or with what is to be left out."""
MOST_COUNTER: Final = 1_000_000_000
SAID: Final[Mapping[str, type]] = {"deck_hash": str, "seed": str, "counter": int, "p_line": float}
"""What may be said of a card besides its squares."""
OTHER_DECK: Final = ": name the file of the one it was dealt from with --deck."
NOT_THE_SAME: Final = 1
"""What the command ends with where something differs."""


def verify(
    *,
    workspace: Annotated[str, typer.Option(help="The workspace's id.")] = "T0DEMO",
    week: Annotated[str, typer.Option(help="The week, such as 2026-W48.")],
    key: Annotated[
        str, typer.Option(help="The week's key, in hex. Without it: every card of the week in the database.")
    ] = "",
    seal: Annotated[str, typer.Option(help="The seal that stood on the card, to compare.")] = "",
    deck: Annotated[str, typer.Option(help="`default`, or the file of a deck.")] = SHIPPED,
    person: Annotated[str, typer.Option(help="Whose card.")] = "",
    setting: Annotated[str, typer.Option(help="account, counter, support or remote.")] = "account",
    size: Annotated[int, typer.Option(help="Rows of the card: 5, 4 or 3.")] = 5,
    memory: Annotated[
        Path | None,
        typer.Option(help="JSON of what was left out, week by week, the latest first: [[…], [], …]."),
    ] = None,
    counter_from: Annotated[int, typer.Option(help="The first counter; 0 unless it was dealt anew.")] = 0,
    target: Annotated[float, typer.Option(help="The chance of a line that was aimed for.")] = 0.4,
    learned: Annotated[
        Path | None, typer.Option(help="JSON of what was learned, as *How Was This Dealt?* tells it.")
    ] = None,
    card: Annotated[
        Path | None, typer.Option(help="JSON of the card to compare, as `bingo deal --json` prints it.")
    ] = None,
) -> None:
    """Deal a card again and compare, or all cards of a week."""
    from cards.model import PersonId, WorkspaceId
    from cards.proof import Terms

    where, when = WorkspaceId(identifier("--workspace", workspace)), parsed_week(week)
    if not key:
        only_with_key(card=card, person=person, seal=seal, memory=memory, learned=learned)
        everything(where, when)
        return
    terms = Terms(
        workspace=where,
        week=when,
        person=PersonId(identifier("--person", person, like="U0ANA")),
        setting=parsed_setting(setting),
        size=parsed_size(size),
        memory=left_out(memory),
        target=between("--target", target),
        first_counter=counted(counter_from),
        learned=chances(learned),
    )
    said = None if card is None else claimed(card)
    compare(terms, read_deck(deck), key=secret(key), seal=seal, said=said)


def only_with_key(**given: object) -> None:
    """Raises `Stop` where something was said of one card: without a key all cards of a week are checked."""
    options = [f"--{name}" for name, value in given.items() if value]
    if options:
        raise Stop(
            f"{options[0]} is about one card, and needs --key, the week's key in hex. Without {' and '.join(options)} every card of the week is checked."
        )


def compare(terms: "Terms", deck: "Deck", *, key: bytes, seal: str, said: "Claimed | None") -> None:
    """Prints the card and what came of comparing. Ends with 1 where something differs, and raises `Stop`."""
    from bot.cli.drawing import draw
    from bot.views.fairness import TROUBLE
    from cards.deal import Learned, hash_of
    from cards.errors import CannotDeal
    from cards.proof import Amiss, amiss, recomputed, seal_of

    try:
        found = recomputed(terms, deck=deck, key=key)
    except CannotDeal as error:
        raise Stop(f"{error}.") from error
    typer.echo(draw(found, deck), nl=False)
    typer.echo(f"Seed {found.seed}\nCounter {found.counter}\nDeck {deck.hash}\nSeal {seal_of(key)}")
    if terms.learned:
        typer.echo(f"Learned {hash_of(Learned(terms.learned))}")
    wrong = () if said is None else amiss(found, said)
    differs = [f"The card {TROUBLE[each]}{OTHER_DECK if each is Amiss.DECK else '.'}" for each in wrong]
    if seal and seal != seal_of(key):
        differs.append("The key does not fit the seal.")
    if said is not None or seal:
        typer.echo("\n".join(differs) or "The same.")
    if differs:
        sys.exit(NOT_THE_SAME)


def everything(workspace: str, week: "Week") -> None:
    """Every card of a week in the database. Raises `Stop`."""
    from bot.views.fairness import TROUBLE

    checked = asyncio.run(_checked(workspace, week))
    if not checked:
        raise Stop(f"No card of {week} was dealt in {workspace}.")
    wrong = [each for each in checked if each.problems]
    for each in wrong:
        typer.echo(f"{each.card.person} {', '.join(TROUBLE[problem] for problem in each.problems)}")
    right = len(checked) - len(wrong)
    typer.echo(f"{right} of {len(checked)} cards of {week} came out the same.")
    if wrong:
        sys.exit(NOT_THE_SAME)


async def _checked(workspace: str, week: "Week") -> "list[Checked]":
    from bot.wiring import database_alone
    from cards.model import WorkspaceId
    from services.jobs.fairness import all_checked

    async with database_alone(load(Need.DATABASE), name="bingo-verify") as database:
        return await all_checked(database, WorkspaceId(workspace), week)


def parsed_week(text: str) -> "Week":
    """Raises `Stop`."""
    from cards.errors import BadWeek
    from cards.model import Week

    try:
        return Week.parse(text)
    except BadWeek as error:
        raise Stop(f"{error}.") from error


def parsed_setting(text: str) -> "Setting":
    """Raises `Stop`."""
    from cards.model import Setting

    if text not in set(Setting):
        raise Stop(f"--setting {text!r} is none: take {', '.join(Setting)}.")
    return Setting(text)


def secret(text: str) -> bytes:
    """The key behind its hex. Raises `Stop`."""
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise Stop("--key is not in hex: write it as it was told, 64 of 0-9 and a-f.") from None


def counted(counter: int) -> int:
    """Raises `Stop` for a counter nobody deals with."""
    if not 0 <= counter <= MOST_COUNTER:
        raise Stop(f"--counter-from {counter} is not possible: give a number from 0 on.")
    return counter


def left_out(file: Path | None) -> "tuple[tuple[ActivityId, ...], ...]":
    """The squares of the weeks before. Raises `Stop`."""
    told = [] if file is None else _json(file)
    if not isinstance(told, list) or not all(map(_is_ids, told)):
        raise Stop(
            f'{file}: write a list of ids for each week, the latest first, like [["coffee-first"], []].'
        )
    return tuple(tuple(week) for week in told)


def claimed(file: Path) -> "Claimed":
    """What is said of a card. Raises `Stop`."""
    from cards.proof import Claimed

    told = _json(file)
    if isinstance(told, list):
        told = {"activities": told}
    if not isinstance(told, dict) or not _is_ids(told.get("activities")):
        raise Stop(
            f"{file}: this is no card; write it as `bingo deal --json` does, or only its squares as a list."
        )
    for name, kind in SAID.items():
        if told.get(name) is not None and not _is_a(kind, told[name]):
            raise Stop(
                f"{file}: {name} is not as `bingo deal --json` writes it; leave it out, or write it so."
            )
    return Claimed(activities=tuple(told["activities"]), **{name: told.get(name) for name in SAID})


def _is_a(kind: type, told: object) -> bool:
    """JSON's true and false are numbers to Python and to nobody else."""
    return isinstance(told, kind) and not isinstance(told, bool)


def _is_ids(told: object) -> bool:
    return isinstance(told, list) and all(isinstance(each, str) for each in told)


def _json(file: Path) -> Any:  # noqa: ANN401 -- JSON from outside, looked at by whoever asked
    try:
        return json.loads(read_text(file, encoding="utf-8-sig", most=LARGEST_CARD))
    except (ValueError, RecursionError):
        raise Stop(f"{file}: this is no JSON.") from None

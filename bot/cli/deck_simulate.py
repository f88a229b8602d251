"""`bingo deck simulate`: how fair the cards of a deck are, tried on thousands of them."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.deal import MOST_WEEKS, between, chances, check, deals, parsed_size, tell_strangers, told
from bot.cli.deck_files import EVERYWHERE, settings_named, source_of
from bot.cli.deck_lint import as_lines, as_object
from bot.cli.files import require_new
from bot.cli.stops import Stop

if TYPE_CHECKING:
    from bot.cli.deck_report import Report
    from cards.deal import Deal, Learned
    from cards.fairness import Fairness
    from cards.model import Deck, Setting, Size

MOST_CARDS = 20_000
"""Of each setting; the ids of all people have five digits."""
MOST_PLAYERS = 1_000_000


def simulate(
    file: Annotated[str, typer.Argument(help="The file of a deck, or `default`.")],
    *,
    cards: Annotated[int, typer.Option(help="How many cards for each setting, at most 20000.")] = 2_000,
    weeks: Annotated[int, typer.Option(help="Over how many weeks, at most 520.")] = 12,
    seed: Annotated[str, typer.Option(help="The same seed deals the same cards.")] = "1",
    players: Annotated[int, typer.Option(help="How many people the forecast is for.")] = 100,
    settings: Annotated[str, typer.Option(help="Where people play, such as account,counter.")] = EVERYWHERE,
    target: Annotated[float, typer.Option(help="The chance of a line to aim for.")] = 0.4,
    size: Annotated[int, typer.Option(help="Rows and columns of a card: 5, or 4 or 3 for fewer days.")] = 5,
    learned: Annotated[
        Path | None,
        typer.Option(help="JSON of how likely activities are, as `bingo deal learned` prints it."),
    ] = None,
    chart: Annotated[Path | None, typer.Option(help="A new PNG file to draw the figures in.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Deal thousands of cards, each person's week after week, and say how fair they are."""
    from bot.cli.deck_report import Report, as_fields, show
    from cards.decks import lint, read_deck

    check("--cards", cards, MOST_CARDS)
    check("--weeks", weeks, MOST_WEEKS)
    check("--players", players, MOST_PLAYERS)
    chosen = parsed_size(size)
    require_chart(chart)
    key, where, source = told("--seed", seed).encode(), settings_named(settings), source_of(file)
    findings = lint(source, file, settings=where, target=between("--target", target))
    if not findings.is_playable:
        (as_object if as_json else as_lines)(findings)
        raise typer.Exit(1)
    deck, known = read_deck(source, file=file), chances(learned)
    tell_strangers(known, deck)
    people = [setting for setting in where for _ in range(-(-cards // weeks))]
    dealt = dealt_cards(deck, people, weeks=weeks, key=key, target=target, size=chosen, learned=known)
    fairness = surveyed(watched(dealt, len(people) * weeks), deck)
    report = Report(
        deck=deck,
        fairness=fairness,
        players=players,
        seed=seed,
        target=target,
        size=chosen,
        learned=known,
    )
    if as_json:
        sys.stdout.write(json.dumps(as_fields(report), ensure_ascii=False) + "\n")
    else:
        show(report)
    if chart is not None:
        drawn(report, chart, quiet=as_json)


def dealt_cards(
    deck: "Deck",
    people: list["Setting"],
    *,
    weeks: int,
    key: bytes,
    target: float,
    size: "Size",
    learned: "Learned",
) -> Iterator["Deal"]:
    """Everybody's cards of all weeks."""
    from cards.model import Week

    return deals(
        deck,
        workspace="T0SIMULATED",
        first=Week(year=2026, number=45),
        weeks=weeks,
        settings=people,
        key=key,
        size=size,
        learned=learned,
        target=target,
    )


def surveyed(dealt: Iterator["Deal"], deck: "Deck") -> "Fairness":
    """The figures of these cards. Raises `Stop` where one cannot be dealt."""
    from cards.errors import CannotDeal
    from cards.fairness import survey

    try:
        return survey(dealt, deck)
    except CannotDeal as error:
        raise Stop(f"{error}.") from error


def watched(dealt: Iterator["Deal"], number: int) -> Iterator["Deal"]:
    """The same cards, with a bar on standard error while they pass, where somebody looks at one."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        yield from progress.track(dealt, total=number, description="Dealing")


def require_chart(file: Path | None) -> None:
    """Looks before thousands of cards are dealt for it. Raises `Stop` where it is there or called like something else."""
    if file is None:
        return
    if file.suffix.lower() != ".png":
        raise Stop(f"{file}: the chart is a PNG; give it a name that ends in .png.")
    require_new(file)


def drawn(report: "Report", file: Path, *, quiet: bool) -> None:
    """Draws the chart, and says it in words for who cannot see it."""
    from bot.cli.deck_chart import draw, in_words
    from bot.cli.files import write_bytes

    write_bytes(file, draw(report))
    if not quiet:
        typer.echo(f"{file} is drawn. {in_words(report)}")

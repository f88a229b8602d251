"""`bingo deal`: cards without a database, to look at a deck or to check what was dealt."""

import json
import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from bot.cli.stops import Stop

if TYPE_CHECKING:
    from cards.deal import Deal
    from cards.model import Deck, Setting, Week

REMEMBERED: Final = 3
"""Weeks whose activities are avoided."""
MOST_PEOPLE: Final = 99_999


def deal(
    *,
    deck: Annotated[str, typer.Option(help="`default`, or the file of a deck.")] = "default",
    workspace: Annotated[str, typer.Option(help="The workspace's id.")] = "T0DEMO",
    week: Annotated[str, typer.Option(help="The first week, such as 2026-W48.")],
    weeks: Annotated[int, typer.Option(min=1, max=520, help="How many weeks in a row.")] = 1,
    people: Annotated[int, typer.Option(min=1, max=MOST_PEOPLE, help="How many people.")] = 1,
    settings: Annotated[str, typer.Option(help="Shares of people, as account:40,counter:30.")] = "account:1",
    key: Annotated[str, typer.Option(help="The key the cards derive from.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a card.")] = False,
) -> None:
    """Deal cards and print them."""
    from bot.cli.drawing import draw
    from cards.errors import BadWeek, CannotDeal
    from cards.model import Week

    chosen = read(deck)
    try:
        dealt = deals(
            chosen,
            workspace=workspace,
            first=Week.parse(week),
            weeks=weeks,
            settings=assigned(people, shares(settings)),
            key=key.encode(),
        )
        show = told if as_json else draw
        for each in dealt:
            sys.stdout.write(show(each, chosen))
    except (BadWeek, CannotDeal, OverflowError) as error:
        raise Stop(f"{error}.") from error


def read(deck: str) -> "Deck":
    """The default deck or one from a file. Raises `Stop` with file and line."""
    from cards.decks import default_deck, read_deck
    from cards.errors import DeckError

    if deck == "default":
        return default_deck()
    try:
        return read_deck(Path(deck).read_bytes().decode(), file=Path(deck).name)
    except (OSError, UnicodeDecodeError) as error:
        raise Stop(f"The deck {deck} cannot be read: {error}.") from error
    except DeckError as error:
        raise Stop(f"{error}.") from error


def shares(text: str) -> dict["Setting", int]:
    """Settings with their weights, in the order given. Raises `Stop`."""
    from cards.model import Setting

    try:
        pairs = [part.split(":") for part in text.split(",")]
        weights = {Setting(name.strip()): int(weight) for name, weight in pairs}
    except ValueError:
        weights = {}
    if not sum(weights.values()) or min(weights.values()) < 0:
        raise Stop(
            f"--settings {text!r} cannot be read: write it like account:40,counter:30,support:20,remote:10."
        )
    return weights


def assigned(people: int, weights: dict["Setting", int]) -> list["Setting"]:
    """A setting for each person, the first share of people getting the first setting.

    Shares are whole by largest remainder: everybody's exact share rounded down, then one more for the largest rests,
    the earlier setting first.
    """
    total = sum(weights.values())
    exact = {setting: divmod(people * weight, total) for setting, weight in weights.items()}
    left = people - sum(whole for whole, _ in exact.values())
    favoured = sorted(weights, key=lambda setting: -exact[setting][1])[:left]
    return [setting for setting in weights for _ in range(exact[setting][0] + (setting in favoured))]


def deals(
    deck: "Deck", *, workspace: str, first: "Week", weeks: int, settings: list["Setting"], key: bytes
) -> Iterator["Deal"]:
    """Everybody's card of the first week, then of the next; each person's last weeks are avoided."""
    from cards.deal import deal as one
    from cards.model import PersonId, WorkspaceId

    memories: list[deque[tuple[str, ...]]] = [deque(maxlen=REMEMBERED) for _ in settings]
    week = first
    for _ in range(weeks):
        for number, (setting, memory) in enumerate(zip(settings, memories, strict=True), start=1):
            dealt = one(
                deck,
                workspace=WorkspaceId(workspace),
                week=week,
                person=PersonId(f"p{number:05}"),
                setting=setting,
                key=key,
                memory=tuple(memory),  # type: ignore[arg-type]  # ids of the same deck
            )
            memory.appendleft(dealt.card.activities)
            yield dealt
        week = week.next()


def told(dealt: "Deal", deck: "Deck") -> str:
    """One card as a line of JSON; the same card is the same bytes."""
    card = dealt.card
    line = {
        "person": card.person,
        "setting": card.setting.value,
        "week": str(card.week),
        "activities": card.activities,
        "efforts": dealt.efforts,
        "p": dealt.p,
        "p_line": dealt.p_line,
        "seed": dealt.seed,
        "counter": dealt.counter,
        "deck_hash": deck.hash,
    }
    return json.dumps(line, ensure_ascii=False) + "\n"

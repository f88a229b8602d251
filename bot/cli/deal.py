"""`bingo deal`: cards without a database, to look at a deck or to check what was dealt."""

import json
import os
import re
import sys
from collections import Counter, deque
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from bot.cli.files import SHIPPED, read_deck, read_text
from bot.cli.stops import Stop

if TYPE_CHECKING:
    from cards.deal import Deal, Learned
    from cards.model import Deck, Setting, Size, Week

MOST_PEOPLE: Final = 99_999
"""The ids p00001 and on have five digits."""
MOST_WEEKS: Final = 520
LARGEST_CHANCES: Final = 1_000_000
"""Bytes of a file of chances."""
MOST_STRANGERS = 12
"""Activities that are no part of the deck, named."""


def deal(
    context: typer.Context,
    *,
    deck: Annotated[str, typer.Option(help="`default`, or the file of a deck.")] = SHIPPED,
    workspace: Annotated[str, typer.Option(help="The workspace's id.")] = "T0DEMO",
    week: Annotated[str, typer.Option(help="The first week, such as 2026-W48.")] = "",
    weeks: Annotated[int, typer.Option(help="How many weeks in a row, at most 520.")] = 1,
    people: Annotated[int, typer.Option(help="How many people, at most 99999.")] = 1,
    settings: Annotated[str, typer.Option(help="Shares of people, as account:40,counter:30.")] = "account:1",
    key: Annotated[str, typer.Option(help="The key the cards derive from.")] = "",
    size: Annotated[int, typer.Option(help="Rows and columns of a card: 5, or 4 or 3 for fewer days.")] = 5,
    target: Annotated[float, typer.Option(help="The chance of a line to aim for.")] = 0.4,
    learned: Annotated[
        Path | None, typer.Option(help='JSON of how likely activities are: {"coffee-first": 0.62, …}.')
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a card.")] = False,
) -> None:
    """Deal cards and print them; `verify` and `report` look at cards that were dealt."""
    if context.invoked_subcommand is not None:
        return
    from bot.cli.drawing import draw
    from cards.errors import BadWeek, CannotDeal
    from cards.model import Week

    chosen = read_deck(deck)
    check("--people", people, MOST_PEOPLE)
    check("--weeks", weeks, MOST_WEEKS)
    known = chances(learned)
    tell_strangers(known, chosen)
    try:
        dealt = deals(
            chosen,
            workspace=identifier("--workspace", workspace),
            first=Week.parse(week),
            weeks=weeks,
            settings=assigned(people, shares(settings)),
            key=os.fsencode(told("--key", key)),
            size=parsed_size(size),
            learned=known,
            target=between("--target", target),
        )
        show = as_line if as_json else draw
        for each in dealt:
            sys.stdout.write(show(each, chosen))
    except (BadWeek, CannotDeal, OverflowError) as error:
        raise Stop(f"{error}.") from error


def check(option: str, number: int, most: int) -> None:
    """Raises `Stop` for a number outside 1 to `most`."""
    if not 1 <= number <= most:
        raise Stop(f"{option} {number} is not possible: give a number from 1 to {most}.")


def parsed_size(rows: int) -> "Size":
    """The size of a card with so many rows. Raises `Stop`."""
    from cards.model import Size

    if rows not in set(Size):
        raise Stop(f"--size {rows} is not possible: a card has 3, 4 or 5 rows.")
    return Size(rows)


def between(option: str, share: float) -> float:
    """Raises `Stop` unless it lies between 0 and 1."""
    if not 0 < share < 1:
        raise Stop(f"{option} {share} is not possible: give a number between 0 and 1.")
    return share


def told(option: str, text: str) -> str:
    """The text of an option that must say something. Raises `Stop`."""
    if not text.strip():
        raise Stop(f"{option} is empty: give at least one letter.")
    return text


def identifier(option: str, text: str, *, like: str = "T0DEMO") -> str:
    """An id, as Slack gives them. Raises `Stop`."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", text):
        raise Stop(f"{option} {text!r} is no id: write it like {like}.")
    return text


def shares(text: str) -> dict["Setting", int]:
    """Settings with their weights, in the order given. Raises `Stop`."""
    from cards.model import Setting

    weights: dict[Setting, int] = {}
    for part in text.split(","):
        name, _, weight = (each.strip() for each in part.partition(":"))
        if name not in set(Setting):
            raise wrong_shares(text, f"{name!r} is not one of {', '.join(Setting)}")
        if Setting(name) in weights:
            raise wrong_shares(text, f"{name} is there twice")
        if not re.fullmatch(r"[0-9]{1,6}", weight):
            raise wrong_shares(text, f"the weight of {name} must be a whole number of at most six digits")
        weights[Setting(name)] = int(weight)
    if not any(weights.values()):
        raise wrong_shares(text, "all weights are 0")
    return weights


def wrong_shares(text: str, problem: str) -> Stop:
    """What is wrong with the shares, and how they are written."""
    return Stop(
        f"--settings {text!r} cannot be used, {problem}: write it like account:40,counter:30,support:20,remote:10."
    )


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


def chances(file: Path | None) -> "Learned":
    """How likely activities are, from a file; nothing without one. Raises `Stop`."""
    from cards.deal import Learned
    from cards.deal.learned import LEAST, MOST

    if file is None:
        return Learned()
    try:
        text = read_text(file, encoding="utf-8-sig", most=LARGEST_CHANCES)
        told = json.loads(text, object_pairs_hook=lambda pairs: _each_once(file, pairs))
    except (ValueError, RecursionError):
        raise Stop(f'{file}: this is no JSON; write it like {{"coffee-first": 0.62}}.') from None
    if not isinstance(told, dict) or not all(
        isinstance(chance, float) and LEAST <= chance <= MOST for chance in told.values()
    ):
        raise Stop(
            f'{file}: write a number from {LEAST} to {MOST} for each activity, like {{"coffee-first": 0.62}}.'
        )
    return Learned(told)


def _each_once(file: Path, pairs: list[tuple[str, object]]) -> dict[str, object]:
    """What a JSON object says. Raises `Stop` where it says something twice."""
    counts = Counter(key for key, _ in pairs)
    for key, times in counts.items():
        if times > 1:
            raise Stop(f"{file}: {key[:40]!r} is there {times} times; leave one of them.")
    return dict(pairs)


def tell_strangers(known: "Learned", deck: "Deck") -> None:
    """Says on standard error which chances are of no activity of the deck, and so change no card."""
    there = {activity.id for activity in deck.activities}
    strangers = sorted(each for each in known if each not in there)
    if not strangers:
        return
    more = f" and {len(strangers) - MOST_STRANGERS:,} more" if len(strangers) > MOST_STRANGERS else ""
    named = ", ".join(each[:40] for each in strangers[:MOST_STRANGERS])
    typer.echo(f"Not in the deck {deck.name!r}, and left out: {named}{more}.", err=True)


def deals(
    deck: "Deck",
    *,
    workspace: str,
    first: "Week",
    weeks: int,
    settings: list["Setting"],
    key: bytes,
    size: "Size",
    learned: "Learned",
    target: float,
) -> Iterator["Deal"]:
    """Everybody's card of the first week, then of the next; each person's last weeks are avoided."""
    from cards.deal import SEASON
    from cards.deal import deal as one
    from cards.model import ActivityId, PersonId, WorkspaceId

    memories: list[deque[tuple[ActivityId, ...]]] = [deque(maxlen=SEASON) for _ in settings]
    for week in in_a_row(first, weeks):
        for number, (setting, memory) in enumerate(zip(settings, memories, strict=True), start=1):
            dealt = one(
                deck,
                workspace=WorkspaceId(workspace),
                week=week,
                person=PersonId(f"p{number:05}"),
                setting=setting,
                key=key,
                memory=tuple(memory),
                learned=learned,
                size=size,
                target=target,
            )
            memory.appendleft(dealt.card.activities)
            yield dealt


def in_a_row(first: "Week", number: int) -> list["Week"]:
    """So many weeks, all of them known before the first card is dealt. Raises `BadWeek` where there are not so many."""
    row = [first]
    while len(row) < number:
        row.append(row[-1].next())
    return row


def as_line(dealt: "Deal", deck: "Deck") -> str:
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
        "size": card.size.value,
        "levels": dealt.levels,
        "aim": dealt.aim,
        "learned": dealt.learned,
        "repeats": dealt.repeats,
        "faults": dealt.faults,
    }
    return json.dumps(line, ensure_ascii=False) + "\n"

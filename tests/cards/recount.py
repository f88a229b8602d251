"""Looks at dealt cards from outside: nothing of the product is imported, so that its figures can be believed.

    bingo deal --week 2026-W48 --people 10000 --settings account:1 --key K --json > cards.jsonl
    python tests/cards/recount.py cards.jsonl --key K --workspace T0DEMO

For each card the seed is made anew from the key, the deck's hash from its file, the line sums from the probabilities, and the
chance of a line over all 4,095 (255, 1,023) sets of its lines. What differs from what the card says is told, and the figures of
each setting are printed. A person's cards stand in the order of their weeks.
"""

import argparse
import hashlib
import hmac
import json
import math
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

PRIOR = {1: 0.81, 2: 0.70, 3: 0.58, 4: 0.45, 5: 0.33}
SHARE = {3: 0.66, 4: 0.80, 5: 1.0}
MEMORY = 3
Card = dict[str, Any]


def lines(size: int) -> list[list[int]]:
    rows = [[size * r + c for c in range(size)] for r in range(size)]
    columns = [[size * r + c for r in range(size)] for c in range(size)]
    diagonals = [[size * n + n for n in range(size)], [size * n + size - 1 - n for n in range(size)]]
    return rows + columns + diagonals


@cache
def chance_of_a_line(p: tuple[float, ...]) -> float:
    """Inclusion and exclusion over every set of lines, as it stands in a textbook."""
    of = [set(line) for line in lines(math.isqrt(len(p)))]
    terms = []
    for chosen in range(1, 1 << len(of)):
        squares = set().union(*(line for number, line in enumerate(of) if chosen >> number & 1))
        terms.append((-1) ** (chosen.bit_count() + 1) * math.prod(p[square] for square in sorted(squares)))
    return math.fsum(terms)


def wrong(
    card: Card, deck: dict[str, Any], digest: str, *, key: bytes, workspace: str, learned: bool
) -> Iterator[str]:
    """What a card says that is not so."""
    told = "\0".join((digest, workspace, card["week"], card["person"])).encode()
    if card["seed"] != hmac.new(key, told, hashlib.sha256).hexdigest():
        yield "seed"
    activities = [deck[each] for each in card["activities"]]
    size = math.isqrt(len(activities))
    if size * size != len(set(card["activities"])) or card["deck_hash"] != digest:
        yield "squares"
    if not all({card["setting"], "any"} & set(each["settings"]) for each in activities):
        yield "setting"
    if [n for n, each in enumerate(activities) if each.get("group")] != (
        [size * size // 2] if size % 2 else []
    ):
        yield "centre"
    if not learned and any(
        abs(p - (1 - (1 - PRIOR[each["effort"]]) ** SHARE[size])) > 1e-9
        for p, each in zip(card["p"], activities, strict=True)
    ):
        yield "p"
    if abs(chance_of_a_line(tuple(card["p"])) - card["p_line"]) > 1e-9:
        yield "p_line"
    yield from caps(activities)


def caps(activities: list[Card]) -> Iterator[str]:
    for kind, most in (("two_phase", 3), ("travel", 2), ("manager", 1)):
        if sum(bool(each.get(kind)) for each in activities) > most:
            yield kind
    if len({each["practice"] for each in activities}) < 4:
        yield "practices"
    if len({each["trust"] for each in activities}) < 4:
        yield "trust"


def line_costs(card: Card) -> list[float]:
    costs = [-math.log(p) for p in card["p"]]
    return [math.fsum(costs[square] for square in line) for line in lines(math.isqrt(len(costs)))]


def repeats(cards: Iterable[Card]) -> int:
    """Activities that came again within three weeks."""
    before: dict[str, list[set[str]]] = defaultdict(list)
    found = 0
    for card in cards:
        now = set(card["activities"])
        found += len(now & set().union(*before[card["person"]][-MEMORY:]))
        before[card["person"]].append(now)
    return found


def soonest_together(cards: Iterable[Card], deck: dict[str, Card]) -> int:
    """After how many of a person's cards, at the soonest, a group square came again; 0 where none did."""
    number: Counter[str] = Counter()
    last: dict[tuple[str, str], int] = {}
    gaps = []
    for card in cards:
        person = card["person"]
        number[person] += 1
        for group in (activity for activity in card["activities"] if deck[activity].get("group")):
            if (person, group) in last:
                gaps.append(number[person] - last[person, group])
            last[person, group] = number[person]
    return min(gaps, default=0)


def placement(cards: Iterable[Card]) -> tuple[float, int]:
    """Pearson's chi squared of activity by square among those of one level, the centre left out; its degrees of freedom."""
    tables: dict[int, Counter[tuple[str, int]]] = defaultdict(Counter)
    for card in cards:
        squares = len(card["activities"])
        for place, (activity, level) in enumerate(zip(card["activities"], card["levels"], strict=True)):
            if squares % 2 == 0 or place != squares // 2:
                tables[level][activity, place] += 1
    found, freedom = 0.0, 0
    for table in tables.values():
        rows: Counter[str] = Counter()
        columns: Counter[int] = Counter()
        for (activity, place), count in table.items():
            rows[activity] += count
            columns[place] += count
        total = table.total()
        expected = {(a, place): rows[a] * columns[place] / total for a in rows for place in columns}
        found += math.fsum((table[cell] - much) ** 2 / much for cell, much in expected.items())
        freedom += (len(rows) - 1) * (len(columns) - 1)
    return found, freedom


def figures(cards: list[Card], deck: dict[str, Card]) -> dict[str, float]:
    chances = [chance_of_a_line(tuple(card["p"])) for card in cards]
    costs = [line_costs(card) for card in cards]
    seeds = {(card["person"], card["week"]): card["seed"] for card in cards}
    dealt = {activity for card in cards for activity in card["activities"]}
    possible = {
        name
        for name, each in deck.items()
        if {cards[0]["setting"], "any"} & set(each["settings"])
        and (len(cards[0]["activities"]) % 2 or not each.get("group"))
    }
    chi_squared, freedom = placement(cards)
    return {
        "cards": len(cards),
        "least": min(chances),
        "most": max(chances),
        "luckiest / unluckiest": max(chances) / min(chances),
        "dearest / cheapest line": max(max(each) / min(each) for each in costs),
        "cheapest line, most / least of cards": max(map(min, costs)) / min(map(min, costs)),
        "repeats": repeats(cards),
        "lines expected": math.fsum(chances),
        "chi squared": chi_squared,
        "freedom": freedom,
        "never dealt": len(possible - dealt),
        "soonest group square": soonest_together(cards, deck),
        "without a promise": sum(not any(deck[a].get("two_phase") for a in c["activities"]) for c in cards),
        "seeds twice": len(seeds) - len(set(seeds.values())),
    }


def main(words: list[str]) -> int:
    asked = argparse.ArgumentParser(description="Looks at dealt cards from outside.")
    asked.add_argument("cards", type=Path)
    asked.add_argument("--key", required=True)
    asked.add_argument("--workspace", default="T0DEMO")
    asked.add_argument("--deck", type=Path, default=Path("cards/content/default.toml"))
    asked.add_argument("--learned", action="store_true", help="the probabilities are not the authors'")
    given = asked.parse_args(words)
    source = given.deck.read_bytes()
    deck = {each["id"]: each for each in tomllib.loads(source.decode())["activities"]}
    digest = hashlib.sha256(source).hexdigest()
    cards = [json.loads(line) for line in given.cards.read_text().splitlines()]
    by_setting: dict[str, list[Card]] = defaultdict(list)
    amiss = 0
    for card in cards:
        by_setting[card["setting"]].append(card)
        found = list(
            wrong(
                card, deck, digest, key=given.key.encode(), workspace=given.workspace, learned=given.learned
            )
        )
        amiss += bool(found)
        if found:
            sys.stdout.write(f"{card['person']} {card['week']}: {', '.join(found)}\n")
    for setting, theirs in by_setting.items():
        told = ", ".join(f"{name} {value:.6g}" for name, value in figures(theirs, deck).items())
        sys.stdout.write(f"{setting}: {told}\n")
    sys.stdout.write(f"{len(cards)} cards, {amiss} of them not as they say\n")
    return int(amiss > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

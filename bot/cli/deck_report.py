"""What a simulation came to, in words, in a table and for programs."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.cli import deck_targets
from cards.deal import NOTHING, TARGET, TARGETS, Learned, aims
from cards.fairness import Fairness, Figures, Spread
from cards.model import Activity, ActivityId, Deck, Size

MOST_LUCK = 1.06
"""How much likelier a line may be on the luckiest card than on the unluckiest."""
MOST_BEYOND = 0.30
"""How far, as a share, activities may lie in some places more than chance would have it before it is worth a remark."""
MOST_AGAIN = 0.5
"""Squares of a card seen shortly before, on average, that are worth a remark."""
MOST_NAMED = 12
EVERYONE = "everyone"
AUTHORED = "How likely each square is, is what the deck's authors estimate by its effort; what people do will teach better."

LEARNED = "How likely a square is, was learned for {known:,} of {all:,} activities; of the others it is what the deck's authors estimate by effort."


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """A simulation's figures, for so many `players` each week."""

    deck: Deck
    fairness: Fairness
    players: int
    seed: str
    target: float = TARGET
    size: Size = Size.FIVE
    learned: Learned = NOTHING

    @property
    def basis(self) -> str:
        """Where it is from how likely squares are."""
        known = sum(each.id in self.learned for each in self.deck.activities)
        return LEARNED.format(known=known, all=len(self.deck.activities)) if known else AUTHORED

    @property
    def columns(self) -> Mapping[str, Figures]:
        """The figures of each setting by its name, and where there are several, of everyone."""
        each = {setting.value: figures for setting, figures in self.fairness.by_setting.items()}
        return each if len(each) == 1 else {**each, EVERYONE: self.fairness.everyone}

    def lines_a_week(self, figures: Figures) -> float:
        """How many of the players have a line at the end of a week, in expectation."""
        return self.players * figures.p_line.mean

    @property
    def troubles(self) -> tuple[str, ...]:
        """What is not as fair as it should be; nothing is the rule."""
        return tuple(
            trouble
            for name, figures in self.columns.items()
            for trouble in _troubles(name, figures, self.target)
        )


def _troubles(name: str, figures: Figures, target: float) -> list[str]:
    luck, uneven, chance = figures.p_line.ratio, figures.unevenness.most, figures.p_line.mean
    found = []
    if max(chance / target, target / chance) > MOST_LUCK:
        found.append(f"{name}: a line comes with {chance:.1%} where {target:.0%} is aimed for")
    if luck > MOST_LUCK:
        found.append(
            f"{name}: a line is {luck:.2f} times as likely on the luckiest card as on the unluckiest"
        )
    if uneven > MOST_LUCK:
        found.append(f"{name}: on one card the dearest line takes {uneven:.2f} times what the cheapest takes")
    for fault, number in figures.faults.items():
        found.append(f"{name}: {number:,} of {figures.cards:,} cards break the rule on {fault.value}")
    return found


ROWS: Mapping[str, Callable[[Report, Figures], str]] = {
    "Cards": lambda _, f: f"{f.cards:,}",
    "Chance of a line": lambda _, f: f"{f.p_line.mean:.1%}",
    "  unluckiest card": lambda _, f: f"{f.p_line.least:.1%}",
    "  luckiest card": lambda _, f: f"{f.p_line.most:.1%}",
    "  luckiest ÷ unluckiest": lambda _, f: f"{f.p_line.ratio:.3f}",
    "  variation (CV)": lambda _, f: f"{f.p_line.cv:.2%}",
    "Cheapest line, -ln p": lambda _, f: f"{f.cheapest_line.mean:.2f}",
    "  least ÷ most of cards": lambda _, f: f"{f.cheapest_line.least / f.cheapest_line.most:.3f}",
    "Dearest ÷ cheapest line": lambda _, f: f"{f.unevenness.most:.3f}",
    "Placement, χ²": lambda _, f: f"{f.placement.chi_squared:,.0f}",
    "  by chance": lambda _, f: f"{f.placement.freedom:,}",
    "  beyond chance": lambda _, f: f"{f.placement.beyond_chance:.0%}",
    "Seen in the last 3 weeks": lambda _, f: f"{f.repeats / f.cards:.2f}",
    "  at most on a card": lambda _, f: f"{f.most_repeats}",
    "Cards breaking a rule": lambda _, f: f"{sum(f.faults.values()):,}",
    "Squares never dealt": lambda _, f: f"{len(f.never_dealt)}",
    "With a line each week": lambda r, f: f"{r.lines_a_week(f):,.0f}",
}


def show(report: Report) -> None:
    """The figures as a table, and what they mean."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    weeks = report.fairness.everyone.weeks
    rows = "" if report.size is Size.FIVE else f"{report.size} rows, "
    title = f"{report.deck.name}: {rows}{weeks} weeks, seed {report.seed}, aiming for {report.target:.0%}, forecast for {report.players:,} people"
    table = Table(
        title=Text(title), title_justify="left", box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0)
    )
    table.add_column("", no_wrap=True)
    for name in report.columns:
        table.add_column(name, justify="right", no_wrap=True)
    for row, told in ROWS.items():
        table.add_row(*map(Text, (row, *(told(report, figures) for figures in report.columns.values()))))
    console = Console(highlight=False)
    console.print(table)
    for sentence in sentences(report):
        console.print(Text(sentence))


def sentences(report: Report) -> list[str]:
    """What the figures mean."""
    told = [f"Fair: {verdict(report)}." if not report.troubles else "Not as fair as it should be:"]
    told += [f"  {trouble}." for trouble in report.troubles]
    return [*told, *_remarks(report), report.basis]


def _remarks(report: Report) -> Iterator[str]:
    """What is fair, and could be livelier."""
    figures = report.fairness.everyone
    beyond, again = figures.placement.beyond_chance, figures.repeats / figures.cards
    if beyond > MOST_BEYOND:
        yield f"Squares favour some places by {beyond:.0%}: more activities of each effort mix them."
    if again >= MOST_AGAIN:
        yield f"A card brings back {again:.1f} squares of the three weeks before: {_lint(report)} says how many to add."
    yield from _never(report, [report.deck.activity(each) for each in figures.never_dealt])
    yield from _smaller(report)
    where = tuple(report.fairness.by_setting)
    yield deck_targets.told(deck_targets.targets_of(report.deck, where), where)


def _never(report: Report, activities: Sequence[Activity]) -> Iterator[str]:
    """What was not dealt: of which efforts nothing was, and what of the others."""
    left_out = _left_out(report, {activity.id for activity in activities})
    names = [activity.id for activity in activities if activity.effort not in left_out]
    if left_out:
        efforts = " and ".join(str(effort) for effort in left_out)
        yield f"Cards with {report.size} rows that aim for {report.target:.0%} leave out effort {efforts}, {len(activities) - len(names)} squares."
    if names:
        more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
        yield f"Never dealt: {', '.join(names[:MOST_NAMED])}{more}."


def _left_out(report: Report, never: Collection[ActivityId]) -> list[int]:
    """The efforts nothing of which was dealt around the centre."""
    around = [each for setting in report.fairness.by_setting for each in report.deck.eligible(setting)]
    dealt = {each.effort for each in around if each.id not in never}
    return sorted({each.effort for each in around} - dealt)


def _lint(report: Report) -> str:
    return "lint" if report.target == TARGET else f"lint --target {report.target:g}"


def _smaller(report: Report) -> Iterator[str]:
    """Who plays fewer days has other luck where no smaller card comes near the target."""
    same = " or ".join(f"{target:.0%}" for target in TARGETS)
    for size, aim in aims(report.target).items():
        if size < report.size and max(aim / report.target, report.target / aim) > MOST_LUCK:
            yield f"With {size} rows a line comes with {aim:.0%}; cards of all sizes have the same luck at {same}."


def verdict(report: Report) -> str:
    """The luck of all cards in a sentence."""
    luck = report.fairness.everyone.p_line
    return f"every card has a line with {luck.least:.1%} to {luck.most:.1%}, no card is more than {luck.ratio:.3f} times as lucky as another"


def as_fields(report: Report) -> dict[str, object]:
    """All figures, for programs."""
    return {
        "deck": report.deck.name,
        "deck_hash": report.deck.hash,
        "seed": report.seed,
        "players": report.players,
        "target": report.target,
        "size": report.size.value,
        "estimated_by": "authors" if report.basis == AUTHORED else "learned",
        "fair": not report.troubles,
        "troubles": list(report.troubles),
        **deck_targets.as_fields(deck_targets.targets_of(report.deck, tuple(report.fairness.by_setting))),
        "figures": {name: _fields(report, figures) for name, figures in report.columns.items()},
    }


def _fields(report: Report, figures: Figures) -> dict[str, object]:
    return {
        "cards": figures.cards,
        "weeks": figures.weeks,
        "p_line": _spread(figures.p_line),
        "cheapest_line": _spread(figures.cheapest_line),
        "unevenness": _spread(figures.unevenness),
        "placement": {
            "chi_squared": figures.placement.chi_squared,
            "freedom": figures.placement.freedom,
            "z": figures.placement.z,
            "beyond_chance": figures.placement.beyond_chance,
        },
        "repeats": figures.repeats,
        "most_repeats": figures.most_repeats,
        "faults": {fault.value: number for fault, number in figures.faults.items()},
        "never_dealt": list(figures.never_dealt),
        "lines_a_week": report.lines_a_week(figures),
    }


def _spread(spread: Spread) -> dict[str, float]:
    return {
        "least": spread.least,
        "most": spread.most,
        "mean": spread.mean,
        "ratio": spread.ratio,
        "cv": spread.cv,
    }

"""Comparing without hurting: per available day, in bands, among neighbours, and never anybody last."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cards.model import PersonId, Week

KAPPA = 3.0
"""Days of the team's mean that everybody is credited with before they are compared."""
BANDS = ("Warming Up", "In Full Swing", "On a Roll")
"""From the third with the fewest points a day to the third with the most; none of them says last."""
EXACT = 2
"""Decimals of points a day that count when people are compared."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """A person's week: points, available days (0 to 5), and how many different customers they heard from."""

    person: PersonId
    points: int
    days: float
    customers: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class WeekTotal:
    """What a team did in one week, beside its own other weeks."""

    week: Week
    points: int
    squares: int = 0


def since_first(weeks: Sequence[WeekTotal]) -> tuple[WeekTotal, ...]:
    """Without the weeks before the team began."""
    begun = next((place for place, week in enumerate(weeks) if week.points or week.squares), len(weeks))
    return tuple(weeks[begun:])


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A person as they are compared; `per_day` are points per available day."""

    person: PersonId
    per_day: float


def mean_per_day(rows: Iterable[Standing]) -> float:
    """What a team does on one of its available days; 0 where it had none."""
    told = tuple(rows)
    days = sum(row.days for row in told)
    return sum(row.points for row in told) / days if days else 0.0


def per_day(points: float, days: float, team_mean: float, kappa: float = KAPPA) -> float:
    """Points per available day, drawn towards the team's mean per day where there were few days.

    (s + κ·m) / (h + κ): s points, h available days (working days times contract share), m the team's mean per day, κ the
    days its prior is worth. So a part-timer's one good day is neither everything nor nothing, and without any day of
    their own somebody has the team's mean.

    Source: the game's rule of comparison, decided in docs/decisions/0019 and told in docs/boards.md. It is the mean of a
    Poisson rate with exposure h after s points, where the prior of the rate is Gamma(κ·m, κ), as in Gelman et al., Bayesian
    Data Analysis, section 2.6.
    """
    return (points + kappa * team_mean) / (days + kappa)


def ranked(rows: Sequence[Standing], week: Week) -> tuple[Place, ...]:
    """Most points a day first, so that every view agrees.

    Who is equal goes by different customers heard from, the more the first, and then by a lot that is drawn anew each week,
    so that it is not always the same one who comes after the other.
    """
    mean = mean_per_day(rows)
    rates = {row.person: round(per_day(row.points, row.days, mean), EXACT) for row in rows}
    order = sorted(
        rows, key=lambda row: (rates[row.person], row.customers, lot(row.person, week)), reverse=True
    )
    return tuple(Place(person=row.person, per_day=rates[row.person]) for row in order)


def lot(person: PersonId, week: Week) -> str:
    """What decides between equal ones, the highest first: it falls differently each week, and the same wherever it is asked."""
    return hashlib.sha256(f"{week}\0{person}".encode()).hexdigest()


def neighbours(order: Sequence[Place], me: PersonId, reach: int = 2) -> tuple[Place, ...]:
    """Me with those just above and below, best first; `order` is as `ranked` answers it.

    Whoever is last is left out, unless it is me; so nobody can tell whether they are last or have one person below them.
    """
    mine = next((place for place, row in enumerate(order) if row.person == me), None)
    if mine is None:
        return ()
    near = order[max(0, mine - reach) : mine + reach + 1]
    return tuple(row for row in near if row.person == me or row is not order[-1])


def band(order: Sequence[Place], me: PersonId) -> str:
    """The name of the third I am in; equal ones are in the same, higher one. Empty when I am not among them."""
    mine = next((row.per_day for row in order if row.person == me), None)
    if mine is None:
        return ""
    above = sum(row.per_day > mine for row in order)
    if not any(row.per_day < mine for row in order):
        return BANDS[0]
    return BANDS[(len(BANDS) * (len(order) - above) - 1) // len(order)]

"""Comparing without hurting: per available day, in bands, among neighbours, and never anybody last."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.model import PersonId

KAPPA = 3.0
"""Days of the team's mean that everybody is credited with before they are compared."""
BANDS = ("Warming Up", "In Full Swing", "On a Roll")
"""From the third with the fewest points to the third with the most; none of them says last."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """A person and their points."""

    person: PersonId
    points: int


def per_day(points: float, days: float, team_mean: float, kappa: float = KAPPA) -> float:
    """Points per available day, drawn towards the team's mean per day where there were few days.

    (s + κ·m) / (h + κ): s points, h available days (working days times contract share), m the team's mean per day. The
    posterior mean of a Gamma-Poisson rate with a prior worth κ days, so that a part-timer's one good day is neither
    everything nor nothing.
    """
    return (points + kappa * team_mean) / (days + kappa)


def ranked(rows: Sequence[Standing]) -> tuple[Standing, ...]:
    """Most points first; equal points go by id, the higher first, so that every view agrees."""
    return tuple(sorted(rows, key=lambda row: (row.points, row.person), reverse=True))


def neighbours(rows: Sequence[Standing], me: PersonId, reach: int = 2) -> tuple[Standing, ...]:
    """Me with those just above and below, best first.

    Whoever is last is left out, unless it is me; so nobody can tell whether they are last or have one person below them.
    """
    order = ranked(rows)
    mine = next((place for place, row in enumerate(order) if row.person == me), None)
    if mine is None:
        return ()
    near = order[max(0, mine - reach) : mine + reach + 1]
    return tuple(row for row in near if row.person == me or row is not order[-1])


def band(rows: Sequence[Standing], me: PersonId) -> str:
    """The name of the third I am in; equal points are in the same, higher one. Empty when I am not among the rows."""
    mine = next((row.points for row in rows if row.person == me), None)
    if mine is None:
        return ""
    above = sum(row.points > mine for row in rows)
    if not any(row.points < mine for row in rows):
        return BANDS[0]
    return BANDS[(len(BANDS) * (len(rows) - above) - 1) // len(rows)]

"""The shape of what comes due by itself."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Sweep:
    """At most how many people or claims in one go."""

    limit: int = 100

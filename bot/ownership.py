"""Whether `bot`, `services` and `cards` are ours: other distributions may bring packages of these names."""

from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path
from typing import Final

OURS: Final = "connection-bingo"
PACKAGES: Final = ("bot", "services", "cards")


class NotOurs(Exception):
    """Another distribution's code lies where ours should. Its text is one sentence for the operator."""


def check_packages() -> None:
    """Raises `NotOurs` unless all three packages come from one place and no other distribution claims them."""
    owners = packages_distributions()
    home = Path(__file__).resolve().parent.parent
    for name in PACKAGES:
        spec = find_spec(name)
        place = Path(spec.origin).resolve().parent.parent if spec and spec.origin else None
        others = sorted(set(owners.get(name, ())) - {OURS})
        if place != home or others:
            whose = others[0] if others else str(place)
            raise NotOurs(
                f"The package {name!r} belongs to {whose}: install Connection Bingo in an environment of its own."
            )

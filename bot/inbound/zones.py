"""Time zones in forms, and while somebody types."""

from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from bot.inbound.values import Fields
from services.errors import FieldErrors

SHOWN: Final = 50


@lru_cache(maxsize=1)
def all_zones() -> tuple[str, ...]:
    """Every zone with a place in its name, by name."""
    return tuple(
        sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
    )


def zones_like(typed: str) -> tuple[str, ...]:
    """Those that have what was typed in them, the ones whose place begins with it first."""
    wanted = typed.strip().replace(" ", "_").casefold()
    found = [name for name in all_zones() if wanted in name.casefold()]
    first = sorted(found, key=lambda name: not name.rpartition("/")[2].casefold().startswith(wanted))
    return tuple(first[:SHOWN])


def zone(given: Fields, name: str) -> ZoneInfo | None:
    """The zone of a field; None where it is empty. Raises `FieldErrors`."""
    told = given.text(name)
    if not told:
        return None
    if told not in available_timezones():
        raise FieldErrors(code="field_errors", fields={"zone": "no_such_zone"})
    return ZoneInfo(told)

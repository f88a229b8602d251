"""What the buttons and forms about one's people carry."""

from uuid import UUID

from bot.inbound import shapes
from bot.inbound.shapes import Malformed
from bot.inbound.values import Fields
from services.acquaintances import OVERLAPS, Particulars, Tier, tier_of
from services.ids import CustomerId, HandoverId, MergerId


def _uuid(value: str, field: str) -> UUID:
    try:
        return UUID(value)
    except ValueError:
        raise Malformed(field) from None


def customer_id(value: str) -> CustomerId:
    """A customer's id. Raises `Malformed`."""
    return CustomerId(_uuid(value, "customer"))


def handover_id(value: str) -> HandoverId:
    """A hand-over's id. Raises `Malformed`."""
    return HandoverId(_uuid(value, "handover"))


def merger_id(value: str) -> MergerId:
    """A merger's id. Raises `Malformed`."""
    return MergerId(_uuid(value, "merger"))


def particulars(given: Fields) -> Particulars:
    """What a form says of a customer. Raises `Malformed`."""
    return Particulars(
        role=" ".join(given.text("role").split()),
        issue=given.text("issue"),
        due=given.day("due"),
        tier=tier_of(number(given.text("rhythm"))) if given.text("rhythm") else Tier.REGULAR,
    )


def overlap(given: Fields) -> int:
    """For how many days both keep a customer. Raises `Malformed`."""
    told = given.text("overlap")
    return number(told) if told else OVERLAPS[0]


def number(told: str) -> int:
    """A small whole number. Raises `Malformed`."""
    if not told.isascii() or not told.isdecimal() or len(told) > 3:
        raise shapes.Malformed("number")
    return int(told)

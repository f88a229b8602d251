"""What to call the customer in a sentence to the claimant."""

from services.rules.signals.names import head
from services.rules.signals.text import plain

_LONGEST = 40


def called(customer: str, otherwise: str = "them") -> str:
    """The customer as they were named, on one line; the name alone where more would not fit a sentence."""
    for name in (plain(customer), head(customer)):
        told = " ".join(name.split())
        if told and len(told) <= _LONGEST:
            return told
    return otherwise

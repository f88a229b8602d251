"""What can stop a use case. Each error has a code and fields; the words for people are written in `bot.views.trouble`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

NOTHING: Mapping[str, Any] = MappingProxyType({})


class ServiceError(Exception):
    """We cannot do it. `code` says why in one word, `fields` hold what the sentence needs."""

    def __init__(self, *, code: str, fields: Mapping[str, Any] = NOTHING) -> None:
        super().__init__(code)
        self.code = code
        self.fields = fields


class NotFound(ServiceError):
    """What was asked for is not there, or not there for this workspace."""


class Refused(ServiceError):
    """The product says no, and can say what to do instead."""


class FieldErrors(ServiceError):
    """A form cannot be taken as it is. `fields` maps each evidence field to the sentence that belongs under it."""


class Uninstalled(ServiceError):
    """The workspace took the bot away, or its token no longer works."""


class TryLater(ServiceError):
    """The outside asked us to wait. `fields["after"]` is in seconds."""


class Uncertain(ServiceError):
    """A message may or may not have arrived; it must not be sent again blindly."""


class Repeated(ServiceError):
    """The delivery was handled before; there is nothing left to do."""

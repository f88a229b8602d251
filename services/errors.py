"""What can stop a use case. Each error has a code and fields; the words for people are written in `bot.views.trouble`."""

from collections.abc import Mapping
from enum import StrEnum
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


class PhotoTrouble(StrEnum):
    """Why there is no picture. Each has its sentence in `services.asks`."""

    GONE = "photo_gone"
    EMPTY = "photo_empty"
    ELSEWHERE = "photo_elsewhere"
    OF_ANOTHER = "photo_of_another"
    NO_ACCESS = "photo_no_access"
    TOO_LARGE = "photo_too_large"
    TOO_SMALL = "photo_too_small"
    HEIC = "photo_heic"
    FORMAT = "photo_format"
    NOT_PICTURE = "photo_not_picture"
    UNREADABLE = "photo_unreadable"
    UNREACHABLE = "photo_unreachable"


class NoPhoto(ServiceError):
    """A file that was to be a photo is none for us; `why` says what to ask for."""

    def __init__(self, why: PhotoTrouble) -> None:
        super().__init__(code=why.value)
        self.why = why


class Uninstalled(ServiceError):
    """The workspace took the bot away, or its token no longer works."""


class TryLater(ServiceError):
    """The outside asked us to wait. `fields["after"]` is in seconds."""


class Uncertain(ServiceError):
    """A message may or may not have arrived; it must not be sent again blindly."""


class Repeated(ServiceError):
    """The delivery was handled before; there is nothing left to do."""

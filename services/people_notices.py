"""What managers are told around the customers of people who left the company, as values without words. See `services.notices`."""

from dataclasses import dataclass
from typing import ClassVar

from cards.model import PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class ListLeft:
    """A manager hears that somebody left the company and customers behind; edited once somebody keeps in touch with them."""

    kind: ClassVar[str] = "list_left"
    leaver: PersonId
    person: PersonId

    @property
    def key(self) -> str:
        return f"list_left:{self.leaver}:{self.person}"

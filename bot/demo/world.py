"""The company of the demo: twelve people in three settings, one guest, one channel."""

from dataclasses import dataclass
from typing import Any, Final

from cards.model import Setting

TEAM: Final = "T0HARBOUR"
COMPANY: Final = "Harbour & Vine"
CHANNEL: Final = "C0CONNECT"
BOARD: Final = "C0BOARD"
"""Where customers who advise the company sit with a few of its people."""
GUEST: Final = "U0GUEST"


@dataclass(frozen=True, kw_only=True, slots=True)
class Character:
    """Somebody who works here."""

    id: str
    name: str
    setting: Setting
    zone: str = "Europe/Lisbon"

    @property
    def first_name(self) -> str:
        """What colleagues call them."""
        return self.name.split()[0]


CAST: Final = (
    Character(id="U0AMARA", name="Amara Okafor", setting=Setting.ACCOUNT),
    Character(id="U0DEV", name="Devraj Nair", setting=Setting.ACCOUNT, zone="Asia/Kolkata"),
    Character(id="U0LENA", name="Lena Brandt", setting=Setting.ACCOUNT, zone="Europe/Berlin"),
    Character(id="U0TOMAS", name="Tomás Rivera", setting=Setting.ACCOUNT, zone="America/New_York"),
    Character(id="U0JO", name="Joanna Pike", setting=Setting.COUNTER),
    Character(id="U0KWAME", name="Kwame Mensah", setting=Setting.COUNTER),
    Character(id="U0SOFIA", name="Sofia Marques", setting=Setting.COUNTER),
    Character(id="U0BO", name="Bo Lindqvist", setting=Setting.COUNTER),
    Character(id="U0PRIYA", name="Priya Raman", setting=Setting.SUPPORT, zone="Asia/Kolkata"),
    Character(id="U0MALIK", name="Malik Haddad", setting=Setting.SUPPORT),
    Character(id="U0YUKI", name="Yuki Tanaka", setting=Setting.SUPPORT, zone="Asia/Tokyo"),
    Character(id="U0NORA", name="Nora Quinn", setting=Setting.SUPPORT),
)
INSTALLER: Final = CAST[-1]


def seed() -> dict[str, Any]:
    """The practice workspace before anything happened."""
    people = [{"id": c.id, "name": c.first_name.lower(), "real_name": c.name, "tz": c.zone} for c in CAST]
    guest = {
        "id": GUEST,
        "name": "ines",
        "real_name": "Ines Duarte",
        "tz": "Europe/Lisbon",
        "is_restricted": True,
    }
    channel = {"id": CHANNEL, "name": "connections", "members": [c.id for c in CAST]}
    board = {"id": BOARD, "name": "advisory-board", "members": [INSTALLER.id, CAST[0].id, GUEST]}
    return {
        "workspaces": [
            {
                "id": TEAM,
                "name": COMPANY,
                "domain": "harbour-and-vine",
                "users": [*people, guest],
                "channels": [channel, board],
            }
        ]
    }

"""Why something about a recap cannot be done, in words."""

from collections.abc import Mapping
from types import MappingProxyType

from services.languages import Sentence

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "no_recap": Sentence(
            en="This recap belongs to another team or is gone. Type /bingo recap to see yours.",
            de="Dieser Rückblick gehört einem anderen Team oder ist nicht mehr da. Tipp /bingo recap ein, um euren zu sehen.",
        ),
        "recap_not_posted": Sentence(
            en="This recap has not been posted yet. Type /bingo recap to open it.",
            de="Dieser Rückblick wurde noch nicht gepostet. Tipp /bingo recap ein, um ihn zu öffnen.",
        ),
    }
)

"""Why something about a recap cannot be done, in words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from bot.views import blocks as b
from bot.views import words
from services.languages import Language, Sentence

Teller = Callable[[Mapping[str, Any], Language], str]
NOT_WHOLE_MANAGER = Sentence(
    en="Managers of the whole workspace do this: {names}.",
    de="Das machen die, die das Spiel im ganzen Workspace leiten: {names}.",
)
NO_WHOLE_MANAGER = Sentence(
    en="Managers of the whole workspace do this, and nobody is chosen yet. Whoever installed Connection Bingo can choose.",
    de="Das machen die, die das Spiel im ganzen Workspace leiten, und noch ist niemand ausgewählt. Wer Connection Bingo installiert hat, kann auswählen.",
)
MOST_NAMED = 5


def not_whole_manager(fields: Mapping[str, Any], language: Language) -> str:
    named = [b.clip(str(name), 60) for name in fields.get("names", ())][:MOST_NAMED]
    if not named:
        return NO_WHOLE_MANAGER.told(language)
    return NOT_WHOLE_MANAGER.told(language, names=words.listed(named, language))


SENTENCES: Mapping[str, Sentence | Teller] = MappingProxyType(
    {
        "not_whole_manager": not_whole_manager,
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

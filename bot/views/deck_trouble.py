"""Why something about the deck cannot be done, in words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from bot.views import blocks as b
from bot.views.home_settings import SETTINGS
from cards.model import Setting
from services.decks import MOST_OPEN
from services.languages import Language, Sentence

Teller = Callable[[Mapping[str, Any], Language], str]
LACKS = Sentence(
    en="That would leave too little to deal from. {told}",
    de="Damit bliebe zu wenig zum Austeilen. {told}",
)
MOVED_ON = Sentence(
    en="A colleague was quicker and changed the coming deck. Open the deck again to see it, then decide anew.",
    de="Jemand war schneller und hat die nächsten Felder geändert. Öffne sie noch einmal, dann entscheide neu.",
)
ENOUGH = Sentence(
    en="Already {most} of your suggestions wait for an answer. Once one of them is answered there is room again.",
    de="Schon {most} deiner Vorschläge warten auf eine Antwort. Sobald einer beantwortet ist, ist wieder Platz.",
)
IS_THERE = Sentence(
    en="A square like that is in the deck already: {short}.",
    de="So ein Feld gibt es schon: {short}.",
)
SHOWN = 3


def lacks(fields: Mapping[str, Any], language: Language) -> str:
    """What to add, for the first settings that lack something."""
    missing = tuple(fields.get("lacks", ()))
    told = [f"{SETTINGS[Setting(setting)]}: {problem}." for setting, problem in missing[:SHOWN]]
    return LACKS.told(language, told=" ".join(told)).strip()


def enough(fields: Mapping[str, Any], language: Language) -> str:
    return ENOUGH.told(language, most=fields.get("most", MOST_OPEN))


def is_there(fields: Mapping[str, Any], language: Language) -> str:
    short = b.clip(str(fields.get("short") or "…"), 60)
    return IS_THERE.told(language, short=short)


SENTENCES: Mapping[str, Sentence | Teller] = MappingProxyType(
    {
        "deck_lacks": lacks,
        "deck_moved_on": MOVED_ON,
        "enough_suggestions": enough,
        "square_there": is_there,
        "learned_moved_on": Sentence(
            en="A colleague was quicker and changed what cards are dealt by. Open it again to see how it stands, then decide anew.",
            de="Jemand war schneller und hat geändert, wonach ausgeteilt wird. Öffne es noch einmal, dann entscheide neu.",
        ),
        "target_moved_on": Sentence(
            en="A colleague was quicker and changed how likely a line is. Open it again to see how it stands, then decide anew.",
            de="Jemand war schneller und hat geändert, wie leicht eine Reihe gelingt. Öffne es noch einmal, dann entscheide neu.",
        ),
        "no_target": Sentence(
            en="Cards can't aim for that. Choose one of the three.",
            de="Das gibt es nicht zur Wahl. Nimm eins von den dreien.",
        ),
        "no_chances": Sentence(
            en="This was never learned here. Open it again to see what was.",
            de="Das wurde hier nie gelernt. Öffne es noch einmal, um zu sehen, was bekannt ist.",
        ),
        "draft_gone": Sentence(
            en="This deck is no longer at hand. Please hand it over once more.",
            de="Diese Felder sind nicht mehr zur Hand. Reich sie bitte noch einmal ein.",
        ),
        "deck_gone": Sentence(
            en="This deck was never played here. Open the deck again to see which ones were.",
            de="Diese Felder wurden hier nie gespielt. Öffne sie noch einmal, um zu sehen, welche es gab.",
        ),
        "square_gone": Sentence(
            en="This square is no longer where it was. Open the deck again to see how it stands.",
            de="Dieses Feld ist nicht mehr, wo es war. Öffne die Felder noch einmal, um zu sehen, was es jetzt gibt.",
        ),
        "suggestion_gone": Sentence(
            en="This suggestion is no longer here.",
            de="Diesen Vorschlag gibt es hier nicht mehr.",
        ),
        "suggestion_answered": Sentence(
            en="A colleague was quicker and answered this suggestion. Open the list again to see what still waits.",
            de="Jemand war schneller und hat diesen Vorschlag beantwortet. Öffne die Liste noch einmal, um zu sehen, was noch wartet.",
        ),
        "square_words": Sentence(
            en="A few words belong in each of the three.",
            de="In jedes der drei Felder gehören ein paar Wörter.",
        ),
        "square_effort": Sentence(
            en="Choose one of the five, from a moment to a week's resolve.",
            de="Wähl eins der fünf aus, vom Augenblick bis zum Vorsatz für eine Woche.",
        ),
        "square_name_taken": Sentence(
            en="A square of this name is in the deck already. What else could it be called?",
            de="Ein Feld mit diesem Namen gibt es schon. Wie könnte es sonst heißen?",
        ),
        "square_suggested": Sentence(
            en="You suggested a square of this name already, and it waits for an answer.",
            de="Ein Feld mit diesem Namen hast du schon vorgeschlagen; es wartet auf eine Antwort.",
        ),
        "square_prompt_taken": Sentence(
            en="A square of the deck asks for the same already. What is different about yours?",
            de="Um dasselbe bittet schon ein anderes Feld. Was ist an deinem anders?",
        ),
        "deck_file_missing": Sentence(
            en="Add a file, or paste the deck.",
            de="Füg eine Datei hinzu, oder setz den Text ein.",
        ),
        "deck_file_gone": Sentence(
            en="Slack no longer has this file. Please add it once more.",
            de="Slack hat diese Datei nicht mehr. Füg sie bitte noch einmal hinzu.",
        ),
        "deck_file_of_another": Sentence(
            en="Somebody else added this file to Slack. Please add it yourself.",
            de="Diese Datei hat jemand anders in Slack eingestellt. Füg sie bitte selbst hinzu.",
        ),
        "deck_file_no_access": Sentence(
            en="I can't open files here. Please paste the deck, or ask whoever installed Connection Bingo.",
            de="Ich kann hier keine Dateien öffnen. Setz bitte den Text ein, oder frag nach, wo Connection Bingo installiert wurde.",
        ),
        "deck_file_too_large": Sentence(
            en="This file is larger than any deck: at most 1 MB, please.",
            de="Diese Datei ist größer als alle Felder zusammen: höchstens 1 MB, bitte.",
        ),
        "deck_file_not_text": Sentence(
            en="This file is no text I can read. A deck is a TOML file, or a sheet saved as CSV UTF-8.",
            de="Diese Datei ist kein lesbarer Text. Gebraucht wird TOML oder eine Tabelle, als CSV UTF-8 gespeichert.",
        ),
    }
)

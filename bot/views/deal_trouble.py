"""Why there is no other card, or no report yet, in words."""

from collections.abc import Mapping
from types import MappingProxyType

from services.languages import Sentence

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "reshuffled": Sentence(
            en="You have had another card this season, so this one stays. Next season you may swap again.",
            de="In dieser Saison hattest du schon eine andere Karte, diese bleibt also. In der nächsten kannst du wieder tauschen.",
        ),
        "reshuffle_claimed": Sentence(
            en="You have claimed on this card already, so it stays. Before the first claim of a week you may swap, once a season.",
            de="Auf dieser Karte hast du schon etwas eingelöst, deshalb bleibt sie. Vorher kannst du einmal in der Saison tauschen.",
        ),
        "reshuffle_late": Sentence(
            en="The week of this card is over, so it stays as it is. Your new card is the one to look at.",
            de="Die Woche dieser Karte ist vorbei, deshalb bleibt sie, wie sie ist. Jetzt zählt deine neue Karte.",
        ),
        "another_card": Sentence(
            en="This form is for the card you swapped, and your new card has other squares. Copy what you wrote, close this,"
            " and claim from the new card.",
            de="Das hier gehört zu der Karte, die du getauscht hast, und die neue hat andere Felder. Kopier, was du geschrieben"
            " hast, schließ das hier und löse es von der neuen Karte aus ein.",
        ),
        "no_report": Sentence(
            en="Nothing was dealt yet, so there is nothing to tell.",
            de="Es wurde noch nichts ausgeteilt, also gibt es noch nichts zu erzählen.",
        ),
        "no_report_of_week": Sentence(
            en="There is no report of that week. *Details* on App Home leads to those there are.",
            de="Von dieser Woche gibt es keinen Bericht. *Details* auf App Home führt zu denen, die es gibt.",
        ),
    }
)

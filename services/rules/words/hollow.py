"""Words that stand where something could have been told: "something", "so many things", "really", "truly".

Everybody uses some of them. A story that says little uses them in place of what was said or done. Folded; `es` serves
the Romance languages of the south.
"""

from collections.abc import Mapping
from types import MappingProxyType

from services.rules.words.lexicon import Lexicon, lexicon

UNSAID: Mapping[str, Lexicon] = MappingProxyType(
    {
        "en": lexicon("""
    something things thing lot lots everything anything much many some various certain stuff sorts different
    whole way ways level place all
    """),
        "de": lexicon("viel viele vieles alles etwas einiges manches dinge sachen verschiedene themen"),
        "fr": lexicon("beaucoup tout choses chose plein tant quelque plusieurs"),
        "es": lexicon("""
    cosa cosas coisa coisas cose tanto tanta tantas muchas mucho muchos mucha todo tudo tutto algo qualcosa
    bastante muitas muito muita molte molto tante varias varie
    """),
        "nl": lexicon("veel iets alles dingen zaken allerlei"),
        "pl": lexicon("wiele duzo dużo wszystko coś rzeczy więcej"),
        "hi": lexicon("bahut kuch sab kaafi cheezein"),
    }
)
"""Quantities of nothing in particular."""

STRESSED: Mapping[str, Lexicon] = MappingProxyType(
    {
        "en": lexicon("""
    really very truly so genuinely deeply absolutely quite definitely honestly incredibly extremely
    especially completely totally
    """),
        "de": lexicon("sehr wirklich richtig ganz echt besonders unglaublich total"),
        "fr": lexicon("tres vraiment tellement super extremement"),
        "es": lexicon("muy realmente verdaderamente tan molto davvero muito realmente bem"),
        "nl": lexicon("heel erg echt zeer ontzettend"),
        "pl": lexicon("bardzo naprawdę niezwykle"),
        "hi": lexicon("bahut bilkul ekdum sach"),
    }
)
"""Words that say it louder."""

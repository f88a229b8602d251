"""Why something about advisory boards cannot be done, in words; also what people from outside are told at the door."""

from collections.abc import Mapping
from types import MappingProxyType

from services.languages import Sentence

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "outsider": Sentence(
            en="This one is only for people who work here. If you sit on an advisory board, the buttons under its stories"
            " are yours.",
            de="Das ist nur für Leute, die hier arbeiten. Wenn du in einem Kundenbeirat sitzt, sind die Knöpfe unter den"
            " Geschichten dort für dich.",
        ),
    }
)

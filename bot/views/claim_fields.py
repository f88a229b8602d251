"""The fields of a claim: how each is asked, in two lengths, and how much fits in it.

A field's name is its block_id, its action_id and its name in the evidence, so that errors land under it and typed
words stay when the form is drawn again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from cards.model import Setting
from services.languages import Sentence


class Kind(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    CUSTOMER = "customer"
    CUSTOMERS = "customers"
    PEOPLE = "people"
    PHOTO = "photo"
    CONSENT = "consent"
    TICK = "tick"
    TELL = "tell"


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One question. `short` is how it is put at a counter. `limit` is in characters."""

    name: str
    kind: Kind
    label: Sentence
    short: Sentence
    hint: Sentence | None = None
    example: Sentence | None = None
    limit: int = 0
    optional: bool = False

    def asked(self, setting: Setting) -> Sentence:
        """The question as this setting puts it."""
        return self.short if setting is Setting.COUNTER else self.label


LONG = 2000
BRIEF = 500
NAME = 80

FIELDS: tuple[Field, ...] = (
    Field(
        name="customer",
        kind=Kind.CUSTOMER,
        label=Sentence(en="Who was it?", de="Wer war es?"),
        short=Sentence(en="Who?", de="Wer?"),
        hint=Sentence(
            en="One person. A role will do when you don't have a name: “the nurse on ward 4”.",
            de="Eine Person. Ohne Namen genügt eine Rolle: „die Pflege auf Station 4“.",
        ),
        example=Sentence(en="Ines", de="Ines"),
        limit=NAME,
    ),
    Field(
        name="company",
        kind=Kind.LINE,
        label=Sentence(en="Where do they work?", de="Wo arbeitet die Person?"),
        short=Sentence(en="Where from?", de="Von wo?"),
        example=Sentence(en="Harbour Foods", de="Harbour Foods"),
        limit=NAME,
        optional=True,
    ),
    Field(
        name="customers",
        kind=Kind.CUSTOMERS,
        label=Sentence(en="Which customers took part?", de="Wer aus der Kundschaft war dabei?"),
        short=Sentence(en="Which customers?", de="Wer war dabei?"),
        hint=Sentence(
            en="One or more. A role will do when you don't have a name: “the nurse on ward 4”.",
            de="Eine Person oder mehrere. Ohne Namen genügt eine Rolle: „die Pflege auf Station 4“.",
        ),
        example=Sentence(en="Ines, Rui", de="Ines, Rui"),
        limit=NAME,
    ),
    Field(
        name="what_changed",
        kind=Kind.TEXT,
        label=Sentence(en="What has changed for them?", de="Was hat sich dort verändert?"),
        short=Sentence(en="What changed?", de="Was ist anders?"),
        limit=LONG,
    ),
    Field(
        name="story",
        kind=Kind.TEXT,
        label=Sentence(en="What happened?", de="Was ist passiert?"),
        short=Sentence(en="What happened?", de="Was ist passiert?"),
        limit=LONG,
    ),
    Field(
        name="learned",
        kind=Kind.TEXT,
        label=Sentence(en="What did you learn?", de="Was hast du Neues erfahren?"),
        short=Sentence(en="What did you learn?", de="Was hast du Neues erfahren?"),
        limit=LONG,
    ),
    Field(
        name="customer_quote",
        kind=Kind.TEXT,
        label=Sentence(en="What did they say, in their own words?", de="Was wurde gesagt, Wort für Wort?"),
        short=Sentence(en="Their words?", de="Wort für Wort?"),
        limit=LONG,
    ),
    Field(
        name="link",
        kind=Kind.LINE,
        label=Sentence(en="Where can it be seen?", de="Wo ist es zu sehen?"),
        short=Sentence(en="Link?", de="Link?"),
        hint=Sentence(
            en="A link that anybody outside can open, beginning with https://",
            de="Ein Link, der sich auch außerhalb öffnen lässt, mit https:// am Anfang",
        ),
        example=Sentence(en="https://…", de="https://…"),
        limit=BRIEF,
    ),
    Field(
        name="photo",
        kind=Kind.PHOTO,
        label=Sentence(en="Is there a photo of it?", de="Gibt es ein Foto davon?"),
        short=Sentence(en="A photo?", de="Ein Foto?"),
        hint=Sentence(
            en="JPEG, PNG, WebP or GIF; of an iPhone's HEIC picture add a screenshot. Only you and whoever reviews the claim"
            " see it, unless you tick below that it may be shown; without where and when it was taken, for 90 days at most.",
            de="JPEG, PNG, WebP oder GIF; von einem HEIC-Bild des iPhones bitte einen Screenshot. Zu sehen bekommen es nur du"
            " und wer es prüft, wenn du unten nicht mehr erlaubst; ohne Ort und Zeit der Aufnahme, höchstens 90 Tage lang.",
        ),
        optional=True,
    ),
    Field(
        name="consent",
        kind=Kind.CONSENT,
        label=Sentence(
            en="Did you ask everybody in the picture?", de="Hast du alle gefragt, die darauf sind?"
        ),
        short=Sentence(en="Asked everybody in it?", de="Alle darauf gefragt?"),
        hint=Sentence(
            en="If somebody would rather not, leave the photo out and pick two colleagues who were there."
            " Ask about posters and the wall as well, if you tick them below.",
            de="Wenn jemand lieber nicht möchte, lass das Foto weg und wähl zwei von uns aus, die dabei waren."
            " Frag auch nach Poster und Bürowand, wenn du sie unten ankreuzt.",
        ),
        example=Sentence(en="Everybody in it said yes", de="Alle darauf haben Ja gesagt"),
        optional=True,
    ),
    Field(
        name="witnesses",
        kind=Kind.PEOPLE,
        label=Sentence(en="Who was with you?", de="Wer war mit dir dabei?"),
        short=Sentence(en="Who was with you?", de="Wer war mit dir dabei?"),
    ),
    Field(
        name="promise_what",
        kind=Kind.TEXT,
        label=Sentence(en="What did you promise?", de="Was hast du versprochen?"),
        short=Sentence(en="What did you promise?", de="Was hast du versprochen?"),
        limit=BRIEF,
    ),
    Field(
        name="promise_due",
        kind=Kind.DATE,
        label=Sentence(en="By which day?", de="Bis zu welchem Tag?"),
        short=Sentence(en="By when?", de="Bis wann?"),
    ),
    Field(
        name="followup_what",
        kind=Kind.TEXT,
        label=Sentence(en="What became of your promise?", de="Was ist aus deinem Versprechen geworden?"),
        short=Sentence(en="What became of it?", de="Was ist daraus geworden?"),
        limit=LONG,
    ),
    Field(
        name="followup_reaction",
        kind=Kind.TEXT,
        label=Sentence(en="How did they take it?", de="Wie kam es an?"),
        short=Sentence(en="How did they take it?", de="Wie kam es an?"),
        hint=Sentence(
            en="What they said or did. Leave it empty if you have not heard yet.",
            de="Was gesagt oder getan wurde. Lass es leer, wenn du noch nichts gehört hast.",
        ),
        limit=LONG,
        optional=True,
    ),
    Field(
        name="followup_on",
        kind=Kind.DATE,
        label=Sentence(en="When did you get back to them?", de="Wann hast du dich wieder gemeldet?"),
        short=Sentence(en="Back to them when?", de="Wann gemeldet?"),
    ),
    Field(
        name="occurred_on",
        kind=Kind.DATE,
        label=Sentence(en="When was it?", de="Wann war es?"),
        short=Sentence(en="When?", de="Wann?"),
    ),
    Field(
        name="keep_in_touch",
        kind=Kind.TICK,
        label=Sentence(en="Would you like to keep in touch?", de="Möchtest du in Kontakt bleiben?"),
        short=Sentence(en="Keep in touch?", de="In Kontakt bleiben?"),
        example=Sentence(en="Put them on my list", de="Auf meine Liste setzen"),
        optional=True,
    ),
    Field(
        name="recap",
        kind=Kind.TELL,
        label=Sentence(en="Should others hear of it?", de="Sollen andere davon hören?"),
        short=Sentence(en="May it be told?", de="Weitererzählen?"),
        hint=Sentence(
            en="Names of customers we know are hidden unless they agreed; please leave out others.",
            de="Namen, die wir kennen, werden ohne Einverständnis verdeckt; lass andere bitte weg.",
        ),
        optional=True,
    ),
)
"""In the order of the form."""
BY_NAME: Mapping[str, Field] = MappingProxyType({field.name: field for field in FIELDS})

MISPLACED: Mapping[str, str] = MappingProxyType(
    {
        "photo": "witnesses",
        "witness": "witnesses",
        "colleague_witness": "witnesses",
        "promise": "promise_what",
        "promise.what": "promise_what",
        "promise.due": "promise_due",
        "followup": "followup_what",
        "followup.what": "followup_what",
        "followup.on": "followup_on",
    }
)
"""Where a sentence about a part of the evidence belongs on the form."""
INSTEAD: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"customer": ("customers",), "company": ("customers",)}
)
"""What stands for a field that is not on the form: a group square asks for all its customers in one."""


def too_long(field: Field) -> str:
    """What stands under a field that holds more than fits."""
    return f"That is a little long: please keep it to {field.limit:,} characters."

"""The fields of a claim: how each is asked, in two lengths, and how much fits in it.

A field's name is its block_id, its action_id and its name in the evidence, so that errors land under it and typed
words stay when the form is drawn again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from cards.model import Setting


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


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One question. `short` is how it is put at a counter. `limit` is in characters."""

    name: str
    kind: Kind
    label: str
    short: str
    hint: str = ""
    example: str = ""
    limit: int = 0
    optional: bool = False

    def asked(self, setting: Setting) -> str:
        """The question as this setting puts it."""
        return self.short if setting is Setting.COUNTER else self.label


LONG = 2000
BRIEF = 500
NAME = 80

FIELDS: tuple[Field, ...] = (
    Field(
        name="customer",
        kind=Kind.CUSTOMER,
        label="Who was it?",
        short="Who?",
        hint="One person. A role will do when you don't have a name: “the nurse on ward 4”.",
        example="Ines",
        limit=NAME,
    ),
    Field(
        name="company",
        kind=Kind.LINE,
        label="Where do they work?",
        short="Where from?",
        example="Harbour Foods",
        limit=NAME,
        optional=True,
    ),
    Field(
        name="customers",
        kind=Kind.CUSTOMERS,
        label="Which customers took part?",
        short="Which customers?",
        hint="One or more. A role will do when you don't have a name: “the nurse on ward 4”.",
        example="Ines, Rui",
        limit=NAME,
    ),
    Field(
        name="what_changed",
        kind=Kind.TEXT,
        label="What has changed for them?",
        short="What changed?",
        limit=LONG,
    ),
    Field(name="story", kind=Kind.TEXT, label="What happened?", short="What happened?", limit=LONG),
    Field(
        name="learned", kind=Kind.TEXT, label="What did you learn?", short="What did you learn?", limit=LONG
    ),
    Field(
        name="customer_quote",
        kind=Kind.TEXT,
        label="What did they say, in their own words?",
        short="Their words?",
        limit=LONG,
    ),
    Field(
        name="link",
        kind=Kind.LINE,
        label="Where can it be seen?",
        short="Link?",
        hint="A link that anybody outside can open, beginning with https://",
        example="https://…",
        limit=BRIEF,
    ),
    Field(
        name="photo",
        kind=Kind.PHOTO,
        label="Is there a photo of it?",
        short="A photo?",
        hint="JPEG, PNG, WebP or GIF; of an iPhone's HEIC picture add a screenshot. Only you and whoever reviews the claim"
        " see it, without where and when it was taken, for 90 days at most.",
        optional=True,
    ),
    Field(
        name="consent",
        kind=Kind.CONSENT,
        label="Did you ask everybody in the picture?",
        short="Asked everybody in it?",
        hint="If somebody would rather not, leave the photo out and pick two colleagues who were there.",
        example="Everybody in it said yes",
        optional=True,
    ),
    Field(name="witnesses", kind=Kind.PEOPLE, label="Who was with you?", short="Who was with you?"),
    Field(
        name="promise_what",
        kind=Kind.TEXT,
        label="What did you promise?",
        short="What did you promise?",
        limit=BRIEF,
    ),
    Field(
        name="promise_due",
        kind=Kind.DATE,
        label="By which day?",
        short="By when?",
    ),
    Field(
        name="followup_what",
        kind=Kind.TEXT,
        label="What became of your promise?",
        short="What became of it?",
        limit=LONG,
    ),
    Field(
        name="followup_reaction",
        kind=Kind.TEXT,
        label="How did they take it?",
        short="How did they take it?",
        hint="What they said or did. Leave it empty if you have not heard yet.",
        limit=LONG,
        optional=True,
    ),
    Field(
        name="followup_on", kind=Kind.DATE, label="When did you get back to them?", short="Back to them when?"
    ),
    Field(name="occurred_on", kind=Kind.DATE, label="When was it?", short="When?"),
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

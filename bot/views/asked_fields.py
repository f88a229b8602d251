"""Which fields an activity asks for: exactly those it needs, in the order of a setting and of its phase."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

from bot.views.claim_fields import BY_NAME, FIELDS, Field, Kind
from cards.model import Activity, Need, Setting
from services.pages import FormPage

COUNTER_FIRST = ("customer", "customers", "story", "what_changed", "learned", "customer_quote")
"""At a counter, who and what happened come before everything else."""
CLOSING_FIRST = ("followup_what", "followup_reaction", "followup_on")

NEEDED: Mapping[Need, tuple[str, ...]] = MappingProxyType(
    {
        Need.CUSTOMER: ("customer", "company"),
        Need.WHAT_CHANGED: ("what_changed",),
        Need.STORY: ("story",),
        Need.LEARNED: ("learned",),
        Need.CUSTOMER_QUOTE: ("customer_quote",),
        Need.LINK: ("link",),
        Need.PHOTO: ("photo", "consent", "witnesses"),
        Need.COLLEAGUE_WITNESS: ("witnesses",),
        Need.PROMISE_DUE: ("promise_what", "promise_due"),
        Need.FOLLOWUP: CLOSING_FIRST,
    }
)
"""What each need of an activity puts on the form. Two colleagues stand in for a photo."""
PICTURED = ("photo", "consent")


class Phase(StrEnum):
    """Which half of a two-phase activity a form is about. Other activities have only `WHOLE`."""

    PROMISE = "promise"
    FOLLOWUP = "followup"
    """The promise stands and is not asked for again, also where the follow-up was sent back."""
    WHOLE = "whole"


NOT_ASKED: Mapping[Phase, frozenset[str]] = MappingProxyType(
    {
        Phase.PROMISE: frozenset({*CLOSING_FIRST, "witnesses"}),
        Phase.FOLLOWUP: frozenset({"promise_what", "promise_due", "occurred_on"}),
        Phase.WHOLE: frozenset(),
    }
)


def phase_of(page: FormPage, activity: Activity) -> Phase:
    """Which half of the activity the form is about."""
    if not activity.two_phase:
        return Phase.WHOLE
    return Phase.FOLLOWUP if page.closing else Phase.PROMISE


def fields_of(page: FormPage, activity: Activity) -> tuple[Field, ...]:
    """Exactly the fields this activity needs now, in the order this setting fills them in."""
    asked = photo_or_witnesses(page, activity, wanted(activity, phase_of(page, activity)))
    if page.setting is Setting.COUNTER:
        brief = [field for field in asked if field.name != "company" or page.draft.company]
        asked = sorted(brief, key=lambda field: rank(field, COUNTER_FIRST))
    if page.closing:
        asked = sorted(asked, key=lambda field: rank(field, CLOSING_FIRST))
    return (*asked, *keep_in_touch(page, activity), BY_NAME["recap"])


def keep_in_touch(page: FormPage, activity: Activity) -> tuple[Field, ...]:
    """Whoever is claimed with for the first time may be put on the list by a tick; whom a quiet square is for is on it."""
    if page.claim or activity.group or Need.CUSTOMER not in activity.needs:
        return ()
    bound = page.chosen is not None and page.chosen.quiet is not None
    return () if bound else (BY_NAME["keep_in_touch"],)


def wanted(activity: Activity, phase: Phase) -> list[Field]:
    """What its needs put on the form. Words that are counted need a field to be written in: the story, if nothing else."""
    needed = (name for need in activity.needs for name in asked_for(need, activity))
    names = {"occurred_on", *needed} - NOT_ASKED[phase]
    asked = [field for field in FIELDS if field.name in names]
    if not activity.min_words or any(field.kind is Kind.TEXT for field in asked):
        return asked
    return [field for field in FIELDS if field.name in {"story", *names}]


def photo_or_witnesses(page: FormPage, activity: Activity, asked: list[Field]) -> list[Field]:
    """Where photos may be added, a photo does without witnesses; where not, nothing is said of them."""
    if not page.photos:
        kept = {"consent"} if page.draft.photo else set[str]()
        return [field for field in asked if field.name not in PICTURED or field.name in kept]
    if Need.PHOTO not in activity.needs or Need.COLLEAGUE_WITNESS in activity.needs:
        return asked
    return [replace(field, optional=True) if field.name == "witnesses" else field for field in asked]


def asked_for(need: Need, activity: Activity) -> tuple[str, ...]:
    """What one need puts on the form. Several customers take part in a group activity, maybe of several companies."""
    return ("customers",) if activity.group and need is Need.CUSTOMER else NEEDED[need]


def rank(field: Field, first: tuple[str, ...]) -> int:
    """These first, in this order; the others keep the order they have."""
    return first.index(field.name) if field.name in first else len(first)


def witnesses_needed(activity: Activity) -> int:
    """How many colleagues must have been there: two stand in for a photo."""
    return 2 if Need.PHOTO in activity.needs else int(Need.COLLEAGUE_WITNESS in activity.needs)

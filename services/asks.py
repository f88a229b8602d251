"""The asks that no rule speaks: what a witness's answer or a reviewer's word means for a claim, in sentences."""

from collections.abc import Mapping
from types import MappingProxyType

from services.errors import PhotoTrouble
from services.evidence import Outcome, Verdict

NOT_A_COLLEAGUE = "Only members of this workspace can confirm. Which colleague was with you?"
WITNESS_EXPIRED = Verdict(
    rule="witness_expired",
    outcome=Outcome.HUMAN,
    says="Your witness has not answered for a week, so a colleague will take a look instead.",
    at="witnesses",
)
SENT_TO_HUMAN = Verdict(
    rule="asked_for_human",
    outcome=Outcome.HUMAN,
    says="You asked for a person to look at this, and one will.",
)
REVIEWED = Verdict(rule="reviewer", outcome=Outcome.PASS)
SECOND_LOOK = "second_look"
LOOKED_AT_AGAIN = Verdict(
    rule=SECOND_LOOK,
    outcome=Outcome.HUMAN,
    says="A colleague takes another look at this one. There is nothing you need to do.",
)


PHOTO_CONSENT = (
    "Please ask everybody in the picture first, then tick this. If somebody would rather not, leave the photo out and"
    " name two colleagues who were there."
)
_ONCE_MORE = "Would you add it once more, or name two colleagues who were there?"
PHOTO_TROUBLE: Mapping[PhotoTrouble, str] = MappingProxyType(
    {
        PhotoTrouble.GONE: f"Slack no longer has your photo. {_ONCE_MORE}",
        PhotoTrouble.EMPTY: f"Your photo came through empty. {_ONCE_MORE}",
        PhotoTrouble.ELSEWHERE: f"Your photo is kept in a place I can't reach. {_ONCE_MORE}",
        PhotoTrouble.OF_ANOTHER: "That photo was put into Slack by somebody else. Would you add one of your own, or name two"
        " colleagues who were there?",
        PhotoTrouble.NO_ACCESS: "I can't open photos in this workspace just now. Would you name two colleagues who were there"
        " instead?",
        PhotoTrouble.TOO_LARGE: "Your photo is larger than I can take. A smaller copy or a screenshot of it will do.",
        PhotoTrouble.TOO_SMALL: "Your photo is too small to see anything in it. Would you add it in its full size?",
        PhotoTrouble.HEIC: "Your photo is an HEIC picture, which I can't open. Take a screenshot of it and add that. For the"
        " next ones, an iPhone has Settings, Camera, Formats, Most Compatible.",
        PhotoTrouble.FORMAT: "I can open JPEG, PNG, WebP and GIF pictures. Would you save yours as one of these, or add a"
        " screenshot of it?",
        PhotoTrouble.NOT_PICTURE: "The file you added is not a picture. Would you add a photo, or name two colleagues who"
        " were there?",
        PhotoTrouble.UNREADABLE: "I could not open your photo; it may have been damaged on its way. Would you add it once more,"
        " or a screenshot of it?",
        PhotoTrouble.UNREACHABLE: "Slack has not handed your photo over for a good hour. Would you add it once more, or name"
        " two colleagues who were there?",
    }
)
"""Why a photo could not be had, and what to do."""


def photo_trouble(why: PhotoTrouble) -> Verdict:
    """There is no picture."""
    return Verdict(rule="photo_trouble", outcome=Outcome.ASK, says=PHOTO_TROUBLE[why], at="photo")


def witness_declined(name: str) -> Verdict:
    """A colleague was not there; `name` is what everybody calls them."""
    return Verdict(
        rule="witness_declined",
        outcome=Outcome.ASK,
        says=f"{name or 'The colleague you named'} says they were not there. Who else saw it?",
        at="witnesses",
    )


def witness_away(name: str) -> Verdict:
    """A colleague is gone or on a long break; `name` is what everybody calls them."""
    return Verdict(
        rule="witness_away",
        outcome=Outcome.ASK,
        says=f"{name or 'The colleague you named'} is away and can't answer. Who else was there?",
        at="witnesses",
    )


def from_reviewer(sentence: str) -> Verdict:
    """What a reviewer asks, in their own words."""
    return Verdict(rule="reviewer", outcome=Outcome.ASK, says=sentence)


def after_the_award(sentence: str) -> Verdict:
    """What somebody asks of a square that was lit already."""
    return Verdict(rule=SECOND_LOOK, outcome=Outcome.ASK, says=sentence)

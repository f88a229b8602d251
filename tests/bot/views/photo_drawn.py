"""Photos in every case: asked for in the form, shown to a reviewer, told of in the claimant's own list."""

from collections.abc import Mapping
from dataclasses import replace

from bot.views import claim_form, claims, review, review_closer
from bot.views.blocks import Message, View
from cards.model import Need
from services.evidence import Photo
from services.pages import ClaimsPage
from services.photo_pages import PhotoPage
from services.review_pages import ReviewDetail
from tests.bot.views import review_drawn
from tests.bot.views import samples as s

ALONE = s.an_activity("Go and see", needs=(Need.CUSTOMER, Need.LEARNED, Need.STORY, Need.PHOTO))
BESIDE = s.an_activity(needs=(Need.CUSTOMER, Need.PHOTO, Need.COLLEAGUE_WITNESS, Need.STORY))
TOKEN = f"T0TEST.{s.CLAIM.hex}.c799a770d6665972.739951.{'A' * 43}"
PHOTO = PhotoPage(width=1600, height=1200, address=f"https://bingo.example/photos/{TOKEN}")
UNSEEN = replace(PHOTO, address="")
THERE = Photo(sha="c7" * 32, phash="695fc926f36e1632")
MENDED = s.a_form(ALONE, photos=True, claim=s.CLAIM, revision=1, asks=("Was it the same day?",))


def listed(photo: PhotoPage) -> Message:
    return claims.message(ClaimsPage(person=s.ANA, claims=(replace(s.LIT, photo=photo),), weeks=()))


MESSAGES: Mapping[str, Message] = {
    "review-photo": review.message(replace(review_drawn.OPEN, photo=PHOTO)),
    "review-photo-unseen": review.message(replace(review_drawn.OPEN, photo=UNSEEN)),
    "claims-photo": listed(PHOTO),
    "claims-photo-unseen": listed(UNSEEN),
}
VIEWS: Mapping[str, View] = {
    "form-photo": claim_form.modal(s.a_form(ALONE, photos=True)),
    "form-photo-witness": claim_form.modal(s.a_form(BESIDE, photos=True)),
    "form-photo-group": claim_form.modal(s.a_form(s.GROUP, photos=True)),
    "form-photo-there": claim_form.modal(replace(MENDED, draft=replace(MENDED.draft, photo=THERE))),
    "form-photo-declined": claim_form.modal(s.a_form(ALONE)),
    "closer-photo": review_closer.modal(ReviewDetail(page=replace(review_drawn.OPEN, photo=PHOTO))),
}

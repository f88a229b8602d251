"""What those who look at claims read, and what is kept from lists."""

from dataclasses import replace

import pytest

from bot.views import review, review_closer, review_queue
from services.review_pages import ReviewPage, Scope
from tests.bot.views import review_drawn as drawn

STORY = drawn.PRIVATE.evidence.text.split("\n")[0][:40]


def test_private_words_are_not_in_everybodys_list_and_stand_in_a_closer_look() -> None:
    page = replace(drawn.QUEUE, manager=True, scope=Scope.EVERYBODY, entries=(drawn.PRIVATE,))
    assert STORY not in str(review_queue.modal(page))
    assert STORY in str(review_queue.modal(replace(page, entries=(drawn.OPEN,))))
    assert STORY in str(review_queue.modal(replace(page, scope=Scope.MINE)))
    assert STORY in str(review_closer.modal(replace(drawn.DETAIL, page=drawn.PRIVATE)))


def test_beside_a_claim_what_is_private_says_only_whose_and_when() -> None:
    shown = str(review_closer.pair("Mine", drawn.KEPT_APART))
    assert review_closer.PRIVATE in shown
    assert f"<@{drawn.KEPT_APART.claimant}>" in shown
    assert "Mon 16 Nov" in shown


@pytest.mark.parametrize(
    ("page", "said"), [(drawn.DRAWN, "2 checks had nothing"), (drawn.OPEN, "2 other checks had nothing")]
)
def test_checks_are_others_only_beside_one_that_is_named(page: ReviewPage, said: str) -> None:
    assert said in review.checked(page)


def test_a_light_that_stays_may_be_found_fine_and_not_put_out() -> None:
    old = str(review.message(replace(drawn.DRAWN, may_put_out=False)))
    assert all(each in str(review.message(drawn.DRAWN)) for each in ("'Fine'", "'Ask…'", "'Undo…'"))
    assert "'Fine'" in old
    assert "'Ask…'" not in old
    assert "'Undo…'" not in old

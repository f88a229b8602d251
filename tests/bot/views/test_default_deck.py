"""Every activity of the shipped deck can be drawn and claimed as it is written."""

from dataclasses import replace

import pytest

from bot.practice.blockkit.views import check_view
from bot.views import card, claim_form
from cards.decks import default_deck
from cards.model import SIZE, SQUARES, Activity, Setting
from tests.bot.views import samples as s

ACTIVITIES = default_deck().activities


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda activity: activity.id)
def test_slack_takes_the_form_of_every_activity(activity: Activity) -> None:
    for setting in Setting:
        for closing in (False, True):
            page = s.a_form(activity, setting=setting, closing=closing, draft=s.EVIDENCE)
            assert check_view(claim_form.modal(page), kind="modal") == []


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda activity: activity.id)
def test_every_square_is_shown_and_read_aloud_whole(activity: Activity) -> None:
    page = replace(s.FRESH_CARD, squares=s.faces(activity=activity))
    assert card.message(page).text.count(s.escaped(activity.short)) == SQUARES
    assert s.escaped(activity.prompt) in card.row_in_full(1, page.squares[:SIZE])

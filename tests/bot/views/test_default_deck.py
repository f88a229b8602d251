"""Every activity of the shipped deck can be drawn and claimed as it is written."""

from dataclasses import replace

from bot import inbound
from bot.inbound.values import Draft, Fields
from bot.practice.blockkit.views import check_view
from bot.views import card, claim_form
from bot.views.asked_fields import fields_of
from bot.views.claim_fields import Field, Kind
from cards.decks import default_deck
from cards.model import SIZE, SQUARES, Activity, Setting
from services.evidence import Claim, Facts, Outcome
from services.rules.policy import DEFAULT
from services.rules.too_thin import TooThin
from tests.bot.views import samples as s
from tests.support.table import for_each

LONG_WORD = 9
"""Letters, with the blank after it."""
ACTIVITIES = default_deck().activities


@for_each(ACTIVITIES)
def test_slack_takes_the_form_of_every_activity(activity: Activity) -> None:
    for setting in Setting:
        for closing in (False, True):
            page = s.a_form(activity, setting=setting, closing=closing, draft=s.EVIDENCE)
            assert check_view(claim_form.modal(page), kind="modal") == []


@for_each(ACTIVITIES, Setting, [False, True])
def test_the_form_of_every_square_holds_the_words_its_rule_counts(
    activity: Activity, setting: Setting, closing: bool
) -> None:
    page = s.a_form(activity, setting=setting, closing=closing)
    asked = [field for field in fields_of(page, activity) if field.kind is Kind.TEXT and not field.optional]
    assert sum(field.limit for field in asked) >= LONG_WORD * page.words
    told = inbound.draft(filled(asked, page.words))
    assert TooThin().judge(claimed(told, activity, closing=closing), Facts(), DEFAULT).outcome is Outcome.PASS


def filled(asked: list[Field], words: int) -> Fields:
    """The form as sent with so many words, all in one field."""
    return Fields(values={asked[-1].name: (" ".join(["word"] * words),)} if asked else {})


def claimed(told: Draft, activity: Activity, *, closing: bool) -> Claim:
    whole = closing or not activity.two_phase
    return Claim(
        activity=activity,
        setting=Setting.ACCOUNT,
        author=s.ANA,
        week=s.WEEK,
        occurred_on=s.FORM.today,
        submitted_at=s.REVIEW.submitted_at,
        evidence=told.evidence,
        closing=whole,
    )


@for_each(ACTIVITIES)
def test_every_square_is_shown_and_read_aloud_whole(activity: Activity) -> None:
    page = replace(s.FRESH_CARD, squares=s.faces(activity=activity))
    assert card.message(page).text.count(s.escaped(activity.short)) == SQUARES
    assert s.escaped(activity.prompt) in card.row_in_full(1, page.squares[:SIZE])

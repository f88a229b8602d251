"""Pure renderers: a page of `services.pages` in, Slack's blocks and words out. Nothing here reads or sends anything."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from bot.views import (
    advisory_items,
    advisory_notices,
    advisory_thread,
    board,
    card,
    celebration,
    channel,
    claim_notice,
    first_run,
    group,
    handover,
    invitation,
    learning,
    left_lists,
    poster,
    promise,
    recap,
    review,
    suggestions,
    took_part,
    witness,
)
from bot.views.blocks import Message
from services import (
    advisory_pages,
    board_pages,
    channel_pages,
    deck_pages,
    feedback_pages,
    group_pages,
    learning_pages,
    pages,
    people_pages,
    poster_pages,
    recap_pages,
    review_pages,
    settings_pages,
)

RENDERERS: Mapping[type[Any], Callable[[Any], Message]] = MappingProxyType(
    {
        pages.InvitationPage: invitation.message,
        pages.CardPage: card.message,
        pages.ClaimPage: claim_notice.message,
        pages.WitnessPage: witness.message,
        review_pages.ReviewPage: review.message,
        pages.PromisePage: promise.message,
        pages.CelebrationPage: celebration.message,
        board_pages.ChannelBoardPage: board.posted,
        board_pages.BoardDetailPage: board.detail,
        group_pages.TookPartPage: took_part.message,
        group_pages.GroupPage: group.message,
        deck_pages.SuggestedPage: suggestions.message,
        learning_pages.LearningPage: learning.message,
        people_pages.HandoverPage: handover.message,
        people_pages.ListLeftPage: left_lists.message,
        settings_pages.SetUpPage: first_run.message,
        recap_pages.RecapDraftedPage: recap.drafted,
        recap_pages.RecapPage: recap.message,
        recap_pages.RecapStoryPage: recap.story_message,
        poster_pages.PosterPage: poster.message,
        channel_pages.ChannelPage: channel.message,
        advisory_pages.ThreadPage: advisory_thread.message,
        advisory_pages.HighlightPage: advisory_thread.story,
        advisory_pages.ConsentPage: advisory_notices.consent,
        advisory_pages.BoardNewsPage: advisory_notices.news,
        feedback_pages.LinePage: advisory_items.told,
        feedback_pages.MyItemsPage: advisory_items.reminder,
        feedback_pages.ItemYoursPage: advisory_items.yours,
    }
)
"""What turns each page of the outbox into a message. App Home is a view of its own: `home.home`."""

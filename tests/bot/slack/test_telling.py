"""How an answer of Slack's ends what was to be told."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from bot.slack.outcomes import Anew, Failed, Outcome, Unwanted
from bot.slack.telling import DELETED, outcome_of
from services.errors import Refused
from services.ids import ChannelId, NoticeId
from services.notices import BoardChanged, CardChanged, Lane
from services.ports import Posted
from services.store.sending import Outgoing, Way
from services.team_notices import PosterPosted, RecapPosted, RecapStoryPosted

CHANNEL = ChannelId("C0TEAM")


def edit(kind: str, way: Way = Way.EDIT) -> Outgoing:
    return Outgoing(
        id=NoticeId(UUID(int=1)),
        kind=kind,
        key=f"{kind}:1",
        person=None,
        lane=Lane.REMINDER,
        stored="{}",
        way=way,
        target=CHANNEL,
        posted=Posted(channel=CHANNEL, ts="1.1") if way is Way.EDIT else None,
        attempts=0,
        created_at=datetime(2026, 11, 27, 15, 0, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        (edit(CardChanged.kind), Anew()),
        (edit(BoardChanged.kind), Anew()),
        (edit(RecapStoryPosted.kind), Anew()),
        (edit(RecapPosted.kind), Unwanted()),
        (edit(PosterPosted.kind), Unwanted()),
        (edit(RecapPosted.kind, Way.POST), Failed(problem=DELETED)),
    ],
)
def test_of_what_was_deleted_in_slack_recaps_and_posters_stay_away(row: Outgoing, outcome: Outcome) -> None:
    assert outcome_of(Refused(code=DELETED), row) == outcome

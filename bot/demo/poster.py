"""A picture of a poster for the documents: `python -m bot.demo.poster > docs/poster.jpg`."""

import sys
from uuid import UUID

from bot.demo.telling import STORIES
from bot.pictures.poster import jpeg
from bot.views.poster import sheet
from cards.deal import deal
from cards.decks import default_deck
from cards.model import PersonId, Setting, Week, WorkspaceId
from services.ids import PosterId
from services.poster_pages import PosterArt, PosterPage, PosterSquare, PosterState

WEEK = Week.parse("2026-W48")
TELLS = 3
"""Every so manieth square of it shows its name alone."""


def picture() -> bytes:
    """A full card of the default deck, most of its squares with a story, as JPEG."""
    deck, person = default_deck(), PersonId("p00001")
    card = deal(
        deck,
        workspace=WorkspaceId("T0DEMO"),
        week=WEEK,
        person=person,
        setting=Setting.ACCOUNT,
        key=b"the picture",
    ).card
    squares = tuple(
        PosterSquare(
            short=deck.activity(activity).short,
            story=STORIES[number % len(STORIES)] if number % TELLS else "",
        )
        for number, activity in enumerate(card.activities)
    )
    page = PosterPage(
        poster=PosterId(UUID(int=0)),
        person=person,
        name="Amara Osei",
        week=WEEK,
        state=PosterState.UP,
        squares=squares,
    )
    return jpeg(sheet(PosterArt(page=page, photos={})))


if __name__ == "__main__":
    sys.stdout.buffer.write(picture())

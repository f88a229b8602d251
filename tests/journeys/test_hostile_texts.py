"""A dozen of the worst texts through real payloads: asked about, sent to a reviewer, and harmless wherever they are shown."""

import re
from typing import Any

from bot import names
from bot.practice import Message, Person
from bot.views.review import HEADING
from cards.model import Need
from services.codec import evidence_from_json
from services.pages import SquareFace
from tests.journeys.test_colleagues import DEALT
from tests.journeys.town import Town, chooses, picks_customer, top
from tests.support.company import plain_squares
from tests.support.hostile_texts import BASES, PINGS, WRAPPINGS, kept

SHORT = 1400
"""Beside the story they stand in one field."""
DOZEN = tuple(
    WRAPPINGS[wrapping](BASES[base][:SHORT])[:SHORT]
    for base, wrapping in (
        ("pings", "as it is"),
        ("pings", "in a code block"),
        ("half an entity", "between pings"),
        ("mark-up", "in bold and italics"),
        ("bidi overrides", "right to left"),
        ("combining marks", "with hidden joints"),
        ("one long word", "as it is"),
        ("newlines", "one sign a line"),
        ("NUL", "with what no database takes"),
        ("lone surrogates", "with what no database takes"),
        ("emoji only", "between pings"),
        ("Arabic", "with hidden joints"),
    )
)
ALIVE = re.compile(r"<!|<#|<@U0EVIL|<https?:|<mailto:")
STORED = "SELECT evidence FROM claim ORDER BY submitted_at DESC, claim_id DESC LIMIT 1"


async def claims_with(person: Person, face: SquareFace, text: str) -> None:
    """A square claimed with a story that is asked about, the text after it and in the name; then a human is asked."""
    await person.types("/bingo claim")
    await chooses(person, face)
    asked = {block.get("block_id") for block in top(person).blocks}
    story = f"{' '.join(DEALT * 4)} {text}"
    given = {"story": story, "learned": text, "company": text[:80]}
    customer = {"customer": await picks_customer(person, f"Ines {kept(text)[:40]}")}
    answer = await person.submits(values={k: v for k, v in given.items() if k in asked} | customer)
    assert answer.ok, answer
    assert not list(alive(top(person).blocks))
    assert (await person.presses(top(person), names.ASK_HUMAN)).ok
    await person.closes(everything=True)


def alive(shown: Any) -> list[str]:
    """Texts with mark-up in which somebody is called, or something became a link."""
    if isinstance(shown, dict):
        mine = [shown["text"]] if shown.get("type") == "mrkdwn" and ALIVE.search(shown["text"]) else []
        return mine + alive(list(shown.values()))
    return [text for each in shown for text in alive(each)] if isinstance(shown, list | tuple) else []


def require_harmless(messages: list[Message]) -> None:
    for message in messages:
        assert not ALIVE.search(message.text)
        assert alive(message.blocks) == []


def looks(person: Person) -> list[Message]:
    """What somebody was asked to look at."""
    return [message for message in person.messages() if HEADING in message.text]


async def test_a_dozen_of_the_worst_are_kept_as_typed_and_harmless_for_everybody(
    town: Town, beholder: Any
) -> None:
    ben, cleo = await town.joins("U0BEN"), await town.joins("U0CLEO")
    amara = town.person("U0AMARA")
    places = [
        (person, face)
        for person in (ben, cleo)
        for face in plain_squares(await town.card(person))
        if Need.STORY in face.activity.needs
    ]
    for (person, face), text in zip(places, DOZEN, strict=False):
        town.slack.advance(600)
        await claims_with(person, face, text)
        stored = evidence_from_json(await beholder.fetchval(STORED))
        assert stored.story == kept(f"{' '.join(DEALT * 4)} {text}")
    await town.slack.until(lambda: len(looks(amara)) == len(DOZEN))
    assert PINGS[:10] in str(looks(amara))
    require_harmless([*ben.messages(), *cleo.messages(), *amara.messages()])

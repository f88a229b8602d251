"""A colleague who reads German, from the question to the light, beside a reviewer who reads English."""

from dataclasses import replace

from bot import names
from bot.practice import Person
from tests.journeys.test_home import at_home, home_says
from tests.journeys.test_reviews import chosen, told_in
from tests.journeys.town import Town, chooses, claims, top, values
from tests.support.company import plain_squares, told


async def reads_german(town: Town, name: str) -> Person:
    """Somebody joins whose Slack speaks German."""
    town.slack.update_user(name, locale="de-DE")
    person = await town.joins(name)
    await at_home(person)
    await home_says(town, person, "In welcher Sprache magst du lesen?")
    return person


async def test_a_claim_is_asked_mended_and_lit_in_german(either: Town) -> None:
    ben = await reads_german(either, "U0BEN")
    face = plain_squares(await either.card(ben))[0]
    await ben.types("/bingo claim")
    assert "Welches Feld?" in told_in(top(ben))
    await chooses(ben, face)
    assert "Wann war es?" in told_in(top(ben))
    assert top(ben).submit == {"type": "plain_text", "text": "Abschicken"}
    firm = replace(told(face.activity), customer="Harbour Foods Ltd", company="")
    assert (await ben.submits(values=await values(ben, firm))).ok
    assert "Fast geschafft" in str(top(ben).title)
    assert "Wer war es dort?" in told_in(top(ben))
    listed = (await ben.types("/bingo claims")).text
    assert "Eins fehlt noch" in listed
    assert "Mittwoch, 25. November" in listed
    assert (await ben.presses(top(ben), names.MEND)).ok
    assert "Eins noch, dann leuchtet dieses Feld" in told_in(top(ben))
    assert (await ben.submits(values=await values(ben, told(face.activity)))).ok
    assert "leuchtet." in told_in(top(ben))
    assert "Punkte" in told_in(top(ben))
    assert "✓ Leuchtet" in (await ben.types("/bingo claims")).text


async def test_what_comes_as_a_message_is_german_and_the_reviewer_reads_english(either: Town) -> None:
    amara = await chosen(either)
    ben = await reads_german(either, "U0BEN")
    face = plain_squares(await either.card(ben))[0]
    await ben.types("/bingo claim")
    await chooses(ben, face)
    firm = replace(told(face.activity), customer="Harbour Foods Ltd", company="")
    assert (await ben.submits(values=await values(ben, firm))).ok
    claim = next(
        each["value"]
        for block in top(ben).blocks
        for each in block.get("elements", [])
        if each.get("action_id", "").startswith(names.ASK_HUMAN)
    )
    assert (await ben.presses(top(ben), names.ASK_HUMAN)).ok
    await ben.receives(lambda message: "Jemand von uns sieht sich" in message.text)
    either.slack.advance(60)
    await amara.types("/bingo review")
    assert "1 claim" in told_in(top(amara))
    either.slack.advance(60)
    assert (await amara.presses(top(amara), names.REVIEW_AWARD, claim)).ok
    lit = await ben.receives(lambda message: "leuchtet." in message.text)
    assert "✓ Awarded by" in told_in(top(amara))
    assert " is lit" not in lit.text


async def test_what_somebody_chooses_wins_over_slack(either: Town) -> None:
    ben = await reads_german(either, "U0BEN")
    assert ben.home is not None
    assert (await ben.presses(ben.home, names.LANGUAGE, "en")).ok
    await home_says(either, ben, "Which language would you like to read?")
    await claims(either, ben)
    assert "is lit" in told_in(top(ben))
    assert (await ben.presses(await at_home(ben), names.LANGUAGE, "slack")).ok
    await home_says(either, ben, "In welcher Sprache")


async def test_what_cannot_be_done_is_said_in_german(either: Town) -> None:
    ben = await reads_german(either, "U0BEN")
    answer = await ben.types("/bingo claim 26")
    assert "Ein Feld 26 gibt es nicht: Deine Karte geht von 1 bis 25." in answer.text

"""Whatever key a demo's cards are dealt with, there is a line to tell its story on, and somebody to tell of a sale."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache

import pytest

from bot.demo.choosing import (
    Cards,
    Line,
    can_be_told,
    in_order,
    line_to_tell,
    party_to_tell,
    sale_to_tell,
    witnesses,
)
from bot.demo.lingering import Human, OpenEnd, Promise, Witness
from bot.demo.player import Told
from bot.demo.telling import LEFT_OPEN, PARTY, SALE, line_claim
from bot.demo.world import CAST, COMPANY, INSTALLER, TEAM, Character
from bot.practice import ImpossibleError
from cards.deal import deal
from cards.decks import default_deck
from cards.lines import LINE_SQUARES
from cards.model import CENTRE, Activity, Need, PersonId, Week, WorkspaceId
from services import evidence
from services.evidence import Claim, Colleague, Evidence, Outcome, Ruling
from services.rehearsal import World, rehearse

KEYS = 40
DECK = default_deck()
WEEK = Week.parse("2026-W48")
WORLD = World(
    company=COMPANY,
    roster=tuple(Colleague(person=PersonId(who.id), names=(who.name, who.first_name)) for who in CAST),
)


@lru_cache(maxsize=KEYS)
def dealt(number: int) -> Cards:
    """Everybody's card, with the key of this number."""
    deck, key = DECK, hashlib.sha256(f"key {number}".encode()).digest()
    return {
        who: tuple(
            deck.activity(activity)
            for activity in deal(
                deck,
                workspace=WorkspaceId(TEAM),
                week=WEEK,
                person=PersonId(who.id),
                setting=who.setting,
                key=key,
                memory=(),
            ).card.activities
        )
        for who in CAST
    }


def lines(cards: Cards) -> list[Line]:
    """Every line that can be told."""
    found = [
        Line(who=who, number=number, places=in_order(squares, card))
        for who, card in cards.items()
        for number, squares in enumerate(LINE_SQUARES)
    ]
    return [line for line in found if can_be_told(line, cards[line.who])]


def claim(who: Character, activity: Activity, told: Told, number: int) -> Claim:
    moment = datetime.combine(WEEK.days[0], datetime.min.time(), tzinfo=UTC) + timedelta(
        hours=20 * number + 34
    )
    there = [PersonId(other.id) for other in CAST if other is not who][:2]
    texts = told.texts(activity)
    return Claim(
        activity=activity,
        setting=who.setting,
        author=PersonId(who.id),
        week=WEEK,
        occurred_on=moment.date(),
        submitted_at=moment,
        evidence=Evidence(
            customer=told.customer,
            company=told.company,
            witnesses=tuple(there) if {Need.COLLEAGUE_WITNESS, Need.PHOTO} & set(activity.needs) else (),
            story=texts.get(Need.STORY, ""),
            what_changed=texts.get(Need.WHAT_CHANGED, ""),
            learned=texts.get(Need.LEARNED, ""),
            customer_quote=texts.get(Need.CUSTOMER_QUOTE, ""),
        ),
    )


@pytest.mark.parametrize("number", range(KEYS))
def test_the_chosen_line_has_one_witness_wherever_there_is_such_a_line(number: int) -> None:
    cards = dealt(number)
    line = line_to_tell(cards)
    distance = min(abs(witnesses(other, cards[other.who]) - 1) for other in lines(cards))
    assert abs(witnesses(line, cards[line.who]) - 1) == distance


@pytest.mark.parametrize("number", range(KEYS))
def test_the_rules_accept_every_claim_of_the_line(number: int) -> None:
    cards = dealt(number)
    line = line_to_tell(cards)
    claims = [
        claim(line.who, activity, line_claim(n, activity), n)
        for n, activity in enumerate(cards[line.who][place] for place in line.places)
    ]
    for one in rehearse(claims, WORLD):
        assert one.judgement.ruling is Ruling.ACCEPT, (one.claim.activity.id, one.judgement.says)


@pytest.mark.parametrize("number", range(KEYS))
def test_a_sale_is_asked_about_first_of_all_for_being_a_sale(number: int) -> None:
    cards = dealt(number)
    who, place = sale_to_tell(cards, [line_to_tell(cards).who, INSTALLER])
    (told,) = rehearse([claim(who, cards[who][place], SALE, 4)], WORLD)
    asks = [v.rule for v in told.judgement.verdicts if v.outcome is not Outcome.PASS]
    assert asks[0] == "deal_talk"
    assert set(asks) <= {"deal_talk", "pitch_not_listen"}
    assert who not in {line_to_tell(cards).who, INSTALLER}


@pytest.mark.parametrize("number", range(KEYS))
def test_somebody_has_a_group_square_that_can_be_told_and_the_rules_accept_it(number: int) -> None:
    cards = dealt(number)
    who = party_to_tell(cards, [line_to_tell(cards).who])
    (told,) = rehearse([claim(who, cards[who][CENTRE], PARTY, 4)], WORLD)
    assert told.judgement.ruling is Ruling.ACCEPT, told.judgement.says


def spoiled(card: Sequence[Activity]) -> Sequence[Activity]:
    """The same card, each square asking for more words than anybody tells."""
    return tuple(replace(activity, min_words=500) for activity in card)


def test_cards_that_nothing_can_be_told_on_are_said_to_be_so() -> None:
    cards = {who: spoiled(card) for who, card in dealt(0).items()}
    with pytest.raises(ImpossibleError, match="a line"):
        line_to_tell(cards)
    with pytest.raises(ImpossibleError, match="a sale"):
        sale_to_tell(cards, [])
    with pytest.raises(ImpossibleError, match="a group square"):
        party_to_tell(cards, [])


@pytest.mark.parametrize(
    ("open_end", "told", "rule"),
    [(Human(), LEFT_OPEN[2], "deal_talk"), (Promise(), LEFT_OPEN[0], ""), (Witness(), LEFT_OPEN[1], "")],
)
def test_what_is_left_open_on_friday_is_judged_as_the_story_needs_it(
    open_end: OpenEnd, told: Told, rule: str
) -> None:
    who = CAST[0]
    for activity in DECK.activities:
        if activity.group or not open_end.suits(activity):
            continue
        (judged,) = rehearse([promised(claim(who, activity, told, 4), told)], WORLD)
        asks = [v.rule for v in judged.judgement.verdicts if v.outcome is not Outcome.PASS]
        assert asks[:1] == [rule] * bool(rule), activity.id


def promised(one: Claim, told: Told) -> Claim:
    """With a promise for the next day, where the square wants one."""
    if not one.activity.two_phase:
        return one
    due = one.occurred_on + timedelta(days=1)
    pledge = evidence.Promise(what=told.promise, due=due)
    return replace(one, closing=False, evidence=replace(one.evidence, promise=pledge))

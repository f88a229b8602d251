"""What a square finished is celebrated in one post in the team's channel: its lines together, with the full card as that."""

from dataclasses import replace
from functools import reduce
from operator import or_

from cards.lines import GEOMETRY
from cards.model import Activity, PersonId
from services.notices import Celebration, Lane
from services.pages import CelebrationPage
from services.store import dealt_cards, finished, messages, outbox, people, workspaces
from services.store.awards import Booked
from services.store.dealt_cards import DealtCard
from services.store.finished import Finish
from services.store.tx import Tx
from services.usecases import poster_news


async def celebrate(tx: Tx, dealt: DealtCard, person: PersonId, booked: Booked) -> None:
    """One post for what was booked first together; whether the player likes that is seen when it is sent."""
    team = await workspaces.team(tx, dealt.team)
    if team is None or team.channel is None or not team.celebrates:
        if booked.full_card:
            await poster_news.unposted(tx, person, dealt)
        return
    for each in await _concerned(tx, dealt, person, booked):
        notice = Celebration(person=person, week=dealt.card.week, channel=team.channel, line=each.told_as)
        await outbox.add(tx, notice, lane=Lane.REMINDER)


async def _concerned(tx: Tx, dealt: DealtCard, person: PersonId, booked: Booked) -> list[Finish]:
    if not booked.lines and not booked.full_card:
        return []
    return [
        each
        for each in await finished.of_card(tx, person, dealt.card.week)
        if set(each.lines) & set(booked.lines) or (each.full_card and booked.full_card)
    ]


async def celebration_page(tx: Tx, notice: Celebration) -> CelebrationPage | None:
    """Nothing once the player no longer likes to be cheered. What is open again says so where it was cheered."""
    person = await people.load(tx, notice.person)
    dealt = await dealt_cards.load(tx, notice.person, notice.week)
    if person is None or dealt is None or not person.cheered:
        return None
    posted = await messages.find(tx, notice.key) is not None
    page = _page(notice, dealt, await _finish_of(tx, notice), posted=posted)
    return None if page is None else replace(page, turn=await finished.turn(tx, notice))


async def _finish_of(tx: Tx, notice: Celebration) -> Finish:
    """What the post tells of, at least what it is named for."""
    found = await finished.of_card(tx, notice.person, notice.week)
    alone = Finish(lines=() if notice.line is None else (notice.line,), full_card=notice.line is None)
    return next((each for each in found if each.told_as == notice.line), alone)


def _page(notice: Celebration, dealt: DealtCard, done: Finish, *, posted: bool) -> CelebrationPage | None:
    awarded, full, masks = dealt.card.awarded, dealt.card.size.full, GEOMETRY[dealt.card.size].masks
    lines = tuple(line for line in done.lines if awarded & masks[line] == masks[line])
    lit = awarded == full if done.full_card else lines == done.lines or (not posted and bool(lines))
    if not lit and not posted:
        return None
    if done.full_card or not lit:
        lines = tuple(line for line in done.lines if done.full_card or line not in lines)
    return CelebrationPage(
        person=notice.person,
        week=notice.week,
        lines=lines,
        full_card=done.full_card,
        squares=_squares(dealt, full if done.full_card else reduce(or_, (masks[line] for line in lines))),
        lit=lit,
    )


def _squares(dealt: DealtCard, mask: int) -> tuple[Activity, ...]:
    return tuple(
        dealt.deck.activity(square.activity) for square in dealt.card.squares if mask >> square.position & 1
    )

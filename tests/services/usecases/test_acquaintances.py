"""Who keeps in touch with whom: the list, its clock, hand-overs, joined entries, whole lists."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId
from cards.points import EntryKind, Quiet
from services.acquaintances import OVERLAPS, Acquaintance, Particulars, Tier
from services.errors import FieldErrors, NotFound, Refused
from services.ids import CustomerId, HandoverId, MergerId
from services.notices import HandoverChanged
from services.pages import ClaimPage
from services.people import Member, MemberKind
from services.people_lists import read_list
from services.people_pages import AcquaintancePage, AcquaintancesPage, HandoverPage, Imported
from services.store.tx import Tx
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.choose_monday_line import ChooseMondayLine, choose_monday_line
from services.usecases.compose import compose
from services.usecases.draft_recap import TendRecaps, draft_recaps
from services.usecases.find_customers import FindCustomers, find_customers
from services.usecases.import_people import ImportPeople, import_people
from services.usecases.keep_acquaintance import (
    MOST_KEPT,
    DropAcquaintance,
    KeepAcquaintance,
    drop_acquaintance,
    keep_acquaintance,
)
from services.usecases.leave_game import LeaveGame, leave_game
from services.usecases.merge_customers import PartCustomers, part_customers
from services.usecases.pass_on_customer import (
    AnswerHandover,
    PassOnCustomer,
    ShowPassOn,
    answer_handover,
    pass_on_customer,
    show_pass_on,
)
from services.usecases.show_acquaintances import (
    ShowAcquaintance,
    ShowAcquaintances,
    show_acquaintance,
    show_acquaintances,
)
from services.usecases.show_board import ShowBoard, show_board
from services.usecases.show_company import ShowCompany, show_company
from services.usecases.show_form import ShowForm, show_form
from services.usecases.show_home import ShowHome, show_home
from services.usecases.show_recap import ShowRecaps, show_recaps
from services.usecases.submit_claim import submit_claim
from services.usecases.sweep import PARTS, Sweep
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import Company, company, plain_squares, submission, told
from tests.support.founding import Founding

ANA, BEN, CLEO, BOSS, GUEST = (PersonId(name) for name in ("UANA", "UBEN", "UCLEO", "UBOSS", "UGUS"))
TODAY = date(2026, 11, 25)
DUMP = """
SELECT (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.customer_id) FROM customer c) AS customers,
       (SELECT jsonb_agg(to_jsonb(t) ORDER BY t.claim_id, t.customer_id) FROM contact t) AS contacts,
       (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.owner_id, a.customer_id) FROM acquaintance a) AS lists
"""


async def found(founded: Company) -> None:
    await founded.install(ANA, BEN, CLEO, BOSS)
    guest = Member(person=GUEST, name="gus", zone="Europe/Lisbon", kind=MemberKind.GUEST)
    await founded.database.run(founded.workspace, change_member, ChangeMember(member=guest))
    for person in (ANA, BEN):
        await founded.join(person)


@pytest.fixture
async def firm(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def run(firm: Company, usecase: Any, command: Any) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


async def keeps(
    firm: Company, person: PersonId, name: str, company: str = "", **said: Any
) -> AcquaintancePage:
    command = KeepAcquaintance(person=person, name=name, company=company, said=Particulars(**said))
    page: AcquaintancesPage = await run(firm, keep_acquaintance, command)
    return next(each for each in page.entries if (each.name, each.company) == (name, company))


async def listed(firm: Company, person: PersonId) -> AcquaintancesPage:
    page: AcquaintancesPage = await run(firm, show_acquaintances, ShowAcquaintances(person=person))
    return page


async def entry(firm: Company, person: PersonId) -> AcquaintancePage:
    (found,) = (await listed(firm, person)).entries
    return found


async def claims(
    firm: Company, person: PersonId, customer: str = "Ines Duarte", *, number: int = 0, **more: Any
) -> ClaimPage:
    face = plain_squares(await firm.card(person))[number]
    evidence = told(face.activity, customer=customer, number=number)
    page: ClaimPage = await run(firm, submit_claim, submission(person, face, evidence, **more))
    return page


async def silent(beholder: Any, name: str, days: int) -> None:
    """The last word from us to this customer was so long ago."""
    await beholder.execute(
        "UPDATE customer SET last_contact_on = $1 WHERE name = $2", TODAY - timedelta(days=days), name
    )


async def swept(firm: Company) -> None:
    for part in PARTS:
        while await firm.database.run(firm.workspace, part, Sweep()):
            pass


# The list and its clock


async def test_who_is_put_on_the_list_is_there_with_what_was_said(firm: Company) -> None:
    await keeps(
        firm, ANA, "Ines Duarte", "Harbour Foods", role="buyer", issue="The lift", due=date(2026, 12, 4)
    )
    found = await entry(firm, ANA)
    assert (found.name, found.company, found.role, found.issue) == (
        "Ines Duarte",
        "Harbour Foods",
        "buyer",
        "The lift",
    )
    assert (found.due, found.slipped, found.heard, found.silent_days) == (date(2026, 12, 4), False, False, 0)
    assert (await listed(firm, BEN)).entries == ()


async def test_anybodys_lit_square_begins_the_days_anew_and_its_undoing_takes_that_back(
    firm: Company,
) -> None:
    await keeps(firm, ANA, "Ines Duarte", "Harbour Foods")
    firm.clock.move(days=1)
    page = await claims(firm, BEN)
    found = await entry(firm, ANA)
    assert (found.heard, found.silent_days) == (True, 1)
    await run(firm, withdraw_claim, WithdrawClaim(person=BEN, claim=page.claim))
    assert (await entry(firm, ANA)).heard is False


async def test_the_quietest_come_first_and_home_shows_those_beyond_their_rhythm(
    firm: Company, beholder: Any
) -> None:
    for name, days, tier in (
        ("Ines", 40, Tier.OCCASIONAL),
        ("Rui", 35, Tier.REGULAR),
        ("Malin", 15, Tier.CLOSE),
        ("Bo", 10, Tier.CLOSE),
    ):
        await keeps(firm, ANA, name, tier=tier)
        await silent(beholder, name, days)
    page = await listed(firm, ANA)
    assert [(each.name, each.quiet) for each in page.entries] == [
        ("Ines", Quiet.NONE),
        ("Rui", Quiet.YELLOW),
        ("Malin", Quiet.YELLOW),
        ("Bo", Quiet.NONE),
    ]
    home = await run(firm, show_home, ShowHome(person=ANA))
    assert [each.name for each in home.people.entries] == ["Rui", "Malin"]
    assert (home.people.count, home.people.quiet) == (4, 2)


@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize(("beyond", "quiet"), [(0, Quiet.NONE), (1, Quiet.YELLOW)])
def test_a_customer_is_quiet_past_the_agreed_rhythm_and_very_quiet_past_twice_that(
    tier: Tier, beyond: int, quiet: Quiet
) -> None:
    def after(days: int) -> Quiet:
        heard = TODAY - timedelta(days=days)
        said = Particulars(tier=tier)
        found = Acquaintance(
            owner=ANA,
            customer=CustomerId(UUID(int=1)),
            name="Ines",
            company="",
            said=said,
            since=heard,
        )
        return found.quiet(TODAY)

    assert after(tier + beyond) is quiet
    assert after(2 * tier + beyond) is (Quiet.RED if beyond else Quiet.YELLOW)


async def test_a_day_slips_when_nobody_was_in_touch_and_is_kept_by_anybody_who_was(firm: Company) -> None:
    await keeps(firm, ANA, "Ines Duarte", "Harbour Foods", due=date(2026, 11, 26))
    firm.clock.move(days=2)
    assert (await listed(firm, ANA)).slipped == 1
    await claims(firm, BEN, occurred_on=date(2026, 11, 27))
    page = await listed(firm, ANA)
    assert (page.slipped, page.entries[0].due) == (0, None)


async def test_a_day_that_slipped_and_what_is_open_are_in_no_view_of_a_manager(firm: Company) -> None:
    await keeps(firm, ANA, "Ines Duarte", "Harbour Foods", issue="The lift", due=date(2026, 11, 26))
    await claims(firm, ANA, "Rui Costa", tellable=True)
    firm.clock.now = datetime(2026, 11, 27, 15, 0, tzinfo=UTC)
    await run(firm, draft_recaps, TendRecaps())
    assert (await listed(firm, ANA)).slipped == 1
    seen = [
        await run(firm, show, command(person=BOSS))
        for show, command in (
            (show_home, ShowHome),
            (show_recaps, ShowRecaps),
            (show_board, ShowBoard),
            (show_company, ShowCompany),
            (show_acquaintances, ShowAcquaintances),
        )
    ]
    told_to_boss = " ".join(str(page) for page in seen)
    assert "date(2026, 11, 26)" not in told_to_boss
    assert "The lift" not in told_to_boss


async def test_changing_what_is_said_keeps_when_the_day_was_set(firm: Company) -> None:
    kept = await keeps(firm, ANA, "Ines Duarte", "Harbour Foods", due=date(2026, 12, 4))
    firm.clock.move(days=1)
    await claims(firm, BEN, occurred_on=date(2026, 11, 26))
    command = KeepAcquaintance(
        person=ANA, customer=kept.customer, said=Particulars(issue="The crane", due=date(2026, 12, 4))
    )
    await run(firm, keep_acquaintance, command)
    found = await entry(firm, ANA)
    assert (found.issue, found.due) == ("The crane", None)


async def test_whoever_is_taken_off_goes_with_what_was_said_and_their_claims_stay(
    firm: Company, beholder: Any
) -> None:
    kept = await keeps(firm, ANA, "Ines Duarte", "Harbour Foods", issue="The lift")
    await claims(firm, BEN)
    page = await run(firm, drop_acquaintance, DropAcquaintance(person=ANA, customer=kept.customer))
    assert page.entries == ()
    assert await beholder.fetchval("SELECT count(*) FROM acquaintance") == 0
    assert await beholder.fetchval("SELECT count(*) FROM contact") == 1
    again = await run(firm, drop_acquaintance, DropAcquaintance(person=ANA, customer=kept.customer))
    assert again.entries == ()


@pytest.mark.parametrize(
    ("said", "name", "field"),
    [
        ({"role": "x" * 81}, "Ines", "role"),
        ({"issue": "x" * 301}, "Ines", "issue"),
        ({"due": date(2030, 1, 1)}, "Ines", "due"),
        ({"due": date(1999, 1, 1)}, "Ines", "due"),
        ({}, "  ", "customer"),
    ],
)
async def test_what_does_not_fit_is_said_under_its_field(
    firm: Company, said: dict[str, Any], name: str, field: str
) -> None:
    with pytest.raises(FieldErrors) as caught:
        await run(firm, keep_acquaintance, KeepAcquaintance(person=ANA, name=name, said=Particulars(**said)))
    assert set(caught.value.fields) == {field}


async def test_a_list_is_full_at_some_point_and_who_is_on_it_may_still_be_changed(
    firm: Company, beholder: Any
) -> None:
    kept = await keeps(firm, ANA, "Ines")
    await beholder.execute(
        "INSERT INTO customer (workspace_id, customer_id, name, name_key, owner_id)"
        " SELECT 'T0TEST', gen_random_uuid(), 'n' || n, 'n' || n, 'UANA' FROM generate_series(2, $1) n",
        MOST_KEPT,
    )
    await beholder.execute(
        "INSERT INTO acquaintance (workspace_id, owner_id, customer_id, since) SELECT workspace_id, 'UANA', customer_id, $1"
        " FROM customer WHERE name <> 'Ines'",
        TODAY,
    )
    with pytest.raises(FieldErrors):
        await keeps(firm, ANA, "One more")
    command = KeepAcquaintance(person=ANA, customer=kept.customer, said=Particulars(role="buyer"))
    await run(firm, keep_acquaintance, command)
    assert await beholder.fetchval("SELECT count(*) FROM acquaintance") == MOST_KEPT


@pytest.mark.parametrize("who", [GUEST, PersonId("UNOBODY")])
async def test_guests_and_strangers_have_no_list(firm: Company, who: PersonId) -> None:
    kept = await keeps(firm, ANA, "Ines")
    for usecase, command in (
        (show_acquaintances, ShowAcquaintances(person=who)),
        (keep_acquaintance, KeepAcquaintance(person=who, name="Rui")),
        (drop_acquaintance, DropAcquaintance(person=who, customer=kept.customer)),
        (show_acquaintance, ShowAcquaintance(person=who, customer=kept.customer)),
        (pass_on_customer, PassOnCustomer(person=who, customer=kept.customer, to=BEN)),
    ):
        with pytest.raises(Refused, match="not_playing"):
            await run(firm, usecase, command)


async def test_nothing_of_a_list_is_seen_or_changed_from_another_workspace(firm: Company) -> None:
    kept = await keeps(firm, ANA, "Ines")
    elsewhere = await company(firm.database.engine, workspace="T0OTHER").install(ANA, BEN)
    with pytest.raises(NotFound, match="not_on_list"):
        await run(elsewhere, show_acquaintance, ShowAcquaintance(person=ANA, customer=kept.customer))
    with pytest.raises(FieldErrors):
        await run(elsewhere, keep_acquaintance, KeepAcquaintance(person=ANA, customer=kept.customer))
    with pytest.raises(NotFound):
        await run(elsewhere, pass_on_customer, PassOnCustomer(person=ANA, customer=kept.customer, to=BEN))
    assert (await listed(elsewhere, ANA)).entries == ()


async def test_a_tick_in_the_claim_form_puts_the_customer_on_the_list_and_changes_nothing_of_who_is_there(
    firm: Company,
) -> None:
    await keeps(firm, ANA, "Ines Duarte", "Harbour Foods", issue="The lift", tier=Tier.CLOSE)
    await claims(firm, ANA, keep_in_touch=True)
    await claims(firm, ANA, "Rui Costa", number=1, keep_in_touch=True)
    page = await listed(firm, ANA)
    assert {(each.name, each.issue, each.tier) for each in page.entries} == {
        ("Ines Duarte", "The lift", Tier.CLOSE),
        ("Rui Costa", "", Tier.REGULAR),
    }


async def test_the_claim_form_opens_with_the_customer_one_heard_from(firm: Company) -> None:
    kept = await keeps(firm, ANA, "Ines Duarte", "Harbour Foods")
    page = await run(firm, show_form, ShowForm(person=ANA, customer=kept.customer))
    assert page.customer is not None
    assert (page.customer.name, page.customer.company) == ("Ines Duarte", "Harbour Foods")


async def test_colleagues_in_the_game_who_connected_in_the_last_year_are_named_and_nobody_else(
    firm: Company, beholder: Any
) -> None:
    kept = await keeps(firm, CLEO, "Ines Duarte", "Harbour Foods")
    await claims(firm, ANA)
    await claims(firm, BEN, number=1)
    asked = ShowAcquaintance(person=CLEO, customer=kept.customer)
    assert set((await run(firm, show_acquaintance, asked)).others) == {ANA, BEN}
    await run(firm, leave_game, LeaveGame(person=BEN))
    assert (await run(firm, show_acquaintance, asked)).others == (ANA,)
    await beholder.execute("UPDATE contact SET met_on = $1", TODAY - timedelta(days=366))
    assert (await run(firm, show_acquaintance, asked)).others == ()


async def test_quiet_points_go_by_the_shortest_rhythm_anybody_agreed(firm: Company, beholder: Any) -> None:
    await claims(firm, BEN)
    await silent(beholder, "Ines Duarte", 20)
    usual = await claims(firm, ANA)
    assert EntryKind.QUIET_CUSTOMER not in {each.kind for each in usual.entries}
    await run(firm, withdraw_claim, WithdrawClaim(person=ANA, claim=usual.claim))
    await keeps(firm, CLEO, "Ines Duarte", "Harbour Foods", tier=Tier.CLOSE)
    await silent(beholder, "Ines Duarte", 20)
    close = await claims(firm, ANA, number=1)
    assert {each.kind: each.points for each in close.entries}[EntryKind.QUIET_CUSTOMER] == 10


async def test_the_card_says_who_is_quiet_until_its_owner_would_rather_not_read_it(
    firm: Company, beholder: Any
) -> None:
    await keeps(firm, ANA, "Ines")
    await silent(beholder, "Ines", 40)
    page = await firm.card(ANA)
    assert page.people is not None
    assert [each.name for each in page.people.entries if page.people.told] == ["Ines"]
    await run(firm, choose_monday_line, ChooseMondayLine(person=ANA, wanted=False))
    off = (await firm.card(ANA)).people
    assert off is not None
    assert off.told is False


# Handing over


async def offered(
    firm: Company, customer: CustomerId, *, to: PersonId = BEN, days: int = 14, note: str = ""
) -> HandoverId:
    command = PassOnCustomer(person=ANA, customer=customer, to=to, days=days, note=note)
    page: HandoverPage = await run(firm, pass_on_customer, command)
    return page.handover


async def answers(
    firm: Company, handover: HandoverId, *, person: PersonId = BEN, taken: bool = True
) -> HandoverPage:
    page: HandoverPage = await run(
        firm, answer_handover, AnswerHandover(person=person, handover=handover, taken=taken)
    )
    return page


async def names_of(firm: Company, person: PersonId) -> list[str]:
    return [each.name for each in (await listed(firm, person)).entries]


async def test_nothing_changes_until_the_colleague_says_yes_and_then_both_keep_them_for_a_while(
    firm: Company,
) -> None:
    kept = await keeps(firm, ANA, "Ines", issue="The lift", due=date(2026, 12, 4), tier=Tier.CLOSE)
    handover = await offered(firm, kept.customer)
    assert (await names_of(firm, ANA), await names_of(firm, BEN)) == (["Ines"], [])
    await answers(firm, handover)
    taken, given = await entry(firm, BEN), await entry(firm, ANA)
    assert (taken.issue, taken.due, taken.tier) == ("The lift", date(2026, 12, 4), Tier.CLOSE)
    assert given.leaves_on == date(2026, 12, 9)
    firm.clock.move(days=15)
    assert (await names_of(firm, ANA), await names_of(firm, BEN)) == ([], ["Ines"])


async def test_what_was_handed_over_is_erased_once_the_overlap_is_over(firm: Company, beholder: Any) -> None:
    kept = await keeps(firm, ANA, "Ines")
    await answers(firm, await offered(firm, kept.customer))
    firm.clock.move(days=15)
    await swept(firm)
    assert [row["owner_id"] for row in await beholder.fetch("SELECT owner_id FROM acquaintance")] == [BEN]
    firm.clock.move(days=90)
    await swept(firm)
    assert await beholder.fetchval("SELECT count(*) FROM handover") == 0


async def test_without_an_overlap_the_customer_is_the_colleagues_at_once(firm: Company) -> None:
    kept = await keeps(firm, ANA, "Ines")
    await answers(firm, await offered(firm, kept.customer, days=0))
    assert (await names_of(firm, ANA), await names_of(firm, BEN)) == ([], ["Ines"])


async def test_a_day_that_has_slipped_is_not_handed_over(firm: Company) -> None:
    kept = await keeps(firm, ANA, "Ines", due=date(2026, 11, 26))
    firm.clock.move(days=3)
    await answers(firm, await offered(firm, kept.customer))
    assert (await entry(firm, BEN)).due is None


async def test_who_keeps_the_customer_already_keeps_their_own_words(firm: Company) -> None:
    kept = await keeps(firm, ANA, "Ines", issue="Ana's words")
    await keeps(firm, BEN, "Ines", issue="Ben's words")
    await answers(firm, await offered(firm, kept.customer))
    assert (await entry(firm, BEN)).issue == "Ben's words"


async def test_both_presses_of_an_answer_come_to_one_and_the_first_counts(
    firm: Company, beholder: Any
) -> None:
    kept = await keeps(firm, ANA, "Ines")
    handover = await offered(firm, kept.customer)
    pages = await asyncio.gather(*(answers(firm, handover, taken=taken) for taken in (True, False) * 4))
    assert len({page.taken for page in pages}) == 1
    took = pages[0].taken
    assert await names_of(firm, BEN) == (["Ines"] if took else [])
    assert ((await entry(firm, ANA)).leaves_on is not None) is took


async def test_asking_somebody_else_takes_the_place_of_the_question_before(firm: Company) -> None:
    kept = await keeps(firm, ANA, "Ines")
    first = await offered(firm, kept.customer)
    assert (await run(firm, show_pass_on, ShowPassOn(person=ANA, customer=kept.customer))).asked == BEN
    second = await offered(firm, kept.customer, to=CLEO)
    assert (await answers(firm, first)).over is True
    assert await names_of(firm, BEN) == []
    assert (await answers(firm, second, person=CLEO)).taken is True


async def test_two_questions_at_once_leave_one_open(firm: Company, beholder: Any) -> None:
    kept = await keeps(firm, ANA, "Ines")
    await asyncio.gather(*(offered(firm, kept.customer, to=to) for to in (BEN, CLEO) * 4))
    assert await beholder.fetchval("SELECT count(*) FROM handover WHERE answered_at IS NULL") == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"to": GUEST}, "taker"),
        ({"to": ANA}, "taker"),
        ({"to": PersonId("UNOBODY")}, "taker"),
        ({"days": 7}, "overlap"),
        ({"note": "x" * 301}, "note"),
    ],
)
async def test_a_customer_is_handed_to_a_member_for_a_time_that_is_offered(
    firm: Company, changes: dict[str, Any], field: str
) -> None:
    kept = await keeps(firm, ANA, "Ines")
    command = replace(PassOnCustomer(person=ANA, customer=kept.customer, to=BEN, days=OVERLAPS[0]), **changes)
    with pytest.raises(FieldErrors) as caught:
        await run(firm, pass_on_customer, command)
    assert set(caught.value.fields) == {field}


async def test_only_who_was_asked_may_answer(firm: Company) -> None:
    kept = await keeps(firm, ANA, "Ines")
    handover = await offered(firm, kept.customer)
    for who in (ANA, CLEO):
        with pytest.raises(Refused, match="handover_gone"):
            await answers(firm, handover, person=who)
    with pytest.raises(NotFound, match="handover_gone"):
        await answers(firm, HandoverId(kept.customer))


async def test_each_of_the_two_reads_a_message_of_their_own(firm: Company) -> None:
    kept = await keeps(firm, ANA, "Ines", issue="The lift")
    handover = await offered(firm, kept.customer, note="Ring before eight.")

    async def read(tx: Tx, who: PersonId) -> HandoverPage:
        page = await compose(tx, HandoverChanged(handover=handover, person=who))
        assert isinstance(page, HandoverPage)
        return page

    asked: HandoverPage = await run(firm, read, BEN)
    assert (asked.by_giver, asked.issue, asked.note, asked.taken) == (
        False,
        "The lift",
        "Ring before eight.",
        None,
    )
    await answers(firm, handover, taken=False)
    heard: HandoverPage = await run(firm, read, ANA)
    assert (heard.by_giver, heard.taken, heard.issue, heard.note) == (True, False, "", "")


# The same person twice


async def dump(beholder: Any) -> list[Any]:
    return list(await beholder.fetchrow(DUMP))


async def joins(
    firm: Company, person: PersonId, kept: AcquaintancePage, gone: CustomerId
) -> AcquaintancesPage:
    command = KeepAcquaintance(
        person=person,
        customer=kept.customer,
        said=Particulars(issue=kept.issue, tier=kept.tier),
        same_as=gone,
    )
    page: AcquaintancesPage = await run(firm, keep_acquaintance, command)
    return page


async def merger_of(firm: Company, person: PersonId, kept: CustomerId) -> MergerId:
    form = await run(firm, show_acquaintance, ShowAcquaintance(person=person, customer=kept))
    merger: MergerId = form.merged[0].merger
    return merger


async def customer_named(beholder: Any, name: str) -> CustomerId:
    return CustomerId(await beholder.fetchval("SELECT customer_id FROM customer WHERE name = $1", name))


async def test_what_was_claimed_about_either_counts_for_both_and_parting_puts_all_back(
    firm: Company, beholder: Any
) -> None:
    kept = await keeps(firm, ANA, "Ines Duarte", "Harbour Foods", issue="The lift")
    await keeps(firm, ANA, "I. Duarte", "Harbour Foods", issue="The crane")
    await keeps(firm, BEN, "I. Duarte", "Harbour Foods", issue="Ben's words")
    await claims(firm, ANA)
    firm.clock.move(hours=1)
    await claims(firm, BEN, "I. Duarte", number=1)
    gone = await customer_named(beholder, "I. Duarte")
    before = await dump(beholder)
    await joins(firm, ANA, kept, gone)
    assert await names_of(firm, ANA) == await names_of(firm, BEN) == ["Ines Duarte"]
    assert await beholder.fetchval("SELECT count(*) FROM contact WHERE customer_id = $1", kept.customer) == 2
    found = await run(firm, find_customers, FindCustomers(person=CLEO, typed="i duarte"))
    assert [each.customer for each in found] == [kept.customer]
    await run(
        firm, part_customers, PartCustomers(person=ANA, merger=await merger_of(firm, ANA, kept.customer))
    )
    assert await dump(beholder) == before


async def test_a_claim_that_names_the_one_who_went_counts_for_the_one_who_was_kept(
    firm: Company, beholder: Any
) -> None:
    kept = await keeps(firm, ANA, "Ines Duarte", "Harbour Foods")
    await keeps(firm, ANA, "I. Duarte", "Harbour Foods")
    gone = await customer_named(beholder, "I. Duarte")
    await joins(firm, ANA, kept, gone)
    page = await claims(firm, BEN, "I. Duarte")
    assert page.customer == "I. Duarte"
    assert await beholder.fetchval("SELECT customer_id FROM contact") == kept.customer
    assert (await entry(firm, ANA)).heard is True
    await run(firm, withdraw_claim, WithdrawClaim(person=BEN, claim=page.claim))
    assert (await entry(firm, ANA)).heard is False


async def test_an_event_with_both_of_them_counts_once_while_they_are_one(
    firm: Company, beholder: Any
) -> None:
    kept = await keeps(firm, ANA, "Ines Duarte", "Harbour Foods")
    await keeps(firm, ANA, "I. Duarte", "Harbour Foods")
    gone = await customer_named(beholder, "I. Duarte")
    page = await claims(firm, BEN)
    await beholder.execute(
        "INSERT INTO contact SELECT workspace_id, $1, claim_id, person_id, week, met_on FROM contact", gone
    )
    await beholder.execute("UPDATE customer SET last_contact_on = $1", TODAY)
    before = await dump(beholder)
    await joins(firm, ANA, kept, gone)
    assert await beholder.fetchval("SELECT count(*) FROM contact WHERE claim_id = $1", page.claim) == 1
    await run(
        firm, part_customers, PartCustomers(person=ANA, merger=await merger_of(firm, ANA, kept.customer))
    )
    assert await dump(beholder) == before


async def test_two_owners_who_join_the_same_two_either_way_come_to_one(firm: Company, beholder: Any) -> None:
    ours = [await keeps(firm, ANA, name) for name in ("Ines Duarte", "I. Duarte")]
    for name in ("Ines Duarte", "I. Duarte"):
        await keeps(firm, BEN, name)
    outcomes = await asyncio.gather(
        joins(firm, ANA, ours[0], ours[1].customer),
        joins(firm, BEN, ours[1], ours[0].customer),
        return_exceptions=True,
    )
    failed = [each for each in outcomes if isinstance(each, BaseException)]
    assert [type(each) for each in failed] in ([FieldErrors], [])
    assert await beholder.fetchval("SELECT count(*) FROM customer WHERE merged_into IS NOT NULL") == 1
    assert await beholder.fetchval("SELECT count(*) FROM merger") == 1


async def test_claims_and_a_join_at_once_all_count_for_the_one_who_is_kept(
    firm: Company, beholder: Any
) -> None:
    kept = await keeps(firm, ANA, "Ines Duarte", "Harbour Foods")
    gone = await keeps(firm, ANA, "I. Duarte", "Harbour Foods")
    lit = await claims(firm, BEN, "I. Duarte", number=2)
    firm.clock.move(hours=1)
    await asyncio.gather(
        claims(firm, ANA, "I. Duarte"),
        joins(firm, ANA, kept, gone.customer),
        claims(firm, BEN, number=1),
        run(firm, withdraw_claim, WithdrawClaim(person=BEN, claim=lit.claim)),
    )
    rows = await beholder.fetch("SELECT customer_id, person_id, met_on FROM contact ORDER BY person_id")
    assert [tuple(row) for row in rows] == [(kept.customer, ANA, TODAY), (kept.customer, BEN, TODAY)]
    heard = await beholder.fetchval(
        "SELECT last_contact_on FROM customer WHERE customer_id = $1", kept.customer
    )
    assert heard == TODAY


async def test_an_entry_may_be_joined_on_and_on_and_is_parted_in_turn(firm: Company, beholder: Any) -> None:
    first, second, third = [await keeps(firm, ANA, name) for name in ("Ines", "I. Duarte", "Ines Duarte")]
    before = await dump(beholder)
    await joins(firm, ANA, second, first.customer)
    middle = await dump(beholder)
    inner = await merger_of(firm, ANA, second.customer)
    await joins(firm, ANA, third, second.customer)
    found = await run(firm, find_customers, FindCustomers(person=ANA, typed="ines"))
    assert [each.customer for each in found] == [third.customer]
    with pytest.raises(Refused, match="merger_gone"):
        await run(firm, part_customers, PartCustomers(person=ANA, merger=inner))
    await run(
        firm, part_customers, PartCustomers(person=ANA, merger=await merger_of(firm, ANA, third.customer))
    )
    assert await dump(beholder) == middle
    await run(firm, part_customers, PartCustomers(person=ANA, merger=inner))
    assert await dump(beholder) == before
    with pytest.raises(Refused, match="merger_gone"):
        await run(firm, part_customers, PartCustomers(person=ANA, merger=inner))


async def test_whom_only_others_keep_is_joined_by_them_or_by_a_manager(firm: Company, beholder: Any) -> None:
    kept, theirs = await keeps(firm, ANA, "Ines Duarte"), await keeps(firm, BEN, "I. Duarte")
    with pytest.raises(FieldErrors) as caught:
        await joins(firm, ANA, kept, theirs.customer)
    assert caught.value.fields == {"same_as": "kept_by_another"}
    for same in (kept.customer, CustomerId(HandoverId(kept.customer))):
        with pytest.raises(FieldErrors):
            await joins(firm, ANA, kept, same)
    bosses = await keeps(firm, BOSS, "Ines Duarte")
    await joins(firm, BOSS, bosses, theirs.customer)
    merger = await merger_of(firm, BOSS, kept.customer)
    with pytest.raises(Refused, match="not_on_list"):
        await run(firm, part_customers, PartCustomers(person=CLEO, merger=merger))
    await run(firm, part_customers, PartCustomers(person=BEN, merger=merger))
    assert await names_of(firm, BEN) == ["I. Duarte"]


async def test_a_merger_can_be_undone_for_ninety_days(firm: Company, beholder: Any) -> None:
    kept, gone = [await keeps(firm, ANA, name) for name in ("Ines Duarte", "I. Duarte")]
    await joins(firm, ANA, kept, gone.customer)
    merger = await merger_of(firm, ANA, kept.customer)
    firm.clock.move(days=91)
    await swept(firm)
    with pytest.raises(NotFound, match="merger_gone"):
        await run(firm, part_customers, PartCustomers(person=ANA, merger=merger))
    assert await names_of(firm, ANA) == ["Ines Duarte"]


# Looking up


async def test_a_customer_is_found_by_the_beginning_of_any_word_those_met_last_first(firm: Company) -> None:
    await claims(firm, ANA)
    for name, where in (
        ("Inácio Dias", "Old Quay"),
        ("Rui Costa", "Harbour Foods"),
        ("Maria Ines Lopes", ""),
    ):
        await keeps(firm, BEN, name, where)

    async def found(typed: str) -> list[str]:
        return [each.name for each in await run(firm, find_customers, FindCustomers(person=ANA, typed=typed))]

    assert await found("in") == ["Ines Duarte", "Inácio Dias", "Maria Ines Lopes"]
    assert await found("harb") == ["Ines Duarte", "Rui Costa"]
    assert await found("ines lo") == ["Maria Ines Lopes"]
    assert await found("INES D") == ["Ines Duarte"]
    assert await found("nes") == []
    assert (await found(""))[0] == "Ines Duarte"


# Whole lists


async def imports(firm: Company, text: str, **more: Any) -> Imported:
    done: Imported = await run(firm, import_people, ImportPeople(read=read_list(text), **more))
    return done


SHEET = (
    "name,company,role,issue,next,rhythm\nInes,Harbour Foods,buyer,The lift,2026-12-04,close\nRui,,,=1+1,,\n"
)


async def test_a_list_is_taken_whole_and_a_second_time_changes_nothing(firm: Company, beholder: Any) -> None:
    done = await imports(firm, SHEET, owner=ANA)
    assert (done.people, done.customers, done.new, done.again, done.problems) == (2, 2, 2, 0, ())
    page = await listed(firm, ANA)
    assert {(each.name, each.issue, each.tier, each.due) for each in page.entries} == {
        ("Ines", "The lift", Tier.CLOSE, date(2026, 12, 4)),
        ("Rui", "=1+1", Tier.REGULAR, None),
    }
    before = await dump(beholder)
    again = await imports(firm, SHEET, owner=ANA)
    assert (again.customers, again.new, again.again) == (0, 0, 2)
    assert await dump(beholder) == before


async def test_what_a_list_leaves_open_stays_as_it_is(firm: Company) -> None:
    await keeps(firm, ANA, "Ines", "Harbour Foods", issue="My words", tier=Tier.OCCASIONAL)
    await imports(firm, "name,company,role\nInes,Harbour Foods,buyer", owner=ANA)
    found = await entry(firm, ANA)
    assert (found.issue, found.tier, found.role) == ("My words", Tier.OCCASIONAL, "buyer")


async def test_trying_a_list_out_tells_the_same_and_changes_nothing(firm: Company, beholder: Any) -> None:
    tried = await imports(firm, SHEET, owner=ANA, dry=True)
    assert await beholder.fetchval("SELECT count(*) FROM customer") == 0
    assert tried == await imports(firm, SHEET, owner=ANA)


@pytest.mark.parametrize(
    ("text", "more", "says"),
    [
        ("name,owner\nInes,UGUS", {}, "no member"),
        ("name,owner\nInes,UNOBODY", {"owner": ANA}, "no member"),
        ("name\nInes", {}, "whose list"),
        ("name,owner\nInes,UBEN", {"owner": ANA, "alone": True}, "your own list"),
        ("name\n" + "\n".join(f"Person {n}" for n in range(MOST_KEPT + 1)), {"owner": ANA}, "beyond"),
        ("name,revenue\nInes,5", {"owner": ANA}, "never money"),
    ],
)
async def test_a_list_with_anything_amiss_is_not_taken_at_all(
    firm: Company, beholder: Any, text: str, more: dict[str, Any], says: str
) -> None:
    done = await imports(firm, text, **more)
    assert says in done.problems[0].says
    assert await beholder.fetchval("SELECT count(*) FROM customer") == 0


async def test_a_list_goes_to_whoever_owns_each_row(firm: Company) -> None:
    done = await imports(firm, "name,owner\nInes,UANA\nInes,UBEN\nRui,", owner=CLEO)
    assert (done.people, done.customers, done.owners) == (3, 2, 3)
    assert [await names_of(firm, who) for who in (ANA, BEN, CLEO)] == [["Ines"], ["Ines"], ["Rui"]]


async def test_lists_that_overlap_and_come_at_once_are_both_taken(firm: Company, beholder: Any) -> None:
    rows = [f"Person {n}" for n in range(200)]
    both = ["name\n" + "\n".join(order) for order in (rows, rows[::-1])]
    await asyncio.gather(
        *(imports(firm, text, owner=owner) for text, owner in zip(both, (ANA, BEN), strict=True))
    )
    assert await beholder.fetchval("SELECT count(*) FROM customer") == 200
    assert await beholder.fetchval("SELECT count(*) FROM acquaintance") == 400


async def test_a_list_with_the_name_of_a_joined_entry_is_about_the_one_that_was_kept(firm: Company) -> None:
    kept, gone = [await keeps(firm, ANA, name) for name in ("Ines Duarte", "I. Duarte")]
    await joins(firm, ANA, kept, gone.customer)
    done = await imports(firm, "name,role\nI. Duarte,buyer", owner=ANA)
    assert (done.customers, done.again) == (0, 1)
    assert ((await entry(firm, ANA)).name, (await entry(firm, ANA)).role) == ("Ines Duarte", "buyer")

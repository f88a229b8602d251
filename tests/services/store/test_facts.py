"""What is known around a claim: found by an index, bounded, of this workspace alone, and as of the moment it was sent."""

import random
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import ActivityId, PersonId, Position, Week
from services.claim_state import ClaimState
from services.evidence import Evidence, Facts
from services.ids import ClaimId
from services.reviews import ReviewKind
from services.sketches import sketch_of
from services.store import claims, facts, reviews
from services.store.claims import StoredClaim
from services.store.facts import AROUND, LIKELIEST, OWN_CLAIMS, House
from services.store.tx import Tx
from services.usecases.sweep import PARTS, Sweep
from tests.support.company import WEDNESDAY, Company, company

ME, DEV, JO = PersonId("UAMARA"), PersonId("UDEVRAJ"), PersonId("UJOANNA")
STORY = "Her kiln cracked on Sunday, so she bakes at her sister's until May and walks back with the tray over her head."
RETOLD = "Her kiln broke on Sunday, so now she bakes at her aunt's until May and walks home with the tray over her head."
OTHER = "Nine pallets stood in the rain by gate four, and Osman had marked the wet ones in chalk before we were there."


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    return await company(app_engine).install(ME, DEV, JO)


@pytest.fixture
async def tx(firm: Company) -> AsyncIterator[Tx]:
    async with firm.database.begin(firm.workspace) as open_one:
        yield open_one


def a_claim(tx: Tx, person: PersonId, evidence: Evidence, *, at: datetime = WEDNESDAY) -> StoredClaim:
    """An awarded claim on a square of a week nobody else uses."""
    ident = tx.new_id()
    return StoredClaim(
        id=ClaimId(ident),
        person=person,
        week=Week.of(at.date()),
        position=Position(ident.int % 12),
        activity=ActivityId("any"),
        state=ClaimState.AWARDED,
        revision=1,
        closing=True,
        evidence=evidence,
        occurred_on=at.date(),
        submitted_at=at,
        zone=ZoneInfo("UTC"),
        customer=None,
        due=None,
        source="",
    )


async def told(tx: Tx, person: PersonId, evidence: Evidence, *, days: float = 1) -> StoredClaim:
    """A claim from `days` ago, in a week of its own, so that no square is taken twice."""
    claim = a_claim(tx, person, evidence, at=WEDNESDAY - timedelta(days=days))
    taken = await tx.one("SELECT count(*) AS n FROM claim WHERE workspace_id = :workspace")
    assert taken is not None
    claim = replace(claim, week=Week.of(WEDNESDAY.date() - timedelta(weeks=int(taken["n"]))))
    await claims.save(tx, claim)
    return claim


async def known(tx: Tx, person: PersonId, evidence: Evidence, *, days: float = 0) -> Facts:
    claim = a_claim(tx, person, evidence, at=WEDNESDAY - timedelta(days=days))
    return await facts.gather(tx, claim, House(), claim.submitted_at)


async def test_a_story_is_found_in_other_words_whoever_told_it(tx: Tx) -> None:
    mine = await told(tx, ME, Evidence(learned=STORY), days=60)
    devs = await told(tx, DEV, Evidence(story=RETOLD), days=80)
    await told(tx, JO, Evidence(story=OTHER))
    found = await known(tx, ME, Evidence(story=STORY))
    assert [one.claim for one in found.own_claims] == [mine.id]
    assert [one.claim for one in found.colleagues_claims] == [devs.id]
    assert found.colleagues_claims[0].evidence == devs.evidence


@pytest.mark.parametrize("days", [85, -1], ids=["told before the last twelve weeks", "told afterwards"])
async def test_what_was_told_outside_the_window_is_not_known(tx: Tx, days: float) -> None:
    await told(tx, DEV, Evidence(story=STORY), days=days)
    assert (await known(tx, ME, Evidence(story=STORY))).colleagues_claims == ()


async def test_other_workspaces_are_not_looked_at(firm: Company, app_engine: AsyncEngine) -> None:
    elsewhere = await company(app_engine, workspace="T0ELSE").install(ME)
    async with firm.database.begin(firm.workspace) as tx:
        await told(tx, DEV, Evidence(story=STORY))
    async with firm.database.begin(firm.workspace) as tx:
        assert len((await known(tx, ME, Evidence(story=STORY))).colleagues_claims) == 1
    async with elsewhere.database.begin(elsewhere.workspace) as tx:
        assert (await known(tx, ME, Evidence(story=STORY))).colleagues_claims == ()


async def test_what_was_withdrawn_later_was_there_then(tx: Tx, firm: Company) -> None:
    gone = await told(tx, DEV, Evidence(story=STORY), days=10)
    await claims.move(replace(tx, now=WEDNESDAY - timedelta(days=5)), gone, ClaimState.WITHDRAWN)
    assert len((await known(tx, ME, Evidence(story=STORY), days=6)).colleagues_claims) == 1
    assert (await known(tx, ME, Evidence(story=STORY), days=4)).colleagues_claims == ()


async def test_a_mended_claim_is_known_in_the_words_it_had_then(tx: Tx) -> None:
    first = await told(tx, DEV, Evidence(story=STORY), days=10)
    mended = replace(
        first, revision=2, evidence=Evidence(story=OTHER), submitted_at=WEDNESDAY - timedelta(days=5)
    )
    await claims.save(tx, mended)
    before = await known(tx, ME, Evidence(story=STORY), days=6)
    assert [one.evidence.story for one in before.colleagues_claims] == [STORY]
    assert (await known(tx, ME, Evidence(story=STORY), days=4)).colleagues_claims == ()
    assert len((await known(tx, ME, Evidence(story=OTHER), days=4)).colleagues_claims) == 1


async def test_its_own_earlier_try_is_not_among_a_claims_facts(tx: Tx) -> None:
    first = await told(tx, ME, Evidence(story=STORY), days=3)
    mended = replace(first, revision=2, evidence=Evidence(story=RETOLD), submitted_at=WEDNESDAY)
    await claims.save(tx, mended)
    assert await facts.around(tx, mended, WEDNESDAY) == ()


async def test_a_phrase_everybody_uses_costs_little_and_hides_nobody(tx: Tx) -> None:
    """The only claim that shares rare words comes first, however many newer ones share the phrase."""
    phrase = "we had a good talk about how things are going this week"
    copied = await told(tx, DEV, Evidence(story=f"{phrase}. {STORY}"), days=40)
    chance = random.Random(1)
    for number in range(120):
        rest = " ".join(f"{chance.randrange(10**5)}word" for _ in range(12))
        await told(tx, JO, Evidence(story=f"{phrase} {rest}"), days=30 - number / 10)
    found = await known(tx, ME, Evidence(story=f"{phrase}. {RETOLD}"))
    assert copied.id in {one.claim for one in found.colleagues_claims}
    assert len(found.colleagues_claims) <= LIKELIEST


async def test_of_a_story_copied_by_everybody_the_first_is_known(tx: Tx) -> None:
    first = await told(tx, DEV, Evidence(story=STORY), days=70)
    for number in range(100):
        await told(tx, JO, Evidence(story=STORY), days=60 - number / 2)
    found = await known(tx, ME, Evidence(story=STORY))
    assert found.colleagues_claims[0].claim == first.id
    assert len(found.colleagues_claims) <= 2 * LIKELIEST


async def test_of_ones_own_claims_the_latest_of_a_month_are_known(tx: Tx) -> None:
    for number in range(OWN_CLAIMS + 10):
        await told(tx, ME, Evidence(), days=number / 4 + 0.1)
    await told(tx, ME, Evidence(), days=32)
    own = (await known(tx, ME, Evidence())).own_claims
    assert len(own) == OWN_CLAIMS
    assert own[0].submitted_at < own[-1].submitted_at == WEDNESDAY - timedelta(days=0.1)


async def test_a_customer_met_in_the_same_week_is_known_by_any_word_of_the_name(tx: Tx) -> None:
    await told(tx, DEV, Evidence(customer="Sra. Falcão", company="Gráfica Gaivotas"), days=1)
    await told(tx, JO, Evidence(customer="Beatriz Falcão"), days=8)
    found = await known(tx, ME, Evidence(customer="beatriz falcao"))
    assert [one.author for one in found.colleagues_claims] == [DEV]


async def test_who_vouches_for_whom_around_a_claim_is_known(tx: Tx) -> None:
    await told(tx, DEV, Evidence(witnesses=(JO,)), days=2)
    await told(tx, JO, Evidence(witnesses=(ME,)), days=1)
    await told(tx, JO, Evidence(witnesses=(PersonId("UOTHER"),)), days=1)
    found = await known(tx, ME, Evidence(witnesses=(DEV,)))
    assert [(one.author, one.evidence.witnesses) for one in found.colleagues_claims] == [
        (DEV, (JO,)),
        (JO, (ME,)),
    ]


async def test_with_the_words_their_traits_and_earlier_tries_go(tx: Tx, beholder: Any) -> None:
    first = await told(tx, DEV, Evidence(story=STORY), days=99)
    await claims.save(tx, replace(first, revision=2, evidence=Evidence(story=OTHER)))
    recent = await told(tx, JO, Evidence(story=RETOLD), days=9)
    assert await claims.erase_before(tx, 90, limit=10) == 1
    left = await tx.rows("SELECT DISTINCT claim_id FROM claim_trait WHERE workspace_id = :workspace")
    assert [row["claim_id"] for row in left] == [recent.id]
    assert await tx.rows("SELECT claim_id FROM earlier_try WHERE workspace_id = :workspace") == []


async def test_with_the_words_goes_what_reviewers_wrote_to_each_other(tx: Tx) -> None:
    old = await told(tx, DEV, Evidence(story=STORY), days=99)
    look = await reviews.add(tx, old.id, ReviewKind.AUDIT, opened_at=tx.now)
    await reviews.ask(tx, look, JO, by=ME, note="Her kiln again? You know her.")
    await claims.erase_before(tx, 90, limit=10)
    (left,) = (await reviews.latest(tx, [old.id])).values()
    assert (left.note, left.handed_by) == ("", ME)


async def test_the_roster_stands_in_one_order_whatever_changed_about_people(tx: Tx) -> None:
    """So that a later look can tell whether it sees the same, however the database goes about it."""
    for way in ("enable_indexscan", "enable_bitmapscan"):
        await tx.do(f"SET LOCAL {way} = off")
    who = Evidence(customer=f"{ME.title()} {DEV.title()}")
    before = (await known(tx, ME, who)).roster
    await tx.do("UPDATE person SET cheered = false WHERE person_id = :me", me=ME)
    assert [one.person for one in before] == [ME, DEV]
    assert (await known(tx, ME, who)).roster == before


async def test_claims_of_the_release_before_are_found_after_the_next_sweep(firm: Company) -> None:
    async with firm.database.begin(firm.workspace) as tx:
        old = await told(tx, DEV, Evidence(story=STORY))
        await tx.do("DELETE FROM claim_trait WHERE workspace_id = :workspace")
        await tx.do("UPDATE claim SET traits = NULL, story_sketch = '{1}' WHERE workspace_id = :workspace")
        assert (await known(tx, ME, Evidence(story=STORY))).colleagues_claims == ()
    for part in PARTS:
        await firm.database.run(firm.workspace, part, Sweep())
    async with firm.database.begin(firm.workspace) as tx:
        found = await known(tx, ME, Evidence(story=STORY))
        assert [one.claim for one in found.colleagues_claims] == [old.id]


MANY_TRAITS = """
INSERT INTO claim_trait
SELECT :workspace, n % 9000, cast(:now AS timestamptz) - make_interval(mins => n), gen_random_uuid()
  FROM generate_series(1, 60000) AS n
"""
MANY_CLAIMS = """
INSERT INTO claim (workspace_id, claim_id, person_id, week, position, activity_id, state, evidence, occurred_on,
                   submitted_at, zone)
SELECT :workspace, gen_random_uuid(), 'U' || n, '2026-11-23', 1, 'a', 'awarded',
       jsonb_build_object('story', repeat('words ', 200 - n % 100)), '2026-11-25',
       cast(:now AS timestamptz) - make_interval(mins => n), 'UTC'
  FROM generate_series(1, 20000) AS n
"""
EXPLAINED = f"EXPLAIN {AROUND}"


async def test_the_look_up_reads_no_table_from_end_to_end(firm: Company, beholder: Any) -> None:
    """Twenty thousand claims, the walls up, as the application sees it."""
    async with firm.database.begin(firm.workspace) as tx:
        claim = await told(tx, DEV, Evidence(customer="Ines", story=STORY, witnesses=(JO,)))
        await tx.do(MANY_TRAITS, now=tx.now)
        await tx.do(MANY_CLAIMS, now=tx.now)
    await beholder.execute("ANALYZE claim, claim_trait, earlier_try")
    async with firm.database.begin(firm.workspace) as tx:
        plan = await tx.rows(EXPLAINED, **facts.parameters(claim, WEDNESDAY))
    lines = [row["QUERY PLAN"] for row in plan]
    assert not [line for line in lines if "Seq Scan on claim" in line], "\n".join(lines)
    assert [line for line in lines if "pk_claim_trait" in line], "\n".join(lines)


@pytest.mark.parametrize("changed", range(1, 6))
async def test_a_story_with_a_few_words_changed_is_always_found(tx: Tx, changed: int) -> None:
    original = await told(tx, DEV, Evidence(story=STORY), days=7)
    words = STORY.split()
    for attempt in range(20):
        chance = random.Random(f"{changed} {attempt}")
        said = list(words)
        for place in chance.sample(range(len(said)), changed):
            said[place] = f"{chance.randrange(10**4)}th"
        found = await known(tx, ME, Evidence(story=" ".join(said)))
        assert original.id in {one.claim for one in found.colleagues_claims}
    assert sketch_of(STORY)

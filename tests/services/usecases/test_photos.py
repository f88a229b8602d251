"""Photos in the database: kept clean, found again, gone in time, and judged once."""

import asyncio
import hashlib
from contextvars import Context
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from PIL import Image
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.photos.guard import Guard
from cards.model import CENTRE, PersonId, WorkspaceId
from services.asks import PHOTO_TROUBLE
from services.claim_state import ClaimState
from services.errors import FieldErrors, NoPhoto, PhotoTrouble, TryLater
from services.ids import ClaimId, FileId
from services.jobs import judge
from services.jobs.base import JobContext
from services.pages import ClaimPage
from services.ports import Picture
from services.prints import photo as as_seen
from services.store import judgements, photos
from services.usecases.claim_photo import Fetched
from services.usecases.judge_claim import SettleClaim, settle_claim
from services.usecases.show_claims import ShowClaims, show_claims
from services.usecases.submit_claim import submit_claim
from services.usecases.sweep import PARTS, Sweep, judge_again
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import Company, company, submission, told
from tests.support.founding import Founding
from tests.support.hostile_files import KEPT, SECRETS, Sample, samples
from tests.support.pictures import photo, saved, scene
from tests.support.quiet import Quiet

CARRYING = ("a JPEG that tells the place", "a PNG and a page", "a JPEG and an archive", "a GIF and a script")
TYPICAL = [
    *(sample for sample in samples() if sample.name in CARRYING),
    *{sample.comes_to: sample for sample in samples()}.values(),
]
"""One for each thing that can come of a file, and those that carry what must not be kept; the guard is given all."""
FILE = FileId("F0ONE")
WAITS = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
KEYS = "SELECT count(*) FROM photo_band"
PRINTS = (
    "SELECT (SELECT count(*) FROM claim WHERE evidence::text LIKE '%phash%')"
    " + (SELECT count(*) FROM earlier_try WHERE evidence::text LIKE '%phash%')"
)


class Album(Quiet):
    """Photos that are there, by the id of their file; what is in it instead of bytes is raised."""

    def __init__(self, **files: bytes | Exception) -> None:
        super().__init__()
        self.files = files
        self.asked: list[tuple[str, str]] = []

    async def picture(self, workspace: WorkspaceId, file: FileId, owner: PersonId) -> Picture:
        self.asked.append((file, owner))
        found = self.files[file]
        if isinstance(found, Exception):
            raise found
        return await Guard().look(found)


async def found(harbour: Company) -> None:
    await harbour.install("UANA", "UBEN", "UCLEO", "UDEE")
    for person in ("UANA", "UBEN", "UCLEO", "UDEE"):
        await harbour.join(person)


@pytest.fixture
async def firm(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def sends(firm: Company, person: str = "UANA", *, number: int = 0, consented: bool = True) -> ClaimPage:
    """The centre square, which asks for a photo and a colleague who was there, claimed with both."""
    face = (await firm.card(person)).squares[CENTRE]
    beside, customer = {"UANA": ("UCLEO", "Ines Duarte"), "UBEN": ("UDEE", "Paulo Reis")}[person]
    story = told(face.activity, number=number, customer=customer)
    # Nothing but the picture may lead from one claim to the other.
    evidence = replace(story, company="", witnesses=(PersonId(beside),))
    command = submission(person, face, evidence, photo=FILE, consented=consented)
    return await firm.database.run(firm.workspace, submit_claim, command)


async def judged(firm: Company, claim: ClaimPage, album: Album) -> None:
    context = JobContext(
        database=firm.database, links=Quiet(), photos=album, posters=Quiet(), rolls=Quiet(), telemetry=Quiet()
    )
    await judge.run(context, {"workspace": firm.workspace, "claim": str(claim.claim)})


async def now(firm: Company, person: str = "UANA") -> ClaimPage:
    return (await firm.database.run(firm.workspace, show_claims, ShowClaims(person=PersonId(person)))).claims[
        0
    ]


async def rows(beholder: Any) -> list[dict[str, Any]]:
    return [dict(row) for row in await beholder.fetch("SELECT * FROM photo ORDER BY consented_at")]


@pytest.mark.parametrize("sample", TYPICAL, ids=[sample.name for sample in TYPICAL])
async def test_nothing_is_stored_that_should_not_be_and_nothing_told_is_lost(
    firm: Company, beholder: Any, sample: Sample
) -> None:
    claim = await sends(firm)
    assert claim.state is ClaimState.SUBMITTED
    content = sample.content
    await judged(firm, claim, Album(F0ONE=content))
    stored = await beholder.fetchrow("SELECT state, evidence FROM claim")
    assert "loading door" in stored["evidence"]
    if sample.comes_to != KEPT:
        assert stored["state"] == "asked"
        assert (await now(firm)).asks[0] == PHOTO_TROUBLE[PhotoTrouble(sample.comes_to)].en
        assert await rows(beholder) == []
        return
    assert stored["state"] == "waiting"
    (row,) = await rows(beholder)
    everything = repr(row).encode() + row["picture"] + stored["evidence"].encode()
    assert [secret for secret in SECRETS if secret in everything] == []
    assert row["sha"] == hashlib.sha256(content).hexdigest()
    assert row["picture"] != content


@pytest.mark.parametrize("why", list(PhotoTrouble))
async def test_every_reason_has_its_sentence(why: PhotoTrouble) -> None:
    assert PHOTO_TROUBLE[why].en.endswith((".", "?"))


async def test_two_colleagues_make_up_for_a_photo_that_could_not_be_had(firm: Company) -> None:
    face = (await firm.card("UANA")).squares[CENTRE]
    there = (PersonId("UBEN"), PersonId("UCLEO"))
    command = submission(
        "UANA", face, replace(told(face.activity), witnesses=there), photo=FILE, consented=True
    )
    claim = await firm.database.run(firm.workspace, submit_claim, command)
    await judged(firm, claim, Album(F0ONE=NoPhoto(PhotoTrouble.GONE)))
    assert (await now(firm)).state is ClaimState.WAITING


async def test_a_photo_without_a_yes_is_not_taken(firm: Company, beholder: Any) -> None:
    with pytest.raises(FieldErrors) as caught:
        await sends(firm, consented=False)
    assert "consent" in caught.value.fields
    assert await rows(beholder) == []


async def test_the_owner_of_a_file_is_whoever_claims(firm: Company) -> None:
    album = Album(F0ONE=photo())
    await judged(firm, await sends(firm), album)
    assert album.asked == [(FILE, "UANA")]


async def test_a_slack_that_asks_to_wait_is_waited_for_and_then_no_longer(firm: Company) -> None:
    claim, album = await sends(firm), Album(F0ONE=TryLater(code="try_later", fields={"after": 30}))
    with pytest.raises(TryLater):
        await judged(firm, claim, album)
    assert (await now(firm)).state is ClaimState.SUBMITTED
    firm.clock.move(hours=1, minutes=1)
    await judged(firm, claim, album)
    assert "for a good hour" in (await now(firm)).asks[0]


async def test_a_claim_is_judged_once_however_often_its_worker_dies(firm: Company, beholder: Any) -> None:
    claim, album = await sends(firm), Album(F0ONE=photo())
    # It was downloaded, and then the worker was gone: nothing of that is left, and it is done anew.
    await album.picture(firm.workspace, FILE, PersonId("UANA"))
    await asyncio.gather(*(judged(firm, claim, album) for _ in range(3)))
    await judged(firm, claim, album)
    assert await beholder.fetchval("SELECT count(*) FROM judgement") == 1
    assert len(await rows(beholder)) == 1


async def test_a_claim_whose_job_was_lost_is_judged_after_all_and_one_whose_job_is_parked_waits(
    firm: Company, beholder: Any
) -> None:
    await sends(firm)
    for lost, waiting in (("DELETE FROM pgqueuer", 1), ("UPDATE pgqueuer SET status = 'failed'", 0)):
        await beholder.execute(lost)
        firm.clock.move(minutes=11)
        await firm.database.run(firm.workspace, judge_again, Sweep())
        assert await beholder.fetchval("SELECT count(*) FROM pgqueuer WHERE status = 'queued'") == waiting


async def test_two_colleagues_who_send_one_picture_at_once_do_not_both_pass(
    firm: Company, beholder: Any
) -> None:
    first, second = await sends(firm), await sends(firm, "UBEN", number=1)
    one = await Guard().look(saved(scene(3)))
    copy = await Guard().look(saved(scene(3).transpose(Image.Transpose.FLIP_LEFT_RIGHT)))
    mine, theirs = (
        SettleClaim(claim=claim.claim, photo=Fetched(file=FILE, picture=picture))
        for claim, picture in ((first, one), (second, copy))
    )
    async with firm.database.begin(firm.workspace) as tx:
        await settle_claim(tx, mine)
        beside = firm.database.run(firm.workspace, settle_claim, theirs)
        other = asyncio.create_task(beside, context=Context())
        while not other.done() and not await beholder.fetchval(WAITS):
            await asyncio.wait([other], timeout=0.01)
    await other
    assert (await now(firm)).state is ClaimState.WAITING
    assert (await now(firm, "UBEN")).state is ClaimState.REVIEW


async def test_a_picture_that_was_kept_while_one_waited_for_its_turn_counts(
    firm: Company, beholder: Any
) -> None:
    await judged(firm, await sends(firm), Album(F0ONE=photo(4)))
    await beholder.execute("UPDATE photo SET kept_at = kept_at + interval '2 seconds'")
    await judged(firm, await sends(firm, "UBEN", number=1), Album(F0ONE=photo(4)))
    assert (await now(firm, "UBEN")).state is ClaimState.REVIEW


@pytest.mark.parametrize(
    ("turned", "near"),
    [("1111111", True), ("11111111", False)],
    ids=["one bit more than a copy has", "two bits more"],
)
async def test_a_picture_that_is_only_just_no_copy_makes_the_lot_likelier(
    firm: Company, beholder: Any, turned: str, near: bool
) -> None:
    await judged(firm, await sends(firm), Album(F0ONE=photo(4)))
    off = int(turned, 2)
    await beholder.execute("UPDATE photo_band SET print = print # $1::bigint", off)
    await beholder.execute(
        "UPDATE photo SET sha = 'other', prints = ARRAY(SELECT p # $1::bigint FROM unnest(prints) AS p)", off
    )
    claim = await sends(firm, "UBEN", number=1)
    await judged(firm, claim, Album(F0ONE=photo(4)))
    async with firm.database.begin(firm.workspace) as tx:
        judged_last = (await judgements.latest(tx, [claim.claim]))[claim.claim]
    assert (await now(firm, "UBEN")).state is ClaimState.WAITING
    assert {v.rule for v in judged_last.verdicts if v.near} == ({"photo_reused"} if near else set())


@pytest.mark.parametrize(("days", "found"), [(83, 1), (85, 0)])
async def test_a_picture_is_known_for_twelve_weeks(firm: Company, days: int, found: int) -> None:
    claim = await sends(firm)
    await judged(firm, claim, Album(F0ONE=photo(4)))
    looked = await Guard().look(saved(scene(4).transpose(Image.Transpose.ROTATE_90)))
    firm.clock.move(days=days)
    async with firm.database.begin(firm.workspace) as tx:
        seen = as_seen("b2" * 32, looked.prints)
        assert len(await photos.alike(tx, ClaimId(UUID(int=1)), seen, 6, tx.now)) == found
        assert await photos.alike(tx, claim.claim, seen, 6, tx.now) == ()


async def test_another_workspace_knows_nothing_of_it(firm: Company) -> None:
    await judged(firm, await sends(firm), Album(F0ONE=photo(4)))
    looked = await Guard().look(photo(4))
    async with firm.database.begin(WorkspaceId("T0ELSE")) as tx:
        seen = as_seen(looked.sha, looked.prints)
        assert await photos.alike(tx, ClaimId(UUID(int=1)), seen, 6, tx.now) == ()


async def test_a_withdrawn_claim_takes_its_photo_along(firm: Company, beholder: Any) -> None:
    claim = await sends(firm)
    await judged(firm, claim, Album(F0ONE=photo()))
    command = WithdrawClaim(person=PersonId("UANA"), claim=claim.claim)
    await firm.database.run(firm.workspace, withdraw_claim, command)
    assert await rows(beholder) == []
    assert await beholder.fetchval(KEYS) == 0
    assert await beholder.fetchval(PRINTS) == 0
    await judged(firm, await sends(firm, "UBEN", number=1), Album(F0ONE=photo()))
    assert (await now(firm, "UBEN")).state is ClaimState.WAITING


async def test_whoever_takes_the_consent_back_takes_back_what_was_known_of_the_photo(
    firm: Company, beholder: Any
) -> None:
    claim = await sends(firm)
    await judged(firm, claim, Album(F0ONE=photo()))
    assert await beholder.fetchval(PRINTS) == 1
    await beholder.execute("UPDATE claim SET state = 'asked'")
    face = (await firm.card("UANA")).squares[CENTRE]
    instead = replace(told(face.activity), witnesses=(PersonId("UCLEO"), PersonId("UDEE")))
    mended = submission("UANA", face, instead, claim=claim.claim, revision=1)
    assert (await firm.database.run(firm.workspace, submit_claim, mended)).state is ClaimState.WAITING
    assert await beholder.fetchval("SELECT count(*) FROM earlier_try") == 1
    assert (await rows(beholder), await beholder.fetchval(PRINTS)) == ([], 0)


@pytest.mark.parametrize(("days", "left"), [(89, 1), (91, 0)])
async def test_a_photo_goes_after_ninety_days(firm: Company, beholder: Any, days: int, left: int) -> None:
    await judged(firm, await sends(firm), Album(F0ONE=photo()))
    firm.clock.move(days=days)
    for part in PARTS:
        await firm.database.run(firm.workspace, part, Sweep())
    assert len(await rows(beholder)) == left
    assert (await beholder.fetchval(KEYS) > 0) is bool(left)
    assert await beholder.fetchval("SELECT count(*) FROM claim WHERE evidence::text LIKE '%phash%'") == left

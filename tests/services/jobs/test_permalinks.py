"""A claim made from a message: its link is fetched, waited for, or done without."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId, WorkspaceId
from services.claim_state import ClaimState
from services.errors import TryLater
from services.evidence import Evidence
from services.ids import ClaimId
from services.jobs import judge
from services.jobs.base import JobContext
from services.store import claims
from services.store.claims import StoredClaim
from services.usecases.submit_claim import submit_claim
from tests.support.company import Company, company, plain_squares, submission, told
from tests.support.founding import Founding
from tests.support.quiet import Quiet

ANA = PersonId("UANA")
LINK = "https://office.slack.com/archives/C1/p1700000000000100"
SOURCE = "C1/1700000000.000100"


class Answering(Quiet):
    """Slack, which answers each question for a link with the next of these."""

    def __init__(self, *answers: str | TryLater) -> None:
        super().__init__()
        self.answers = list(answers)

    async def permalink(self, workspace: WorkspaceId, source: str) -> str:
        answer = self.answers.pop(0)
        if isinstance(answer, TryLater):
            raise answer
        return answer


async def found(harbour: Company) -> None:
    await harbour.install(ANA, "UBEA")
    await harbour.join(ANA)


@pytest.fixture
async def firm(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def sent(firm: Company, **changes: str) -> ClaimId:
    face = plain_squares(await firm.card(ANA))[0]
    evidence: Evidence = replace(told(face.activity), **changes)  # type: ignore[arg-type]  # texts only
    command = submission(ANA, face, evidence, source=SOURCE)
    return (await firm.database.run(firm.workspace, submit_claim, command)).claim


async def judged(firm: Company, links: Answering, claim: ClaimId) -> StoredClaim:
    context = JobContext(
        database=firm.database, links=links, photos=links, posters=Quiet(), rolls=Quiet(), telemetry=links
    )
    await judge.run(context, {"workspace": firm.workspace, "claim": str(claim)})
    return await stored(firm, claim)


async def stored(firm: Company, claim: ClaimId) -> StoredClaim:
    async with firm.database.begin(firm.workspace) as tx:
        found = await claims.load(tx, claim)
    assert found is not None
    return found


async def test_the_link_of_the_message_is_kept_with_the_evidence(firm: Company) -> None:
    claim = await sent(firm)
    assert (await stored(firm, claim)).state is ClaimState.SUBMITTED
    kept = await judged(firm, Answering(LINK), claim)
    assert (kept.evidence.link, kept.state) == (LINK, ClaimState.AWARDED)


async def test_a_link_that_was_typed_is_not_replaced(firm: Company) -> None:
    claim = await sent(firm, link="https://harbourfoods.example/pier/plan")
    kept = await judged(firm, Answering(LINK), claim)
    assert kept.evidence.link == "https://harbourfoods.example/pier/plan"


async def test_where_the_bot_may_not_look_the_claim_is_decided_without(firm: Company) -> None:
    kept = await judged(firm, Answering(""), await sent(firm))
    assert (kept.evidence.link, kept.state) == ("", ClaimState.AWARDED)


async def test_while_slack_asks_to_wait_the_claim_waits_unchanged(firm: Company, beholder: Any) -> None:
    claim = await sent(firm)
    busy = TryLater(code="rate_limited", fields={"after": 7})
    links = Answering(busy, LINK)
    with pytest.raises(TryLater):
        await judged(firm, links, claim)
    assert (await stored(firm, claim)).state is ClaimState.SUBMITTED
    assert await beholder.fetchval("SELECT count(*) FROM judgement") == 0
    assert (await judged(firm, links, claim)).evidence.link == LINK


async def test_a_claim_judged_late_is_judged_by_what_was_known_when_it_was_sent(firm: Company) -> None:
    """Whoever tells the story while the link is looked up told it second."""
    claim = await sent(firm)
    await firm.join("UBEA")
    firm.clock.move(minutes=5)
    face = min(plain_squares(await firm.card("UBEA")), key=lambda each: each.activity.min_words)
    copy = replace(told(face.activity), customer="Rui Prado")
    first = (await stored(firm, claim)).evidence
    copy = replace(
        copy,
        story=first.story or copy.story,
        learned=first.learned or copy.learned,
        what_changed=first.what_changed or copy.what_changed,
    )
    await firm.database.run(firm.workspace, submit_claim, submission("UBEA", face, copy))
    assert (await judged(firm, Answering(LINK), claim)).state is ClaimState.AWARDED

"""Two hundred hostile texts from the form to the database and into what people are shown."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.inbound import form
from bot.practice.blockkit.surfaces import MESSAGE, check_blocks
from bot.practice.blockkit.views import check_view
from bot.views import blocks as b
from bot.views import claim_notice, claim_result, review, review_closer
from bot.views.claim_fields import LONG
from cards.model import Need, PersonId
from services.claim_state import ClaimState
from services.codec import evidence_from_json
from services.errors import FieldErrors
from services.ids import ClaimId
from services.pages import ClaimPage, SquareFace
from services.usecases.ask_human import AskHuman, ask_human
from services.usecases.show_review import ShowReview, show_review
from services.usecases.submit_claim import submit_claim
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import Company, company, plain_squares, submission
from tests.support.hostile_texts import kept, worst

ME, BOSS = PersonId("UANA"), PersonId("UBOSS")
ALL = worst()
FIELDS = ("what_changed", "learned", "customer_quote")
GROUPS = [ALL[at : at + len(FIELDS)] for at in range(0, len(ALL), len(FIELDS))]
DEALT = (
    "We talked about the discount and she signed the renewal, so the deal is closed and the commission is mine. "
    * 4
).strip()
"""Whatever else is said, the claim is asked about and kept."""
ALIVE = re.compile(r"<!|<#|<@U0EVIL|<https?:|<mailto:|<(?!@U)")


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    harbour = await company(app_engine).install(ME, BOSS)
    await harbour.join(ME)
    return harbour


def typed(texts: tuple[str, ...]) -> dict[str, Any]:
    """The state of a form as Slack sends it, with the texts beside a story that is asked about; they also stand in the names."""
    values = {"story": DEALT} | dict(zip(FIELDS, texts, strict=False))
    inputs: dict[str, Any] = {
        name: {name: {"type": "plain_text_input", "value": text}} for name, text in values.items()
    }
    inputs["company"] = {"company": {"type": "plain_text_input", "value": texts[0][:80]}}
    picked = {"value": f"new:Ines {texts[0][:60]}"}
    inputs["customer"] = {"customer": {"type": "external_select", "selected_option": picked}}
    state: dict[str, Any] = json.loads(json.dumps({"values": inputs}))
    return state


async def sent(firm: Company, face: SquareFace, texts: tuple[str, ...]) -> ClaimPage:
    """Claims with these texts; what is longer than the form takes comes around it."""
    short = tuple(text[:LONG] for text in texts)
    evidence = form.draft(form.fields(typed(short))).evidence
    around = [kept(text) for text in texts] + [""] * (len(FIELDS) - len(texts))
    if max(map(len, around)) > LONG:
        evidence = replace(evidence, what_changed=around[0], learned=around[1], customer_quote=around[2])
    return await firm.database.run(firm.workspace, submit_claim, submission(ME, face, evidence))


async def drawn(firm: Company, claim: ClaimId) -> Iterator[b.Message | b.View]:
    """Whatever shows the claim: to whoever claimed it, and to whoever is asked to look."""
    asked = await firm.database.run(firm.workspace, ask_human, AskHuman(person=ME, claim=claim))
    looked = await firm.database.run(firm.workspace, show_review, ShowReview(person=BOSS, claim=claim))
    return iter(
        (
            claim_notice.message(asked),
            claim_result.modal(asked),
            review.message(looked.page),
            review_closer.modal(looked),
        )
    )


def marked(shown: Any) -> Iterator[str]:
    """Every text in which Slack reads mark-up."""
    if isinstance(shown, dict):
        if shown.get("type") == "mrkdwn":
            yield shown["text"]
        shown = list(shown.values())
    if isinstance(shown, list | tuple):
        for each in shown:
            yield from marked(each)


def require_harmless(shown: b.Message | b.View) -> None:
    """Slack takes it, and nobody is called and nothing becomes a link."""
    if isinstance(shown, b.Message):
        assert check_blocks(list(shown.blocks), MESSAGE, at="/blocks") == []
        words = [shown.text, *marked(shown.blocks)]
    else:
        assert check_view(json.loads(json.dumps(shown)), kind="modal") == []
        words = list(marked(shown["blocks"]))
    assert [text for text in words if ALIVE.search(text)] == []


def test_there_are_two_hundred_of_them() -> None:
    assert len(ALL) >= 200
    assert max(map(len, ALL)) == 3000


@pytest.mark.parametrize("text", [text for text in ALL if len(kept(text)) > LONG])
def test_the_form_takes_no_more_than_it_asks_for(text: str) -> None:
    with pytest.raises(FieldErrors) as refusal:
        form.draft(form.fields(typed((text,))))
    assert "2,000" in str(refusal.value.fields["what_changed"])


async def test_what_is_kept_is_what_was_typed_and_nobody_is_called(firm: Company, beholder: Any) -> None:
    face = next(f for f in plain_squares(await firm.card(ME)) if Need.STORY in f.activity.needs)
    for texts in GROUPS:
        page = await sent(firm, face, texts)
        assert page.state is ClaimState.ASKED
        stored = evidence_from_json(
            await beholder.fetchval("SELECT evidence FROM claim WHERE claim_id = $1", page.claim)
        )
        found = [getattr(stored, name) for name in FIELDS[: len(texts)]]
        assert found == [kept(text) for text in texts]
        assert stored.company == kept(texts[0][:80])
        assert stored.customer == " ".join(kept(f"Ines {texts[0][:60]}").split())
        for shown in await drawn(firm, page.claim):
            require_harmless(shown)
        await firm.database.run(firm.workspace, withdraw_claim, WithdrawClaim(person=ME, claim=page.claim))
    assert await beholder.fetchval("SELECT count(*) FROM claim") == len(GROUPS)
    to_go_out = str([dict(row) for row in await beholder.fetch("SELECT * FROM outbox")])
    assert to_go_out.count("claim") > len(GROUPS)
    assert [text for text in ALL if repr(kept(text)[:12])[1:-1] in to_go_out] == []

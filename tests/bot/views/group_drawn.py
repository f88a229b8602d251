"""Group squares in every case: what colleagues are asked, what the channel sees, what becomes of a claim."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from bot.views import claim_form, claim_notice, claims, group, took_part
from bot.views.blocks import Message, View
from cards.model import ActivityId, PersonId
from cards.points import EntryKind
from services.board_pages import PointsEntry
from services.claim_state import ClaimState
from services.evidence import Named
from services.group_pages import GroupPage, Seat, TookPartPage
from services.ids import ClaimId, CustomerId
from services.pages import EventFace
from tests.bot.views import samples as s

CENTRE = replace(s.an_activity("Ten-minute tea", group=True), id=ActivityId("tiny-tea"))
"""The centre of a participant's own card, another one than the claimant's."""
POINTS = (
    PointsEntry(kind=EntryKind.SQUARE, points=40),
    PointsEntry(kind=EntryKind.NEW_PERSON, points=10),
    PointsEntry(kind=EntryKind.CREDIT, points=5),
)
ASKED = TookPartPage(
    claim=s.CLAIM,
    witness=s.BEN,
    claimant=s.ANA,
    activity=s.GROUP,
    customers=("Ines", "Rui", "the nurse on ward 4"),
    beside=(s.CLEO, PersonId("U0DAN")),
    occurred_on=date(2026, 11, 27),
)
YES = replace(ASKED, answer=True, open=False, lit=True)
LIT = replace(YES, seat=Seat.LIT, square=CENTRE, entries=POINTS)
CROWD = tuple(PersonId(f"U0{number:02}") for number in range(19))
POST = GroupPage(claim=s.CLAIM, activity=s.GROUP, there=(s.ANA, s.BEN, s.CLEO))
JOINED = replace(
    s.LIT,
    activity=CENTRE,
    customer="",
    entries=POINTS,
    lines=(2,),
    event=EventFace(claimant=s.ANA, activity=s.GROUP),
)
TAKEN = replace(JOINED, state=ClaimState.WITHDRAWN, entries=(), lines=())
OVER = EventFace(claimant=s.ANA, activity=s.GROUP, over=True)
TOLD = replace(
    s.LIT, activity=s.GROUP, also=("Rui", "the nurse on ward 4"), confirmed=2, lines=(), entries=POINTS
)

MESSAGES: Mapping[str, Message] = {
    "took-part": took_part.message(ASKED),
    "took-part-alone": took_part.message(
        replace(ASKED, customers=("Ines",), beside=(), seat=Seat.LIT_BEFORE)
    ),
    "took-part-again": took_part.message(replace(ASKED, again=True)),
    "took-part-over": took_part.message(replace(ASKED, open=False)),
    "took-part-no": took_part.message(replace(ASKED, answer=False)),
    "took-part-no-counted": took_part.message(replace(ASKED, answer=False, open=False)),
    "took-part-yes": took_part.message(replace(ASKED, answer=True)),
    "took-part-lit": took_part.message(LIT),
    "took-part-lit-same": took_part.message(replace(LIT, square=s.GROUP)),
    "took-part-lit-before": took_part.message(replace(YES, seat=Seat.LIT_BEFORE)),
    "took-part-own-claim": took_part.message(replace(YES, seat=Seat.OWN_CLAIM)),
    "took-part-given-back": took_part.message(replace(YES, seat=Seat.GIVEN_BACK)),
    "took-part-newcomer": took_part.message(replace(YES, seat=Seat.NEWCOMER)),
    "took-part-no-card": took_part.message(replace(YES, seat=Seat.NONE)),
    "took-part-taken-back": took_part.message(replace(YES, lit=False, over=True)),
    "took-part-pinging": took_part.message(replace(ASKED, customers=(s.PINGING,) * 9)),
    "took-part-worst": took_part.message(
        replace(ASKED, activity=s.WORST, customers=(s.HOSTILE * 9,) * 10, beside=CROWD, again=True)
    ),
    "group": group.message(POST),
    "group-one": group.message(replace(POST, there=(s.BEN,), claim=ClaimId(UUID(int=3)))),
    "group-nobody-named": group.message(replace(POST, there=())),
    "group-taken-back": group.message(replace(POST, there=(), lit=False)),
    "group-worst": group.message(replace(POST, activity=s.WORST, there=CROWD, claim=ClaimId(UUID(int=1)))),
    "claim-notice-group": claim_notice.message(TOLD),
    "claim-notice-joined": claim_notice.message(JOINED),
    "claim-notice-joined-given-back": claim_notice.message(replace(TAKEN, given_back=True)),
    "claim-notice-joined-taken-back": claim_notice.message(replace(TAKEN, event=OVER)),
    "claim-notice-joined-on-hold": claim_notice.message(TAKEN),
    "claims-together": claims.message(
        replace(s.CLAIMS, claims=(TOLD, JOINED, replace(JOINED, activity=s.GROUP)))
    ),
}
VIEWS: Mapping[str, View] = {
    "form-group-mend": claim_form.modal(
        s.a_form(
            s.GROUP,
            claim=s.CLAIM,
            revision=2,
            asks=("Ben says they were not there. Who else saw it?",),
            draft=replace(
                s.EVIDENCE,
                also=(Named(name="Rui"), Named(name="Tom", company="Pier 4")),
                witnesses=(s.BEN, s.CLEO),
            ),
            customer=s.INES,
            also=(replace(s.INES, customer=CustomerId(UUID(int=7)), name="Tom", company="Pier 4"),),
        )
    ),
}

from typing import get_args
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import PersonId, Week
from services.ids import ClaimId
from services.notice_codec import KINDS, notice_from_json, notice_to_json
from services.notices import ClaimChanged, Notice, PromiseDue, WitnessAsked

st.register_type_strategy(Week, st.builds(Week, year=st.integers(2000, 2999), number=st.integers(1, 52)))


@given(st.one_of(*(st.from_type(kind) for kind in get_args(Notice))))
def test_a_notice_comes_back_as_it_was(notice: Notice) -> None:
    stored = notice_to_json(notice)
    assert notice_from_json(notice.kind, stored) == notice


def test_every_notice_has_a_kind_of_its_own() -> None:
    assert len(KINDS) == len(get_args(Notice))


def test_a_notice_of_another_release_is_told_apart() -> None:
    with pytest.raises(ValueError, match="season"):
        notice_from_json("invitation", '{"person": "U1"}')


CLAIM, ANA = ClaimId(UUID(int=1)), PersonId("U0ANA")


@pytest.mark.parametrize(
    ("kind", "stored", "notice"),
    [
        ("claim", {"person": "U0ANA"}, ClaimChanged(claim=CLAIM, person=ANA)),
        ("promise", {"person": "U0ANA"}, PromiseDue(claim=CLAIM, person=ANA)),
        ("witness", {"witness": "U0ANA"}, WitnessAsked(claim=CLAIM, witness=ANA)),
    ],
)
def test_what_an_older_release_left_to_be_sent_is_still_read(
    kind: str, stored: dict[str, str], notice: Notice
) -> None:
    assert notice_from_json(kind, {"claim": str(CLAIM), **stored}) == notice


def test_every_message_of_a_witness_has_a_key_of_its_own() -> None:
    tried = [
        WitnessAsked(claim=CLAIM, witness=ANA, revision=revision, again=again).key
        for revision in (1, 2, 3)
        for again in (False, True)
    ]
    assert len(set(tried)) == len(tried)
    assert tried[0] == f"witness:{CLAIM}:{ANA}"

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import Week
from services.notice_codec import KINDS, notice_from_json, notice_to_json
from services.notices import Notice

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

"""What the form of a recap says."""

from dataclasses import replace

import pytest

from bot.inbound.recaps import written
from bot.inbound.values import Fields
from bot.views import recap, recap_form
from services.recaps import OwnCard, Part
from tests.bot.views.recap_drawn import DRAFT, FACTS

BOTH = replace(FACTS, own=(*FACTS.own, OwnCard(name="Ben", squares=1, lines=0)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (recap.own(FACTS), None),
        (recap.own(BOTH), None),
        ("Amara played along.", "Amara played along."),
        ("", ""),
    ],
)
def test_a_text_that_nobody_changed_is_nobodys_though_a_manager_left_while_the_form_was_open(
    text: str, told: str | None
) -> None:
    fields = Fields(values={recap_form.named(Part.OWN, DRAFT): (text,)})
    assert written(fields, FACTS, BOTH).texts == {Part.OWN: told}

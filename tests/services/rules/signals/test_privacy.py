"""Whose door is whose."""

import pytest

from services.rules.signals.privacy import somebody_elses_door


@pytest.mark.parametrize(
    "text",
    [
        "It is her neighbour's boy, Kyle Arsen, the blue house at 9 Wharf Lane.",
        "O sócio, Rui Valadares, da Rua das Amoreiras 41, esconde tudo.",
    ],
)
def test_a_name_with_a_door_behind_it_is_somebodys_home(text: str) -> None:
    assert somebody_elses_door(text, "Marjorie")


@pytest.mark.parametrize(
    "text",
    [
        "She moved her stall to 12 Market Street and Joan Miller carried the sign.",
        "We met at 12 Market Street, where Joan Miller used to bake.",
        "She said that Marjorie Quist, of 9 Wharf Lane, is what her letters say.",
    ],
)
def test_a_street_elsewhere_in_the_story_is_none(text: str) -> None:
    assert not somebody_elses_door(text, "Marjorie Quist")

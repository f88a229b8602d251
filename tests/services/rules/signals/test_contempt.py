"""Small signs of contempt, and how they add up."""

import pytest

from services.rules.policy import DEFAULT
from services.rules.signals.contempt import contempt


@pytest.mark.parametrize(
    "text",
    [
        "He always folds his receipt into a boat.",
        "He slammed the lid and shouted that we had wasted his week. He was right.",
        'She sighed and said: "As usual nobody reads my mails, people like you never do."',
        "I nearly said that he never listens and wants an argument. I said: show me.",
        "Her ego was hurt, she told me, and mine too. We laughed about both.",
        "",
    ],
)
def test_one_sign_or_none_is_no_contempt(text: str) -> None:
    assert contempt(text) < DEFAULT.contempt


@pytest.mark.parametrize(
    "text",
    [
        "As usual he had prepared nothing and wasted half an hour. People like him never learn.",
        "She plays the victim and blames us. I stayed professional, unlike her.",
        "I counted to twenty, since you have to treat him like a child.",
        "Solche Kunden sind nie zufrieden, die suchen den Streit, und er hat nur gejammert.",
        "Il ne lit jamais rien, et avec ce genre de client c'est toujours pareil.",
    ],
)
def test_several_signs_are(text: str) -> None:
    assert contempt(text) >= DEFAULT.contempt


def test_a_kind_of_sign_counts_once() -> None:
    once = contempt("He plays the victim.")
    assert contempt("He plays the victim. He blames us. He wanted an argument.") == once

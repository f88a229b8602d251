"""An apology that takes itself back."""

from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import a_claim, an_activity
from services.rules.policy import Policy
from services.rules.signals.story import main_field
from services.rules.signals.text import fold, sentences
from services.rules.words.sorry import (
    CONTINUED,
    EXCUSE,
    HELD_BACK,
    KEPT,
    REASON,
    SORRY,
    SYMPATHY,
    TAKEN_BACK,
    THEIR_WORDS,
)

SAYS = Sentence(
    en=(
        "Something came after the sorry: a reason, an “if”, or how they took it. What did you do, in"
        " one sentence that stops there?"
    ),
    de=(
        "Nach der Entschuldigung kam noch ein Grund oder ein „falls“. Was tut dir leid, in einem"
        " Satz, der genau dort aufhört?"
    ),
)
APOLOGY = an_activity(practice="own-the-mistake")


@dataclass(frozen=True, slots=True)
class NonApology:
    """Looks at apologies, on apology squares only: sorry "if", "that you feel", "for any inconvenience", "but", a reason
    that lies with somebody else, mistakes that "were made". Words held back do not count, and "sorry to hear" is none.
    """

    key: ClassVar[str] = "non_apology"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for the one thing that was done."""
        del facts
        if claim.activity.practice not in policy.apology_practices:
            return passed(self.key)
        told = [fold(sentence) for sentence in sentences(claim.evidence.text)]
        if any(takes_back(sentence) for sentence in told) or any(
            _goes_on(one, after) for one, after in pairwise(told)
        ):
            return asked(self.key, said(claim, SAYS), at=main_field(claim.activity))
        return passed(self.key)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="sorry for the act, and a stop",
            claim=a_claim(
                Evidence(
                    customer="Thorben",
                    story='"I forgot to ring you on Monday. I am sorry." Then I kept quiet. He breathed out for a long time.',
                ),
                APOLOGY,
            ),
            accepted=True,
        ),
        Example(
            title="a reason that was held back",
            claim=a_claim(
                Evidence(
                    customer="Ana",
                    story="I said sorry for the broken hinge, no because, no but, although the screws were old. She nodded.",
                ),
                APOLOGY,
            ),
            accepted=True,
        ),
        Example(
            title="sorry if",
            claim=a_claim(
                Evidence(
                    customer="Mevrouw Terpstra",
                    story="I told her I am sorry if the wait was annoying for her. She said fine.",
                ),
                APOLOGY,
            ),
        ),
        Example(
            title="sorry for a feeling",
            claim=a_claim(
                Evidence(
                    customer="Mr Balogun",
                    story="I said I was sorry that he felt pushed in August. He remembered it well.",
                ),
                APOLOGY,
            ),
        ),
        Example(
            title="sorry for how it came across",
            claim=a_claim(
                Evidence(
                    customer="Mr Dragomir",
                    story="I told him I regret how my letter came across. He put it into his hat.",
                ),
                APOLOGY,
            ),
        ),
        Example(
            title="mistakes that were made",
            claim=a_claim(
                Evidence(
                    customer="Rita",
                    story="I apologised. Mistakes were made in the warehouse, and she accepted that.",
                ),
                APOLOGY,
            ),
        ),
        Example(
            title="es tut mir leid, aber",
            claim=a_claim(
                Evidence(
                    customer="Frau Lind",
                    story="Ich sagte: Es tut mir leid, aber das Lager war überlastet. Sie nickte.",
                ),
                APOLOGY,
            ),
        ),
    )


def takes_back(sentence: str) -> bool:
    """Whether a folded sentence apologises and takes it back."""
    if KEPT.search(sentence):
        return False
    excuse = EXCUSE.search(sentence)
    if excuse is not None and HELD_BACK.search(sentence[: excuse.start()]) is None:
        return THEIR_WORDS.match(sentence, excuse.end()) is None
    sorry = SORRY.search(sentence)
    if sorry is None or SYMPATHY.search(sentence):
        return False
    found = TAKEN_BACK.search(sentence) or REASON.search(sentence, sorry.end())
    return found is not None and HELD_BACK.search(sentence[: found.start()]) is None


def _goes_on(sentence: str, after: str) -> bool:
    """Sorry in one sentence, the but or the reason in the next."""
    if not SORRY.search(sentence) or SYMPATHY.search(sentence) or KEPT.search(after):
        return False
    return CONTINUED.search(after) is not None and (
        after.startswith(("but ", "aber ", "mais ", "pero ", "mas ")) or REASON.search(after) is not None
    )

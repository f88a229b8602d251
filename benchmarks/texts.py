"""Invented stories in invented languages: words as rare and as frequent as words are, with the phrases everybody uses."""

import random
from bisect import bisect
from dataclasses import replace
from datetime import timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

from benchmarks.firm import NOW
from cards.model import ActivityId, PersonId, Position, Week
from services.claim_state import ClaimState
from services.evidence import Evidence
from services.ids import ClaimId, uuid7
from services.store.claims import StoredClaim

SMALL = (
    "the of and to a in that it is was he for on with she at by her his they we had but not this from have as be were",
    "der die und in den von zu das mit sich des auf ist im dem nicht ein eine als auch es an werden aus er hat dass sie",
    "de la que el en y a los se del las un por con no una su para es al lo como pero sus le ha me si sin sobre",
    "de het een en van ik te dat die in niet je is op aan met als voor had er maar om hem dan zou of wat mijn men",
)
"""Words that stand between the others, of four languages."""
PHRASES = (
    "we had a good talk about how things are going",
    "she said that she had never seen it that way before",
    "wir haben lange miteinander gesprochen",
    "me dijo que nadie se lo habia preguntado",
    "ik heb gevraagd hoe het nu gaat",
)
"""What every fourth story says somewhere."""
SYLLABLES = "ba be bi bo bu da de di do du fa fe fi ga go ha he ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve wa we".split()
VOCABULARY = 30_000
NAMES = 4_000
WEEKS = 12


class Storyteller:
    """Makes claims one after another; the same seed tells the same ones."""

    def __init__(self, seed: int, people: int) -> None:
        self.random = random.Random(seed)
        self.people = people
        words = random.Random(7)
        self.words = ["".join(words.choices(SYLLABLES, k=words.randint(2, 4))) for _ in range(VOCABULARY)]
        self.names = ["".join(words.choices(SYLLABLES, k=words.randint(2, 3))).title() for _ in range(NAMES)]
        self.rank = list(accumulate(1 / place for place in range(1, VOCABULARY + 1)))

    def story(self) -> str:
        """20 to 80 words; nearly half of them small ones."""
        small = self.random.choice(SMALL).split()
        said = [
            self._small(small) if self.random.random() < 0.45 else self._word()
            for _ in range(self.random.randint(20, 80))
        ]
        if self.random.random() < 0.25:
            said.insert(self.random.randrange(len(said)), self.random.choice(PHRASES))
        return " ".join(said)

    def _small(self, small: list[str]) -> str:
        return small[min(int(self.random.expovariate(0.15)), len(small) - 1)]

    def _word(self) -> str:
        return self.words[bisect(self.rank, self.random.random() * self.rank[-1])]

    def retold(self, story: str, share: float) -> str:
        """The story with this share of its words replaced."""
        return " ".join(self._word() if self.random.random() < share else word for word in story.split())

    def claim(self, number: int) -> StoredClaim:
        """A claim of somebody, some time in the last twelve weeks."""
        at = NOW - timedelta(seconds=self.random.random() * WEEKS * 7 * 86_400)
        return StoredClaim(
            id=ClaimId(uuid7(at, number.to_bytes(10, "big"))),
            person=PersonId(f"U{self.random.randrange(self.people):06}"),
            week=Week.of(at.date()),
            position=Position(number % 25),
            activity=ActivityId("a"),
            state=ClaimState.AWARDED,
            revision=1,
            closing=True,
            evidence=Evidence(
                customer=f"{self.random.choice(self.names)} {self.random.choice(self.names)}",
                company=f"{self.random.choice(self.names)} {self.random.choice(('Foods', 'Tools', 'GmbH'))}",
                story=self.story(),
                witnesses=(PersonId(f"U{self.random.randrange(self.people):06}"),)
                if self.random.random() < 0.2
                else (),
            ),
            occurred_on=at.date(),
            submitted_at=at,
            zone=ZoneInfo("UTC"),
            customer=None,
            due=None,
            source="",
        )

    def copy_of(self, claim: StoredClaim, share: float) -> StoredClaim:
        """Somebody else sends it now, with this share of the words replaced."""
        evidence = replace(claim.evidence, story=self.retold(claim.evidence.story, share))
        mine = self.claim(self.random.getrandbits(60))
        return replace(
            mine, evidence=evidence, submitted_at=NOW, occurred_on=NOW.date(), person=PersonId("U-NEW")
        )

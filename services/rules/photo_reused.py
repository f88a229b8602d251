"""A picture that was sent before."""

from dataclasses import dataclass
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Photo, Verdict
from services.rules.base import Example, called, passed
from services.rules.examples import PRIYA, a_claim, earlier
from services.rules.policy import Policy

SAYS = "A colleague will take a look at the picture. There is nothing you need to do."
BITS = 64
ONE = Photo(sha="a1" * 32, phash="695fc926f36e1632")
NEARLY = Photo(sha="b2" * 32, phash="695fc926f36e1631")
BLANK = Photo(sha="d4" * 32, phash="0" * 16)
ALSO_BLANK = Photo(sha="e5" * 32, phash="0" * 15 + "1")
OTHER = Photo(sha="c3" * 32, phash="96a036d90c91e9cd")


@dataclass(frozen=True, slots=True)
class PhotoReused:
    """Compares the picture's fingerprint with every earlier one: the same file, or few differing bits. Blank and nearly
    uniform pictures all look alike and are not compared.
    """

    key: ClassVar[str] = "photo_reused"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Calls a reviewer; it is a hint, never a no."""
        photo = claim.evidence.photo
        if photo is None:
            return passed(self.key)
        others = (one.evidence.photo for one in (*facts.own_claims, *facts.colleagues_claims))
        seen = any(other is not None and _same(photo, other, policy) for other in others)
        return called(self.key, SAYS) if seen else passed(self.key)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(title="the first picture", claim=a_claim(Evidence(photo=ONE)), accepted=True),
        Example(
            title="another picture",
            claim=a_claim(Evidence(photo=ONE)),
            facts=Facts(own_claims=(earlier(Evidence(photo=OTHER)),)),
            accepted=True,
        ),
        Example(
            title="two blank pictures",
            claim=a_claim(Evidence(photo=BLANK)),
            facts=Facts(own_claims=(earlier(Evidence(photo=ALSO_BLANK)),)),
            accepted=True,
        ),
        Example(
            title="the same file",
            claim=a_claim(Evidence(photo=ONE)),
            facts=Facts(own_claims=(earlier(Evidence(photo=ONE)),)),
        ),
        Example(
            title="a colleague's picture, cropped a little",
            claim=a_claim(Evidence(photo=NEARLY)),
            facts=Facts(colleagues_claims=(earlier(Evidence(photo=ONE), PRIYA),)),
        ),
    )


def _same(photo: Photo, other: Photo, policy: Policy) -> bool:
    if photo.sha == other.sha:
        return True
    mine, theirs = int(photo.phash, 16), int(other.phash, 16)
    flat = policy.flat_photo_bits
    if not flat < mine.bit_count() < BITS - flat:
        return False
    return (mine ^ theirs).bit_count() <= policy.photo_bits

"""A picture that was sent before."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Photo, Verdict
from services.languages import Sentence
from services.rules.base import Example, called, passed, said
from services.rules.examples import PRIYA, a_claim, earlier
from services.rules.policy import Policy

SAYS = Sentence(
    en="A colleague will take a look at the picture. There is nothing you need to do.",
    de="Jemand von uns sieht sich das Bild noch an. Du brauchst nichts weiter zu tun.",
)
BITS = 64
ONE = Photo(sha="a1" * 32, phash="695fc926f36e1632")
NEARLY = Photo(sha="b2" * 32, phash="695fc926f36e1631")
BLANK = Photo(sha="d4" * 32, phash="0" * 16)
ALSO_BLANK = Photo(sha="e5" * 32, phash="0" * 15 + "1")
OTHER = Photo(sha="c3" * 32, phash="96a036d90c91e9cd")
MIRRORED = Photo(sha="f6" * 32, phash="b3929b6083c96a14", turned=(ONE.phash,))
LARGER = Photo(sha="a7" * 32, phash="5a5ac3c30f0f9669", centre=OTHER.phash)


@dataclass(frozen=True, slots=True)
class PhotoReused:
    """Compares the picture's fingerprint with every earlier one: the same file, or few differing bits, also when it was
    turned, mirrored or cropped a little. Blank and nearly uniform pictures all look alike and are not compared.
    """

    key: ClassVar[str] = "photo_reused"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Calls a reviewer; it is a hint, never a no."""
        photo = claim.evidence.photo
        if photo is None:
            return passed(self.key)
        told = [
            one for one in (*facts.own_claims, *facts.colleagues_claims) if one.evidence.photo is not None
        ]
        seen = [other for other in facts.photos if _same(photo, other, policy)]
        sent = [one for one in told if one.evidence.photo and _same(photo, one.evidence.photo, policy)]
        return called(self.key, said(claim, SAYS), about=[*seen, *sent]) if seen or sent else passed(self.key)

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
        Example(
            title="a colleague's picture, mirrored",
            claim=a_claim(Evidence(photo=MIRRORED)),
            facts=Facts(photos=(ONE,)),
        ),
        Example(
            title="the middle of an earlier picture",
            claim=a_claim(Evidence(photo=OTHER)),
            facts=Facts(photos=(LARGER,)),
        ),
    )


def _same(photo: Photo, other: Photo, policy: Policy) -> bool:
    if photo.sha == other.sha:
        return True
    mine = _telling((photo.phash, photo.centre, *photo.turned), policy)
    theirs = _telling((other.phash, other.centre), policy)
    return any((one ^ two).bit_count() <= policy.photo_bits for one in mine for two in theirs)


def _telling(prints: Iterable[str], policy: Policy) -> tuple[int, ...]:
    """The prints that are not those of one surface."""
    flat = policy.flat_photo_bits
    numbers = (int(each, 16) for each in prints if each)
    return tuple(each for each in numbers if flat < each.bit_count() < BITS - flat)

"""The photo of a claim, for whoever looks at the claim."""

from bot import names
from bot.views import blocks as b
from bot.views import chart
from services.languages import DEFAULT, Language, Sentence
from services.photo_pages import PhotoPage

OUT_OF_SIGHT = (
    "There is a photo. It can't be shown here: ask them to show it to you if you would like to see it."
)
ALT = "The photo of this claim"
THEIRS = Sentence(en="with your photo", de="mit deinem Foto")
SEE = Sentence(en="See Photo", de="Foto ansehen")


def shown(photo: PhotoPage | None) -> list[b.Block]:
    """The picture for a reviewer; where a browser cannot reach us, the word that there is one."""
    if photo is None or not photo.address:
        return unseen(photo)
    return [{"type": "image", "image_url": photo.address, "alt_text": ALT}]


def unseen(photo: PhotoPage | None) -> list[b.Block]:
    """The word that there is one, where it cannot be seen."""
    return [b.context(OUT_OF_SIGHT)] if photo is not None and not photo.address else []


def button(photo: PhotoPage | None, about: str, language: Language = DEFAULT) -> list[b.Block]:
    """The way to it: Slack fetches nothing and keeps no copy, and what holds the button is shown in any case."""
    if photo is None or not photo.address:
        return []
    return [b.button(SEE.told(language), names.SEE_PHOTO, about=about) | {"url": photo.address}]


def without(message: b.Message) -> b.Message:
    """The same message where Slack does not get at the picture; charts are told in words."""
    blocks = (
        (chart.in_words(block) or b.context(OUT_OF_SIGHT)) if block["type"] == "image" else block
        for block in message.blocks
    )
    return b.Message(text=message.text, blocks=tuple(blocks))

"""The photo of a claim, for whoever looks at the claim."""

from bot.views import blocks as b
from services.photo_pages import PhotoPage

OUT_OF_SIGHT = (
    "There is a photo. It can't be shown here: ask them to show it to you if you would like to see it."
)
LANDSCAPE = "The photo of this claim"


def shown(photo: PhotoPage | None) -> list[b.Block]:
    """The picture for a reviewer; where a browser cannot reach us, the word that there is one."""
    if photo is None:
        return []
    if not photo.address:
        return [b.context(OUT_OF_SIGHT)]
    return [{"type": "image", "image_url": photo.address, "alt_text": LANDSCAPE}]


def line(photo: PhotoPage | None) -> str:
    """The way to their own photo for the claimant; empty where there is none. A link, so that Slack keeps no copy of it."""
    if photo is None:
        return ""
    return f"<{photo.address}|Your photo>" if photo.address else "With your photo"


def without(message: b.Message) -> b.Message:
    """The same message where Slack does not get at the picture."""
    blocks = (b.context(OUT_OF_SIGHT) if block["type"] == "image" else block for block in message.blocks)
    return b.Message(text=message.text, blocks=tuple(blocks))

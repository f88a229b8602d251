"""A group square in the team's channel: what was done and who was there. No customer's name, no points, no rank."""

import zlib

from bot.views import blocks as b
from bot.views import words
from services.group_pages import GroupPage

TOLD = (
    "Done together: {what}. {who} {were} there, customers and all.",
    "{what} has happened! {who} {were} there, with customers who joined in.",
    "One centre square, lit together: {what}. {who} {were} there.",
)


def message(page: GroupPage) -> b.Message:
    """One sentence and what it takes; the same event always reads the same."""
    said = sentence(page)
    prompt = b.one_line(page.activity.prompt, 300)
    return b.message(said, [b.section(said), *([b.context(prompt)] if page.lit else [])])


def sentence(page: GroupPage) -> str:
    """One of several, chosen by the event, so that a channel does not read the same every Friday."""
    what = f"*{b.one_line(page.activity.short)}*"
    if not page.lit:
        return f"{what} was announced here and has been taken back for now."
    if not page.there:
        return f"Done together: {what}, customers and all."
    told = TOLD[zlib.crc32(str(page.claim).encode()) % len(TOLD)]
    who = words.listed([b.mention(person) for person in page.there])
    return told.format(what=what, who=who, were="was" if len(page.there) == 1 else "were")

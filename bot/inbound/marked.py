"""Slack's mark-up of a message, read as plain words."""

import re

LINKED = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def plain(text: str) -> str:
    """The words of a message: links by their label, people and channels by what Slack calls them, no entities."""
    words = LINKED.sub(lambda found: found[2] or named(found[1]), text)
    for entity, sign in ENTITIES:
        words = words.replace(entity, sign)
    return words.strip()


def named(target: str) -> str:
    """A target without a label: an address as it is, a mention without its signs."""
    return f"@{target[1:].partition('^')[0]}" if target.startswith("!") else target

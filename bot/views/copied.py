"""Files that are copied from Slack, in as many blocks as they take."""

from bot.views import blocks as b

PARTS = ", in {count} parts to be put one below the other"
PART = 2_800
"""Characters of a file that fit into one block."""


def file(name: str, text: str, *, about: str) -> list[b.Block]:
    """A file in as many parts as it takes, under what it is and its name."""
    parts = in_parts(text)
    told = f"{about}, the file `{name}`{PARTS.format(count=len(parts)) if len(parts) > 1 else ''}:"
    return [b.context(told), *(b.section(f"```{b.escape(part)}```") for part in parts)]


def in_parts(text: str) -> list[str]:
    """The lines of a text, as many together as fit into a block."""
    parts = [""]
    for line in text.split("\n"):
        if len(parts[-1]) + len(line) > PART:
            parts.append("")
        parts[-1] += f"\n{line}" if parts[-1] else line
    return parts

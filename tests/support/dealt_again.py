"""What *How Was This Dealt?* shows, taken from it as somebody would who deals their card again."""

import html
import re
import shlex
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Any

NAMED = re.compile(r"the file `([a-z.-]+)`")
CODE = "```"
Blocks = Sequence[Mapping[str, Any]]


def files_in(blocks: Blocks) -> dict[str, str]:
    """The files that stand there by name, their parts one below the other."""
    told = words_of(blocks)
    named = {found[1]: number for number, text in enumerate(told) if (found := NAMED.search(text))}
    return {name: code_from(told, number) for name, number in named.items()}


def code_from(told: Sequence[str], number: int) -> str:
    """The code below a name, which may begin in the same words."""
    _, mark, code = told[number].partition(CODE)
    below = takewhile(lambda text: text.startswith(CODE), told[number + 1 :])
    parts = [mark + code] if mark else list(below)
    return "\n".join(html.unescape(part.removeprefix(CODE).removesuffix(CODE)) for part in parts)


def typed_in(blocks: Blocks) -> list[str]:
    """The words of the command, without the program's name."""
    (typed,) = [text for text in words_of(blocks) if text.startswith(f"{CODE}bingo ")]
    return shlex.split(html.unescape(typed.strip("`")))[1:]


def words_of(blocks: Blocks) -> list[str]:
    """What the blocks say, one after another."""
    texts = [each for block in blocks for each in (block.get("text"), *block.get("elements", ())) if each]
    return [str(each["text"]) for each in texts if isinstance(each.get("text"), str)]

"""The worked example of docs/fairness.md, run: what its blocks print is put below their commands.

`python -m tests.bot.cli.worked_example` writes the page anew.
"""

import io
import re
import subprocess
import sys
from contextlib import redirect_stdout, suppress
from pathlib import Path

from bot.cli import main
from cards.decks import default_deck

PAGE = Path(__file__).parents[3] / "docs" / "fairness.md"
DECK = re.compile(r'deck = "[0-9a-f]{64}"')
PROGRAM = re.compile(r"```python\n(.*?)```\n\n```\n(.*?)```", re.DOTALL)
COMMAND = re.compile(r"```\n\$ bingo (.*?)\n\n(.*?)```", re.DOTALL)


def worked() -> str:
    """The page with everything it prints as it is printed now."""
    page = DECK.sub(f'deck = "{default_deck().hash}"', PAGE.read_text())
    page = PROGRAM.sub(lambda found: f"```python\n{found[1]}```\n\n```\n{by_hand(found[1])}```", page)
    return COMMAND.sub(lambda found: f"```\n$ bingo {found[1]}\n\n{by_command(found[1])}```", page)


def by_hand(program: str) -> str:
    """What a few lines of Python print that know nothing of ours."""
    ran = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True)
    return ran.stdout


def by_command(words: str) -> str:
    paper = io.StringIO()
    with redirect_stdout(paper), suppress(SystemExit):
        main(words.replace("\\\n", " ").split())
    return paper.getvalue()


if __name__ == "__main__":
    PAGE.write_text(worked())

"""Everything amiss with a deck that was made of a sheet, by the rows its author sees."""

from collections.abc import Sequence

from cards.decks.drafts import TakenOver
from cards.decks.findings import Finding, Findings, Notes
from cards.decks.linting import lint


def by_row(taken: TakenOver, amiss: Sequence[Finding], file: str) -> Findings:
    """All of it at once; `amiss` is what the sheet itself was found to have, before a deck was made of it.

    Where a cell does not fit, nothing else is told of its row, as guesses stand there for now, and no warnings of any.
    """
    wrong, linted = (*amiss, *taken.wrong), lint(taken.toml, file, settings=(), rows=taken.rows)
    if not wrong:
        return linted
    rows = {each.line for each in wrong}
    notes = Notes()
    for each in (*wrong, *(each for each in linted.errors if each.line not in rows)):
        notes.add(each)
    return notes.told(file)

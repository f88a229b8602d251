"""What the rules of the game forbid."""

from typing import ClassVar


class GameError(Exception):
    """The game says no. `code` names the reason; what it is about is in the fields."""

    code: ClassVar[str] = "game"


class DeckError(GameError):
    """A deck that cannot be read: which line of which file, and what to write instead."""

    code = "deck"

    def __init__(self, *, line: int | None, problem: str, file: str = "deck.toml") -> None:
        super().__init__(f"{file}:{line}: {problem}" if line else f"{file}: {problem}")
        self.line = line
        self.problem = problem
        self.file = file


class CannotDeal(GameError):
    """A deck that has no card for a setting, and what it lacks."""

    code = "cannot_deal"

    def __init__(self, *, setting: str, problem: str) -> None:
        super().__init__(f"cannot deal for {setting}: {problem}")
        self.setting = setting
        self.problem = problem


class NoSuchSquare(GameError):
    """A position outside the card."""

    code = "no_such_square"

    def __init__(self, *, position: int) -> None:
        super().__init__(f"no square {position}")
        self.position = position


class AlreadyAwarded(GameError):
    """The square is lit already."""

    code = "already_awarded"

    def __init__(self, *, position: int) -> None:
        super().__init__(f"square {position} is awarded already")
        self.position = position


class BadWeek(GameError):
    """Not an ISO week such as `2026-W48`; `instead` says what one is."""

    code = "bad_week"

    def __init__(self, *, text: str, instead: str = "write it like 2026-W48") -> None:
        super().__init__(f"not a week: {text[:40]!r}; {instead}")
        self.text = text

"""Tests over long tables of small cases."""

from collections.abc import Callable, Iterable
from itertools import product


def for_each(*columns: Iterable[object]) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Makes one test of hundreds of cases: every combination is tried, and those that fail are named together.

    A test of its own for each takes longer to set up than to run.
    """
    cases = list(product(*columns))

    def over(test: Callable[..., None]) -> Callable[[], None]:
        def tried() -> None:
            assert cases
            if faults := [told for case in cases if (told := fault(test, case))]:
                raise AssertionError("\n".join(faults))

        tried.__name__, tried.__doc__, tried.__module__ = test.__name__, test.__doc__, test.__module__
        return tried

    return over


def fault(test: Callable[..., None], case: tuple[object, ...]) -> str:
    """What is wrong with a case, and which it is; nothing where it passes."""
    try:
        test(*case)
    except AssertionError as error:
        return f"{', '.join(getattr(part, 'id', None) or str(part) for part in case)}: {error}"
    return ""

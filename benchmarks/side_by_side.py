"""Two things timed in turns, so that a busy machine is busy for both."""

import statistics
import time
from collections.abc import Awaitable, Callable

ROUNDS = 7


def compare(name: str, ours: Callable[[], int], reference: Callable[[], int]) -> None:
    """Prints how often a second each does its work, and the median ratio. Both answer how much they did."""
    pairs = [(_rate(ours), _rate(reference)) for _ in range(ROUNDS)]
    tell(name, pairs)


async def compare_async(
    name: str, ours: Callable[[], Awaitable[int]], reference: Callable[[], Awaitable[int]]
) -> None:
    """As `compare`, for work that awaits."""
    pairs = [(await _rate_async(ours), await _rate_async(reference)) for _ in range(ROUNDS)]
    tell(name, pairs)


def _rate(work: Callable[[], int]) -> float:
    began = time.perf_counter()
    return work() / (time.perf_counter() - began)


async def _rate_async(work: Callable[[], Awaitable[int]]) -> float:
    began = time.perf_counter()
    return await work() / (time.perf_counter() - began)


def tell(name: str, pairs: list[tuple[float, float]]) -> None:
    mine = statistics.median(ours for ours, _ in pairs)
    other = statistics.median(reference for _, reference in pairs)
    ratio = statistics.median(ours / reference for ours, reference in pairs)
    print(f"{name}: {mine:,.0f}/s, reference {other:,.0f}/s, ratio {ratio:.3f}")

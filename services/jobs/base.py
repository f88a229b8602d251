"""The shape of a job."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from cards.model import WorkspaceId
from services.ports import Links, Photos, Posters, Rolls, Telemetry
from services.store.tx import Database

Payload = Mapping[str, str]
"""Ids, as they were enqueued; `workspace` is always among them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class JobContext:
    """What jobs work with."""

    database: Database
    links: Links
    photos: Photos
    posters: Posters
    rolls: Rolls
    telemetry: Telemetry


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """One kind of job. `run` may be called again after a crash at any point, so doing it twice must change nothing."""

    name: str
    run: Callable[[JobContext, Payload], Awaitable[None]]


def workspace_of(payload: Payload) -> WorkspaceId:
    """The workspace a job belongs to."""
    return WorkspaceId(payload["workspace"])

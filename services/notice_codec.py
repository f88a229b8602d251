"""Notices to JSON and back, for the outbox."""

from typing import Any, get_args

from pydantic import TypeAdapter

from services.notices import Notice

_ADAPTERS: dict[str, TypeAdapter[Any]] = {kind.kind: TypeAdapter(kind) for kind in get_args(Notice)}

KINDS = frozenset(_ADAPTERS)
"""The kinds this release knows. During an upgrade the outbox may hold newer ones, which are for newer workers."""


def notice_to_json(notice: Notice) -> str:
    """A notice as JSON text; its kind is kept beside it."""
    return _ADAPTERS[notice.kind].dump_json(notice).decode()


def notice_from_json(kind: str, stored: Any) -> Notice:  # noqa: ANN401 -- JSON from the database
    """The notice of a kind from what the database holds. Raises KeyError for a kind nobody knows."""
    adapter = _ADAPTERS[kind]
    notice: Notice = (
        adapter.validate_json(stored) if isinstance(stored, str) else adapter.validate_python(stored)
    )
    return notice

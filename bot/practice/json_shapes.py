"""What JSON looks like in here: Slack's payloads are open objects, so their values are Any and nothing narrower."""

from typing import Any, TypeAlias

JsonObject: TypeAlias = dict[str, Any]
JsonList: TypeAlias = list[Any]


def as_object(value: object) -> JsonObject:
    """The value when it is a JSON object, otherwise an empty one."""
    return value if isinstance(value, dict) else {}


def as_list(value: object) -> JsonList:
    """The value when it is a JSON array, otherwise an empty one."""
    return value if isinstance(value, list) else []

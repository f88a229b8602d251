"""What Slack's client lets a person enter: legal choices only, and the errors it shows before anything is sent."""

import re
from collections.abc import Callable

from bot.practice.blockkit.elements import FILES_MOST
from bot.practice.blockkit.text import options_of
from bot.practice.fields import PLURAL, VALUES, Field, fields_of, initial
from bot.practice.files import IN_A_FORM_MOST
from bot.practice.json_shapes import JsonList, JsonObject, as_list, as_object
from bot.practice.refusals import ImpossibleError
from bot.practice.rooms import bot_in
from bot.practice.state import Channel, View, Workspace

_TYPED = frozenset({"plain_text_input", "email_text_input", "url_text_input", "number_input"})
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_URL = re.compile(r"https?://\S+\.\S+")
_DATES = {"selected_date": re.compile(r"\d{4}-\d{2}-\d{2}"), "selected_time": re.compile(r"[0-2]\d:[0-5]\d")}
TEXT_MOST = 3000


def find_field(
    blocks: JsonList, action_id: str, *, block_id: str | None = None, value: object = None
) -> Field:
    """The one element a person would touch. Raises ImpossibleError when it is missing or there are several."""
    found = [
        each
        for each in fields_of(blocks)
        if each.action_id == action_id and block_id in {None, each.block_id}
    ]
    if len(found) > 1 and isinstance(value, str):
        found = [each for each in found if each.element.get("value") == value] or found
    if not found:
        there = sorted({each.action_id for each in fields_of(blocks)})
        raise ImpossibleError(
            f"there is no {action_id} here; there is {', '.join(there) or 'nothing to press'}"
        )
    if len(found) > 1:
        blocks_of = ", ".join(each.block_id for each in found)
        raise ImpossibleError(f"there are {len(found)} {action_id} here, say which block: {blocks_of}")
    return found[0]


def value_object(
    field: Field, raw: object, space: Workspace, offered: JsonList, *, chooser: str
) -> JsonObject:
    """What choosing `raw` in this element reports. `offered` are the options an external select was given, `chooser`
    whose client it is.

    Options are named by their `value`, people and channels by their id, dates as text; lists for the plural ones.
    """
    if field.type == "overflow":
        return {"selected_option": _option(field, raw, as_list(field.element.get("options")))}
    name = VALUES[field.type][0]
    if raw is None:
        return {"type": field.type, name: [] if name in PLURAL else None}
    one = _CHOOSERS.get(name.removesuffix("s") if name in PLURAL else name, _as_typed)
    pool = _pool(field, space, offered, chooser)
    chosen = [one(field, each, pool) for each in raw] if name in PLURAL and isinstance(raw, list) else None
    if name in PLURAL and chosen is None:
        raise ImpossibleError(f"{field.action_id} takes a list")
    most = field.element.get("max_selected_items")
    if chosen is not None and most and len(chosen) > most:
        raise ImpossibleError(f"{field.action_id} lets one choose {most} at most")
    return {"type": field.type, name: one(field, raw, pool) if chosen is None else chosen}


def opinion(field: Field, value: object) -> JsonObject:
    """Which of two feedback buttons was pressed, by its value. Raises ImpossibleError for a third."""
    pair = [as_object(field.element.get(f"{kind}_button")) for kind in ("positive", "negative")]
    for each in pair:
        if each.get("value") == value:
            return {"text": each["text"], "value": value}
    there = " and ".join(str(each.get("value")) for each in pair)
    raise ImpossibleError(f"{field.action_id} has {there}, not {value!r}")


def _pool(field: Field, space: Workspace, offered: JsonList, chooser: str) -> JsonList:
    if "users" in field.type:
        return [each.id for each in space.users.values() if not each.deleted]
    if "conversations" in field.type:
        wanted = as_object(field.element.get("filter"))
        return [each.id for each in space.channels.values() if _offered(each, space, chooser, wanted)]
    if "channels" in field.type:
        return [each.id for each in space.channels.values() if not each.is_private]
    return offered if "external" in field.type else list(options_of(field.element))


def _offered(room: Channel, space: Workspace, chooser: str, wanted: JsonObject) -> bool:
    """Whether a conversations select shows this one: public ones, those of the chooser, less what its filter leaves out."""
    kind = "im" if room.is_im else "mpim" if room.is_mpim else "private" if room.is_private else "public"
    known = kind == "public" or chooser in room.members
    shared = room.is_ext_shared and wanted.get("exclude_external_shared_channels", False)
    with_bot = bool(bot_in(room, space)) and wanted.get("exclude_bot_users", False)
    return known and kind in wanted.get("include", [kind]) and not shared and not with_bot


def _option(field: Field, raw: object, pool: JsonList) -> JsonObject:
    wanted = as_object(raw).get("value", raw)
    for option in map(as_object, pool):
        if option.get("value") == wanted:
            return option
    there = ", ".join(str(as_object(each).get("value")) for each in pool)
    raise ImpossibleError(f"{field.action_id} does not offer {wanted!r}; it offers {there or 'nothing yet'}")


def _among(field: Field, raw: object, pool: JsonList) -> object:
    if raw not in pool:
        raise ImpossibleError(f"{field.action_id} cannot choose {raw!r}")
    return raw


def _dated(field: Field, raw: object, _pool: JsonList) -> object:
    if not isinstance(raw, str) or not _DATES[VALUES[field.type][0]].fullmatch(raw):
        raise ImpossibleError(f"{field.action_id} takes a date (2026-11-30) or a time (09:30), not {raw!r}")
    return raw


def _as_typed(field: Field, raw: object, _pool: JsonList) -> object:
    if field.type in _TYPED and not isinstance(raw, str):
        raise ImpossibleError(f"{field.action_id} takes text, not {raw!r}")
    return (raw or None) if field.type in _TYPED else raw


def files_value(field: Field, chosen: object, found: JsonList) -> JsonObject:
    """What a file_input reports of these files, as objects. Raises ImpossibleError for what the client turns down."""
    if not isinstance(chosen, list):
        raise ImpossibleError(f"{field.action_id} takes a list of files")
    most, allowed = field.element.get("max_files", FILES_MOST), field.element.get("filetypes")
    if len(chosen) > most:
        raise ImpossibleError(f"{field.action_id} takes {most} files at most")
    for file in map(as_object, found):
        if allowed and not {file["filetype"], str(file["name"]).rpartition(".")[2].lower()} & set(allowed):
            raise ImpossibleError(f"{field.action_id} takes no {file['filetype']} files")
        if file["size"] > IN_A_FORM_MOST:
            raise ImpossibleError(f"{file['name']} is larger than {field.action_id} takes")
    return {"type": field.type, "files": found}


_Chooser = Callable[[Field, object, JsonList], object]
_CHOOSERS: dict[str, _Chooser] = {
    "selected_option": _option,
    "selected_user": _among,
    "selected_conversation": _among,
    "selected_channel": _among,
    "selected_date": _dated,
    "selected_time": _dated,
}


def placed(blocks: JsonList, values: JsonObject) -> list[tuple[Field, object]]:
    """Which element each given value is for: `{block: {action: v}}`, `{action: v}` or `{block: v}`."""
    known = {each.block_id for each in fields_of(blocks)}
    pairs: list[tuple[Field, object]] = []
    for name, value in values.items():
        if name in known and isinstance(value, dict):
            pairs += [(find_field(blocks, action, block_id=name), inner) for action, inner in value.items()]
        elif name in known and name not in {each.action_id for each in fields_of(blocks)}:
            only = next(each for each in fields_of(blocks) if each.block_id == name)
            pairs.append((only, value))
        else:
            pairs.append((find_field(blocks, name), value))
    return pairs


def client_errors(view: View) -> dict[str, str]:
    """What the client writes under the fields instead of sending: block_id → sentence."""
    errors: dict[str, str] = {}
    for field in fields_of(view.blocks):
        if field.block.get("type") == "input" and field.type in VALUES:
            held = as_object(as_object(view.typed.get(field.block_id)).get(field.action_id)) or initial(field)
            trouble = _trouble(field, held.get(VALUES[field.type][0]))
            if trouble:
                errors[field.block_id] = trouble
    return errors


def _trouble(field: Field, value: object) -> str:
    if value in (None, "", []):
        return "Please complete this required field." if field.required else ""
    return _text_trouble(field, value) if isinstance(value, str) and field.type in _TYPED else ""


def _text_trouble(field: Field, text: str) -> str:
    least, most = field.element.get("min_length", 0), field.element.get("max_length", TEXT_MOST)
    if len(text) < least:
        return f"Please enter at least {least} characters."
    if len(text) > most:
        return f"Please enter no more than {most} characters."
    if field.type == "email_text_input" and not _EMAIL.fullmatch(text):
        return "Please enter a valid email address."
    if field.type == "url_text_input" and not _URL.fullmatch(text):
        return "Please enter a valid URL."
    return _number_trouble(field, text) if field.type == "number_input" else ""


def _number_trouble(field: Field, text: str) -> str:
    whole = not field.element.get("is_decimal_allowed", False)
    if not re.fullmatch(r"-?\d+" if whole else r"-?\d+(\.\d+)?", text):
        return "Please enter a whole number." if whole else "Please enter a number."
    low, high = field.element.get("min_value"), field.element.get("max_value")
    if (low is not None and float(text) < float(low)) or (high is not None and float(text) > float(high)):
        return "Please enter a number in the allowed range."
    return ""

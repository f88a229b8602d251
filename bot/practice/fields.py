"""What a form holds: which elements keep a value, the value Slack reports for each, and what is preselected."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.practice.blockkit.elements import PRESSABLE
from bot.practice.blockkit.surfaces import elements_of, opened
from bot.practice.json_shapes import JsonList, JsonObject, as_object

# Element type → (the property of state.values, the property that preselects it)
VALUES: dict[str, tuple[str, str]] = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "file_input": ("files", ""),
}
PLURAL = frozenset(
    {"selected_options", "selected_users", "selected_conversations", "selected_channels", "files"}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One element on a surface, with the block it stands in."""

    block: JsonObject
    element: JsonObject

    @property
    def block_id(self) -> str:
        return str(self.block.get("block_id", ""))

    @property
    def action_id(self) -> str:
        return str(self.element.get("action_id", ""))

    @property
    def type(self) -> str:
        return str(self.element.get("type", ""))

    @property
    def required(self) -> bool:
        return self.block.get("type") == "input" and not self.block.get("optional", False)


def fields_of(blocks: JsonList) -> Iterator[Field]:
    """Every element on the surface that a person can touch, in reading order."""
    for _, block in opened(blocks):
        for _, element in elements_of(block):
            if element.get("type") in VALUES or element.get("type") in PRESSABLE:
                yield Field(block=block, element=element)


def initial(field: Field) -> JsonObject:
    """The value object of an untouched element."""
    name, preset = VALUES[field.type]
    empty: object = [] if name in PLURAL else None
    return {"type": field.type, name: field.element.get(preset, empty)}


def state_of(blocks: JsonList, typed: JsonObject) -> JsonObject:
    """`state.values` as Slack reports it: block_id → action_id → value object."""
    values: JsonObject = {}
    for field in fields_of(blocks):
        if field.type in VALUES:
            held = as_object(typed.get(field.block_id)).get(field.action_id)
            values.setdefault(field.block_id, {})[field.action_id] = held or initial(field)
    return values


def kept(blocks: JsonList, typed: JsonObject) -> JsonObject:
    """What stays typed when a view's blocks change: same block_id, same action_id, same kind of element."""
    stay: JsonObject = {}
    for field in fields_of(blocks):
        held = as_object(as_object(typed.get(field.block_id)).get(field.action_id))
        if held.get("type") == field.type:
            stay.setdefault(field.block_id, {})[field.action_id] = held
    return stay

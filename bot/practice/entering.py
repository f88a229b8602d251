"""What one person enters into views and messages, kept until it is sent or the surface changes under it."""

from dataclasses import replace

from bot.practice import files, forms
from bot.practice.fields import VALUES, Field
from bot.practice.ids import AppId
from bot.practice.json_shapes import JsonList, JsonObject, as_list, as_object
from bot.practice.refusals import ImpossibleError
from bot.practice.sight import Sight
from bot.practice.state import Message, View

_TYPED = frozenset({"plain_text_input", "email_text_input", "url_text_input", "number_input"})


class Entering(Sight):
    """The hands of a person, as far as nothing is sent."""

    def fills(self, surface: Message | View, values: JsonObject) -> Message | View:
        """Enter values without sending: `{block_id: {action_id: value}}`, `{action_id: value}` or `{block_id: value}`."""
        for field, raw in forms.placed(self._seen(surface).blocks, values):
            if field.type not in VALUES:
                raise ImpossibleError(f"{field.action_id} is a {field.type}: press it")
            if _dispatches(field):
                raise ImpossibleError(f"choosing {field.action_id} tells the app at once: use presses")
            self._enter(surface, field, self._value(surface, field, raw))
        return self._seen(surface)

    def _value(self, surface: Message | View, field: Field, raw: object) -> JsonObject:
        if field.type == "file_input":
            return self._files(surface, field, raw)
        return forms.value_object(field, raw, self.space, self._offers(surface, field), chooser=self.user.id)

    def _files(self, surface: Message | View, field: Field, raw: object) -> JsonObject:
        """Files of one's own, by their ids. The app whose form it is may see them from then on."""
        chosen = raw if isinstance(raw, list) else [] if raw is None else raw
        held = (
            [files.theirs(self.space, self.user.id, each) for each in chosen]
            if isinstance(chosen, list)
            else []
        )
        value = forms.files_value(field, chosen, [files.file_object(self._engine, each) for each in held])
        for each in held:
            files.hand_to(self._engine, self.space, each, AppId(str(surface.app_id)))
        return value

    def _enter(self, surface: Message | View, field: Field, value: JsonObject) -> None:
        typed = self.typed(surface)
        block = {**typed.get(field.block_id, {}), field.action_id: value}
        changed = {**typed, field.block_id: block}
        if isinstance(surface, View):
            self.space.views[surface.id] = replace(self.space.views[surface.id], typed=changed)
        else:
            self.space.entered[self._sheet(surface)] = changed
        self._engine.recorder.touch()

    def typed(self, surface: Message | View) -> JsonObject:
        """What this person has entered there and not sent."""
        if isinstance(surface, View):
            return self.space.views[surface.id].typed
        return self.space.entered.get(self._sheet(surface), {})

    def _sheet(self, message: Message) -> str:
        return f"{self.user.id}:{message.channel}:{message.ts}"

    def _offers(self, surface: Message | View, field: Field) -> JsonList:
        """What an external select offers: what it was last told, what is preselected, and what is chosen already."""
        preselected = field.element.get("initial_option")
        extra = [preselected] if preselected else list(field.element.get("initial_options", []))
        held = as_object(as_object(self.typed(surface).get(field.block_id)).get(field.action_id))
        chosen = as_list(held.get("selected_options"))
        return [*self._engine.offered.get((self.id, *place_of(surface, field)), []), *extra, *chosen]


def _dispatches(field: Field) -> bool:
    at_once = field.block.get("type") != "input" or bool(field.block.get("dispatch_action"))
    return at_once and field.type not in _TYPED


def place_of(surface: Message | View, field: Field) -> tuple[str, str, str]:
    name = surface.id if isinstance(surface, View) else surface.ts
    return name, field.block_id, field.action_id

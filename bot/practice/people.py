"""People as a Slack client would use them: they type, press, fill in, submit, close, and look at what they see."""

from bot.practice import events, forms, outcomes, payloads, shapes, showing
from bot.practice.apps import App
from bot.practice.courier import Parcel
from bot.practice.entering import place_of
from bot.practice.fields import VALUES, Field
from bot.practice.json_shapes import JsonObject
from bot.practice.outcomes import Answer
from bot.practice.payloads import Scene
from bot.practice.recording import Delivery
from bot.practice.refusals import ImpossibleError
from bot.practice.speaking import Speaking
from bot.practice.state import Message, View
from bot.practice.world import find_message


class Person(Speaking):
    """One person in front of Slack. Acts wait for the app's answer and return it.

    Raises ImpossibleError for what the client would not let them do. `app` is only needed where several apps are
    installed; it takes an app id.
    """

    # Speaking

    async def types(self, text: str, *, channel: str | None = None, app: str | None = None) -> Answer:
        """`/command words` is sent to its app; anything else is posted. Without a channel: in the bot's messages."""
        if not text.startswith("/"):
            return Answer(message=self.says(text, channel=channel, app=app))
        command, _, words = text.partition(" ")
        scene = self._scene(self._owner_of(command, app))
        if self.user.team_id != self.space.team_id:
            raise ImpossibleError("people of another organisation cannot use commands here")
        place = self._place(channel, scene)
        fields = payloads.slash_command(scene, command, words.strip(), place)
        return outcomes.after_command(scene, place, await self._bring(scene, "command", fields))

    # Opening

    async def opens_home(self, *, app: str | None = None) -> Answer:
        """Open the app's Home tab. Returns when the app has answered the event; look at `home` then."""
        if not self._app(app).config.home_tab:
            raise ImpossibleError("this app has no Home tab")
        if self.user.team_id != self.space.team_id:
            raise ImpossibleError("people of another organisation do not see the Home tabs of apps here")
        return await self._opens("home", app)

    async def opens_messages(self, *, app: str | None = None) -> Answer:
        """Open the app's Messages tab."""
        return await self._opens("messages", app)

    async def _opens(self, tab: str, app: str | None) -> Answer:
        scene = self._scene(self._app(app))
        place = self._direct(scene)
        event: JsonObject = {"type": "app_home_opened", "user": self.user.id, "channel": place.id, "tab": tab}
        shown = self.home_of(scene.app.id) if tab == "home" else None
        if shown:
            event["view"] = shapes.view_object(shown)
        if "app_home_opened" not in scene.app.config.bot_events:
            return Answer()
        body = events.callback(self._engine, scene.app, scene.install, event)
        delivery = await self._engine.courier.first_of(scene.app, self._parcel("event", body))
        return Answer(delivery=delivery, failure=outcomes.failure_of(delivery))

    # Pressing

    async def presses(
        self,
        surface: Message | View,
        action_id: str,
        value: object = None,
        *,
        block_id: str | None = None,
    ) -> Answer:
        """Press a button or choose in a select that stands on this message or view, as it is now.

        `value`: for selects an option's value, an id, a date or a list of them; for buttons it tells apart buttons
        with the same action_id. A confirm dialog is agreed to.
        """
        field, scene = self._touch(surface, action_id, block_id, value)
        if field.type in {"button", "icon_button"}:
            if isinstance(value, str) and field.element.get("value") != value:
                raise ImpossibleError(
                    f"{action_id} has the value {field.element.get('value')!r}, not {value!r}"
                )
            return await self._act(scene, surface, field, {})
        if field.type == "feedback_buttons":
            return await self._act(scene, surface, field, forms.opinion(field, value))
        chosen = forms.value_object(
            field, value, self.space, self._offers(surface, field), chooser=self.user.id
        )
        if field.type in VALUES:
            self._enter(surface, field, chosen)
        return await self._act(scene, surface, field, chosen)

    async def forges_press(
        self, surface: Message | View, action_id: str, *, value: str, block_id: str = "forged"
    ) -> Answer:
        """What an attacker would send: a press of a button that is not there, validly signed by Slack."""
        scene = self._scene(self._engine.world.apps[str(surface.app_id)])
        element = {
            "type": "button",
            "action_id": action_id,
            "value": value,
            "text": {"type": "plain_text", "text": "?"},
        }
        return await self._act(scene, surface, Field(block={"block_id": block_id}, element=element), {})

    async def _act(self, scene: Scene, surface: Message | View, field: Field, value: JsonObject) -> Answer:
        action = payloads.action_of(field, value, scene.action_ts)
        if isinstance(surface, View):
            body = payloads.block_actions_in_view(scene, self.space.views.get(surface.id, surface), action)
        else:
            current = find_message(self.space, surface.channel, surface.ts) or surface
            place = self.space.channels[surface.channel]
            body = payloads.block_actions_in_message(scene, place, current, action, self.typed(current))
        delivery = await self._bring(scene, "interactive", body)
        return Answer(delivery=delivery, failure=outcomes.failure_of(delivery))

    def _touch(
        self, surface: Message | View, action_id: str, block_id: str | None, value: object
    ) -> tuple[Field, Scene]:
        current = self._seen(surface)
        field = forms.find_field(current.blocks, action_id, block_id=block_id, value=value)
        visible_to = field.element.get("visible_to_user_ids")
        if visible_to is not None and self.user.id not in visible_to:
            raise ImpossibleError(f"{action_id} is not shown to {self.user.name}")
        return field, self._scene(self._engine.world.apps[str(current.app_id)])

    async def looks_up(
        self, surface: Message | View, action_id: str, query: str, *, block_id: str | None = None
    ) -> Answer:
        """Type into an external select; the options offered are in the answer and can be chosen afterwards."""
        field, scene = self._touch(surface, action_id, block_id, None)
        if len(query) < field.element.get("min_query_length", 3):
            raise ImpossibleError(
                f"{action_id} asks only from {field.element.get('min_query_length', 3)} characters"
            )
        current = self._seen(surface)
        if isinstance(current, View):
            where: JsonObject = {
                "view": shapes.view_object(current),
                "container": {"type": "view", "view_id": current.id},
            }
        else:
            place = self.space.channels[current.channel]
            container = {
                "type": "message",
                "message_ts": current.ts,
                "channel_id": place.id,
                "is_ephemeral": False,
            }
            message = shapes.message_object(current)
            where = {"container": container, "channel": payloads.channel_ref(place), "message": message}
        body = payloads.block_suggestion(scene, field, query, where)
        answer = outcomes.after_suggestion(await self._bring(scene, "options", body))
        self._engine.offered[(self.id, *place_of(surface, field))] = answer.options
        return answer

    # Modals

    async def submits(self, view: View | None = None, values: JsonObject | None = None) -> Answer:
        """Fill in and submit the top modal. The client's own complaints come back as `errors`, unsent."""
        top = self._top(view)
        if top.submit is None:
            raise ImpossibleError("this modal has no submit button")
        self.fills(top, values or {})
        filled = self.space.views[top.id]
        errors = forms.client_errors(filled)
        if errors:
            return Answer(errors=errors)
        scene = self._scene(self._engine.world.apps[filled.app_id])
        delivery = await self._bring(scene, "interactive", payloads.view_submission(scene, filled))
        return outcomes.after_submission(scene, filled, delivery)

    async def closes(self, view: View | None = None, *, everything: bool = False) -> Answer:
        """Close the top modal (or all of them). The app hears of it where it asked to with notify_on_close."""
        top = self._top(view)
        scene = self._scene(self._engine.world.apps[top.app_id])
        cleared = everything or top.clear_on_close
        body = payloads.view_closed(scene, top, cleared=cleared)
        close = showing.close_all if cleared else showing.close_top
        close(self._engine, self.space, self.user.id)
        if not top.notify_on_close:
            return Answer()
        delivery = await self._bring(scene, "interactive", body)
        return Answer(delivery=delivery, failure=outcomes.failure_of(delivery))

    def _top(self, view: View | None) -> View:
        top = self.modal
        if top is None or (view is not None and view.id != top.id):
            raise ImpossibleError("that modal is not in front of this person")
        return top

    # Shortcuts

    async def shortcut(self, callback_id: str, *, app: str | None = None) -> Answer:
        scene = self._scene(self._with_shortcut(callback_id, "global", app))
        delivery = await self._bring(scene, "interactive", payloads.shortcut(scene, callback_id))
        return Answer(delivery=delivery, failure=outcomes.failure_of(delivery))

    async def message_shortcut(self, callback_id: str, message: Message, *, app: str | None = None) -> Answer:
        seen = self._seen(message)
        if self.user.team_id != self.space.team_id:
            raise ImpossibleError("people of another organisation cannot use shortcuts here")
        scene = self._scene(self._with_shortcut(callback_id, "message", app))
        place = self.space.channels[seen.channel]
        body = payloads.message_shortcut(scene, callback_id, place, seen)
        delivery = await self._bring(scene, "interactive", body)
        return Answer(delivery=delivery, failure=outcomes.failure_of(delivery))

    # Who answers

    def _with_shortcut(self, callback_id: str, kind: str, app: str | None) -> App:
        for each in self._apps(app):
            offered = [(short.get("callback_id"), short.get("type")) for short in each.config.shortcuts]
            if (callback_id, kind) in offered:
                return each
        raise ImpossibleError(f"no app here offers the {kind} shortcut {callback_id}")

    def _owner_of(self, command: str, app: str | None) -> App:
        for each in self._apps(app):
            install = self._engine.world.install(each.id, self.space.team_id)
            if command in each.config.slash_commands and install and "commands" in install.scopes:
                return each
        raise ImpossibleError(f"{command} is not a valid command")

    def _parcel(self, kind: str, payload: JsonObject) -> Parcel:
        return Parcel(kind=kind, team_id=self.space.team_id, user_id=self.user.id, payload=payload)

    async def _bring(self, scene: Scene, kind: str, payload: JsonObject) -> Delivery:
        return await self._engine.courier.bring(scene.app, self._parcel(kind, payload))

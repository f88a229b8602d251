"""What one person sees: their messages, ephemeral ones, the modal in front of them, the Home tab."""

from collections.abc import Callable
from typing import overload

from bot.practice.apps import App
from bot.practice.engine import Engine
from bot.practice.refusals import ImpossibleError
from bot.practice.rooms import find_im
from bot.practice.showing import home_key
from bot.practice.state import Channel, Message, User, View, Workspace
from bot.practice.world import find_message, top_modal

WITHIN_SECONDS = 5.0


class Sight:
    """The looking half of a person; nothing here changes anything."""

    def __init__(self, engine: Engine, user_id: str) -> None:
        self._engine = engine
        self.space: Workspace = engine.world.home_of(user_id)
        self._user_id = user_id

    @property
    def user(self) -> User:
        return self.space.users[self._user_id]

    @property
    def id(self) -> str:
        return self._user_id

    @property
    def modal(self) -> View | None:
        """The modal in front, with what has been typed so far."""
        return top_modal(self.space, self._user_id)

    @property
    def modals(self) -> list[View]:
        """The whole stack, the front one last."""
        return [self.space.views[each] for each in self.space.stacks.get(self._user_id, [])]

    @property
    def home(self) -> View | None:
        """The Home tab of the only app installed."""
        return self.home_of(self._app(None).id)

    @property
    def has_one_app(self) -> bool:
        return len(self._apps(None)) == 1

    def home_of(self, app_id: str) -> View | None:
        shown = self.space.homes.get(home_key(self._user_id, app_id))
        return self.space.views[shown] if shown else None

    def direct_channel(self, app: str | None = None) -> Channel | None:
        """The direct message with the bot, if there is one."""
        install = self._engine.world.install(self._app(app).id, self.space.team_id)
        return find_im(self.space, install.bot_user_id, self.user.id) if install else None

    def messages(
        self, channel: str | None = None, *, thread_ts: str | None = None, app: str | None = None
    ) -> list[Message]:
        """Lasting messages of a channel one is in, oldest first; without a channel those with the bot.

        Replies are in it too; `thread_ts` narrows to one thread.
        """
        place = self.space.channels.get(channel) if channel else self.direct_channel(app)
        if place is None:
            return []
        if self._user_id not in place.members and place.is_private:
            raise ImpossibleError(f"{self.user.name} is not in {place.id}")
        held = [each for each in self.space.messages.get(place.id, []) if each.ephemeral_to is None]
        return [each for each in held if thread_ts is None or thread_ts in {each.ts, each.thread_ts}]

    def ephemerals(self, channel: str | None = None) -> list[Message]:
        """Messages only this person sees, oldest first, in one channel or everywhere."""
        places = [channel] if channel else list(self.space.messages)
        held = [each for place in places for each in self.space.messages.get(place, [])]
        return sorted(
            (each for each in held if each.ephemeral_to == self._user_id), key=lambda each: float(each.ts)
        )

    async def receives(
        self,
        matching: Callable[[Message], bool] = lambda _message: True,
        *,
        channel: str | None = None,
        within: float = WITHIN_SECONDS,
    ) -> Message:
        """The newest lasting message (from the bot, or in a channel) that matches; waits for it if need be."""

        def found() -> Message | None:
            return next((each for each in reversed(self.messages(channel)) if matching(each)), None)

        return await self._engine.recorder.until(found, within=within)

    @overload
    def _seen(self, surface: Message) -> Message: ...
    @overload
    def _seen(self, surface: View) -> View: ...
    @overload
    def _seen(self, surface: Message | View) -> Message | View: ...
    def _seen(self, surface: Message | View) -> Message | View:
        """The present version of something this person can see, otherwise ImpossibleError."""
        if isinstance(surface, View):
            return self._seen_view(surface)
        current = find_message(self.space, surface.channel, surface.ts)
        place = self.space.channels.get(surface.channel)
        if current is None or place is None or self._user_id not in place.members:
            raise ImpossibleError(f"{self.user.name} cannot see that message")
        if current.ephemeral_to not in {None, self._user_id}:
            raise ImpossibleError(f"only {current.ephemeral_to} can see that message")
        return current

    def _seen_view(self, surface: View) -> View:
        current, front = self.space.views.get(surface.id), self.modal
        is_home = surface.id in self.space.homes.values()
        if (
            current is None
            or current.user != self._user_id
            or not (is_home or (front and front.id == current.id))
        ):
            raise ImpossibleError(f"{self.user.name} does not have that view in front of them")
        return current

    def _apps(self, app: str | None) -> list[App]:
        return [
            each for each, _ in self._engine.world.installs_in(self.space.team_id) if app in {None, each.id}
        ]

    def _app(self, app: str | None) -> App:
        found = {each.id: each for each in self._apps(app)}
        if len(found) != 1:
            raise ImpossibleError(f"{len(found)} apps are installed here: say which")
        return next(iter(found.values()))

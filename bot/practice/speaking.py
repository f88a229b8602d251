"""What people say to each other: messages, files, reactions, and the direct messages they open for it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.practice import events, files
from bot.practice.apps import App
from bot.practice.entering import Entering
from bot.practice.ids import Ts, UserId
from bot.practice.payloads import Scene
from bot.practice.refusals import ImpossibleError
from bot.practice.rooms import GROUP_MOST, bot_in, may_meet, open_group, open_im, share_a_channel
from bot.practice.state import Channel, File, Message, User
from bot.practice.typed import Typed
from bot.practice.world import drop_message, find_message, put_message


class Speaking(Entering):
    """A person among others. No app has to do with any of it, except that it may hear."""

    def opens_direct(self, *people: str) -> Channel:
        """The direct message with somebody, or with a small group. Raises ImpossibleError for whom they cannot reach."""
        others = [self._addressed(each) for each in dict.fromkeys(people) if each != self.id]
        everybody = [UserId(self.id), *(each.id for each in others)]
        if len(everybody) > GROUP_MOST:
            raise ImpossibleError(
                f"a direct message has {GROUP_MOST} people at most, this would be {len(everybody)}"
            )
        if not may_meet(self.space, everybody) or not self._meets_guests(others):
            raise ImpossibleError(f"{self.user.name} shares no channel with all of them")
        engine, space = self._engine, self.space
        if len(others) > 1:
            room, known = open_group(space, engine.mint, everybody, engine.now)
        else:
            room, known = open_im(space, engine.mint, everybody[0], everybody[-1], engine.now)
        if not known:
            engine.recorder.touch()
        return room

    def _addressed(self, user_id: str) -> User:
        found = self.space.users.get(user_id)
        if found is None:
            raise ImpossibleError(f"nobody in {self.space.name} has the id {user_id}")
        if found.deleted:
            raise ImpossibleError(f"{found.name} is deactivated")
        if found.is_bot:
            raise ImpossibleError(f"{found.name} is an app: its messages are in its own tab")
        return found

    def _meets_guests(self, others: Sequence[User]) -> bool:
        """Guests find only people they share a channel with, and are found only by them."""
        return all(
            share_a_channel(self.space, [self.user.id, each.id])
            for each in others
            if _is_guest(each) or _is_guest(self.user)
        )

    def says(
        self, text: str, *, channel: str | None = None, thread_ts: str | None = None, app: str | None = None
    ) -> Message:
        """Post a message as this person; without a channel to the bot."""
        return self._posts(self._here(channel, app), text, thread_ts, [])

    def uploads(self, name: str, content: bytes, *, mimetype: str = "", channel: str | None = None) -> File:
        """Upload a file: for a form, where it is then chosen by its id, or with a channel into it.

        Forms take an empty one, so that an app can be tried on a file that came through empty.
        """
        file = files.upload(
            self._engine, self.space, UserId(self.user.id), name=name, content=content, mimetype=mimetype
        )
        if channel is None:
            return file
        self.shares([file.id], channel=channel)
        return self.space.files[file.id]

    def shares(
        self,
        file_ids: Sequence[str],
        *,
        text: str = "",
        channel: str | None = None,
        thread_ts: str | None = None,
        app: str | None = None,
    ) -> Message:
        """Post files of one's own, uploaded before, as one message with or without words.

        Apps hear file_shared of each, then the message with subtype file_share. Raises ImpossibleError for an empty
        file and for one that is larger than this workspace keeps.
        """
        place = self._here(channel, app)
        mine = [files.theirs(self.space, self.user.id, each) for each in file_ids]
        if not mine:
            raise ImpossibleError("there is no file to post")
        for each in mine:
            files.check_size(each.name, each.size)
        return self._posts(place, text, thread_ts, mine)

    def _posts(self, place: Channel, text: str, thread_ts: str | None, attached: Sequence[File]) -> Message:
        thread, typed = self._thread(place, thread_ts), Typed.of(text, self.space)
        shared = [files.share(self._engine, self.space, each, place.id) for each in attached]
        message = Message(
            channel=place.id,
            ts=self._engine.mint.ts(self._engine.now),
            user=self.user.id,
            text=typed.text,
            blocks=typed.blocks(self._engine.mint),
            team=self.user.team_id,
            thread_ts=thread,
            subtype="file_share" if shared else None,
            files=[files.file_object(self._engine, each) for each in shared],
        )
        put_message(self.space, message)
        events.message_posted(self._engine, self.space, place, message)
        events.mentioned(self._engine, self.space, place, message, typed.mentioned)
        self._engine.recorder.touch()
        return message

    def _thread(self, place: Channel, thread_ts: str | None) -> Ts | None:
        """The thread an answer belongs to; an answer to an answer stands in the same one."""
        if thread_ts is None:
            return None
        root = find_message(self.space, place.id, thread_ts)
        if root is None:
            raise ImpossibleError(f"{place.id} has no message {thread_ts} to answer")
        return root.thread_ts or root.ts

    def rewords(self, message: Message, text: str) -> Message:
        """Edit a message of one's own. Raises ImpossibleError for anybody else's."""
        before, typed = self._mine(message), Typed.of(text, self.space)
        now = self._engine.mint.ts(self._engine.now)
        after = replace(before, text=typed.text, blocks=typed.blocks(self._engine.mint), edited_ts=now)
        put_message(self.space, after)
        events.message_changed(self._engine, self.space, self.space.channels[before.channel], before, after)
        self._engine.recorder.touch()
        return after

    def takes_back(self, message: Message) -> None:
        """Delete a message of one's own. Raises ImpossibleError for anybody else's."""
        before = self._mine(message)
        drop_message(self.space, before.channel, before.ts)
        events.message_deleted(self._engine, self.space, self.space.channels[before.channel], before)
        self._engine.recorder.touch()

    def _mine(self, message: Message) -> Message:
        seen = self._seen(message)
        if seen.user != self.user.id or seen.bot_id:
            raise ImpossibleError(f"{self.user.name} did not write that message")
        return seen

    def deletes(self, file: File) -> None:
        """Delete a file of their own. Raises ImpossibleError for anybody else's."""
        files.delete(self._engine, self.space, files.theirs(self.space, self.user.id, file.id))

    def reacts(self, message: Message, name: str) -> None:
        """Add an emoji to a message one can see."""
        seen = self._seen(message)
        users = [*seen.reactions.get(name, []), self.user.id]
        put_message(self.space, replace(seen, reactions={**seen.reactions, name: users}))
        item = {"type": "message", "channel": seen.channel, "ts": seen.ts}
        event = {"type": "reaction_added", "user": self.user.id, "reaction": name, "item": item}
        place = self.space.channels[seen.channel]
        events.emit(self._engine, self.space, event | {"item_user": seen.user}, channel=place)

    # Where

    def _here(self, channel: str | None, app: str | None) -> Channel:
        """Where a message goes that the client lets this person write."""
        place = self._place(channel, None if channel else self._scene(self._app(app)))
        others = [self.space.users[each] for each in place.members if each != self.user.id]
        if place.is_im and others and others[0].deleted:
            raise ImpossibleError(f"{others[0].name} is deactivated")
        bot = bot_in(place, self.space)
        if bot and bot.app_id and self._engine.world.apps[bot.app_id].config.messages_tab_read_only:
            raise ImpossibleError("the app's Messages tab is read only")
        return place

    def _place(self, channel: str | None, scene: Scene | None) -> Channel:
        if channel is None:
            return self._direct(scene or self._scene(self._app(None)))
        found = self.space.channels.get(channel)
        if found is None or self.user.id not in found.members:
            raise ImpossibleError(f"{self.user.name} is not in {channel}")
        if found.is_archived:
            raise ImpossibleError(f"{channel} is archived")
        return found

    def _direct(self, scene: Scene) -> Channel:
        """The direct message with the bot, which is there as soon as somebody looks."""
        bot, me = scene.install.bot_user_id, UserId(self.user.id)
        return open_im(self.space, self._engine.mint, bot, me, self._engine.now)[0]

    def _scene(self, app: App) -> Scene:
        install = self._engine.world.install(app.id, self.space.team_id)
        if install is None:
            raise ImpossibleError(f"{app.config.name} is not installed here")
        if self.user.deleted:
            raise ImpossibleError(f"{self.user.name} is deactivated")
        return Scene(engine=self._engine, space=self.space, user=self.user, app=app, install=install)


def _is_guest(user: User) -> bool:
    return user.is_restricted or user.is_ultra_restricted

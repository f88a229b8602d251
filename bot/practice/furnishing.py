"""Furnishing a practice Slack: workspaces, people, channels, groups, and the changes administrators make."""

from collections.abc import Sequence
from dataclasses import replace

from bot.practice import events, shapes
from bot.practice.engine import Engine
from bot.practice.ids import TeamId, UserId
from bot.practice.json_shapes import JsonObject
from bot.practice.refusals import ImpossibleError
from bot.practice.state import Channel, User, UserGroup, Workspace


class Furnishing:
    """The administrator's half of a practice Slack."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def furnish(self, seed: JsonObject) -> None:
        """Make workspaces from JSON.

        `{"workspaces": [{"id", "name", "domain", "paid", "users": [fields of User], "channels": [{"id", "name",
        "members", …}], "usergroups": [{"id", "handle", "name", "users"}]}]}`; ids may be left out, except where
        members name them.
        """
        for each in seed.get("workspaces", []):
            space = self.add_workspace(each["name"], team_id=each.get("id"), domain=each.get("domain"))
            space.paid = each.get("paid", True)
            for user in each.get("users", []):
                self.add_user(workspace=space.team_id, **user)
            for channel in each.get("channels", []):
                self.add_channel(workspace=space.team_id, **channel)
            for group in each.get("usergroups", []):
                self.add_usergroup(workspace=space.team_id, **group)

    @property
    def workspaces(self) -> dict[str, Workspace]:
        return self._engine.world.workspaces

    def workspace(self, team_id: str | None = None) -> Workspace:
        """That workspace, or the only one."""
        spaces = self._engine.world.workspaces
        if team_id is None and len(spaces) == 1:
            return next(iter(spaces.values()))
        if team_id is None or team_id not in spaces:
            raise ImpossibleError(f"which workspace? there are {', '.join(spaces) or 'none'}")
        return spaces[team_id]

    def add_workspace(self, name: str, *, team_id: str | None = None, domain: str | None = None) -> Workspace:
        made = Workspace(
            team_id=TeamId(team_id or self._engine.mint.code("T")),
            name=name,
            domain=domain or name.lower().replace(" ", "-"),
        )
        self._engine.world.workspaces[made.team_id] = made
        self._engine.recorder.touch()
        return made

    def add_user(self, *, name: str, workspace: str | None = None, **fields: object) -> User:
        """A new person; `id` and further fields as in `User`. Apps that subscribed hear team_join."""
        space = self.workspace(workspace)
        given: JsonObject = {
            "id": self._engine.mint.code("U"),
            "team_id": space.team_id,
            "real_name": name.title(),
        }
        given |= {"updated": int(self._engine.now), **fields}
        user = User(name=name, **given)
        space.users[user.id] = user
        events.user_event(self._engine, space, "team_join", user)
        self._engine.recorder.touch()
        return user

    def update_user(self, user_id: str, **changes: object) -> User:
        """Change fields of a person (`deleted=True` deactivates). Apps that subscribed hear user_change."""
        space = self._engine.world.home_of(user_id)
        changed: JsonObject = {"updated": int(self._engine.now), **changes}
        user = replace(space.users[user_id], **changed)
        space.users[user_id] = user
        events.user_event(self._engine, space, "user_change", user)
        self._engine.recorder.touch()
        return user

    def add_channel(
        self, *, name: str, members: Sequence[str] = (), workspace: str | None = None, **fields: object
    ) -> Channel:
        """A new channel; `id` and further fields as in `Channel` (is_private, is_ext_shared, …)."""
        space = self.workspace(workspace)
        strangers = [each for each in members if each not in space.users]
        if strangers:
            raise ImpossibleError(f"nobody in {space.name} has the id {', '.join(strangers)}")
        given: JsonObject = {"id": self._engine.mint.code("C"), "created": int(self._engine.now), **fields}
        channel = Channel(name=name, members=tuple(map(UserId, members)), **given)
        space.channels[channel.id] = channel
        self._engine.recorder.touch()
        return channel

    def add_usergroup(
        self, *, handle: str, name: str, users: Sequence[str], workspace: str | None = None, **fields: object
    ) -> UserGroup:
        space = self.workspace(workspace)
        given: JsonObject = {"id": self._engine.mint.code("S"), **fields}
        made = UserGroup(handle=handle, name=name, users=tuple(map(UserId, users)), **given)
        space.usergroups[made.id] = made
        told = shapes.usergroup_object(made, space.team_id, users=True)
        events.emit(self._engine, space, {"type": "subteam_created", "subteam": told})
        self._engine.recorder.touch()
        return made

    def regroup(self, group_id: str, users: Sequence[str]) -> UserGroup:
        """Exactly these people are in a user group from now on; subteam_updated and subteam_members_changed follow."""
        for space in self._engine.world.workspaces.values():
            if group_id in space.usergroups:
                people = tuple(map(UserId, users))
                return regrouped(self._engine, space, space.usergroups[group_id], people)
        raise ImpossibleError(f"no user group has the id {group_id}")

    def _found(self, channel_id: str) -> tuple[Workspace, Channel]:
        for space in self._engine.world.workspaces.values():
            if channel_id in space.channels:
                return space, space.channels[channel_id]
        raise ImpossibleError(f"no channel has the id {channel_id}")

    def update_channel(self, channel_id: str, **changes: object) -> Channel:
        """Change fields of a channel, such as `is_archived=True` or `is_ext_shared=True`; events follow."""
        space, before = self._found(channel_id)
        changed: JsonObject = {**changes}
        after = replace(before, **changed)
        space.channels[channel_id] = after
        for name, kinds in _CHANNEL_EVENTS.items():
            if getattr(before, name) != getattr(after, name):
                kind = kinds[getattr(after, name)]
                if after.is_private and name == "is_archived":
                    kind = kind.replace("channel_", "group_")
                event = {"type": kind, "channel": channel_id}
                events.emit(self._engine, space, event, channel=after)
        self._engine.recorder.touch()
        return after

    def archive(self, channel_id: str) -> Channel:
        return self.update_channel(channel_id, is_archived=True)

    def invite(self, channel_id: str, user_id: str) -> Channel:
        """Bring someone, or a bot by its user id, into a channel; member_joined_channel follows."""
        space, before = self._found(channel_id)
        if user_id in before.members:
            return before
        after = replace(before, members=(*before.members, UserId(user_id)))
        space.channels[channel_id] = after
        events.joined(self._engine, space, after, space.users[user_id])
        self._engine.recorder.touch()
        return after


def regrouped(engine: Engine, space: Workspace, group: UserGroup, users: tuple[UserId, ...]) -> UserGroup:
    """The group with these people, and the events that tell of it."""
    after = replace(group, users=users)
    space.usergroups[group.id] = after
    told = shapes.usergroup_object(after, space.team_id, users=True)
    events.emit(engine, space, {"type": "subteam_updated", "subteam": told})
    changed: JsonObject = {
        "type": "subteam_members_changed",
        "subteam_id": group.id,
        "team_id": space.team_id,
        "added_users": [each for each in users if each not in group.users],
        "removed_users": [each for each in group.users if each not in users],
    }
    changed |= {
        "added_users_count": str(len(changed["added_users"])),
        "removed_users_count": str(len(changed["removed_users"])),
    }
    events.emit(engine, space, changed)
    engine.recorder.touch()
    return after


_CHANNEL_EVENTS = {
    "is_archived": {True: "channel_archive", False: "channel_unarchive"},
    "is_ext_shared": {True: "channel_shared", False: "channel_unshared"},
}

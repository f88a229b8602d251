"""All workspaces, apps and installs of one practice Slack, and how to find things among them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.practice.apps import App, Install
from bot.practice.refusals import ImpossibleError
from bot.practice.state import Message, View, Workspace


@dataclass(slots=True)
class World:
    workspaces: dict[str, Workspace] = field(default_factory=dict)
    apps: dict[str, App] = field(default_factory=dict)
    installs: dict[str, Install] = field(default_factory=dict)  # by bot token

    def install(self, app_id: str, team_id: str) -> Install | None:
        """The running install of an app in a workspace."""
        for each in reversed(self.installs.values()):
            if (each.app_id, each.team_id) == (app_id, team_id) and each.active:
                return each
        return None

    def installs_in(self, team_id: str) -> Iterator[tuple[App, Install]]:
        for app in self.apps.values():
            found = self.install(app.id, team_id)
            if found:
                yield app, found

    def home_of(self, user_id: str) -> Workspace:
        """The workspace a person is listed in. Raises ImpossibleError for nobody."""
        for space in self.workspaces.values():
            if user_id in space.users:
                return space
        raise ImpossibleError(f"nobody here has the id {user_id}")

    def app_by_client(self, client_id: str) -> App | None:
        return next((app for app in self.apps.values() if app.client_id == client_id), None)

    def app_by_token(self, app_token: str) -> App | None:
        return next((app for app in self.apps.values() if app.app_token == app_token), None)


def find_message(space: Workspace, channel: str, ts: str) -> Message | None:
    return next((each for each in space.messages.get(channel, []) if each.ts == ts), None)


def put_message(space: Workspace, message: Message) -> None:
    """Store a message, in place of an earlier version if there is one."""
    held = space.messages.setdefault(message.channel, [])
    for index, each in enumerate(held):
        if each.ts == message.ts:
            held[index] = message
            return
    held.append(message)


def drop_message(space: Workspace, channel: str, ts: str) -> None:
    space.messages[channel] = [each for each in space.messages.get(channel, []) if each.ts != ts]


def top_modal(space: Workspace, user_id: str) -> View | None:
    stack = space.stacks.get(user_id)
    return space.views[stack[-1]] if stack else None

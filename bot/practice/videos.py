"""Videos play only from domains an app announced, and for apps that may embed links."""

from urllib.parse import urlsplit

from bot.practice.apps import App, Install
from bot.practice.blockkit.surfaces import opened
from bot.practice.json_shapes import JsonList
from bot.practice.refusals import SlackRefusalError

SCOPE = "links.embed:write"


def check_videos(app: App, install: Install, blocks: JsonList | None, *, at: str = "/blocks") -> list[str]:
    """What Slack would say about their addresses. Raises SlackRefusalError `missing_scope` where no video may be."""
    problems = []
    for place, block in opened(blocks or [], at=at):
        if block.get("type") == "video":
            if SCOPE not in install.scopes:
                raise SlackRefusalError("missing_scope", needed=SCOPE, provided=",".join(install.scopes))
            if not _is_announced(app, str(block.get("video_url"))):
                problems.append(
                    f"video_url is not in the app's unfurl domains [json-pointer:{place}/video_url]"
                )
    return problems


def _is_announced(app: App, address: str) -> bool:
    host = (urlsplit(address).hostname or "").lower()
    return any(host == each or host.endswith(f".{each}") for each in app.config.unfurl_domains)

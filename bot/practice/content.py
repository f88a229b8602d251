"""What a message may say: text, blocks, attachments and metadata are checked here as chat.* methods check them."""

import json
from dataclasses import dataclass, field

from bot.practice.blockkit.surfaces import MESSAGE, check_blocks, elements_of, opened
from bot.practice.ids import Mint
from bot.practice.json_shapes import JsonList, JsonObject, as_list, as_object
from bot.practice.refusals import SlackRefusalError, refused_blocks

POST_TEXT_MOST = 40_000
UPDATE_TEXT_MOST = 4_000
MARKDOWN_TEXT_MOST = 12_000
ATTACHMENTS_MOST = 100
METADATA_BYTES_MOST = 16_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Content:
    """A checked message. `blocks` is None when none were given, so that an update can keep the earlier ones."""

    text: str = ""
    blocks: JsonList | None = None
    attachments: JsonList | None = None
    metadata: JsonObject | None = field(default=None)

    @property
    def is_empty(self) -> bool:
        return not (self.text.strip() or self.blocks or self.attachments)


def read_content(arguments: JsonObject, mint: Mint, *, most: int) -> Content:
    """Check and complete what a chat method was given. Raises SlackRefusalError with Slack's code."""
    text = _text(arguments, most)
    blocks = arguments.get("blocks")
    if blocks is not None:
        _refuse(check_blocks(blocks, MESSAGE, at="/blocks"))
    attachments = _attachments(arguments.get("attachments"))
    return Content(
        text=text,
        blocks=None if blocks is None else filled(blocks, mint),
        attachments=attachments,
        metadata=_metadata(arguments.get("metadata"), removable=most == UPDATE_TEXT_MOST),
    )


def _text(arguments: JsonObject, most: int) -> str:
    text, markdown = arguments.get("text"), arguments.get("markdown_text")
    if markdown and (text or arguments.get("blocks")):
        raise SlackRefusalError("markdown_text_conflict")
    if len(text or "") > most or len(markdown or "") > MARKDOWN_TEXT_MOST:
        raise SlackRefusalError("msg_too_long")
    return str(text or markdown or "")


def _refuse(problems: list[str]) -> None:
    if problems:
        raise refused_blocks(problems)


def _attachments(attachments: object) -> JsonList | None:
    if attachments is None:
        return None
    if not isinstance(attachments, list):
        raise SlackRefusalError("invalid_attachments")
    if len(attachments) > ATTACHMENTS_MOST:
        raise SlackRefusalError("too_many_attachments")
    for index, each in enumerate(attachments):
        inside = as_list(as_object(each).get("blocks"))
        problems = check_blocks(inside, MESSAGE, at=f"/attachments/{index}/blocks")
        if problems:
            raise refused_blocks(problems, code="invalid_attachments")
    return attachments


def _metadata(metadata: object, *, removable: bool) -> JsonObject | None:
    if metadata is None:
        return None
    if metadata == {} and removable:
        return {}
    if not isinstance(metadata, dict):
        raise SlackRefusalError("invalid_metadata_format")
    event_type, payload = metadata.get("event_type"), metadata.get("event_payload")
    if not isinstance(event_type, str) or not event_type or not isinstance(payload, dict):
        raise SlackRefusalError("invalid_metadata_schema")
    if len(json.dumps(metadata).encode()) > METADATA_BYTES_MOST:
        raise SlackRefusalError("metadata_too_large")
    return metadata


def filled(blocks: JsonList, mint: Mint) -> JsonList:
    """Blocks as Slack stores them: every block and every interactive element has an id."""
    copy: JsonList = json.loads(json.dumps(blocks))
    for _, block in opened(copy):
        block.setdefault("block_id", mint.secret(length=5))
        for _, element in elements_of(block):
            if element.get("type") not in {"image", "plain_text", "mrkdwn"}:
                element.setdefault("action_id", mint.secret(length=5))
    return copy

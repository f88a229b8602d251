"""Modals and Home tabs as Slack checks them before it opens, updates or publishes one."""

import json

from bot.practice.blockkit.checks import (
    Report,
    Table,
    anything,
    boolean,
    one_of,
    record,
    string,
)
from bot.practice.blockkit.surfaces import HOME, MODAL, check_blocks
from bot.practice.blockkit.text import plain
from bot.practice.json_shapes import JsonObject, as_list, as_object

VIEW_BYTES_MOST = 250_000
PRIVATE_METADATA_MOST = 3000
TITLE_MOST = 24

_ANY_VIEW: Table = {
    "callback_id": string(255, least=0),
    "private_metadata": string(PRIVATE_METADATA_MOST, least=0),
    "external_id": string(255, least=0),
}
_MODAL = record(
    {"type": one_of("modal"), "title": plain(TITLE_MOST), "blocks": anything},
    {
        **_ANY_VIEW,
        "submit": plain(TITLE_MOST),
        "close": plain(TITLE_MOST),
        "clear_on_close": boolean,
        "notify_on_close": boolean,
    },
)
_HOME = record({"type": one_of("home"), "blocks": anything}, _ANY_VIEW)


def is_too_large(view: JsonObject) -> bool:
    return len(json.dumps(view, ensure_ascii=False).encode(errors="surrogatepass")) > VIEW_BYTES_MOST


def check_view(view: object, *, kind: str, at: str = "/view") -> list[str]:
    """What Slack would say about this view; `kind` is modal or home, as the method called demands."""
    report = Report()
    if not isinstance(view, dict):
        report.say("must provide an object", at)
        return report.problems
    if "type" in view and view["type"] != kind:
        report.say(f"unsupported type: {view['type']}", f"{at}/type")
        return report.problems
    (_MODAL if kind == "modal" else _HOME)(view, at, report)
    report.problems.extend(
        check_blocks(view.get("blocks", []), MODAL if kind == "modal" else HOME, at=f"{at}/blocks")
    )
    _submit(view, at, report, kind)
    return _headed(report.problems, at)


def _submit(view: JsonObject, at: str, report: Report, kind: str) -> None:
    has_input = any(as_object(block).get("type") == "input" for block in as_list(view.get("blocks")))
    if kind == "modal" and has_input and not view.get("submit"):
        report.say("missing required field: submit", at)


def _headed(problems: list[str], at: str) -> list[str]:
    return [f"failed to match all allowed schemas [json-pointer:{at}]", *problems] if problems else []

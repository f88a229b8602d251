"""The record of an advisory board as Markdown, as a sheet, and as a page to print. Pure: a record in, a text out."""

import csv
import html
import io
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from bot.views import advisory_record
from services.board_record import BoardRecord, RecordRow, RowKind
from services.record_links import RecordFormat

COLUMNS: Final = (
    "kind",
    "thread",
    "story",
    "at",
    "theme",
    "tone",
    "who",
    "how",
    "words",
    "state",
    "decision",
    "due",
    "what_we_did",
    "told_at",
    "id",
)
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a spreadsheet take a text for something to compute."""
MARKS: Final = re.compile(r"([\\`*_{}\[\]<>#|~!])")
KINDS: Mapping[RowKind, str] = MappingProxyType(
    {RowKind.STORY: "Story", RowKind.SAID: "Said", RowKind.ITEM: "Item"}
)
STYLE: Final = (
    "body{font:11pt/1.45 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}"
    "h1{font-size:20pt;margin:0 0 .3rem}h2{font-size:14pt;margin:1.6rem 0 .4rem;border-bottom:1px solid #999}"
    "h3{font-size:11pt;margin:1rem 0 .2rem}p{margin:.3rem 0}blockquote{margin:.3rem 0 .3rem 1rem;white-space:pre-wrap}"
    ".meta{color:#555;font-size:9.5pt}ul{margin:.4rem 0;padding-left:1.2rem}"
    "@page{size:A4;margin:18mm}@media print{body{margin:0;max-width:none}h2,h3{break-after:avoid}"
    "article{break-inside:avoid}}"
)


def exported(record: BoardRecord, as_: RecordFormat) -> str:
    """The whole record in one of its forms."""
    return WRITERS[as_](record)


def sheet(record: BoardRecord) -> str:
    """CSV with one row for each story, each thing said and each item. Nothing in it can become a formula."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([harmless(cell) for cell in cells(row, record.zone)] for row in record.rows)
    return written.getvalue()


def cells(row: RecordRow, zone: ZoneInfo) -> tuple[str, ...]:
    """A row in the order of `COLUMNS`, moments in the workspace's zone."""
    return (
        row.kind.value,
        str(row.thread or ""),
        str(row.story or ""),
        stamp(row.at, zone),
        row.theme,
        row.tone,
        row.who,
        row.how,
        row.words,
        row.state,
        row.decision,
        row.due.isoformat() if row.due else "",
        row.line,
        stamp(row.told_at, zone),
        row.id,
    )


def stamp(at: datetime | None, zone: ZoneInfo) -> str:
    """`2026-11-25 10:00`; empty for no moment."""
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}" if at else ""


def harmless(cell: str) -> str:
    """A cell that no spreadsheet computes: a leading sign gets an apostrophe before it."""
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA) or cell.startswith(FORMULA) else cell


def markdown(record: BoardRecord) -> str:
    """Headings for threads, a paragraph for each row."""
    parts = [f"# {plain(record.name)}", plain(record.purpose), *(f"- {line}" for line in summary(record))]
    thread = 0
    for row in record.rows:
        if row.thread != thread:
            thread = row.thread
            parts.append(f"\n## Thread {thread}")
        parts.append(f"\n**{plain(title(row))}** · {plain(meta(row, record.zone))}")
        parts += ["", *(f"> {plain(line)}" for line in row.words.splitlines())] if row.words else []
        parts += ["", f"What we did about it: {plain(row.line)}"] if row.line else []
    return "\n".join(parts) + "\n"


def plain(text: str) -> str:
    """Words in which nothing means anything to Markdown."""
    return MARKS.sub(r"\\\1", " ".join(text.split()))


def page(record: BoardRecord) -> str:
    """A page that prints well: no script, no picture, nothing from elsewhere."""
    figures = "".join(f"<li>{html.escape(line)}</li>" for line in summary(record))
    body, thread = [], 0
    for row in record.rows:
        if row.thread != thread:
            thread = row.thread
            body.append(f"<h2>Thread {thread}</h2>")
        body.append(article(row, record.zone))
    name = html.escape(record.name)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{name}</title><style>{STYLE}</style></head>'
        f"<body><h1>{name}</h1><p>{html.escape(record.purpose)}</p><ul>{figures}</ul>{''.join(body)}</body></html>\n"
    )


def article(row: RecordRow, zone: ZoneInfo) -> str:
    """One row on the page."""
    said = f"<blockquote>{html.escape(row.words)}</blockquote>" if row.words else ""
    line = f"<p><b>What we did about it:</b> {html.escape(row.line)}</p>" if row.line else ""
    return (
        f"<article><h3>{html.escape(title(row))}</h3>"
        f'<p class="meta">{html.escape(meta(row, zone))}</p>{said}{line}</article>'
    )


def title(row: RecordRow) -> str:
    """`Story 2: Queues at noon`"""
    number = f" {row.story}" if row.kind is RowKind.STORY and row.story else ""
    about = row.theme if row.kind is not RowKind.SAID else row.who or "A member"
    return f"{KINDS[row.kind]}{number}: {about}" if about else f"{KINDS[row.kind]}{number}"


def meta(row: RecordRow, zone: ZoneInfo) -> str:
    """What else is known of a row, in a line."""
    told = f"told {stamp(row.told_at, zone)}" if row.told_at else ""
    on_story = f"on story {row.story}" if row.kind is not RowKind.STORY and row.story else ""
    owner = f"with {row.who}" if row.kind is RowKind.ITEM else ""
    how = row.how.replace("_", " ")
    due = f"by {row.due.isoformat()}" if row.due else ""
    known = (stamp(row.at, zone), on_story, row.tone, how, owner, row.decision, due, row.state, told)
    return ", ".join(each for each in known if each)


def summary(record: BoardRecord) -> tuple[str, ...]:
    """The figures, and as of when."""
    return (*advisory_record.lines(record.figures), f"As of {stamp(record.made_on, record.zone)}.")


WRITERS: Mapping[RecordFormat, Callable[[BoardRecord], str]] = MappingProxyType(
    {RecordFormat.MARKDOWN: markdown, RecordFormat.CSV: sheet, RecordFormat.PRINT: page}
)

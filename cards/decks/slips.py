"""What to write instead where a text is not TOML: its reader tells only what stopped it."""

import re

ANYHOW = "write it as key = value, texts in quotes"
SLIPS: tuple[tuple[str, str, str], ...] = (
    ("Invalid value", r"\0(?i:true|false|yes|no)\b", "write true or false, in small letters"),
    ("Invalid value", "\0[\u2018-\u201f\u00ab\u00bb`]", 'write the straight quotes of a keyboard, "…"'),
    ("Invalid value", r"=\s*\0\s*(?:#|$)", "a value is missing after ="),
    ("Expected newline|Unclosed", r"(?<![\w.])0\0\d", "a number begins with no 0; leave it out"),
    ("Unclosed", r"""(?:["'\]]\s*|\w\s+)\0("[\w -]{1,40}"|[\w-]{1,40})""", "a comma is missing before {}"),
    ("Unclosed", r"""^\s*\0("[\w -]{1,40}")\s*(?:[,\]]|$)""", "a comma is missing before {}"),
    ("Unclosed", "", "a bracket that opens before is not closed; close it"),
    ("Invalid value", r"\0[\w-]+\s*=", "a bracket that opens before is not closed; close it"),
    ("Invalid value", r"\0\w", 'a text stands in quotes, "…"'),
    (r"Illegal character '\\n'|Unterminated string", "", "a quote opens here and is not closed; close it"),
    ("Unescaped", "", r"a backslash within quotes is written \\"),
    ("Expected newline", r"\0\s*,\s*(?:#|$)", "no comma stands after a value; take it out"),
    ("Expected newline", r"\0\s*(?:--|//|/\*|;|[\u2013\u2014])[^\"]*$", "a remark begins with #"),
    ("Expected newline", r'".*\0', r"something follows after the value; a quote within quotes is written \""),
    ("Cannot|Expected '?]", r"^\s*\[", "begin each activity with [[activities]], with two brackets"),
    ("Cannot", r"^\s*([\w-]+)\s*=", "{} is there twice; leave one of them out"),
)
"""For what the reader says, and what stands on the line, the place itself marked by a NUL, what to do about it. What was found
may be named."""


def instead(reason: str, line: str, column: int) -> str:
    """What to write on this line, counted from 1, as far as it can be told."""
    marked = f"{line[: column - 1]}\0{line[column - 1 :]}"
    for said, seen, told in SLIPS:
        found = re.search(seen, marked)
        if found and re.search(said, reason):
            return told.format(*found.groups())
    return ANYHOW

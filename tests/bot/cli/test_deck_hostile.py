"""Whatever file somebody names, a deck command ends with a sentence, in little memory and time."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main
from cards.decks import default_source
from tests.cards.small_decks import ONE

pytestmark = pytest.mark.thorough

MEMORY = 700 * 1024 * 1024
"""Bytes of address space, the interpreter and its libraries included."""
CPU_SECONDS = 30
FORKING = f"""
import json, os, resource, sys
import bot.cli.deck_exchange, bot.cli.deck_files, cards.decks
from bot.cli import main
for line in sys.stdin:
    order = json.loads(line)
    child = os.fork()
    if child == 0:
        for number, path in enumerate((os.devnull, order["out"], order["err"])):
            os.dup2(os.open(path, os.O_RDWR | os.O_CREAT), number)
        resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
        resource.setrlimit(resource.RLIMIT_CPU, ({CPU_SECONDS}, {CPU_SECONDS}))
        main(order["words"])
        sys.exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""Has everything imported, and runs each command in a child of its own."""
FILES: dict[str, tuple[bytes, int, str]] = {
    "ten million letters": (b"x" * 10_000_000, 2, "it has 10,000,000 bytes; at most 4,000,000 are read."),
    "three million letters": (b"x" * 3_000_000, 1, "a deck has at most 1,000,000 characters; this has 3,000,000"),
    "a long line": (b"a = '" + b"x" * 900_000 + b"'", 1, "at most 2,000 fit"),
    "brackets in brackets": (b"a = " + b"[\n" * 400_000, 1, "nested too deeply"),
    "tables in tables": (b"a = " + b"{a=" * 600, 1, "nested too deeply"),
    "keys of keys": (b"a" + b".a" * 900 + b" = 1\n", 1, "too many parts"),
    "a hundred thousand activities": (b"[[activities]]\n" * 60_000, 1, "at most 2,000 activities; this has 60,000"),
    "code in a text": (ONE.replace("People", "${HOME} {{ 7*7 }} __import__('os') =cmd|'/C calc'!A0").encode(), 1, "effort 2 has 0"),
    "code beside texts": (b"name = __import__('os').system('reboot')", 1, "not TOML"),
    "a NUL": (b"\nname = 'a\x00b'", 1, ":2: error: there is a character that stands for nothing"),
    "only NULs": (b"\x00" * 500_000, 1, "save the file as plain text in UTF-8"),
    "UTF-16 without its mark": ("name = 'a'".encode("utf-16-le"), 1, "save the file as plain text in UTF-8"),
    "line ends of long ago": (ONE.replace("\n", "\r").encode(), 1, "save the file with the line ends of today"),
    "no UTF-8": (b"name = 'a'\nwhy = '\xe9'", 2, "not a text in UTF-8"),
    "UTF-16": ("name = 'a'".encode("utf-16"), 2, "It looks like UTF-16: save it as UTF-8."),
    "an invisible mark": (b"\xef\xbb\xbf" + default_source().encode(), 0, "nothing amiss"),
    "a key twice": (b"name = 'a'\nname = 'b'\n", 1, ":2:11: error: not TOML: Cannot overwrite a value"),
    "text that turns around": (ONE.replace("People", "\u202ePeople").encode(), 1, "another character nobody sees"),
    "a number without end": (b"effort = " + b"9" * 1_900, 1, "there are no activities"),
    "a number of many lines": (ONE.replace("effort = 1", f"effort = 0x{'f' * 1_900}").encode(), 1, "write a number from 1 to 5"),
    "infinity": (ONE.replace("effort = 1", "effort = inf").encode(), 1, "effort is Infinity"),
    "nobody's number": (ONE.replace("effort = 1", "effort = nan").encode(), 1, "effort is NaN"),
    "a day": (ONE.replace("effort = 1", "effort = 9999-12-31T23:59:59Z").encode(), 1, "write a number from 1 to 5"),
    "no day": (ONE.replace("effort = 1", "effort = 9999-99-99").encode(), 1, "not TOML"),
    "sixty thousand unknown keys": (ONE.encode() + b"\n".join(b"k%d = 1" % n for n in range(60_000)), 1, "unknown key"),
    "two thousand alike": ("".join(
        ONE.replace("coffee-first", f"a-{number}").replace("Coffee first", f"N {number}") for number in range(2_000)
    ).encode(), 1, "asks for the same as"),
    "two thousand without anything": (b"[[activities]]\n" * 2_000, 1, "more are not shown"),
    "two thousand that are not TOML": (b"[[activities]]\nid = \n" * 2_000, 1, "more are not shown"),
    "quotes": (b"\n".join([b'"' * 1_999] * 480), 1, "not TOML"),
    "nothing": (b"", 1, "there are no activities"),
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Runs deck commands in processes that may use so much memory and time, and no more."""

    process: subprocess.Popen[str]
    folder: Path

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        out, err = self.folder / "out", self.folder / "err"
        order = {"words": ["deck", *words], "out": str(out), "err": str(err)}
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        code = int(self.process.stdout.readline())
        return subprocess.CompletedProcess(words, code, out.read_text(), err.read_text())


@pytest.fixture(scope="module")
def forking() -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", FORKING], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process


@pytest.fixture
def limited(forking: subprocess.Popen[str], tmp_path: Path) -> Limits:
    return Limits(process=forking, folder=tmp_path)


@pytest.mark.parametrize("name", FILES)
def test_lint_ends_with_a_sentence(tmp_path: Path, limited: Limits, name: str) -> None:
    content, code, says = FILES[name]
    file = tmp_path / "deck.toml"
    file.write_bytes(content)
    ended = limited.run("lint", str(file))
    assert says in ended.stdout + ended.stderr
    assert (ended.returncode, "Traceback" in ended.stderr) == (code, False), ended.stderr[-2_000:]
    assert len(ended.stdout) < 100_000


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"[" * 900_000, "more than 32 deep"),
        (b'{"a":' * 100_000, "more than 32 deep"),
        (b"[" + b"1," * 450_000 + b"1]", "none of the lists"),
        (b"[" + b'{"name":"a"},' * 70_000 + b"]", "at most 2,000 activities"),
        (b"prompt\n" + b"a\n" * 450_000, "at most 2,000 activities"),
        (b"prompt,\n" + b"," * 900_000, "no rows under the first line"),
        (b"prompt\n" + b"," * 900_000, "more than 131,072 characters"),
        (b'prompt\n"' + b"a\n" * 450_000, "more than 131,072 characters"),
        (b"var x = " + b"/*" * 400_000, "only data are read"),
        (b'"' + b"\\" * 900_001, "this is a line of plain text"),
        (b"word " * 180_000, "this is a line of plain text"),
        (b"x" * 4_000_001, "it has 4,000,001 bytes; at most 4,000,000 are read."),
        (b"\x00" * 900_000, "only data are read"),
        ("[]".encode("utf-16"), "It looks like UTF-16"),
        (b"bingoList[1] = require('child_process').exec('reboot')", "this is code, not a list"),
    ],
    ids=lambda value: str(value[:12]) if isinstance(value, bytes) else None,
)
def test_import_ends_with_a_sentence_and_writes_nothing(
    tmp_path: Path, limited: Limits, content: bytes, says: str
) -> None:
    file, made = tmp_path / "list", tmp_path / "made.toml"
    file.write_bytes(content)
    ended = limited.run("import", str(file), "-o", str(made))
    assert says in ended.stderr
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1), ended.stderr[-2_000:]
    assert not made.exists()


@pytest.mark.parametrize(
    "words", [["lint"], ["simulate"], ["import"], ["export", "--to", "csv"]], ids=lambda words: words[0]
)
@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("folder", "this is a folder, not a file."),
        ("pipe", "this is a device or a pipe, not a file."),
        ("endless", "this is a device or a pipe, not a file."),
        ("circle", "it cannot be read ("),
        ("nowhere", "it cannot be read (No such file or directory)."),
    ],
)
def test_what_is_no_file_is_not_waited_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], kind: str, says: str
) -> None:
    path = placed(tmp_path, kind)
    with pytest.raises(SystemExit) as ended:
        main(["deck", words[0], str(path), *words[1:]])
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith(f"{path}: {says}")


def placed(folder: Path, kind: str) -> Path:
    path = folder / kind
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "endless":
        path.symlink_to("/dev/zero")
    elif kind == "circle":
        path.symlink_to(path)
    return path

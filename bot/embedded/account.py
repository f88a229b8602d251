"""As whom the server runs, and what that account can reach.

PostgreSQL refuses to run as root, so root hands it to an unprivileged account that every system has.
"""

import os
import pwd
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from bot.embedded.errors import EmbeddedError

CANDIDATES = ("nobody", "daemon", "bin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The unprivileged account the server runs as when we are root."""

    user: int
    group: int


def server_account() -> Account | None:
    """Who the server must run as, or None when that is ourselves.

    Raises EmbeddedError when we are root and the system knows no unprivileged account.
    """
    if os.geteuid() != 0:
        return None
    for name in CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(user=entry.pw_uid, group=entry.pw_gid)
    raise EmbeddedError(
        "PostgreSQL does not run as root and there is no account named nobody: "
        "start as another user, or set BINGO_DATABASE_URL to a database of your own."
    )


def can_reach(account: Account | None, path: Path) -> bool:
    """Whether every folder on the way to path lets the account pass.

    Folders still to be made count as open; access lists are not looked at.
    """
    if account is None:
        return True
    return all(_lets_pass(account, folder.stat()) for folder in path.resolve().parents if folder.exists())


def private_folder(account: Account | None, path: Path) -> Path:
    """Makes path, open to the server's account and nobody else."""
    path.mkdir(parents=True, exist_ok=True)
    if account is not None:
        shutil.chown(path, account.user, account.group)
    path.chmod(0o700)
    return path


def _lets_pass(account: Account, folder: os.stat_result) -> bool:
    if folder.st_uid == account.user:
        return bool(folder.st_mode & stat.S_IXUSR)
    if folder.st_gid == account.group:
        return bool(folder.st_mode & stat.S_IXGRP)
    return bool(folder.st_mode & stat.S_IXOTH)

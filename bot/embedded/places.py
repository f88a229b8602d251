"""Where data and sockets go."""

import hashlib
import shutil
import tempfile
from pathlib import Path

from bot.embedded.account import Account, can_reach, private_folder, server_account

STATE = Path("/var/lib/connection-bingo")
# The kernel takes 107 characters for a socket's whole path on Linux, 103 on macOS.
LONGEST_SOCKET = 103
SOCKET = ".s.PGSQL.5432"
SHORT = Path("/tmp")  # noqa: S108 - a private folder is made inside


def erase(data: Path) -> None:
    """Forgets a kept database; there may be none. No server may be running on it."""
    shutil.rmtree(settled(server_account(), data), ignore_errors=True)


def settled(account: Account | None, data: Path, *, state: Path = STATE) -> Path:
    """Where the data really live: at the path asked for, or, when root asked for a place that only root
    can reach, in a folder of the state directory named after it.
    """
    path = data.expanduser().absolute()
    if can_reach(account, path.parent / "x"):
        return path
    state.mkdir(mode=0o755, parents=True, exist_ok=True)
    digest = hashlib.sha256(str(path).encode()).hexdigest()[:12]
    return state / f"{path.name}-{digest}"


def temporary_folder(account: Account | None, purpose: str) -> Path:
    """A new private folder with a path short enough for a socket, reachable by the server's account."""
    base = Path(tempfile.gettempdir())
    for parent in (base, SHORT):
        folder = Path(tempfile.mkdtemp(prefix=f"bingo-{purpose}-", dir=parent))
        if len(str(folder / SOCKET)) <= LONGEST_SOCKET and can_reach(account, folder):
            break
        folder.rmdir()
    return private_folder(account, folder)

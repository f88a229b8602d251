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
    return state / f"{path.name.lstrip('.')}-{digest}"


def temporary_folder(account: Account | None, purpose: str, *, base: Path | None = None) -> Path:
    """A new private folder with a path short enough for a socket, reachable by the server's account.

    base: where to try first, the system's temporary folder by default.
    """
    wanted = Path(tempfile.gettempdir()) if base is None else base
    prefix = f"bingo-{purpose}-"
    longest = wanted / f"{prefix}xxxxxxxx" / SOCKET
    fits = len(str(longest)) <= LONGEST_SOCKET and can_reach(account, longest)
    return private_folder(account, Path(tempfile.mkdtemp(prefix=prefix, dir=wanted if fits else SHORT)))

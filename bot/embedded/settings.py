"""How the embedded server is set up: what initdb is told, and what the server is told."""

from pathlib import Path

ALWAYS = {
    "listen_addresses": "",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_connections": "100",
    "jit": "off",
    "max_parallel_workers_per_gather": "0",
}
# For data that nobody will miss: no waiting for the disk, and no housekeeping between tests. Few rows and short
# connections: any plan will do, so each statement is planned once and not for its first five parameters anew.
FORGETFUL = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_wal_size": "4GB",
    "checkpoint_timeout": "1d",
    "plan_cache_mode": "force_generic_plan",
}
INTRODUCED = {"io_method": (18, "sync")}


def initdb_options(major: int, *, durable: bool) -> list[str]:
    """Sorting and letters are the same on every machine; trust on the private socket, nothing else."""
    builtin = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    locale = builtin if major >= 17 else ["--locale=C.UTF-8"]
    sync = [] if durable else ["--no-sync"]
    access = ["--auth-local=trust", "--auth-host=reject", "--username=postgres"]
    return [*locale, "--encoding=UTF8", *access, *sync, "--no-instructions"]


def server_options(sockets: Path, *, major: int, durable: bool) -> list[str]:
    """Arguments of `postgres`: one private socket, no network."""
    settings = ALWAYS | {"unix_socket_directories": f'"{sockets}"'}
    if not durable:
        settings |= FORGETFUL
        settings |= {name: value for name, (since, value) in INTRODUCED.items() if major >= since}
    return [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]

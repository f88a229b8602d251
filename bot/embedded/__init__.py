"""PostgreSQL without an installation: for the demo and the tests. Production brings its own database."""

from bot.embedded.errors import EmbeddedError
from bot.embedded.places import erase
from bot.embedded.server import DATABASE, OWNER, SUPERUSER, EmbeddedPostgres, serving

__all__ = ["DATABASE", "OWNER", "SUPERUSER", "EmbeddedError", "EmbeddedPostgres", "erase", "serving"]

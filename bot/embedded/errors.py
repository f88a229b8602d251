"""What can go wrong with the embedded database."""


class EmbeddedError(Exception):
    """The embedded PostgreSQL cannot be started; the text is one sentence for the person at the terminal."""

"""Why a command ends early."""


class Stop(Exception):
    """The command cannot go on; its text is one sentence that says what to put right."""

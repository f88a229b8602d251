"""A company that plays: the real bot, a real database and a practice Slack, with a story to go through."""

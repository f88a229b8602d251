"""Pages for a browser: a team's wall for an office screen, and posters for whoever holds a link."""

"""The game: values and pure functions. It knows no clock, no randomness of its own and nobody outside."""

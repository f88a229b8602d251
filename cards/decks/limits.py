"""How much a deck may hold, so that reading one takes little time and memory whatever somebody hands over."""

LARGEST = 1_000_000
"""Characters of a deck's text."""
LARGEST_FILE = 4 * LARGEST
"""Bytes of its file: no character of UTF-8 takes more than four."""
LONGEST_LINE = 2_000
"""Characters of one of its lines."""
MOST = 2_000
"""Activities of a deck; their numbers must fit a smallint."""
MOST_PARTS = 20
"""Parts of a key, with dots between. No deck has one of so many, and reading it takes time that grows with their square."""
DEEPEST = 32
"""Brackets within brackets in a list of another game."""
MOST_FINDINGS = 300
"""What is told of one deck at a time; nobody reads more."""
LONGEST_SHOWN = 60
"""Characters of a mistaken value that a message repeats."""

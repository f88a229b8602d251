"""How thoroughly properties are tried here: often enough to find a slip, and never failed for a slow machine."""

from hypothesis import settings

CALM = settings(deadline=None, max_examples=40)
FEW = settings(deadline=None, max_examples=12)
"""Where making a case takes long, as a whole deck of any words does."""

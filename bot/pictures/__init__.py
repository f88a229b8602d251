"""Pictures drawn here: posters, charts and the wall, with fonts that come along. Knows what to draw, not where it goes."""

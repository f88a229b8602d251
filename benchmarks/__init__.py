"""Figures, each beside a reference in the same run. Ratios of medians travel between machines; seconds do not."""

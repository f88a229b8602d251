"""A company plays for some weeks in the practice workspace, and every figure is counted again from the claims alone."""

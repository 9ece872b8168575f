"""The questions of the set ``fresh_runs``, by person."""

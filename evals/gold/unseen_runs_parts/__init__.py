"""The questions of the set ``unseen_runs``, by runner."""

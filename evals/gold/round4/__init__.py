"""The parts of the sets ``round4_runs`` and ``round4_days``: their tools, and each person's questions."""

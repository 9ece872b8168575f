"""The parts of the set ``final_runs``: the view on a history, and each athlete's questions."""

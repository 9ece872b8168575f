"""The parts of the sets ``round7_…``, one module an athlete."""

"""The parts of the sets ``round5_…``, one module an athlete."""

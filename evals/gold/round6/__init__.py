"""The parts of the sets ``round6_…``, one module an athlete."""

"""The error of a brain that cannot speak: raised in its depths, told at the door."""


class BrainUnavailableError(Exception):
    """The brain that was asked for cannot speak; the message says why and what to do."""

"""What is said, without what was only thought."""

import pytest

from agent.brains.wire.text import spoken


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("You ran 5 km.", "You ran 5 km."),
        ("<think>Hm.\nWell.</think>\n\nYou ran 5 km.", "You ran 5 km."),
        ("<thinking>Hm.</thinking>Yes. <think>No?</think>", "Yes."),
        ("Hm, so he ran.</think>You ran 5 km.", "You ran 5 km."),
        ("<think>and so on, without an end", ""),
        ("Pace <5:00 was your goal.", "Pace <5:00 was your goal."),
    ],
)
def test_thinking_is_taken_out(text: str, said: str) -> None:
    assert spoken(text) == said

"""A name in a sentence is a name, whatever it is made of."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tools.literal import literal

NAME = "**x** [click](http://evil) <img src=x onerror=alert(1)> ![p](http://evil/p.png) `c` &lt; | ~~s~~"


def _shown(markdown: str) -> str:
    """The text that a Markdown reader shows; fails where it would show anything but text."""
    (inline,) = [token for token in MarkdownIt().parse(f"Shoe: {markdown}.") if token.type == "inline"]
    kinds = {child.type for child in inline.children or []}
    assert kinds <= {"text", "text_special"}, kinds
    return "".join(child.content for child in inline.children or [])


def test_a_hostile_name_is_shown_as_it_is() -> None:
    assert _shown(literal(NAME)) == f"Shoe: {NAME}."


def test_an_ordinary_name_is_untouched() -> None:
    assert literal("Pegasus 40, Zürich-Lauf (10.5 km) #3!") == "Pegasus 40, Zürich-Lauf (10.5 km) #3!"


@given(st.text(alphabet="ab\\`*_[]<>|~&!()#:/ ", max_size=30))
def test_no_name_becomes_markup(name: str) -> None:
    assert _shown(literal(name)) == f"Shoe: {' '.join(name.split())}."

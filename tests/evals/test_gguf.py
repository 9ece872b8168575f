"""The head of a GGUF file, written here byte by byte."""

import struct
from pathlib import Path

import pytest

from evals.gguf import corrected_template, metadata


def text(value: str) -> bytes:
    return struct.pack("<Q", len(value)) + value.encode()


def test_keys_are_read_and_arrays_stepped_over(tmp_path: Path) -> None:
    entries = [
        text("general.name") + struct.pack("<I", 8) + text("Tiny"),
        text("tokenizer.tokens") + struct.pack("<IIQ", 9, 8, 2) + text("a") + text("b"),
        text("tokenizer.types") + struct.pack("<IIQ", 9, 5, 3) + struct.pack("<3i", 1, 2, 3),
        text("tiny.context_length") + struct.pack("<II", 4, 2048),
    ]
    file = tmp_path / "tiny.gguf"
    file.write_bytes(b"GGUF" + struct.pack("<IQQ", 3, 0, len(entries)) + b"".join(entries))

    assert metadata(file) == {"general.name": "Tiny", "tiny.context_length": 2048}


def test_another_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.gguf"
    file.write_bytes(b"PK\x03\x04")

    with pytest.raises(ValueError, match="no GGUF file"):
        metadata(file)


def test_doubled_braces_of_the_tool_example_are_said_once() -> None:
    template = '{{- "{{\\"name\\": <function-name>, \\"arguments\\": <args-json-object>}}\\n" }}'

    assert corrected_template(template) == template.replace("{{\\", "{\\").replace(">}}", ">}")

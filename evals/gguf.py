"""What a GGUF file says about itself, read from its head: the model's name, its longest context, its chat template.

Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

import struct
from pathlib import Path
from typing import Any, BinaryIO

_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9


def metadata(path: Path) -> dict[str, Any]:
    """Every key with its value, arrays left out.

    Raises:
        ValueError: this is no GGUF file.
    """
    with path.open("rb") as file:
        if file.read(4) != b"GGUF":
            raise ValueError(f"{path.name} is no GGUF file")
        _version, _tensors, keys = _unpack(file, "IQQ")
        return {key: value for key, value in (_entry(file) for _ in range(keys)) if value is not None}


def corrected_template(template: str) -> str:
    """*template* with the braces of its tool example said once.

    Qwen2.5's template writes the example in double braces, and a small model copies them into its calls.
    """
    return template.replace('{{\\"name\\"', '{\\"name\\"').replace("<args-json-object>}}", "<args-json-object>}")


def _entry(file: BinaryIO) -> tuple[str, Any]:
    key = _text(file)
    (kind,) = _unpack(file, "I")
    return key, _value(file, kind)


def _value(file: BinaryIO, kind: int) -> Any:
    if kind == _STRING:
        return _text(file)
    if kind == _ARRAY:
        inner, count = _unpack(file, "IQ")
        _skip(file, inner, count)
        return None
    (value,) = _unpack(file, _SCALARS[kind])
    return value


def _skip(file: BinaryIO, kind: int, count: int) -> None:
    if kind in _SCALARS:
        file.seek(count * struct.calcsize("<" + _SCALARS[kind]), 1)
        return
    for _ in range(count):
        _value(file, kind)


def _text(file: BinaryIO) -> str:
    (length,) = _unpack(file, "Q")
    return file.read(length).decode("utf-8", "replace")


def _unpack(file: BinaryIO, shape: str) -> tuple[Any, ...]:
    shape = "<" + shape
    return struct.unpack(shape, file.read(struct.calcsize(shape)))

"""The house as a whole: names, locks and settings that no single module can check."""

import re
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from storage.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ["agent", "tools", "memory", "storage", "ui", "evals"]


@pytest.mark.parametrize("package", PACKAGES)
def test_no_other_distribution_owns_our_top_level_names(package: str) -> None:
    assert set(packages_distributions().get(package, [])) <= {"coach-g"}


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock", "requirements-eval.lock"])
def test_a_lock_pins_every_package_with_hashes_and_names_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert not re.search(r"--(extra-)?index-url|--find-links|https?://", text)
    pins = re.findall(r"^[a-z0-9][\w.\-\[\],]*==\S+.*$", text, flags=re.MULTILINE)
    assert len(pins) > 50
    assert all(pin.rstrip().endswith("\\") for pin in pins)


def test_every_declared_dependency_is_in_the_lock() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    locked = set(
        re.findall(r"^([a-z0-9][\w.\-]*)(?:\[[^\]]*\])?==", (ROOT / "requirements.lock").read_text(), re.MULTILINE)
    )
    names = {re.split(r"[\[<>=~! ;]", d, maxsplit=1)[0].lower().replace("_", "-") for d in declared}
    assert names <= locked


def test_every_setting_is_documented_in_the_example() -> None:
    example = (ROOT / ".env.example").read_text()
    names = [f"COACH_{field.upper()}" for field in Settings.model_fields]
    assert [name for name in names if name not in example] == []

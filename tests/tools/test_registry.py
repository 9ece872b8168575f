"""The tools: named as scripts know them, with schemas a model can read, and cheap to import."""

import subprocess
import sys

from tools.registry import build_registry


def test_the_stable_names_are_there() -> None:
    names = [tool.name for tool in build_registry()]
    assert {"query_metrics", "show_activity", "describe_metrics", "import_files"} <= set(names)


def test_every_tool_says_when_to_use_it_and_what_each_argument_is() -> None:
    for tool in build_registry():
        assert len(tool.description) > 40 and tool.examples, tool.name
        for name, field in tool.args.model_fields.items():
            assert field.description, f"{tool.name}.{name}"


def test_importing_the_tools_loads_nothing_heavy() -> None:
    heavy = ("pandas", "plotly", "langchain_core", "langgraph", "chainlit", "chromadb", "alembic", "fitdecode")
    code = f"import tools.registry, sys; print([m for m in {heavy!r} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"

# Coach G: `make run` sets everything up and serves the chat, `make test` sets everything up and checks everything.
# Needs Python 3.11 to 3.13 and make, nothing else: uv is fetched as a package where it is absent.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: setup setup-dev run test lint types lock clean
.DEFAULT_GOAL := run

setup: $(VENV)/.runtime
setup-dev: $(VENV)/.development

$(VENV)/.uv:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || \
		{ echo "Coach G needs Python 3.11, 3.12 or 3.13. Name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "The venv module is missing (Debian, Ubuntu: apt install python3-venv)." >&2; exit 1; }
	@if command -v uv >/dev/null; then ln -sf "$$(command -v uv)" $(BIN)/uv; \
		else $(BIN)/python -m pip install --quiet --disable-pip-version-check uv; fi
	@touch $@

# Compiled here once, so that the first question does not wait for it.
define install
	$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --no-deps --require-hashes -r $(1)
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q agent tools memory storage ui
endef

$(VENV)/.runtime: requirements.lock pyproject.toml | $(VENV)/.uv
	@echo "Setting up (about a minute the first time) …"
	@$(call install,requirements.lock)
	@touch $@

$(VENV)/.development: requirements-dev.lock requirements.lock pyproject.toml | $(VENV)/.uv
	@echo "Setting up for development …"
	@$(call install,requirements-dev.lock)
	@touch $@ $(VENV)/.runtime

run: setup
	@$(BIN)/coach-g serve

test: setup-dev lint types
	@$(BIN)/python -m pytest

lint: setup-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-cache

types: setup-dev
	@$(BIN)/mypy

# One universal lock for Python 3.11 to 3.13, with hashes and without the address of any index.
COMPILE := uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet
lock:
	$(COMPILE) pyproject.toml -o requirements.lock
	$(COMPILE) pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
	$(COMPILE) pyproject.toml --group eval -c requirements.lock -o requirements-eval.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

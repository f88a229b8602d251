# `make demo` and `make test` are the whole set-up: everything else is found with `make help`.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
# Helm's program: fetched for Linux on x86-64; elsewhere say where yours is.
HELM ?= $(BIN)/helm
export HELM
# A machine that keeps no compiled modules would have every process of the tests compile all of them again.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help setup demo test test-browser fast chart check format bench wheel wheel-smoke lock

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: $(STAMP) ## .venv with the locked dependencies and this checkout

$(STAMP): requirements-dev.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: setup ## plays a week with an embedded database and a practice workspace
	$(BIN)/bingo demo

test: setup ## every test that needs only Python
	$(BIN)/pytest -n auto --dist worksteal -m "not browser and not chart"

test-browser: setup ## the practice workspace's page in Debian's chromium (CHROMIUM says where another one is)
	$(BIN)/pytest -m browser tests/browser

QUICK := tests/cards tests/services/rules $(wildcard tests/services/test_*.py) tests/bot/views

fast: setup ## the quick tests, for while one works: the game, the rules, the words
	$(BIN)/pytest -n auto --dist worksteal -m "not database and not wheel and not thorough" $(QUICK)

chart: setup $(HELM) ## the Helm chart, rendered and checked
	$(BIN)/pytest -m chart tests/helm

$(BIN)/helm: helm/client.lock tests/helm/client.py | $(STAMP)
	$(BIN)/python -m tests.helm.client $@

check: setup ## format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup ## puts the code into its one format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: setup ## figures, each beside a reference in the same run
	$(BIN)/python -m benchmarks

wheel: setup ## dist/*.whl
	$(BIN)/hatchling build -t wheel

wheel-smoke: wheel ## the wheel by itself, outside the checkout: the played week
	rm -rf dist/alone
	$(PYTHON) -m venv dist/alone
	dist/alone/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	dist/alone/bin/python -m pip install --quiet --disable-pip-version-check --no-deps dist/*.whl
	cd / && $(CURDIR)/dist/alone/bin/bingo demo --smoke

lock: ## both lock files anew (needs uv)
	uv pip compile --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --extra demo -o requirements.lock
	uv pip compile --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --extra demo --group dev -o requirements-dev.lock

# make site: set up and build site/ from content/.   make test: set up, lint, check types, run all tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help site test lint serve golden chromium clean

help:
	@echo "make site     set everything up and build site/ from content/"
	@echo "make test     set everything up and run the checks and all tests"
	@echo "make serve    show the site on this machine, built again as you edit"
	@echo "make golden   renew the golden files of the small test site"
	@echo "make clean    remove what make made"

$(VENV)/site: pyproject.toml
	@echo "== setting up $(VENV)"
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/test: $(VENV)/site
	@echo "== setting up the tests"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@

site: $(VENV)/site
	@echo "== building site/"
	$(BIN)/khulasa build

serve: $(VENV)/site
	$(BIN)/khulasa serve

lint: $(VENV)/test
	@echo "== style and types"
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# The browser tests run in the system's Chromium; where it can be neither found nor installed they say so and are skipped.
chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || { \
	  echo "== installing Chromium for the browser tests"; \
	  if [ "$$(id -u)" = 0 ]; then sudo=; else sudo="sudo -n"; fi; \
	  { $$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends chromium >/dev/null; } \
	  || echo "Chromium could not be installed: install it by hand to run the browser tests"; }

test: $(VENV)/test chromium lint
	@echo "== tests"
	$(BIN)/python -m pytest

golden: $(VENV)/test
	$(BIN)/python -m tests.golden.renew

clean:
	rm -rf $(VENV) site build dist .mypy_cache .ruff_cache .pytest_cache

# make site: set up and build site/ from content/.   make test: set up, lint, check types, run all tests.

# The first Python that is new enough and has its venv module.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
  $$python -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; done)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help site test test-properdocs lint serve golden bench chromium clean

help:
	@echo "make site     set everything up and build site/ from content/"
	@echo "make test     set everything up and run the checks and all tests"
	@echo "make test-properdocs   check that ProperDocs in place of MkDocs gives the same site"
	@echo "make serve    show the site on this machine, built again as you edit"
	@echo "make golden   renew the golden files of the small test site, and the dictionary in docs/data.md"
	@echo "make bench    measure how fast articles are read and the site is built"
	@echo "make clean    remove what make made"

$(VENV)/site: pyproject.toml
	@echo "== setting up $(VENV)"
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with its venv module is needed: apt install python3.11 python3.11-venv"; exit 1; }
	test -x $(BIN)/pip || $(PYTHON) -m venv --clear $(VENV)
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

test-properdocs: site
	@echo "== the same site on ProperDocs"
	test -x build/properdocs/bin/pip || $(BIN)/python -m venv --clear build/properdocs
	build/properdocs/bin/python -m pip install --quiet --disable-pip-version-check -e . properdocs
	build/properdocs/bin/properdocs build --quiet --strict -f site_config.yml -d $(CURDIR)/build/properdocs-site
	diff -r site build/properdocs-site

golden: $(VENV)/test
	$(BIN)/python -m tests.golden.renew
	$(BIN)/python -m tests.dictionary

bench: $(VENV)/test
	$(BIN)/python -m tests.bench

clean:
	rm -rf $(VENV) site build dist .mypy_cache .ruff_cache .pytest_cache

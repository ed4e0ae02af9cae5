# make site: set up and build site/ from content/.   make test: set up, lint, check types, run all tests.

# The first Python that is new enough and has its venv module.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
  $$python -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; done)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help site test test-properdocs lint serve golden bench fonts gazetteer lighthouse chromium checkers clean

help:
	@echo "make site     set everything up and build site/ from content/"
	@echo "make test     set everything up and run the checks and all tests"
	@echo "make test-properdocs   check that ProperDocs in place of MkDocs gives the same site"
	@echo "make serve    show the site on this machine, built again as you edit"
	@echo "make golden   renew the golden files of the small test site, the pictures of pages, and the dictionary in docs/data.md"
	@echo "make bench    measure how fast articles are read and the site is built"
	@echo "make fonts    cut the web fonts out of the printed ones"
	@echo "make gazetteer DIVISIONS=... CITIES=...   make the lexicon's table of places from the lists that tests/gazetteer tells of"
	@echo "make lighthouse   score a page of every kind on a phone, about 15 seconds each"
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

# The browser tests run in the system's Chromium: where there is none, in Debian's without windows, which takes half the time; where
# none can be installed they say so and are skipped.
BROWSERS := chromium-headless-shell chromium chromium-browser google-chrome

chromium:
	@for browser in $(BROWSERS); do command -v $$browser >/dev/null && exit; done; \
	  echo "== installing Chromium for the browser tests"; \
	  if [ "$$(id -u)" = 0 ]; then sudo=; else sudo="sudo -n"; fi; \
	  { $$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends chromium-headless-shell >/dev/null; } \
	  || echo "Chromium could not be installed: install it by hand to run the browser tests"

# axe-core and the Nu Html Checker, as tests/browser/package-lock.json names them; without npm their tests are skipped.
CHECKERS := tests/browser/node_modules/.package-lock.json

$(CHECKERS): tests/browser/package-lock.json
	@echo "== installing the checkers of the browser tests"
	npm ci --prefix tests/browser --ignore-scripts --no-fund --no-audit --silent

checkers:
	@command -v npm >/dev/null && $(MAKE) --no-print-directory $(CHECKERS) \
	|| echo "axe-core and the Nu Html Checker could not be installed: npm is needed to run their tests"

test: $(VENV)/test chromium checkers lint
	@echo "== tests"
	$(BIN)/python -m pytest --numprocesses=auto --dist=loadscope --hypothesis-seed=0 --quiet

test-properdocs: site
	@echo "== the same site on ProperDocs"
	test -x build/properdocs/bin/pip || $(BIN)/python -m venv --clear build/properdocs
	build/properdocs/bin/python -m pip install --quiet --disable-pip-version-check -e . properdocs
	build/properdocs/bin/properdocs build --quiet --strict -f site_config.yml -d $(CURDIR)/build/properdocs-site
	diff -r site build/properdocs-site

golden: $(VENV)/test
	$(BIN)/python -m tests.golden.renew
	$(BIN)/python -m tests.browser.renew
	$(BIN)/python -m tests.dictionary

bench: $(VENV)/test
	$(BIN)/python -m tests.bench

# Letters of Arabic, with those that Persian, Kurdish and Urdu names bring, and of western European and Turkish names; no hints.
NASKH := U+060C,U+061B,U+061F,U+0621-063A,U+0640-0655,U+0660-066D,U+0670,U+0671,U+067E,U+0686,U+0698,U+06A4,U+06A9,U+06AF,\
U+06BE,U+06C1,U+06CC,U+06D5,U+06F0-06F9,U+200C-200F
SANS := U+0020-007E,U+00A0-00FF,U+0100-0101,U+011E-011F,U+012A-012B,U+0130-0131,U+0152-0153,U+015E-015F,U+016A-016B,\
U+02BB-02BF,U+2010-2015,U+2018-201E,U+2022,U+2026,U+2030,U+2039-203A,U+20AC,U+2212
SUBSET = build/fonts/bin/pyftsubset templates/print/fonts/$(1).ttf --unicodes=$(subst $() ,,$(2)) --no-hinting --flavor=woff2 \
  --output-file=templates/assets/fonts/$(3).woff2

fonts:
	test -x build/fonts/bin/pyftsubset || { $(PYTHON) -m venv --clear build/fonts && build/fonts/bin/pip install --quiet 'fonttools[woff]==4.68.0'; }
	$(call SUBSET,NotoNaskhArabic-Regular,$(NASKH),naskh-regular)
	$(call SUBSET,NotoNaskhArabic-Bold,$(NASKH),naskh-bold)
	$(call SUBSET,NotoSans-Regular,$(SANS),sans-regular)
	$(call SUBSET,NotoSans-Bold,$(SANS),sans-bold)

gazetteer: $(VENV)/test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'wordfreq==3.1.1'
	$(BIN)/python -m tests.gazetteer $(DIVISIONS) $(CITIES)

tests/bench/node_modules/.package-lock.json: tests/bench/package-lock.json
	npm ci --prefix tests/bench --ignore-scripts --no-fund --no-audit --silent

lighthouse: $(VENV)/test chromium tests/bench/node_modules/.package-lock.json
	$(BIN)/python -m tests.bench.lighthouse

clean:
	rm -rf $(VENV) site build dist .mypy_cache .ruff_cache .pytest_cache

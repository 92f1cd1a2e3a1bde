# coursegen's commands. Python 3.11 or later is all that `make course` needs.

PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
  if $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$p; break; fi; done)
BIN := .venv/bin
# A browser test waits half of its time: three at once keep two processors busy.
PARALLEL := -n 3 --dist loadfile
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help course test test-all gates check bench generate pictures setup setup-dev browser clean

help:              ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile

course: setup      ## draft (only if course/ has no modules yet), check, build everything into build/
	@ls course/modules/*.yaml >/dev/null 2>&1 || $(BIN)/coursegen draft course/notes/*.md --into course
	@echo "checking course/ and building it into build/"
	@$(BIN)/coursegen build course --out build

test: setup-dev browser  ## the tests, browser tests included
	@$(BIN)/python -m scripts.node node --test tests/js/*/*.test.js
	@$(BIN)/python -m pytest -m "not slow" $(PARALLEL)

test-all: test gates  ## the tests, the long matrices, the book under Sphinx 9, Jupyter Book 2 and JupyterLab
	@$(BIN)/python -m pytest -m slow $(PARALLEL)

check: setup-dev   ## types, lint, contracts of the rooms, generated files, the course itself
	@$(BIN)/ruff check src tests scripts benchmarks
	@$(BIN)/ruff format --check --quiet src tests scripts benchmarks || (echo "run: $(BIN)/ruff format src tests scripts benchmarks"; exit 1)
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m scripts.generate --check
	@$(BIN)/python -m scripts.node npm run --silent check
	@$(BIN)/coursegen check course

bench: setup-dev   ## speed and size, as ratios within one run
	@$(BIN)/python -m benchmarks
	@$(BIN)/python -m benchmarks.book
	@$(BIN)/python -m benchmarks.check
	@$(BIN)/python -m benchmarks.notes
	@$(BIN)/python -m benchmarks.preview

generate: setup-dev  ## make generated files anew: schemas, words, the browser's script
	@$(BIN)/python -m scripts.generate
	@$(BIN)/python -m scripts.golden
	@$(BIN)/python -m scripts.node npm run --silent build

pictures: setup-dev browser  ## take the pictures of docs/instructors.md anew
	@$(BIN)/python -m scripts.pictures

setup: .venv/course.stamp
setup-dev: .venv/dev.stamp node_modules/.stamp

.venv/bin/python:
	@test -n "$(PYTHON)" || (echo "coursegen needs Python 3.11 or later: install it first." >&2; exit 1)
	@echo "setting up .venv"
	@$(PYTHON) -m venv .venv || (echo "Python's venv module is missing (Debian: apt-get install python3-venv)." >&2; rm -rf .venv; exit 1)

.venv/course.stamp: requirements/course.txt pyproject.toml | .venv/bin/python
	@$(PIP) install --require-hashes -r requirements/course.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev.stamp: requirements/dev.txt .venv/course.stamp
	@echo "setting up what tests need"
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

node_modules/.stamp: package-lock.json .venv/dev.stamp
	@$(BIN)/python -m scripts.node npm ci --silent --ignore-scripts
	@touch $@

gates: .venv/gate-sphinx9.stamp .venv/gate-jupyter-book2.stamp .venv/gate-jupyterlab.stamp

.venv/gate-%.stamp: requirements/%.txt .venv/dev.stamp
	@echo "setting up $*"
	@$(PYTHON) -m venv .venv/gate-$*
	@.venv/gate-$*/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements/$*.txt
	@touch $@

browser: setup-dev
	@$(BIN)/python -m scripts.chromium --install >/dev/null

clean:             ## forget what was built and set up
	@rm -rf build/book build/book-source build/lms build/web build/report.json .venv node_modules

# Each target does what it needs of the ones before it; a second call of any does no set-up again.
# Needs only make and Python 3.11 or newer.

PYTHON ?= $(shell for one in python3.13 python3.12 python3.11 python3 python; do \
	$$one -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$one && break; done)
VENV := .venv
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check install --quiet
RUNTIME := $(VENV)/runtime.done
REPORTS := $(VENV)/reports.done
DEVELOP := $(VENV)/develop.done
PEER_VENV := .venv-peer
PEER := $(PEER_VENV)/peer.done
DOCS_VENV := .venv-docs
DOCS := $(DOCS_VENV)/docs.done
CHECKERS := node_modules/.package-lock.json
SHELL_TRIED := $(VENV)/headless-shell.tried
TYPES := $(VENV)/types.txt
COMPILED := $(VENV)/tests-compiled.done

export PIP_NO_INPUT = 1
# What Python compiles is kept beside its source, whatever this machine is set to: compiled anew at every start, our
# modules take a command half a second, and each process of the tests several.
export PYTHONDONTWRITEBYTECODE =

.PHONY: help setup reports postgresql calendars compare site test fuzz check lint types format bench coverage wheel docs schemas lock clean java browser wrk pictures

help:
	@echo "make compare   set up once, then compare the medical-office certifications"
	@echo "make site      set up once, then serve the site on this machine and open it (PORT=8000)"
	@echo "make setup     only set up: afterwards .venv/bin/mikiwame runs"
	@echo "make reports   set up what readers' reports need: afterwards mikiwame serve --reports ADDRESS runs"
	@echo "make test      check the code, then run every test"
	@echo "make check     format, lint, types, import contract, sizes"
	@echo "make fuzz      try ten million changed texts, files, requests and patterns (under two hours; stops and goes on)"
	@echo "make bench     measure the stages against their peers, and write docs/benchmarks.md"
	@echo "make wheel     build the wheel, install it into an empty environment and try it"
	@echo "make docs      build the site of the documents, with the Python reference, in build/docs"
	@echo "make pictures  draw the pictures of the two READMEs anew"
	@echo "make coverage  run the tests and tell which lines none of them runs"
	@echo "make schemas   renew the JSON Schemas of a catalogue's files, which editors complete by"
	@echo "make format    rewrite the code in the house's format"
	@echo "make lock      renew the pinned dependencies"

setup: $(RUNTIME)

$(RUNTIME): requirements/runtime.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Mikiwame needs Python 3.11 or newer with venv (Debian: apt install python3-venv). \
	Install it, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Setting up in $(VENV) (only the first time; about a minute) …" >&2
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) --require-hashes -r requirements/runtime.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@$(VENV)/bin/python -m compileall -q src/mikiwame
	@touch $@

reports: $(REPORTS)

$(REPORTS): $(RUNTIME) requirements/reports.txt
	@echo "Setting up what readers' reports need (only the first time) …" >&2
	@$(PIP) --require-hashes -r requirements/reports.txt -r requirements/runtime.txt
	@touch $@

$(DEVELOP): $(REPORTS) requirements/develop.txt requirements/ctdl.txt tests/browser/requirements.txt
	@echo "Setting up what the tests need (only the first time; a few minutes) …" >&2
	@$(PIP) --require-hashes -r requirements/develop.txt -r requirements/reports.txt -r requirements/runtime.txt \
	-r tests/browser/requirements.txt
	@$(PIP) --require-hashes --no-deps --ignore-requires-python -r requirements/ctdl.txt
	@touch $@

# The peer of a benchmark wants other versions than ours, so it has an environment of its own.
$(PEER): $(RUNTIME) requirements/peer.txt
	@echo "Setting up what the benchmarks measure against (only the first time; a few minutes) …" >&2
	@$(VENV)/bin/python -m venv $(PEER_VENV)
	@$(PEER_VENV)/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes -r requirements/peer.txt
	@touch $@

compare: $(RUNTIME)
	@$(VENV)/bin/mikiwame compare --category general

# A browser is opened as soon as the server answers, where there is a screen for one; Ctrl-C ends the server.
PORT ?= 8000
SITE := http://127.0.0.1:$(PORT)/
site: $(RUNTIME)
	@server=$$$$; if test "$$(uname)" = Darwin || test -n "$$DISPLAY$$WAYLAND_DISPLAY"; then \
	( while sleep 1; kill -0 $$server 2>/dev/null; do \
	$(VENV)/bin/python -c "import urllib.request as u; u.urlopen('$(SITE)health')" 2>/dev/null && \
	{ $(VENV)/bin/python -m webbrowser $(SITE) >/dev/null; break; }; done ) & fi; \
	exec $(VENV)/bin/mikiwame serve --port $(PORT)

check: lint types

lint: $(DEVELOP)
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/lint-imports

types: $(DEVELOP)
	@$(VENV)/bin/mypy

# Spark runs on Java. Where there is none, Debian's is installed; where that can't be done, say so and stop.
java:
	@java -version >/dev/null 2>&1 || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
	echo "Installing Java for the Spark test …" >&2 && apt-get update -qq && \
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends openjdk-17-jre-headless >/dev/null; } || \
	{ echo "The Spark test needs Java 17 or newer. Install it (Debian, as root: apt-get install openjdk-17-jre-headless) \
	and run make test again." >&2; exit 1; }

# The pages are tried in Debian's Chromium, with a Japanese font so that lines break as readers see them. Where they are
# missing they are installed; where that can't be done, say so and stop. Node comes with the development requirements.
browser: $(CHECKERS) $(SHELL_TRIED)
	@{ test -x /usr/bin/chromium && fc-list :lang=ja 2>/dev/null | grep -q .; } || { test "$$(id -u)" = 0 && \
	command -v apt-get >/dev/null && echo "Installing Chromium and a Japanese font for the tests of the pages …" >&2 && \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	chromium fontconfig fonts-noto-cjk >/dev/null; } || \
	{ echo "The tests of the pages need Chromium as /usr/bin/chromium and a Japanese font. Install them (Debian, as root: \
	apt-get install chromium fontconfig fonts-noto-cjk) and run make test again." >&2; exit 1; }

# Readers' reports are tried on a real PostgreSQL, which the tests start for themselves and which no network reaches.
# Where it is missing it is installed; where that can't be done, say so and stop.
postgresql:
	@{ ls /usr/lib/postgresql/*/bin/postgres || command -v postgres; } >/dev/null 2>&1 || { test "$$(id -u)" = 0 && \
	command -v apt-get >/dev/null && echo "Installing PostgreSQL for the tests of readers' reports …" >&2 && \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	postgresql >/dev/null; } || \
	{ echo "The tests of readers' reports need PostgreSQL. Install it (Debian, as root: apt-get install postgresql) and \
	run make test again." >&2; exit 1; }

# Calendar files are imported into two calendar programs: khal, which renews entries by UID, and calcurse, whose reader is
# its own. 4 MB from Debian, installed like PostgreSQL.
calendars:
	@{ command -v khal && command -v calcurse; } >/dev/null 2>&1 || { test "$$(id -u)" = 0 && \
	command -v apt-get >/dev/null && echo "Installing khal and calcurse for the tests of calendars …" >&2 && \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	khal calcurse >/dev/null; } || \
	{ echo "The tests of calendars need khal and calcurse. Install them (Debian, as root: apt-get install khal calcurse) \
	and run make test again." >&2; exit 1; }

# The same engine without windows opens the pages at half the cost. Debian has a package of it; tried once, as all goes
# without it too.
$(SHELL_TRIED): $(DEVELOP)
	@test -x /usr/bin/chromium-headless-shell || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
	apt-get update -qq 2>/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	chromium-headless-shell >/dev/null 2>&1; } || true
	@touch $@

# What asks the server in its benchmark.
wrk:
	@command -v wrk >/dev/null || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
	echo "Installing wrk for the benchmark of the server …" >&2 && apt-get update -qq && \
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends wrk >/dev/null; } || \
	{ echo "The benchmark of the server needs wrk. Install it (Debian, as root: apt-get install wrk) and run again." >&2; \
	exit 1; }

# No install script runs: each of these packages ships whole.
$(CHECKERS): package.json package-lock.json $(DEVELOP)
	@echo "Setting up what checks the pages (only the first time; about a minute) …" >&2
	@$(VENV)/bin/npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

# Each of the processes that run the tests would compile them for itself: done once, and again when one was changed.
# What cannot be collected is told by the tests themselves.
$(COMPILED): $(DEVELOP) $(shell find tests -name '*.py')
	@if $(VENV)/bin/pytest -n0 --collect-only -qq >/dev/null 2>&1; then touch $@; fi

# The tests are compiled beside the first checks. The types are checked beside the tests: one process, which would leave
# every other processor idle for a minute.
test: java browser postgresql calendars $(DEVELOP)
	@$(MAKE) --no-print-directory $(COMPILED) & compiled=$$!; \
	$(MAKE) --no-print-directory lint; checked=$$?; wait $$compiled; exit $$checked
	@$(MAKE) --no-print-directory types >$(TYPES) 2>&1 & types=$$!; $(VENV)/bin/pytest; tests=$$?; \
	wait $$types; checked=$$?; cat $(TYPES); exit $$((tests + checked))

# The site and a command's answer, as the READMEs show them.
pictures: $(DEVELOP) browser
	@$(VENV)/bin/python -m tests.browser.draw_readme

# Which lines no test runs. Programs that the tests start are not counted.
coverage: $(DEVELOP) java browser postgresql calendars
	@$(VENV)/bin/pytest --cov=mikiwame --cov-report=term-missing:skip-covered

# Ctrl-C stops it, the same command goes on from there. Fewer: make fuzz FUZZ='--texts 100000 --files 1000 --requests 1000 --patterns 1000'
FUZZ ?=
fuzz: $(DEVELOP)
	@$(VENV)/bin/python -m tests.fuzz $(FUZZ)

format: $(DEVELOP)
	@$(VENV)/bin/ruff format .
	@$(VENV)/bin/ruff check --fix .

bench: $(DEVELOP) $(PEER) browser wrk
	@$(VENV)/bin/python -m benchmarks

# What is built is what is tried: nothing of this checkout is in the environment that it is installed into.
WHEEL_VENV := .venv-wheel
wheel: $(RUNTIME)
	@rm -rf dist $(WHEEL_VENV)
	@$(VENV)/bin/python -m pip --disable-pip-version-check wheel --quiet --no-deps --no-build-isolation -w dist .
	@$(VENV)/bin/python -m venv $(WHEEL_VENV)
	@$(WHEEL_VENV)/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes -r requirements/runtime.txt
	@$(WHEEL_VENV)/bin/python -m pip --disable-pip-version-check install --quiet --no-deps dist/*.whl
	@cd $(WHEEL_VENV) && bin/mikiwame --version && bin/python -c "import mikiwame as mw; \
	print(mw.load().on('2026-11-22')['medical-clerk'].facts.exam_fee.text)"
	@ls dist/*.whl

# The reference is read from the product itself, so this environment holds what the product needs too.
$(DOCS): $(RUNTIME) requirements/docs.txt
	@echo "Setting up what the documents are built with (only the first time; a few minutes) …" >&2
	@$(VENV)/bin/python -m venv $(DOCS_VENV)
	@$(DOCS_VENV)/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes \
	-r requirements/docs.txt -r requirements/runtime.txt
	@touch $@

docs: $(DOCS)
	@$(DOCS_VENV)/bin/python -m sphinx --fail-on-warning --keep-going --quiet docs build/docs
	@echo build/docs/index.html

schemas: $(RUNTIME)
	@$(VENV)/bin/python -m mikiwame.catalogue.schemas

lock: $(DEVELOP)
	@for one in runtime reports develop peer docs; do $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header --upgrade requirements/$$one.in --output-file requirements/$$one.txt; done
	@$(VENV)/bin/uv pip compile --quiet --universal --python-version 3.12 --generate-hashes --no-header --upgrade \
	requirements/ctdl.in --output-file requirements/ctdl.txt
	@$(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade \
	tests/browser/requirements.in --output-file tests/browser/requirements.txt
	@$(VENV)/bin/npm update --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts --loglevel=error >/dev/null

clean:
	rm -rf $(VENV) $(PEER_VENV) $(DOCS_VENV) $(WHEEL_VENV) build dist node_modules .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

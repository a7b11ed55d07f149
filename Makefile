# make demo    run the sample case through all of longarm, into build/demo
# make test    every check and every test; what CI runs
# make check   the fast gate, under a minute: before each commit
# make coverage  the tests once more, slower, with the lines and branches that none of them runs
# make lock    remake requirements.lock from pyproject.toml
# make clean   remove what was built (.venv stays)

.PHONY: venv demo test check coverage lock clean
.DEFAULT_GOAL := check

BIN := .venv/bin
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --all-extras --universal --generate-hashes \
	--no-emit-index-url --no-header --no-annotate --output-file requirements.lock

venv: .venv/.stamp

# The first Python that is new enough; a venv that is there already keeps its own.
.venv/.stamp: requirements.lock pyproject.toml
	@if [ ! -x $(BIN)/python ]; then \
	  for python in $(PYTHON) python3.11 python3.12 python3.13 python3.14 python3; do \
	    if $$python -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	      echo "venv: making .venv with $$(command -v $$python)"; $$python -m venv .venv && break; \
	    fi; \
	  done; \
	fi; \
	if [ ! -x $(BIN)/python ]; then \
	  echo "venv: no Python 3.11 or newer that can make a venv was found;" \
	    "install one (Debian: apt-get install python3 python3-venv) or name it: make venv PYTHON=/path/to/python3" >&2; \
	  exit 1; \
	fi
	@echo "venv: installing requirements.lock"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: venv
	@$(BIN)/longarm demo build/demo

test: venv
	@$(BIN)/python -m tools.system_packages packages.txt
	@if command -v npm >/dev/null; then npm ci --silent --no-audit --no-fund --prefix tests/browser; fi
	@$(BIN)/python -m tools.run_checks all

check: venv
	@$(BIN)/python -m tools.run_checks fast

coverage: venv
	@$(BIN)/python -m pytest --cov=longarm --cov-report=term:skip-covered

lock:
	@test -x $(BIN)/uv || { echo "lock: run \`make venv\` first: it brings uv" >&2; exit 1; }
	@$(LOCK) --upgrade

clean:
	rm -rf build dist .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
